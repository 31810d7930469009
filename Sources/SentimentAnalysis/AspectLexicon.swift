import GermanText
import LexiconFiles

/// The words of grammar and the classes of nouns that lead from a judgement to its aspect.
struct AspectLexicon: Sendable {
  private var index: FormIndex
  private var entries: [AspectFacts] = []
  private let valences: WordValences
  private let grammar: GrammarTable

  /// - Parameter valences: Which words are charged adjectives, and so no nouns for their capital at the beginning of a
  ///   sentence (*Gut so*).
  init(_ words: [AspectWord], valences: WordValences, grammar: GrammarTable) {
    self.valences = valences
    self.grammar = grammar
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
    } else if grammar[type.folded].has(.separator) {
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
    guard type.lemma.startsUppercase else {
      // "das Abbiegen" of which the lists know only the verb
      if type.verbLemma == type.lemma, type.folded.utf8.last == UInt8(ascii: "n") {
        facts.traits.insert(.noun)
      }
      return
    }
    // "z.T." and the like name nothing.
    guard type.surface.utf8.last != UInt8(ascii: ".") else { return }
    facts.traits.insert(.noun)
    let isListed = type.isLemmaListed || type.split != nil
    if isListed || type.verbLemma == nil, valences[type.folded]?.other == nil {
      facts.traits.insert(.certainNoun)
    }
    let end = WordEnd(type.folded)
    if !isListed {
      if end.isAny(of: Self.names) { facts.traits.insert(.nameBeforeNoun) }
      if end.isAny(of: Self.adjectives) { facts.traits.insert(.likeAdjective) }
    }
    if end.isAny(of: Self.properties) { facts.traits.insert(.property) }
    facts.agreement = agreement(of: type)
  }

  /// Gender by ending, plural by form, as far as these tell.
  private func agreement(of type: WordType) -> Agreement {
    let lemma = UnicodeForms.fold(type.lemma)
    // A genitive looks different from its lemma too.
    if lemma != type.folded, type.folded != lemma + "s", type.folded != lemma + "es" { return .plural }
    let end = WordEnd(lemma)
    if end.isAny(of: Self.feminine) { return .feminine }
    if end.isAny(of: Self.diminutives) { return [.neuter, .plural] }
    // Such nouns are often the same in the plural.
    return end.isAny(of: Self.alike) ? .any : [.masculine, .feminine, .neuter]
  }

  private static let properties = ["heit", "keit", "anz", "enz"].map(WordEnd.init)
  private static let feminine =
    ["ung", "heit", "keit", "schaft", "tion", "sion", "tät", "erei", "ik"].map(WordEnd.init)
  private static let alike = ["er", "en", "el"].map(WordEnd.init)
  private static let diminutives = [WordEnd("chen")]
  private static let names = [WordEnd("er")]
  private static let adjectives = ["e", "es"].map(WordEnd.init)

  private func endsLikeAdjective(_ type: WordType) -> Bool {
    guard type.folded.utf8.count >= 4, WordEnd(type.folded).isAny(of: Self.inflections), !type.isInfinitive
    else {
      return false
    }
    return !(type.isCapitalized && type.lemma.startsUppercase)
  }

  private static let inflections = ["e", "en", "er", "es", "em"].map(WordEnd.init)
}
