import GermanText
import LexiconFiles

/// What the parts of a proposal are told apart by, per word.
struct ProposalKinds: OptionSet, Sendable {
  let rawValue: UInt64

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
  static let modifier = ProposalKinds(rawValue: 1 << 18)
  /// People, who are not asked for.
  static let person = ProposalKinds(rawValue: 1 << 19)
  static let praise = ProposalKinds(rawValue: 1 << 20)
  static let unreal = ProposalKinds(rawValue: 1 << 21)
  static let existVerb = ProposalKinds(rawValue: 1 << 22)
  static let exists = ProposalKinds(rawValue: 1 << 23)
  static let need = ProposalKinds(rawValue: 1 << 24)
  static let holder = ProposalKinds(rawValue: 1 << 25)
  static let speaker = ProposalKinds(rawValue: 1 << 26)
  static let removal = ProposalKinds(rawValue: 1 << 27)
  static let asking = ProposalKinds(rawValue: 1 << 28)
  static let frameNoun = ProposalKinds(rawValue: 1 << 29)
  static let callLead = ProposalKinds(rawValue: 1 << 30)
  static let why = ProposalKinds(rawValue: 1 << 31)
  static let clauseStart = ProposalKinds(rawValue: 1 << 32)
  static let that = ProposalKinds(rawValue: 1 << 33)
  static let vocative = ProposalKinds(rawValue: 1 << 34)
  static let join = ProposalKinds(rawValue: 1 << 35)
  static let adverb = ProposalKinds(rawValue: 1 << 36)
  static let genitive = ProposalKinds(rawValue: 1 << 37)
  static let emptyVerb = ProposalKinds(rawValue: 1 << 38)
  static let clauseBreak = ProposalKinds(rawValue: 1 << 39)
  static let named = ProposalKinds(rawValue: 1 << 40)
  static let instrument = ProposalKinds(rawValue: 1 << 41)
  static let people = ProposalKinds(rawValue: 1 << 42)
  /// The name of a place that is in the word lists, so that it is not taken for one because it is unknown.
  static let placeName = ProposalKinds(rawValue: 1 << 43)

  fileprivate static let names: [(String, ProposalKinds)] = [
    ("spatial", .spatial), ("attached", .attached), ("preposition", .preposition), ("article", .article),
    ("own", .own), ("quantifier", .quantifier), ("pronoun", .pronoun), ("drop", .drop),
    ("subordinate", .subordinate), ("vague", .vague), ("vagueverb", .vagueVerb), ("wish", .wish),
    ("ask", .ask), ("good", .good), ("place", .place), ("addressee", .addressee), ("framed", .framed),
    ("modifier", .modifier), ("person", .person), ("modal", .modal), ("praise", .praise), ("unreal", .unreal),
    ("existverb", .existVerb), ("exists", .exists), ("need", .need), ("holder", .holder),
    ("speaker", .speaker), ("removal", .removal), ("asking", .asking), ("framenoun", .frameNoun),
    ("calllead", .callLead), ("why", .why), ("clausestart", .clauseStart), ("that", .that),
    ("vocative", .vocative), ("join", .join), ("adverb", .adverb), ("genitive", .genitive),
    ("emptyverb", .emptyVerb), ("clausebreak", .clauseBreak), ("named", .named),
    ("instrument", .instrument), ("people", .people), ("placename", .placeName),
  ]
  static let anyPreposition: ProposalKinds = [.spatial, .attached, .preposition]
}

/// A word type as proposals see it. A class, so that the tokens of a clause share it instead of copying its words.
final class ProposalType: Sendable {
  let surface: String
  let folded: String
  let lemma: String
  let kinds: ProposalKinds
  let classes: WordClass
  /// The infinitive, for all forms of verbs; empty for other words.
  let verb: String
  /// What a noun such as *Radwegeausbau* says is to be done.
  struct Action: Sendable {
    var verb: String
    /// The noun before it in a compound.
    var object: String?
  }
  let action: Action?
  /// Whether it is a letter with a full stop: *B.*
  let isInitial: Bool
  /// Whether it is a kind of place and no name.
  let isListedPlace: Bool
  /// What stands for the word in keys.
  let key: String

  init(
    _ type: WordType, kinds: ProposalKinds, classes: WordClass, verb: String, action: Action?, key: String,
    isListedPlace: Bool
  ) {
    surface = type.surface
    folded = type.folded
    lemma = type.lemma
    self.kinds = kinds
    self.classes = classes
    self.verb = verb
    self.action = action
    isInitial = type.folded.utf8.count < 4 && type.folded.ends(with: ".")
    self.key = key
    self.isListedPlace = isListedPlace
  }
}

/// Looks up what proposals need to know of a word type. A class, so that copies of the extractor share it.
final class ProposalTypes: Sendable {
  private let forms: WordTable<ProposalKinds>
  private let lemmas: WordTable<ProposalKinds>
  private let actions: WordTable<String>
  private let objects: WordTable<String>
  /// Beginnings of clauses that ask for what follows a preposition.
  let openings: [[String]]
  /// Kostenlose, Barrierefreier: nouns do not end like that.
  private let derived: WordEndings
  private let lexicon: ProposalLexicon

  /// Whose words count in all of their forms.
  private static let verbKinds: [ProposalKinds] = [.vagueVerb, .existVerb, .emptyVerb]

  init(_ lexicon: ProposalLexicon) {
    self.lexicon = lexicon
    var forms: [String: ProposalKinds] = [:]
    var lemmas: [String: ProposalKinds] = [:]
    for (name, kind) in ProposalKinds.names {
      for word in lexicon.words[name] ?? [] {
        if word.hasPrefix("~") {
          lemmas[String(word.dropFirst()), default: []].insert(kind)
        } else if word.first?.isUppercase ?? false {
          lemmas[word, default: []].insert(kind)
        } else {
          forms[UnicodeForms.fold(word), default: []].insert(kind)
          // The verbs that say nothing, in all of their forms.
          if Self.verbKinds.contains(kind) { lemmas[word, default: []].insert(kind) }
        }
      }
    }
    self.forms = WordTable(forms)
    self.lemmas = WordTable(lemmas)
    actions = WordTable(lexicon.actions)
    objects = WordTable(lexicon.objects)
    openings = (lexicon.words["opening"] ?? []).map {
      $0.split(separator: "_").map { UnicodeForms.fold(String($0)) }
    }
    derived = WordEndings(
      (lexicon.words["modifierending"] ?? []).flatMap { suffix in
        ["e", "er", "es", "en"].map { UnicodeForms.fold(suffix) + $0 }
      })
  }

  func describe(_ type: WordType) -> ProposalType {
    let classes = WordClass(type)
    let parts = type.split?.parts ?? []
    return ProposalType(
      type, kinds: kinds(of: type, classes, parts: parts), classes: classes, verb: verb(of: type, classes),
      action: action(of: type.lemma, parts: parts), key: objectKey(of: type.lemma, parts: parts),
      isListedPlace: isListed(place: type.lemma) || parts.last.map(isListed) ?? false)
  }

  private func kinds(of type: WordType, _ classes: WordClass, parts: [String]) -> ProposalKinds {
    var kinds = (forms[type.folded] ?? []).union(lemmas[type.lemma] ?? [])
    if let head = parts.last, classes.contains(.noun) {
      kinds.formUnion((lemmas[head] ?? []).intersection([.place, .addressee]))
    }
    if type.isCapitalized, !kinds.contains(.modifier), derived.matches(type.folded) {
      kinds.insert(.modifier)
    }
    if kinds.contains(.placeName) { kinds.insert(.place) }
    // Names of places are in no list: Saale, Kunitz, Jenzig.
    if classes.contains(.noun), !type.isKnown, !type.isLemmaListed, type.split == nil { kinds.insert(.place) }
    return kinds
  }

  private func verb(of type: WordType, _ classes: WordClass) -> String {
    // The lists know lasst as a form of lesen only.
    if type.folded == "lasst" { return "lassen" }
    guard classes.isDisjoint(with: [.noun]) || type.verbLemma != nil else { return "" }
    if type.isInfinitive {
      return type.folded == UnicodeForms.fold(type.lemma) ? type.lemma : type.surface
    }
    let isVerb = !classes.isDisjoint(with: [.infinitive, .finite, .participle, .toInfinitive])
    return isVerb ? type.lemma : type.verbLemma ?? ""
  }

  private func action(of lemma: String, parts: [String]) -> ProposalType.Action? {
    if let verb = actions[lemma] { return ProposalType.Action(verb: verb) }
    guard let head = parts.last, let verb = actions[head], objects[lemma] == nil else {
      return nil
    }
    // Of more than two parts the beginning is the object as written: Rad·wege·ausbau.
    guard lemma.lowercased().hasSuffix(head.lowercased()),
      !(lemmas[parts[0]] ?? []).union(forms[UnicodeForms.fold(parts[0])] ?? []).contains(.instrument)
    else { return nil }
    let rest = String(lemma.dropLast(head.count))
    let object = parts.count == 2 ? parts[0] : rest.hasSuffix("-") ? String(rest.dropLast()) : rest
    return ProposalType.Action(verb: verb, object: object)
  }

  /// Whether a noun of an action also names a thing: *Beleuchtung*.
  func isThing(_ lemma: String) -> Bool { objects[lemma] != nil }

  /// The word for all that mean the same.
  func objectKey(of lemma: String, parts: [String]) -> String { objects[lemma] ?? lemma }

  /// Whether a place is a kind of place and no name.
  func isListed(place lemma: String) -> Bool { lemmas[lemma]?.contains(.place) ?? false }

  /// What is done with a thing that is wished for, where nobody says so.
  func verb(forThing key: String) -> String? { lexicon.things[key] }

  /// Whether a verb asks for its subject: *stattfinden*.
  func asksForSubject(_ verb: String) -> Bool { lemmas[verb]?.contains(.existVerb) ?? false }

  /// Whether a verb asks for nothing with its object alone: *finden*.
  func isEmpty(_ verb: String) -> Bool { lemmas[verb]?.contains(.emptyVerb) ?? false }

  func has(_ kinds: ProposalKinds, _ word: String) -> Bool {
    !(forms[word] ?? []).isDisjoint(with: kinds)
  }

  /// Whether a verb only says that something is asked for: *vorschlagen*.
  func asks(_ verb: String) -> Bool { !(lemmas[verb] ?? []).isDisjoint(with: .ask) }

  /// Whether a verb says nothing: *tun, ändern*.
  func isVague(_ verb: String) -> Bool { lemmas[verb]?.contains(.vagueVerb) ?? false }

  func verbKey(of verb: String) -> String { lexicon.verbs[verb] ?? verb }
}
