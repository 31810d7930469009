import Snapshots

/// The forms of German words that are stored rather than recognised by rules, filled from word lists.
///
/// Irregular forms are stored; regular ones are left to ``Morphology``. All keys are case-folded.
struct InflectionTables: Sendable {
  /// Lemmas of noun forms, plural and case included.
  private(set) var nouns = LemmaTable()
  /// Infinitives of stored verb forms: strong and mixed verbs with their prefixes, and exceptions.
  private(set) var verbForms = LemmaTable()
  /// All infinitives by their case-folded form.
  private(set) var infinitives = LemmaTable()
  /// Separable verbs by prefix and base (`ab+fahren`).
  private(set) var separableVerbs = LemmaTable()
  /// Uninflected adjectives by their case-folded form.
  private(set) var adjectives = LemmaTable()
  /// Base forms of irregular comparatives and stems (*besser*, *höchst*, *teur*).
  private(set) var adjectiveStems = LemmaTable()
  private(set) var adverbs = LemmaTable()
  private(set) var functionWords = LemmaTable()
  /// Function words whose capitalised form is rather a noun (*Dank*, *Mal*, *Trotz*).
  private(set) var nounsFirst = FormTable<Void>()
  private(set) var names = FormTable<Void>()

  init(_ entries: MorphologyEntries) {
    // About five forms a noun and a dozen a strong verb.
    nouns = LemmaTable(minimumCapacity: entries.nouns.count * 5)
    verbForms = LemmaTable(minimumCapacity: entries.verbs.count * 8)
    infinitives = LemmaTable(minimumCapacity: entries.verbs.count)
    adjectives = LemmaTable(minimumCapacity: entries.adjectives.count)
    functionWords = LemmaTable(minimumCapacity: entries.functionWords.count)
    for word in entries.functionWords {
      let form = UnicodeForms.fold(word.form)
      guard functionWords[form] == nil else { continue }
      functionWords.insert(form, word.lemma)
      if Self.yieldsToNouns.contains(word.kind) { nounsFirst.insert(form, ()) }
    }
    names = FormTable(entries.names.map(UnicodeForms.fold))
    addNouns(entries.nouns)
    addAdjectives(entries.adjectives)
    addVerbs(entries.verbs)
    for table in Self.lemmaTables { self[keyPath: table].pack() }
    names.pack()
  }

  private static let yieldsToNouns: Set<String> = ["ADV", "ADP", "PART", "INTJ"]

  private mutating func addNouns(_ entries: [MorphologyEntries.Noun]) {
    // Words with ß go last, because they fold onto others: Buße onto Busse, of which cities have more.
    for group in [entries.filter { !$0.lemma.contains("ß") }, entries.filter { $0.lemma.contains("ß") }] {
      // Dictionary forms go first: a form of another word never displaces one.
      for noun in group { nouns.insert(UnicodeForms.fold(noun.lemma), noun.lemma) }
      for noun in group {
        for form in Self.forms(of: noun) { nouns.insert(form, noun.lemma) }
      }
    }
  }

  private static func forms(of noun: MorphologyEntries.Noun) -> [String] {
    let base = UnicodeForms.fold(noun.lemma)
    var forms: [String] = []
    for plural in noun.plurals.map(UnicodeForms.fold) {
      forms.append(plural)
      if let last = plural.last, last != "n", last != "s" { forms.append(plural + "n") }
    }
    switch noun.gender {
    case "f", "p": break
    case "a":
      let stem = base.hasSuffix("e") || base.hasSuffix("r") ? String(base.dropLast()) : base
      let root = stem.hasSuffix("e") ? String(stem.dropLast()) : stem
      forms += ["e", "er", "en", "em", "es"].map { root + $0 }
    case "mw":
      forms += base.hasSuffix("e") ? [base + "n", base + "ns"] : [base + "en", base + "n", base + "s"]
    default:
      forms += base.hasSuffix("nis") ? [base + "ses", base + "se"] : [base + "s", base + "es", base + "e"]
    }
    return forms
  }

  private mutating func addAdjectives(_ entries: [MorphologyEntries.Adjective]) {
    for entry in entries {
      let word = UnicodeForms.fold(entry.word)
      if entry.isAdverb {
        adverbs.insert(word, entry.word)
        continue
      }
      adjectives.insert(word, entry.word)
      for form in entry.forms where form != "-" && !form.isEmpty {
        adjectiveStems.insert(UnicodeForms.fold(form), entry.word)
      }
    }
  }

  private mutating func addVerbs(_ entries: [MorphologyEntries.Verb]) {
    var paradigms: [String: [MorphologyEntries.Verb]] = [:]
    var found: [(forms: VerbForms, infinitive: String)] = []
    for verb in entries {
      infinitives.insert(UnicodeForms.fold(verb.infinitive), verb.infinitive)
      guard !verb.parts.isEmpty else { continue }
      if verb.kind == "sep", verb.parts.count == 2 {
        separableVerbs.insert(UnicodeForms.fold("\(verb.parts[0])+\(verb.parts[1])"), verb.infinitive)
      } else if verb.kind != "insep" {
        paradigms[verb.infinitive, default: []].append(verb)
        found.append((VerbForms(verb), verb.infinitive))
      }
    }
    for verb in entries where verb.kind == "sep" || verb.kind == "insep" {
      guard verb.parts.count == 2 else { continue }
      for base in paradigms[verb.parts[1]] ?? [] {
        let forms = VerbForms(base, prefix: verb.parts[0], isSeparable: verb.kind == "sep")
        found.append((forms, verb.infinitive))
      }
    }
    // Principal parts of all verbs before the forms made from them: zieht is of ziehen, not of zeihen.
    for (forms, infinitive) in found {
      for form in forms.principal { verbForms.insert(form, infinitive) }
    }
    for (forms, infinitive) in found {
      for form in forms.derived { verbForms.insert(form, infinitive) }
    }
    addRegularSeparable(entries.filter { $0.kind == "sep" && paradigms[$0.parts.last ?? ""] == nil }, entries)
  }

  /// Adds what rules do not find of regular verbs with a particle.
  private mutating func addRegularSeparable(
    _ verbs: [MorphologyEntries.Verb], _ entries: [MorphologyEntries.Verb]
  ) {
    let inseparable = Set(entries.lazy.filter { $0.kind == "insep" }.map(\.infinitive))
    for verb in verbs where verb.parts.count == 2 {
      let base = UnicodeForms.fold(verb.parts[1])
      let forms = WeakVerbForms(infinitive: base, isInseparable: inseparable.contains(verb.parts[1]))
      verbForms.insert(UnicodeForms.fold(verb.parts[0]) + forms.participle, verb.infinitive)
      guard infinitives[base] == nil else { continue }
      for form in forms.finite { verbForms.insert(form, verb.parts[1]) }
    }
  }
}

extension InflectionTables {
  func write(to writer: inout SnapshotWriter) {
    for table in Self.lemmaTables { self[keyPath: table].write(to: &writer) }
    nounsFirst.writeForms(to: &writer)
    names.writeForms(to: &writer)
  }

  init(from reader: inout SnapshotReader) throws(SnapshotError) {
    for table in Self.lemmaTables { self[keyPath: table] = try LemmaTable(from: &reader) }
    nounsFirst = try FormTable(from: &reader)
    names = try FormTable(from: &reader)
  }

  private static var lemmaTables: [WritableKeyPath<InflectionTables, LemmaTable>] {
    [
      \.nouns, \.verbForms, \.infinitives, \.separableVerbs, \.adjectives, \.adjectiveStems, \.adverbs,
      \.functionWords,
    ]
  }
}
