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
    if ClauseMap.separators.contains(type.folded) { facts.traits.insert(.separator) }
    if type.folded == "," { facts.traits.insert(.comma) }
    if facts.traits.has(.function) { return facts }
    addLemmas(of: type, to: &facts)
    if type.isCapitalized { addNoun(type, to: &facts) }
    if type.verbLemma != nil { facts.traits.insert(.verb) }
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
    guard let first = type.lemma.unicodeScalars.first, first.properties.isUppercase else { return }
    facts.traits.insert(.noun)
    let isListed = type.isLemmaListed || type.split != nil || type.verbLemma == nil
    if isListed, valences[type.folded]?.other == nil { facts.traits.insert(.certainNoun) }
    if !type.isLemmaListed, type.split == nil {
      if type.folded.hasSuffix("er") { facts.traits.insert(.nameBeforeNoun) }
      if ["e", "es"].contains(where: type.folded.hasSuffix) { facts.traits.insert(.likeAdjective) }
    }
    if Self.properties.contains(where: type.folded.hasSuffix) { facts.traits.insert(.property) }
    facts.agreement = agreement(of: type)
  }

  /// Gender by ending, plural by form, as far as these tell.
  private func agreement(of type: WordType) -> Agreement {
    let lemma = UnicodeForms.fold(type.lemma)
    // A genitive looks different from its lemma too.
    if lemma != type.folded, type.folded != lemma + "s", type.folded != lemma + "es" { return .plural }
    if Self.feminine.contains(where: lemma.hasSuffix) { return .feminine }
    if lemma.hasSuffix("chen") { return [.neuter, .plural] }
    // Such nouns are often the same in the plural.
    return ["er", "en", "el"].contains(where: lemma.hasSuffix)
      ? .any : [.masculine, .feminine, .neuter]
  }

  private static let properties = ["heit", "keit", "anz", "enz"]

  private static let feminine = ["ung", "heit", "keit", "schaft", "tion", "sion", "tät", "erei", "ik"]

  private func endsLikeAdjective(_ type: WordType) -> Bool {
    guard !facts(areCapitalNoun: type), !type.isInfinitive, type.folded.utf8.count >= 4 else { return false }
    return ["e", "en", "er", "es", "em"].contains(where: type.folded.hasSuffix)
  }

  private func facts(areCapitalNoun type: WordType) -> Bool {
    type.isCapitalized && type.lemma.first?.isUppercase ?? false
  }
}
