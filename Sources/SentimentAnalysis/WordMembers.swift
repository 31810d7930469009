import GermanText
import LexiconFiles

/// What the members of a compound or derivation say about the whole, where the lexicon has no entry for it.
struct WordMembers: Sendable {
  private var prefixes: [String: MemberValence] = [:]
  private var suffixes: [String: MemberValence] = [:]
  private var heads: [String: MemberValence] = [:]
  private let words: WordValences

  init(_ members: [MemberValence], words: WordValences) {
    self.words = words
    for member in members {
      let form = UnicodeForms.fold(member.form)
      switch member.kind {
      case .prefix: prefixes[form] = member
      case .suffix: suffixes[form] = member
      case .head: heads[form] = member
      }
    }
  }

  /// The valence of a word by its members; `nil` when they say nothing.
  ///
  /// - Complexity: O(length of the word).
  func valence(of type: WordType, lemma: String) -> Double? {
    if !type.isCapitalized, let found = bySuffix(type, lemma) { return found }
    if let found = byHead(type, lemma) { return found }
    return byPrefix(type, lemma)
  }

  /// The member that decides on a word, as the lexicon has it: *-los*, *-chaos*, *sau-*, or the entry of the last part;
  /// `nil` when none does.
  func term(decidingOn type: WordType, lemma: String) -> String? {
    if !type.isCapitalized, bySuffix(type, lemma) != nil,
      let suffix = longest(suffixes, atEndOf: lemma).member
    {
      return "-" + suffix.form
    }
    if byHead(type, lemma) != nil {
      let last = type.split?.parts.last
      if let last, heads[UnicodeForms.fold(last)] == nil { return last }
      return longest(heads, atEndOf: lemma).member.map { "-" + $0.form }
        ?? last.map { "-" + UnicodeForms.fold($0) }
    }
    guard byPrefix(type, lemma) != nil else { return nil }
    let longestFirst = prefixes.keys.filter(lemma.hasPrefix).sorted { ($0.count, $0) > ($1.count, $1) }
    return longestFirst.first.map { $0 + "-" }
  }

  // MARK: Endings

  /// *bürgernah*, *fehlerhaft*, *ideenlos*
  private func bySuffix(_ type: WordType, _ lemma: String) -> Double? {
    let (stem, suffix) = longest(suffixes, atEndOf: lemma)
    guard let suffix, stem.count >= Self.shortestStem else { return nil }
    let first = first(String(stem))
    // zugehörig has nothing to do with hörig: what stands before has to be a word.
    guard first != nil || type.split != nil else { return nil }
    return apply(suffix, to: first)
  }

  /// *Verkehrschaos*: the head that the compound was split into; where it was not, one that is too long to
  /// stand there by chance.
  private func byHead(_ type: WordType, _ lemma: String) -> Double? {
    if let parts = type.split?.parts, parts.count >= 2, let last = parts.last {
      let folded = UnicodeForms.fold(last)
      if let head = heads[folded] { return apply(head, to: first(UnicodeForms.fold(parts[0]))) }
      let entry = words[folded]
      let value = type.isCapitalized ? entry?.noun : entry?.other
      return value.flatMap { $0 == 0 ? nil : $0 * Coefficients.headShare }
    }
    guard type.isCapitalized, !type.isLemmaListed else { return nil }
    let (stem, head) = longest(heads, atEndOf: lemma)
    guard let head, stem.count >= Self.shortestStem, head.form.count >= Self.longHead else { return nil }
    return apply(head, to: nil)
  }

  // MARK: Beginnings

  /// *Mondpreis*, *saugut*, *unschön*
  private func byPrefix(_ type: WordType, _ lemma: String) -> Double? {
    if type.isCapitalized {
      guard let parts = type.split?.parts, parts.count >= 2,
        let prefix = prefixes[UnicodeForms.fold(parts[0])]
      else { return nil }
      return apply(prefix, to: words[UnicodeForms.fold(parts[parts.count - 1])]?.noun)
    }
    for length in stride(from: min(Self.longestPrefix, lemma.count - Self.shortestStem), to: 1, by: -1) {
      guard let prefix = prefixes[String(lemma.prefix(length))] else { continue }
      // Behind a prefix an adjective of the lexicon has to stand, or chance would find sau- in sauber.
      guard let rest = words[String(lemma.dropFirst(length))]?.other, rest != 0 else { continue }
      if prefix.rule == .judges { return rest * Coefficients.prefixStrength }
      return apply(prefix, to: rest)
    }
    return nil
  }

  // MARK: Rules

  /// - Parameter other: The valence of the other member; `nil` or 0 where it has none.
  private func apply(_ member: MemberValence, to other: Double?) -> Double? {
    let other = other == 0 ? nil : other
    let value: Double? =
      switch member.rule {
      case .judges: member.valence
      case .keeps: other ?? member.valence
      case .inverts: other.map { -$0 * Coefficients.inversion } ?? member.valence
      case .strengthens: other.map { $0 * Coefficients.prefixStrength } ?? member.valence
      case .blocks: 0
      }
    return value == 0 && member.rule != .blocks ? nil : value
  }

  /// The valence of a first member, with or without the letters that link it.
  private func first(_ stem: String) -> Double? {
    for ending in ["", "s", "n", "en", "es", "er"] where stem.hasSuffix(ending) {
      let entry = words[String(stem.dropLast(ending.count))] ?? words[stem.dropLast(ending.count) + "e"]
      if let value = entry?.noun ?? entry?.other { return value }
    }
    return nil
  }

  private func longest(
    _ members: [String: MemberValence], atEndOf word: String
  ) -> (stem: Substring, member: MemberValence?) {
    var start = word.startIndex
    while start < word.endIndex {
      if let member = members[String(word[start...])] { return (word[..<start], member) }
      start = word.index(after: start)
    }
    return (word[...], nil)
  }

  private static let shortestStem = 3
  /// In letters; a shorter head is only believed where the splitter found it.
  private static let longHead = 5
  private static let longestPrefix = 12
}
