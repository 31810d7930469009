import GermanText
import LexiconFiles

/// The words of grammar and the classes of nouns that lead from a judgement to its aspect.
struct AspectLexicon: Sendable {
  private var index: FormIndex
  private var entries: [AspectFacts] = []
  private let valences: WordValences

  /// - Parameter valences: Which words are charged adjectives, and so no nouns for their capital at the beginning of a
  ///   sentence (*Gut so*).
  init(_ words: [AspectWord], valences: WordValences) {
    self.valences = valences
    index = FormIndex(minimumCapacity: words.count)
    for word in words {
      let number = index.insert(UnicodeForms.fold(word.word))
      if number == entries.count { entries.append(AspectFacts()) }
      entries[number].traits.formUnion(AspectFacts.Traits(word.kind))
      entries[number].agreement.formUnion(Agreement(codes: word.agreement))
      let prepositions = AspectFacts.Prepositions(word.prepositions)
      if word.kind == .governor {
        entries[number].governed.formUnion(prepositions)
      } else {
        entries[number].preposition.formUnion(prepositions)
      }
    }
  }

  /// Everything that is known of a form.
  ///
  /// - Complexity: O(length); at most four look-ups.
  func facts(for type: WordType) -> AspectFacts {
    var facts = index.number(of: type.folded).map { entries[$0] } ?? AspectFacts()
    if type.folded == "/" {
      // "PKW/LKW" joins two nouns.
      facts.traits.insert(.conjunction)
    } else if ClauseMap.separators.contains(type.folded) {
      facts.traits.insert(.separator)
    }
    if type.folded == "," { facts.traits.insert(.comma) }
    if facts.traits.has(.function) { return facts }
    addLemmas(of: type, to: &facts)
    if type.isCapitalized { addNoun(type, to: &facts) }
    if type.verbLemma != nil, !facts.traits.has(.noun) { facts.traits.insert(.verb) }
    if endsLikeAdjective(type) { facts.traits.insert(.inflected) }
    return facts
  }

  /// What the lists say of a word's dictionary forms.
  private func addLemmas(of type: WordType, to facts: inout AspectFacts) {
    let lemma = type.lemma == type.folded ? type.folded : UnicodeForms.fold(type.lemma)
    for form in [lemma, type.verbLemma.map(UnicodeForms.fold) ?? lemma] where form != type.folded {
      guard let number = index.number(of: form) else { continue }
      let entry = entries[number]
      // Of a word's lemma only what holds for all of its forms is taken over.
      facts.traits.formUnion(entry.traits.subtracting(AspectFacts.Traits.function))
      facts.governed.formUnion(entry.governed)
    }
    guard type.isCapitalized, let last = type.split?.parts.last.map(UnicodeForms.fold),
      lemma.hasSuffix(last), let number = index.number(of: last)
    else { return }
    if entries[number].traits.has(.judgement) { facts.traits.insert(.judgementCompound) }
    if entries[number].traits.has(.affected) { facts.traits.insert(.affected) }
    if entries[number].traits.has(.measure), type.split?.parts.count == 2 { facts.traits.insert(.vague) }
  }

  private func addNoun(_ type: WordType, to facts: inout AspectFacts) {
    guard type.lemma.first?.isUppercase ?? false else {
      // "das Abbiegen" of which the lists know only the verb
      if type.verbLemma == type.lemma, type.folded.utf8.ends(with: "n") { facts.traits.insert(.noun) }
      return
    }
    // "z.T." and the like name nothing.
    guard type.surface.utf8.last != UInt8(ascii: ".") else { return }
    facts.traits.insert(.noun)
    let isListed = type.isLemmaListed || type.split != nil
    if isListed || type.verbLemma == nil, valences[type.folded]?.other == nil {
      facts.traits.insert(.certainNoun)
    }
    let form = type.folded.utf8
    if !isListed {
      if form.ends(with: "er") { facts.traits.insert(.nameBeforeNoun) }
      if form.ends(with: "e") || form.ends(with: "es") { facts.traits.insert(.likeAdjective) }
    }
    if Self.properties.contains(where: form.ends(with:)) { facts.traits.insert(.property) }
    facts.agreement = agreement(of: type)
  }

  /// Gender by ending, plural by form, as far as these tell.
  private func agreement(of type: WordType) -> Agreement {
    let lemma = UnicodeForms.fold(type.lemma)
    // A genitive looks different from its lemma too.
    if lemma != type.folded, type.folded != lemma + "s", type.folded != lemma + "es" { return .plural }
    if Self.feminine.contains(where: lemma.utf8.ends(with:)) { return .feminine }
    if lemma.utf8.ends(with: "chen") { return [.neuter, .plural] }
    // Such nouns are often the same in the plural.
    return Self.alike.contains(where: lemma.utf8.ends(with:)) ? .any : [.masculine, .feminine, .neuter]
  }

  private static let properties = ["heit", "keit", "anz", "enz"]
  private static let feminine = ["ung", "heit", "keit", "schaft", "tion", "sion", "tät", "erei", "ik"]
  private static let alike = ["er", "en", "el"]

  private func endsLikeAdjective(_ type: WordType) -> Bool {
    let form = type.folded.utf8
    guard form.count >= 4, Self.inflections.contains(where: form.ends(with:)), !type.isInfinitive else {
      return false
    }
    return !(type.isCapitalized && type.lemma.first?.isUppercase ?? false)
  }

  private static let inflections = ["e", "en", "er", "es", "em"]
}

extension String.UTF8View {
  /// Whether the bytes end with those of a suffix; much faster than comparing characters.
  fileprivate func ends(with suffix: String) -> Bool {
    let length = suffix.utf8.count
    return count >= length && self.suffix(length).elementsEqual(suffix.utf8)
  }
}
