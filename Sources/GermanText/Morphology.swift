/// German inflection from word lists and rules: which dictionary form a form belongs to.
///
/// Irregular forms are stored, regular ones are recognised by taking endings off and asking whether the
/// rest is a known word.
struct Morphology: Sendable {
  let tables: InflectionTables

  init(_ tables: InflectionTables) { self.tables = tables }

  /// The lemma of a form; `nil` when neither lists nor rules know it.
  ///
  /// - Parameters:
  ///   - surface: As written; what is not inflected keeps its spelling.
  ///   - isCapitalized: Capitals mark nouns, but also begin sentences, where any word may stand.
  func lemma(of form: Form, surface: String, isCapitalized: Bool) -> String? {
    if isCapitalized {
      // Das, Im, Wir at the beginning of a sentence are more frequent than the nouns that look like them.
      if tables.nounsFirst.contains(form), let lemma = tables.nouns[form] { return lemma }
      if let lemma = tables.functionWords[form] { return lemma }
      if tables.names.contains(form) { return nil }
      if let lemma = tables.nouns[form] ?? tables.adverbs[form] ?? tables.adjectives[form] { return lemma }
      return noun(form, surface: surface) ?? otherLemma(of: form, isName: true)
    }
    return tables.functionWords[form] ?? otherLemma(of: form) ?? noun(form, surface: surface)
  }

  /// Whether the word lists have a form.
  func isListed(_ form: Form) -> Bool {
    tables.nouns.contains(form) || tables.functionWords.contains(form) || tables.adverbs.contains(form)
      || tables.adjectives.contains(form) || tables.infinitives.contains(form)
      || tables.verbForms.contains(form)
  }

  /// The lemma of a form by rules that end at a listed word; `nil` where only a suffix speaks for one.
  func listedLemma(of form: Form) -> String? { inflectedAdjective(form) ?? verb(form) }

  /// The infinitive of a form that can be a verb; `nil` for all others.
  func verbLemma(of form: Form) -> String? {
    tables.infinitives[form] ?? tables.verbForms[form] ?? weakVerb(form)
  }

  /// The separable verb of a particle and a base verb.
  func separable(_ particle: String, _ base: String) -> String? {
    tables.separableVerbs["\(particle)+\(UnicodeForms.fold(base))"]
  }

  /// A verb, adjective or adverb.
  ///
  /// - Parameter isName: Whether the word may be a name, for which endings prove nothing.
  private func otherLemma(of form: Form, isName: Bool = false) -> String? {
    if let adverb = tables.adverbs[form] { return adverb }
    if let infinitive = participleInfinitive(form) { return infinitive }
    if let base = tables.adjectiveStems[form] ?? tables.adjectives[form] { return base }
    // An inflected adjective is more frequent than a verb that looks the same (tollen, neuen).
    if let adjective = inflectedAdjective(form) { return adjective }
    if let infinitive = tables.infinitives[form] ?? tables.verbForms[form] { return infinitive }
    return verb(form) ?? (isName ? nil : adjective(form))
  }

  /// The verb of an uninflected participle with *ge* (*bestellt*, *gekauft*, *abgelehnt*).
  private func participleInfinitive(_ form: Form) -> String? {
    guard form.hasSuffix("t") || form.hasSuffix("n"), !tables.infinitives.contains(form) else { return nil }
    if let infinitive = tables.verbForms[form] { return infinitive }
    if let infinitive = weakParticiple(form) { return infinitive }
    guard form.hasSuffix("t"), tables.adjectives.contains(form) else { return nil }
    // begeistert, bezahlt, renoviert: no ge-, and an adjective by habit.
    let hasNoGe = Self.inseparablePrefixes.contains(where: form.hasPrefix) || form.hasSuffix("iert")
    return separableParticiple(form) ?? (hasNoGe ? weakVerb(form, endings: ["t", "et"]) : nil)
  }

  private static let inseparablePrefixes: [StaticString] = [
    "be", "ent", "er", "ver", "zer", "miss", "über", "unter", "um", "durch", "wider",
  ]

  private func separableParticiple(_ form: Form) -> String? {
    for prefix in Self.separablePrefixes where form.hasPrefix(prefix) {
      if let base = weakParticiple(form.dropFirst(prefix.utf8CodeUnitCount)),
        let verb = prefixed(prefix, base)
      {
        return verb
      }
    }
    return nil
  }

  /// The listed verb of a prefix and a base verb.
  private func prefixed(_ prefix: StaticString, _ base: String) -> String? {
    tables.infinitives["\(prefix)\(UnicodeForms.fold(base))"]
  }

  // MARK: Nouns

  /// The noun that a form belongs to; of a compound that is not listed, the whole with its last part in
  /// dictionary form.
  private func noun(_ form: Form, surface: String) -> String? {
    tables.nouns[form] ?? inflectedBySuffix(form, surface) ?? compoundNoun(form, surface: surface)
  }

  /// Derivations with a suffix that fixes their plural.
  private func inflectedBySuffix(_ form: Form, _ surface: String) -> String? {
    for (plural, singular) in Self.suffixes where form.hasSuffix(plural) {
      let ending = plural.description
      guard surface.hasSuffix(ending), surface.count > ending.count + 2 else { continue }
      return Self.capitalized(surface.dropLast(ending.count) + singular)
    }
    return nil
  }

  /// Plural and singular of productive suffixes.
  private static let suffixes: [(plural: StaticString, singular: String)] = [
    ("ungen", "ung"), ("heiten", "heit"), ("keiten", "keit"), ("schaften", "schaft"), ("innen", "in"),
    ("tionen", "tion"), ("sionen", "sion"), ("täten", "tät"), ("ismus", "ismus"), ("nissen", "nis"),
    ("nisse", "nis"), ("nisses", "nis"), ("ungs", "ung"),
  ]

  /// The longest known noun at the end, with the rest before it as written.
  private func compoundNoun(_ form: Form, surface: String) -> String? {
    // Folding makes ss of ß, so that places in the form are not places in the word.
    if form.length != surface.unicodeScalars.count { return compoundNounWithSharpS(surface) }
    guard let ending = Self.longestEnding(of: form, in: tables.nouns) else { return nil }
    let rest = surface.unicodeScalars.prefix(ending.scalars)
    return Self.compound(String(rest), head: ending.word)
  }

  /// The longest listed word at the end of a form, behind a modifier of some length at least.
  ///
  /// - Returns: The word, and what stands before it in bytes and in characters.
  private static func longestEnding(
    of form: Form, in table: LemmaTable
  ) -> (bytes: Int, scalars: Int, word: String)? {
    let length = form.length
    guard length >= shortestCompound else { return nil }
    var scalars = 0
    for offset in 0..<form.count where form.startsScalar(at: offset) {
      if length - scalars < shortestHead { return nil }
      if scalars >= shortestModifier, let number = table.number(of: form, offset..<form.count) {
        return (offset, scalars, table.lemma(at: number))
      }
      scalars += 1
    }
    return nil
  }

  private func compoundNounWithSharpS(_ surface: String) -> String? {
    let characters = Array(surface.lowercased())
    // Looking for a head takes quadratic time, and nobody writes longer words.
    guard (Self.shortestCompound...Form.longest).contains(characters.count) else { return nil }
    for start in Self.shortestModifier...(characters.count - Self.shortestHead) {
      let end = String(characters[start...])
      guard let head = tables.nouns[end.contains("ß") ? UnicodeForms.fold(end) : end] else { continue }
      return Self.compound(String(surface.prefix(start)), head: head)
    }
    return nil
  }

  private static func compound(_ rest: String, head: String) -> String {
    capitalized(rest + (rest.hasSuffix("-") ? head : head.lowercased()))
  }

  private static let shortestModifier = 3
  private static let shortestHead = 4
  private static let shortestCompound = shortestModifier + shortestHead

  private static func capitalized(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  // MARK: Adjectives

  /// The base of an inflected or compared adjective that is listed.
  private func inflectedAdjective(_ form: Form) -> String? {
    for ending in Self.adjectiveEndings where form.hasSuffix(ending) {
      let stem = form.dropLast(ending.utf8CodeUnitCount)
      if stem.length >= 3, let base = adjectiveBase(stem) { return base }
    }
    return nil
  }

  /// The base of an adjective that is not listed: a participle, or a derivation with a suffix.
  private func adjective(_ form: Form) -> String? {
    for ending in Self.adjectiveEndings where form.hasSuffix(ending) {
      let stem = form.dropLast(ending.utf8CodeUnitCount)
      let length = stem.length
      guard length >= 3 else { continue }
      if ending.utf8CodeUnitCount > 0, isParticiple(stem) { return stem.string }
      if length > 4, Self.adjectiveSuffixes.contains(where: stem.hasSuffix) { return stem.string }
      if let base = compoundAdjective(stem) { return base }
    }
    return nil
  }

  /// *wunderschön* in *wunderschöne*: the longest known adjective at the end, with the rest before it.
  private func compoundAdjective(_ stem: Form) -> String? {
    Self.longestEnding(of: stem, in: tables.adjectives).map {
      stem.dropLast(stem.count - $0.bytes).string + $0.word
    }
  }

  private func adjectiveBase(_ stem: Form) -> String? {
    if let base = tables.adjectiveStems[stem] ?? tables.adjectives[stem] ?? tables.adjectives[stem + "e"] {
      return base
    }
    // dunkl → dunkel, teur → teuer
    for (short, full) in Self.contractions where stem.hasSuffix(short) {
      if let base = tables.adjectives[stem.dropLast(1) + full] { return base }
    }
    for mark in Self.comparisonMarks where stem.hasSuffix(mark) {
      let base = stem.dropLast(mark.utf8CodeUnitCount)
      if let found = tables.adjectives[base] ?? tables.adjectiveStems[base] ?? tables.adjectives[base + "e"] {
        return found
      }
      if stem.hasSuffix("ler"), let found = tables.adjectives[stem.dropLast(3) + "el"] { return found }
    }
    return nil
  }

  private static let contractions: [(short: StaticString, full: StaticString)] = [
    ("l", "el"), ("r", "er"), ("n", "en"),
  ]
  private static let comparisonMarks: [StaticString] = ["er", "st", "est"]

  /// An inflected participle is an adjective whose base is the participle itself.
  private func isParticiple(_ stem: Form) -> Bool {
    if stem.hasSuffix("end"), stem.length > 5 { return true }
    guard stem.hasSuffix("t") || stem.hasSuffix("en") else { return false }
    return tables.verbForms.contains(stem) || weakParticiple(stem) != nil
  }

  private static let adjectiveEndings: [StaticString] = ["e", "en", "er", "es", "em", ""]
  private static let adjectiveSuffixes: [StaticString] = [
    "ig", "lich", "isch", "bar", "sam", "haft", "los", "frei", "voll", "iv", "ell", "är", "ös", "abel",
    "ibel", "fähig", "reich", "arm", "fertig", "wert", "würdig", "ierend",
  ]

  // MARK: Verbs

  /// The infinitive of a regular form.
  private func verb(_ form: Form) -> String? {
    if let infinitive = weakVerb(form) ?? weakParticiple(form) { return infinitive }
    for prefix in Self.separablePrefixes where form.hasPrefix(prefix) {
      let rest = form.dropFirst(prefix.utf8CodeUnitCount)
      guard rest.length > 3 else { continue }
      for candidate in rest.hasPrefix("zu") ? [rest.dropFirst(2), rest] : [rest] {
        let base = tables.infinitives[candidate] ?? weakVerb(candidate) ?? weakParticiple(candidate)
        if let base, let verb = prefixed(prefix, base) { return verb }
      }
    }
    return nil
  }

  private func weakVerb(_ form: Form, endings: [StaticString] = verbEndings) -> String? {
    for ending in endings where form.hasSuffix(ending) {
      let stem = form.dropLast(ending.utf8CodeUnitCount)
      guard stem.count >= 2, stem.length >= 2 else { continue }
      if let found = tables.infinitives[stem + "en"] ?? tables.infinitives[stem + "n"] { return found }
      // sammle → sammeln, ändre → ändern
      if stem.hasSuffix("l"), let found = tables.infinitives[stem.dropLast(1) + "eln"] { return found }
      if stem.hasSuffix("r"), let found = tables.infinitives[stem.dropLast(1) + "ern"] { return found }
    }
    return nil
  }

  /// gemacht → machen; abgestellt → abstellen is handled by ``verb(_:)``, reserviert by ``weakVerb(_:)``.
  private func weakParticiple(_ form: Form) -> String? {
    guard form.hasPrefix("ge"), form.hasSuffix("t") else { return nil }
    return weakVerb(form.dropFirst(2))
  }

  private static let verbEndings: [StaticString] = [
    "en", "e", "t", "st", "te", "ten", "test", "tet", "et", "est", "ete", "eten", "etest", "n", "end", "",
  ]

  static let separablePrefixes: [StaticString] = [
    "ab", "an", "auf", "aus", "bei", "da", "dar", "dazwischen", "dran", "drauf", "durch", "ein",
    "empor", "entgegen", "fest", "fort", "frei", "heim", "her", "herab", "heran", "herauf", "heraus",
    "herbei", "herein", "herum", "herunter", "hervor", "hin", "hinab", "hinauf", "hinaus", "hinein",
    "hinter", "hinterher", "hinunter", "hinweg", "hinzu", "instand", "los", "mit", "nach", "nieder",
    "ran", "rauf", "raus", "rein", "rüber", "rum", "runter", "statt", "teil", "über", "um", "umher",
    "unter", "vor", "voran", "voraus", "vorbei", "vorweg", "weg", "weiter", "wieder", "zu", "zurecht",
    "zurück", "zusammen",
  ]
  /// The same, to ask whether a word is one.
  static let separablePrefixSet = Set(separablePrefixes.map(\.description))
}
