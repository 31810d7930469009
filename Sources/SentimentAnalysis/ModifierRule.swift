import GermanText
import LexiconFiles

/// A modifier as rules see it: without its words, so that passing it about costs nothing.
struct ModifierRule: Sendable {
  var kind: Modifier.Kind
  /// What it means depends on the kind; see there.
  var factor: Double
  var traits: Traits

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// Of one word.
    static let single = Traits(rawValue: 1 << 0)
    /// *kein* in any form as its last word.
    static let determiner = Traits(rawValue: 1 << 1)
    /// Its last word begins with *kein* or is a hardly-any of a noun.
    static let limitsNoun = Traits(rawValue: 1 << 2)
    /// *kein…* as its only word.
    static let singleNo = Traits(rawValue: 1 << 3)
    static let nounNegator = Traits(rawValue: 1 << 4)
    static let lack = Traits(rawValue: 1 << 5)
    static let endsInPronoun = Traits(rawValue: 1 << 6)
    /// Stands for a thing or person, of which a clause may follow.
    static let pronoun = Traits(rawValue: 1 << 7)
    static let never = Traits(rawValue: 1 << 8)
    static let conceding = Traits(rawValue: 1 << 9)
    /// *nicht* alone.
    static let plainNot = Traits(rawValue: 1 << 10)
    /// Tells what was said in the past or by unknown people.
    static let hearsay = Traits(rawValue: 1 << 11)
    /// Ends in a preposition.
    static let about = Traits(rawValue: 1 << 12)
  }

  init(_ modifier: Modifier, grammar: GrammarTable) {
    kind = modifier.kind
    factor = modifier.factor
    traits = Self.traits(of: modifier.words.map(UnicodeForms.fold), grammar)
  }

  private static func traits(of words: [String], _ grammar: GrammarTable) -> Traits {
    guard let last = words.last else { return [] }
    let ending = grammar[last]
    let isSingle = words.count == 1
    let isNo = last.hasPrefix("kein")
    var traits: Traits = isSingle ? .single : []
    if isNo, last.utf8.count <= "keinerlei".utf8.count, !last.hasSuffix("falls") {
      traits.insert(.determiner)
    }
    if isNo || last == "kaum" { traits.insert(.limitsNoun) }
    if isSingle, isNo { traits.insert(.singleNo) }
    if words.contains(where: { grammar[$0].has(.nounNegator) }) { traits.insert(.nounNegator) }
    if ending.has(.lack) { traits.insert(.lack) }
    if ending.has(.negativePronoun) { traits.insert(.endsInPronoun) }
    if isSingle && ending.has(.negativePronoun) || words == ["nicht", "so"] { traits.insert(.pronoun) }
    if ending.has(.never) { traits.insert(.never) }
    if ending.has(.conceding) { traits.insert(.conceding) }
    if words == ["nicht"] { traits.insert(.plainNot) }
    if words.contains(where: { grammar[$0].has(.hearsay) }) { traits.insert(.hearsay) }
    if ending.has(.about) { traits.insert(.about) }
    return traits
  }
}

extension ModifierRule {
  /// Whether it may judge where nothing else does: what is denied for itself, *zu* before a neutral word.
  var chargesAlone: Bool { kind == .negator || kind == .excess }

  /// *nicht* and *nie* deny what was said before them; *kein* and *ohne* only what follows.
  var deniesClauses: Bool { traits.isDisjoint(with: [.determiner, .nounNegator]) }

  /// Whether it leaves nobody and nothing: *kein*, *niemand*, *nichts*.
  var isTotal: Bool { !traits.isDisjoint(with: [.determiner, .endsInPronoun]) }
}
