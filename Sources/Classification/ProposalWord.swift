import GermanText
import LexiconFiles

/// What the parts of a proposal are told apart by, per word.
struct ProposalKinds: OptionSet, Sendable {
  let rawValue: UInt32

  static let spatial = ProposalKinds(rawValue: 1 << 0)
  static let attached = ProposalKinds(rawValue: 1 << 1)
  static let preposition = ProposalKinds(rawValue: 1 << 2)
  static let article = ProposalKinds(rawValue: 1 << 3)
  static let own = ProposalKinds(rawValue: 1 << 4)
  static let quantifier = ProposalKinds(rawValue: 1 << 5)
  static let pronoun = ProposalKinds(rawValue: 1 << 6)
  static let drop = ProposalKinds(rawValue: 1 << 7)
  static let subordinate = ProposalKinds(rawValue: 1 << 8)
  static let vague = ProposalKinds(rawValue: 1 << 9)
  static let vagueVerb = ProposalKinds(rawValue: 1 << 10)
  static let wish = ProposalKinds(rawValue: 1 << 11)
  static let ask = ProposalKinds(rawValue: 1 << 12)
  static let good = ProposalKinds(rawValue: 1 << 13)
  static let place = ProposalKinds(rawValue: 1 << 14)
  static let addressee = ProposalKinds(rawValue: 1 << 15)
  static let framed = ProposalKinds(rawValue: 1 << 16)
  static let modal = ProposalKinds(rawValue: 1 << 17)
  /// An adjective, also where it is written like a noun.
  /// People, who are not asked for.
  static let person = ProposalKinds(rawValue: 1 << 19)
  static let modifier = ProposalKinds(rawValue: 1 << 18)

  fileprivate static let names: [(String, ProposalKinds)] = [
    ("spatial", .spatial), ("attached", .attached), ("preposition", .preposition), ("article", .article),
    ("own", .own), ("quantifier", .quantifier), ("pronoun", .pronoun), ("drop", .drop),
    ("subordinate", .subordinate), ("vague", .vague), ("vagueverb", .vagueVerb), ("wish", .wish),
    ("ask", .ask), ("good", .good), ("place", .place), ("addressee", .addressee), ("framed", .framed),
    ("modifier", .modifier), ("person", .person),
  ]
  static let anyPreposition: ProposalKinds = [.spatial, .attached, .preposition]
}

/// A word type as proposals see it.
struct ProposalType: Sendable {
  var kinds: ProposalKinds = []
  var classes: WordClass = []
  /// The infinitive, for all forms of verbs; empty for other words.
  var verb = ""
  /// What a noun such as *Radwegeausbau* says is to be done.
  struct Action: Sendable {
    var verb: String
    /// The noun before it in a compound.
    var object: String?
  }
  var action: Action?
  /// Whether it is a letter with a full stop: *B.*
  var isInitial = false
  /// What stands for the word in keys.
  var key = ""
  var verbKey = ""
}

/// Looks up what proposals need to know of a word type.
struct ProposalTypes: Sendable {
  private var forms: [String: ProposalKinds] = [:]
  private var lemmas: [String: ProposalKinds] = [:]
  private let lexicon: ProposalLexicon

  init(_ lexicon: ProposalLexicon) {
    self.lexicon = lexicon
    for (name, kind) in ProposalKinds.names {
      for word in lexicon.words[name] ?? [] {
        if word.hasPrefix("~") {
          lemmas[String(word.dropFirst()), default: []].insert(kind)
        } else if word.first?.isUppercase ?? false {
          lemmas[word, default: []].insert(kind)
        } else {
          forms[UnicodeForms.fold(word), default: []].insert(kind)
          // The verbs that say nothing, in all of their forms.
          if kind == .vagueVerb { lemmas[word, default: []].insert(kind) }
        }
      }
    }
    for word in ["müssen", "sollen", "können", "dürfen", "mögen", "wollen"] {
      lemmas[word, default: []].insert(.modal)
    }
  }

  func describe(_ type: WordType) -> ProposalType {
    var found = ProposalType()
    found.classes = WordClass(type)
    found.kinds = (forms[type.folded] ?? []).union(lemmas[type.lemma] ?? [])
    let parts = type.split?.parts ?? []
    if let head = parts.last, found.classes.contains(.noun) {
      found.kinds.formUnion((lemmas[head] ?? []).intersection([.place, .addressee]))
    }
    if type.isCapitalized, Self.isDerivedAdjective(type.folded) { found.kinds.insert(.modifier) }
    // Names of places are in no list: Saale, Kunitz, Jenzig.
    if found.classes.contains(.noun), !type.isKnown, !type.isLemmaListed, type.split == nil {
      found.kinds.insert(.place)
    }
    if found.classes.isDisjoint(with: [.noun]) || type.verbLemma != nil {
      let isVerb = !found.classes.isDisjoint(with: [.infinitive, .finite, .participle, .toInfinitive])
      found.verb = isVerb ? type.lemma : type.verbLemma ?? ""
      if type.isInfinitive {
        found.verb = type.folded == UnicodeForms.fold(type.lemma) ? type.lemma : type.surface
      }
    }
    // The lists know lasst as a form of lesen only.
    if type.folded == "lasst" { found.verb = "lassen" }
    found.isInitial = type.folded.utf8.count < 4 && type.folded.hasSuffix(".")
    found.action = action(of: type.lemma, parts: parts)
    found.key = objectKey(of: type.lemma, parts: parts)
    found.verbKey = lexicon.verbs[found.verb] ?? found.verb
    return found
  }

  /// Kostenlose, Barrierefreier: nouns do not end like that.
  private static func isDerivedAdjective(_ folded: String) -> Bool {
    suffixes.contains { suffix in endings.contains { folded.hasSuffix(suffix + $0) } }
  }

  private static let suffixes = ["los", "lich", "end", "ig", "isch", "bar", "sam", "frei", "haft", "nah"]
  private static let endings = ["e", "er", "es", "en"]

  private func action(of lemma: String, parts: [String]) -> ProposalType.Action? {
    if let verb = lexicon.actions[lemma] { return ProposalType.Action(verb: verb) }
    guard let head = parts.last, let verb = lexicon.actions[head], lexicon.objects[lemma] == nil else {
      return nil
    }
    // Of more than two parts the beginning is the object as written: Rad·wege·ausbau.
    guard lemma.lowercased().hasSuffix(head.lowercased()) else { return nil }
    let rest = String(lemma.dropLast(head.count))
    let object = parts.count == 2 ? parts[0] : rest.hasSuffix("-") ? String(rest.dropLast()) : rest
    return ProposalType.Action(verb: verb, object: object)
  }

  /// The word for all that mean the same; of a compound that is not listed, that of its head with what stands
  /// before it.
  /// Whether a noun of an action also names a thing: *Beleuchtung*.
  func isThing(_ lemma: String) -> Bool { lexicon.objects[lemma] != nil }

  func objectKey(of lemma: String, parts: [String]) -> String { lexicon.objects[lemma] ?? lemma }

  /// Whether a place is a kind of place and no name.
  func isListed(place lemma: String) -> Bool { lemmas[lemma]?.contains(.place) ?? false }

  /// Whether a verb says nothing: *tun, ändern*.
  func isVague(_ verb: String) -> Bool { lemmas[verb]?.contains(.vagueVerb) ?? false }

  func verbKey(of verb: String) -> String { lexicon.verbs[verb] ?? verb }
}
