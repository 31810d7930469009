import Snapshots

/// The forms that words take inside compounds, with what they cost.
struct CompoundParts: Sendable {
  /// A form that may stand inside a compound.
  struct Part: Sendable {
    /// See ``lemma(of:)``.
    fileprivate var lemma: Int32
    var cost: Double
    fileprivate var kind: Kind

    enum Kind: UInt8, Sendable {
      case noun
      case verb
      case adjective
      case adverb
    }
  }

  /// Forms that may stand before another part, linking element included.
  private(set) var modifiers = FormTable<Part>()
  /// Nouns that may stand at the end, inflected forms included.
  private(set) var heads = FormTable<Part>()
  /// Adjectives that may stand at the end.
  private(set) var adjectiveHeads = FormTable<Part>()
  /// Length of the longest form in bytes.
  private(set) var longest = 0
  private var wholes = FormTable<Void>()
  /// Nouns that stand in place of a verb before some parts, by infinitive.
  private var exceptions: [String: (noun: String, before: Set<String>)] = [:]
  private var lemmas = StringPool()

  init(_ entries: MorphologyEntries, tables: InflectionTables) {
    // About three linking forms a noun, two a verb and one an adjective; six endings an adjective.
    modifiers = FormTable(
      minimumCapacity: entries.nouns.count * 3 + entries.verbs.count * 2 + entries.adjectives.count)
    heads = FormTable(minimumCapacity: tables.nouns.count)
    adjectiveHeads = FormTable(minimumCapacity: entries.adjectives.count * 6)
    wholes = FormTable(entries.wholes.map(UnicodeForms.fold))
    for noun in entries.nouns { add(noun, adjectives: tables.adjectives) }
    tables.nouns.forEach { form, lemma in
      addHead(form, Part(lemma: lemmas.add(lemma), cost: Self.cost(of: form, .noun), kind: .noun))
    }
    for adjective in entries.adjectives { add(adjective) }
    for verb in entries.verbs { add(verb) }
    for modifier in entries.verbModifiers { add(modifier) }
    modifiers.pack()
    heads.pack()
    adjectiveHeads.pack()
    wholes.pack()
  }

  /// The dictionary form of a part.
  func lemma(of part: Part) -> String { lemmas[part.lemma] }

  func isWhole(_ form: Form) -> Bool { wholes.contains(form) }

  /// *parken* before *Platz*, but *Park* before *Bank*.
  func disambiguated(_ part: String, before next: String?) -> String {
    guard let next, let exception = exceptions[part], exception.before.contains(next) else { return part }
    return exception.noun
  }

  // MARK: Nouns

  private mutating func add(_ noun: MorphologyEntries.Noun, adjectives: LemmaTable) {
    let base = UnicodeForms.fold(noun.lemma)
    guard noun.gender != "a" else { return addNominalised(noun.lemma, base, adjectives) }
    let basic = Self.cost(of: base, .noun)
    let lemma = lemmas.add(noun.lemma)
    func add(_ form: String, _ extra: Double) {
      addModifier(form, Part(lemma: lemma, cost: basic + extra, kind: .noun))
    }
    if Self.demandsS.contains(where: base.hasSuffix) {
      add(base + "s", 0)
      add(base, 1)
    } else {
      add(base, 0)
      if let last = base.last, !Self.takeNoS.contains(last) {
        // Long words link with -s- more often than not: Aussichts|turm, not Aussicht|sturm.
        add(base + "s", noun.gender == "f" ? 0.6 : base.count >= 5 ? -0.1 : 0)
      }
      if noun.gender != "f" { add(base + "es", 0.2) }
    }
    for plural in noun.plurals.map(UnicodeForms.fold) { add(plural, 0.1) }
    if base.hasSuffix("e"), base.count >= 4 {
      add(base + "n", 0)
      add(String(base.dropLast()), 0.3)
      add(base.dropLast() + "s", 0.3)
      add(base + "ns", 0.4)
    }
    // Weihnachts-, Oster-
    if noun.gender == "p", base.hasSuffix("en") {
      add(base.dropLast(2) + "s", 0)
      add(String(base.dropLast(2)), 0.1)
    }
    if noun.gender == "p", base.hasSuffix("rn") { add(String(base.dropLast()), 0) }
    if noun.gender == "mw" { add(base + (base.hasSuffix("e") ? "n" : "en"), 0) }
  }

  /// Suffixes after which German always links with -s-.
  private static let demandsS = [
    "ung", "heit", "keit", "schaft", "tion", "sion", "tät", "ling", "tum", "ion",
  ]

  /// Words that end in these take no -s-.
  private static let takeNoS: Set<Character> = ["s", "x", "z", "a", "e", "i", "o", "u"]

  /// *Altenpflege* is care for the old: the adjective is the part.
  private mutating func addNominalised(_ lemma: String, _ base: String, _ adjectives: LemmaTable) {
    let stem =
      base.hasSuffix("er") ? String(base.dropLast(2)) : base.hasSuffix("e") ? String(base.dropLast()) : base
    let part = Part(
      lemma: lemmas.add(adjectives[stem] ?? lemma), cost: Self.cost(of: stem, .adjective),
      kind: adjectives[stem] != nil ? .adjective : .noun)
    addModifier(stem + "en", part)
  }

  // MARK: Adjectives and verbs

  private mutating func add(_ adjective: MorphologyEntries.Adjective) {
    let word = UnicodeForms.fold(adjective.word)
    let kind: Part.Kind = adjective.isAdverb ? .adverb : .adjective
    let part = Part(lemma: lemmas.add(adjective.word), cost: Self.cost(of: word, kind), kind: kind)
    guard word.count >= 3 else { return }
    if !Morphology.separablePrefixSet.contains(word) { addModifier(word, part) }
    guard !adjective.isAdverb else { return }
    for ending in ["", "e", "en", "er", "es", "em"] {
      addAdjectiveHead(word + ending, part)
    }
  }

  private mutating func add(_ verb: MorphologyEntries.Verb) {
    let infinitive = verb.infinitive
    guard infinitive.hasSuffix("n"), infinitive.count >= 5 else { return }
    let form = UnicodeForms.fold(infinitive)
    let stem = form.hasSuffix("en") ? String(form.dropLast(2)) : String(form.dropLast())
    guard !Morphology.separablePrefixSet.contains(stem) else { return }
    let cost = Self.cost(of: stem, .verb) + (verb.kind == "sep" ? 0.2 : 0)
    let lemma = lemmas.add(infinitive)
    addModifier(stem, Part(lemma: lemma, cost: cost, kind: .verb))
    addModifier(stem + "e", Part(lemma: lemma, cost: cost + 0.1, kind: .verb))
    addModifier(form + "s", Part(lemma: lemma, cost: cost, kind: .verb))
    // Whoever bearbeitet is a Bearbeiter and does a Bearbeitung; verbs without a prefix have listed nouns.
    let isPrefixed =
      verb.kind == "sep" || verb.kind == "insep" || Self.prefixes.contains { stem.hasPrefix($0) }
    guard isPrefixed, stem.count >= 6 else { return }
    addDerived(stem + "er", plural: "er")
    addDerived(stem + "ung", plural: "ungen")
  }

  private static let prefixes = ["be", "ent", "er", "ver", "zer"]

  private mutating func addDerived(_ form: String, plural: String) {
    let lemma = lemmas.add(form.prefix(1).uppercased() + form.dropFirst())
    let cost = Self.cost(of: form, .noun) + Self.derivation
    let part = Part(lemma: lemma, cost: cost, kind: .noun)
    addHead(form, part)
    addHead(form + (plural == "er" ? "n" : "en"), part)
    addModifier(form + (plural == "er" ? "" : "s"), part)
  }

  private mutating func add(_ modifier: MorphologyEntries.VerbModifier) {
    let noun = modifiers[modifier.stem].flatMap { $0.kind == .noun ? lemma(of: $0) : nil }
    modifiers.insert(
      modifier.stem,
      Part(lemma: lemmas.add(modifier.infinitive), cost: Self.cost(of: modifier.stem, .noun), kind: .verb),
      merge: { _, new in new })
    if let noun, !modifier.exceptions.isEmpty {
      exceptions[modifier.infinitive] = (noun, Set(modifier.exceptions))
    }
  }

  // MARK: Costs

  private mutating func addModifier(_ form: String, _ part: Part) {
    longest = max(longest, form.utf8.count)
    let words = lemmas
    modifiers.insert(form, part) { Self.better($0, $1, words) }
  }

  private mutating func addHead(_ form: String, _ part: Part) {
    Self.addHead(form, part, lemmas, to: &heads, longest: &longest)
  }

  private mutating func addAdjectiveHead(_ form: String, _ part: Part) {
    Self.addHead(form, part, lemmas, to: &adjectiveHeads, longest: &longest)
  }

  private static func addHead(
    _ form: String, _ part: Part, _ lemmas: StringPool, to table: inout FormTable<Part>,
    longest: inout Int
  ) {
    let length = form.utf8.count
    var part = part
    // The sets are asked for short forms only; all of their members are.
    if length <= longestSuffix {
      guard form.count >= 3, !suffixes.contains(form) else { return }
      if rareHeads.contains(form) { part.cost += rarity }
    }
    longest = max(longest, length)
    table.insert(form, part) { better($0, $1, lemmas) }
  }

  /// In bytes, of ``suffixes`` and ``rareHeads``.
  private static let longestSuffix = 8

  /// Cheaper, or equally cheap and earlier in the alphabet: the order of the lists must not decide.
  private static func better(_ a: Part, _ b: Part, _ lemmas: StringPool) -> Part {
    if a.cost != b.cost { return a.cost < b.cost ? a : b }
    return a.lemma == b.lemma || lemmas[a.lemma] <= lemmas[b.lemma] ? a : b
  }

  /// What looks like a noun or adjective at the end of a word and is a suffix there.
  private static let suffixes: Set<String> = [
    "schaft", "heit", "keit", "tum", "ung", "nis", "ling", "ion", "bar", "haft", "los", "losen", "lose",
    "loser", "loses", "bare", "baren", "barer", "bares", "haften", "hafte", "hafter",
    "haftes", "sam",
    "ist", "ate", "enter", "ern", "ente", "ehe", "eid", "ion", "ahn", "oma", "opa", "alt", "alte",
  ]

  /// Words that a linking -s- or its absence would otherwise make of more frequent ones (Straße, Amt, Teil,
  /// Stand).
  private static let rareHeads: Set<String> = [
    "trasse", "trassen", "samt", "steil", "tand", "pur", "tau", "chau",
  ]
  private static let rarity = 0.4

  private static let derivation = 0.2

  /// About one for a good part, more the shorter it is and the less likely its kind.
  private static func cost(of form: String, _ kind: Part.Kind) -> Double {
    let basic: Double =
      switch kind {
      case .noun: 1
      case .adjective: 1.1
      case .verb: 1.35
      case .adverb: 1.25
      }
    // No letter has more than two bytes here, so that long words need not be counted out.
    guard form.utf8.count <= 8 else { return basic }
    return switch form.count {
    case ...2: basic + 2.5
    case 3: basic + 0.2
    case 4: basic + 0.1
    default: basic
    }
  }
}

// MARK: Snapshots

extension CompoundParts {
  func write(to writer: inout SnapshotWriter) {
    for table in [modifiers, heads, adjectiveHeads] { table.write(to: &writer) }
    writer.append(longest)
    wholes.writeForms(to: &writer)
    lemmas.write(to: &writer)
    let infinitives = exceptions.keys.sorted()
    writer.append(infinitives)
    for infinitive in infinitives {
      writer.append(exceptions[infinitive]?.noun ?? "")
      writer.append(exceptions[infinitive]?.before.sorted() ?? [])
    }
  }

  init(from reader: inout SnapshotReader) throws(SnapshotError) {
    modifiers = try FormTable(from: &reader)
    heads = try FormTable(from: &reader)
    adjectiveHeads = try FormTable(from: &reader)
    longest = try reader.number()
    wholes = try FormTable(from: &reader)
    lemmas = try StringPool(from: &reader)
    for infinitive in try reader.texts() {
      exceptions[infinitive] = (noun: try reader.text(), before: Set(try reader.texts()))
    }
  }
}

extension FormTable where Value == CompoundParts.Part {
  // Field by field, because between the fields of a part there are bytes that mean nothing.
  fileprivate func write(to writer: inout SnapshotWriter) {
    writeForms(to: &writer)
    writer.append(values.map(\.lemma))
    writer.append(values.map(\.cost))
    writer.append(values.map(\.kind.rawValue))
  }

  fileprivate init(from reader: inout SnapshotReader) throws(SnapshotError) {
    let forms = try Forms(from: &reader)
    let lemmas = try reader.array(of: Int32.self)
    let costs = try reader.array(of: Double.self)
    let kinds = try reader.array(of: UInt8.self)
    guard lemmas.count == costs.count, costs.count == kinds.count else { throw SnapshotError() }
    var parts: [CompoundParts.Part] = []
    parts.reserveCapacity(lemmas.count)
    for index in lemmas.indices {
      guard let kind = CompoundParts.Part.Kind(rawValue: kinds[index]) else { throw SnapshotError() }
      parts.append(CompoundParts.Part(lemma: lemmas[index], cost: costs[index], kind: kind))
    }
    try self.init(forms, values: parts)
  }
}
