/// German inflection from word lists and rules: which dictionary form a form belongs to.
///
/// Irregular forms are stored, regular ones are recognised by taking endings off and asking whether the
/// rest is a known word. All keys are case-folded.
struct Morphology: Sendable {
  /// Lemmas of noun forms, plural and case included.
  private(set) var nouns = FormTable<String>()
  /// Infinitives of stored verb forms: strong and mixed verbs with their prefixes, and exceptions.
  private var verbForms = FormTable<String>()
  /// All infinitives by their case-folded form.
  private(set) var infinitives = FormTable<String>()
  /// Separable verbs by prefix and base (`ab+fahren`).
  private var separableVerbs = FormTable<String>()
  /// Uninflected adjectives by their case-folded form.
  private(set) var adjectives = FormTable<String>()
  /// Base forms of irregular comparatives and stems (*besser*, *höchst*, *teur*).
  private var adjectiveStems = FormTable<String>()
  private(set) var adverbs = FormTable<String>()
  private(set) var functionWords = FormTable<String>()
  /// Function words whose capitalised form is rather a noun (*Dank*, *Mal*, *Trotz*).
  private var nounsFirst: Set<String> = []
  private(set) var names: Set<String> = []

  init(_ entries: MorphologyEntries) {
    // About five forms a noun and a dozen a strong verb.
    nouns = FormTable(minimumCapacity: entries.nouns.count * 5)
    verbForms = FormTable(minimumCapacity: entries.verbs.count * 8)
    for word in entries.functionWords {
      let form = UnicodeForms.fold(word.form)
      guard functionWords[form] == nil else { continue }
      functionWords.insert(form, word.lemma)
      if Self.yieldsToNouns.contains(word.kind) { nounsFirst.insert(form) }
    }
    names = Set(entries.names.map(UnicodeForms.fold))
    addNouns(entries.nouns)
    addAdjectives(entries.adjectives)
    addVerbs(entries.verbs)
  }

  private static let yieldsToNouns: Set<String> = ["ADV", "ADP", "PART", "INTJ"]

  // MARK: Asking

  /// The lemma of a form; `nil` when neither lists nor rules know it.
  ///
  /// - Parameters:
  ///   - surface: As written; what is not inflected keeps its spelling.
  ///   - isCapitalized: Capitals mark nouns, but also begin sentences, where any word may stand.
  func lemma(of folded: String, surface: String, isCapitalized: Bool) -> String? {
    if isCapitalized {
      // Das, Im, Wir at the beginning of a sentence are more frequent than the nouns that look like them.
      if nounsFirst.contains(folded), let lemma = nouns[folded] { return lemma }
      if let lemma = functionWords[folded] { return lemma }
      if names.contains(folded) { return nil }
      if let lemma = nouns[folded] ?? adverbs[folded] ?? adjectives[folded] { return lemma }
      return noun(folded, surface: surface) ?? otherLemma(of: folded, isName: true)
    }
    return functionWords[folded] ?? otherLemma(of: folded) ?? noun(folded, surface: surface)
  }

  /// Whether the word lists have a form.
  func isListed(_ folded: String) -> Bool {
    nouns[folded] != nil || functionWords[folded] != nil || adverbs[folded] != nil
      || adjectives[folded] != nil
      || infinitives[folded] != nil || verbForms[folded] != nil
  }

  /// The infinitive of a form that can be a verb; `nil` for all others.
  func verbLemma(of folded: String) -> String? {
    infinitives[folded] ?? verbForms[folded] ?? weakVerb(folded)
  }

  /// The separable verb of a particle and a base verb.
  func separable(_ particle: String, _ base: String) -> String? {
    separableVerbs["\(particle)+\(UnicodeForms.fold(base))"]
  }

  /// The noun that a form belongs to; of a compound that is not listed, the whole with its last part in
  /// dictionary form.
  func noun(_ folded: String, surface: String) -> String? {
    if let lemma = nouns[folded] { return lemma }
    return inflectedBySuffix(surface) ?? compoundNoun(folded, surface: surface)
  }

  /// A verb, adjective or adverb.
  ///
  /// - Parameter isName: Whether the word may be a name, for which endings prove nothing.
  func otherLemma(of folded: String, isName: Bool = false) -> String? {
    if let adverb = adverbs[folded] { return adverb }
    if let infinitive = participleInfinitive(folded) { return infinitive }
    if let base = adjectiveStems[folded] ?? adjectives[folded] { return base }
    // An inflected adjective is more frequent than a verb that looks the same (tollen, neuen).
    if let adjective = inflectedAdjective(folded) { return adjective }
    if let infinitive = infinitives[folded] ?? verbForms[folded] { return infinitive }
    return verb(folded) ?? (isName ? nil : adjective(folded))
  }

  /// The verb of an uninflected participle with *ge* (*bestellt*, *gekauft*, *abgelehnt*).
  private func participleInfinitive(_ folded: String) -> String? {
    guard folded.hasSuffix("t") || folded.hasSuffix("n"), infinitives[folded] == nil else { return nil }
    if let infinitive = verbForms[folded] { return infinitive }
    if let infinitive = weakParticiple(folded) { return infinitive }
    guard adjectives[folded] != nil, folded.hasSuffix("t") else { return nil }
    // begeistert, bezahlt, renoviert: no ge-, and an adjective by habit.
    let hasNoGe = Self.inseparablePrefixes.contains(where: folded.hasPrefix) || folded.hasSuffix("iert")
    return separableParticiple(folded) ?? (hasNoGe ? weakVerb(folded, endings: ["t", "et"]) : nil)
  }

  private static let inseparablePrefixes = [
    "be", "ent", "er", "ver", "zer", "miss", "über", "unter", "um", "durch", "wider",
  ]

  private func separableParticiple(_ folded: String) -> String? {
    for prefix in Self.separablePrefixes where folded.hasPrefix(prefix + "ge") {
      if let base = weakParticiple(String(folded.dropFirst(prefix.count))),
        let verb = infinitives[prefix + base]
      {
        return verb
      }
    }
    return nil
  }

  // MARK: Nouns

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

  /// Derivations with a suffix that fixes their plural.
  private func inflectedBySuffix(_ surface: String) -> String? {
    for (plural, singular) in Self.suffixes
    where surface.hasSuffix(plural) && surface.count > plural.count + 2 {
      return Self.capitalized(surface.dropLast(plural.count) + singular)
    }
    return nil
  }

  /// Plural and singular of productive suffixes.
  private static let suffixes = [
    ("ungen", "ung"), ("heiten", "heit"), ("keiten", "keit"), ("schaften", "schaft"), ("innen", "in"),
    ("tionen", "tion"), ("sionen", "sion"), ("täten", "tät"), ("ismus", "ismus"), ("nissen", "nis"),
    ("nisse", "nis"), ("nisses", "nis"), ("ungs", "ung"),
  ]

  /// The longest known noun at the end, with the rest before it as written.
  private func compoundNoun(_ folded: String, surface: String) -> String? {
    let characters = Array(surface.lowercased())
    // Looking for a head takes quadratic time, and nobody writes longer words.
    guard (7...80).contains(characters.count) else { return nil }
    for start in 3...(characters.count - 4) {
      let end = String(characters[start...])
      guard let head = nouns[end.contains("ß") ? UnicodeForms.fold(end) : end] else { continue }
      let rest = surface.prefix(start)
      return Self.capitalized(rest + (rest.hasSuffix("-") ? head : head.lowercased()))
    }
    return nil
  }

  private static func capitalized(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  // MARK: Adjectives

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

  /// The base of an inflected or compared adjective that is listed.
  private func inflectedAdjective(_ folded: String) -> String? {
    for ending in Self.adjectiveEndings where folded.hasSuffix(ending) {
      let stem = String(folded.dropLast(ending.count))
      if stem.count >= 3, let base = adjectiveBase(stem) { return base }
    }
    return nil
  }

  /// The base of an adjective that is not listed: a participle, or a derivation with a suffix.
  private func adjective(_ folded: String) -> String? {
    for ending in Self.adjectiveEndings where folded.hasSuffix(ending) {
      let stem = String(folded.dropLast(ending.count))
      guard stem.count >= 3 else { continue }
      if !ending.isEmpty, let base = participle(stem) { return base }
      if Self.adjectiveSuffixes.contains(where: stem.hasSuffix), stem.count > 4 { return stem }
      if let base = compoundAdjective(stem) { return base }
    }
    return nil
  }

  /// *wunderschön* in *wunderschöne*: the longest known adjective at the end, with the rest before it.
  private func compoundAdjective(_ stem: String) -> String? {
    let characters = Array(stem)
    guard characters.count >= 7 else { return nil }
    for start in 3...(characters.count - 4) {
      if let head = adjectives[String(characters[start...])] { return String(characters[..<start]) + head }
    }
    return nil
  }

  private func adjectiveBase(_ stem: String) -> String? {
    if let base = adjectiveStems[stem] ?? adjectives[stem] ?? adjectives[stem + "e"] { return base }
    // dunkl → dunkel, teur → teuer
    for (short, full) in [("l", "el"), ("r", "er"), ("n", "en")] where stem.hasSuffix(short) {
      if let base = adjectives[stem.dropLast() + full] { return base }
    }
    for mark in ["er", "st", "est"] where stem.hasSuffix(mark) {
      let base = String(stem.dropLast(mark.count))
      if let found = adjectives[base] ?? adjectiveStems[base] ?? adjectives[base + "e"] { return found }
      if mark == "er", base.hasSuffix("l"), let found = adjectives[base.dropLast() + "el"] { return found }
    }
    return nil
  }

  /// An inflected participle is an adjective whose base is the participle itself.
  private func participle(_ stem: String) -> String? {
    if stem.hasSuffix("end"), stem.count > 5 { return stem }
    if stem.hasSuffix("t") || stem.hasSuffix("en"), verbForms[stem] != nil || weakParticiple(stem) != nil {
      return stem
    }
    return nil
  }

  private static let adjectiveEndings = ["e", "en", "er", "es", "em", ""]
  private static let adjectiveSuffixes = [
    "ig", "lich", "isch", "bar", "sam", "haft", "los", "frei", "voll", "iv", "ell", "är", "ös", "abel",
    "ibel",
    "mäßig", "fähig", "reich", "arm", "fertig", "wert", "würdig", "ierend",
  ]

  // MARK: Verbs

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
  }

  /// The infinitive of a regular form.
  private func verb(_ folded: String) -> String? {
    if let infinitive = weakVerb(folded) ?? weakParticiple(folded) { return infinitive }
    for prefix in Self.separablePrefixes where folded.hasPrefix(prefix) && folded.count > prefix.count + 3 {
      let rest = String(folded.dropFirst(prefix.count))
      let inner = rest.hasPrefix("zu") ? String(rest.dropFirst(2)) : rest
      for candidate in [inner, rest] {
        let base = infinitives[candidate] ?? weakVerb(candidate) ?? weakParticiple(candidate)
        if let base, let verb = infinitives[prefix + UnicodeForms.fold(base)] { return verb }
      }
    }
    return nil
  }

  private func weakVerb(_ folded: String, endings: [String] = verbEndings) -> String? {
    for ending in endings where folded.hasSuffix(ending) {
      let stem = folded.dropLast(ending.count)
      guard stem.count >= 2 else { continue }
      if let found = infinitives[stem + "en"] ?? infinitives[stem + "n"] { return found }
      // sammle → sammeln, ändre → ändern
      if stem.hasSuffix("l"), let found = infinitives[stem.dropLast() + "eln"] { return found }
      if stem.hasSuffix("r"), let found = infinitives[stem.dropLast() + "ern"] { return found }
    }
    return nil
  }

  /// gemacht → machen, abgestellt → abstellen is handled by ``verb(_:)``, reserviert by ``weakVerb(_:)``.
  private func weakParticiple(_ folded: String) -> String? {
    guard folded.hasPrefix("ge"), folded.hasSuffix("t") else { return nil }
    return weakVerb(String(folded.dropFirst(2)))
  }

  private static let verbEndings = [
    "en", "e", "t", "st", "te", "ten", "test", "tet", "et", "est", "ete", "eten", "etest", "n", "end", "",
  ]

  static let separablePrefixes = [
    "ab", "an", "auf", "aus", "bei", "da", "dar", "durch", "ein", "empor", "fest", "fort", "frei", "heim",
    "her",
    "heran", "heraus", "herbei", "herein", "herum", "herunter", "hervor", "hin", "hinaus", "hinein", "hinter",
    "hinzu", "los", "mit", "nach", "nieder", "rein", "rum", "statt", "teil", "über", "um", "unter", "vor",
    "voran",
    "voraus", "vorbei", "weg", "weiter", "wieder", "zu", "zurecht", "zurück", "zusammen",
  ]
}
