import GermanText

/// Finds the noun phrases and pronouns of a sentence in one walk over its words.
struct NounPhraseReader {
  private let tokens: Range<Int>
  private let document: Document
  /// By place in the sentence.
  private let facts: [AspectFacts]
  private let firstWord: Int?

  init(tokens: Range<Int>, document: Document, facts: [AspectFacts]) {
    self.tokens = tokens
    self.document = document
    self.facts = facts
    firstWord = tokens.first { document.tokens[$0].kind == .word }
  }

  private func traits(_ index: Int) -> AspectFacts.Traits { facts[index - tokens.lowerBound].traits }

  private func isNoun(_ index: Int) -> Bool {
    guard document.tokens[index].kind == .word else { return false }
    guard index == firstWord else { return traits(index).has(.noun) }
    return traits(index).has(.certainNoun) && !isUnknownAdjective(index)
  }

  /// *Stylisches Ambiente*: a word that no list has, with the ending of an adjective before a noun, whose capital is that of
  /// the sentence.
  private func isUnknownAdjective(_ index: Int) -> Bool {
    let next = index + 1
    return traits(index).has(.likeAdjective) && next < tokens.upperBound
      && document.tokens[next].kind == .word
      && traits(next).has([.noun, .inflected]) && !traits(next).has(.function)
  }

  /// In text order.
  func phrases() -> [NounPhrase] {
    var found: [NounPhrase] = []
    var index = tokens.lowerBound
    var end = tokens.lowerBound
    // Where the words that no phrase has taken begin.
    while index < tokens.upperBound {
      guard isNoun(index) else {
        index += 1
        continue
      }
      let phrase = nounPhrase(at: index, from: end)
      addPronouns(in: end..<phrase.tokens.lowerBound, to: &found)
      found.append(phrase)
      end = phrase.tokens.upperBound
      index = end
    }
    addPronouns(in: end..<tokens.upperBound, to: &found)
    markGenitives(&found)
    return found
  }

  // MARK: Nouns

  private func nounPhrase(at noun: Int, from lowest: Int) -> NounPhrase {
    var phrase = NounPhrase(tokens: noun..<noun + 1, head: noun, kind: .noun)
    let own = facts[noun - tokens.lowerBound].agreement
    phrase.agreement = own.isEmpty ? .any : own
    addWordsBefore(&phrase, from: lowest)
    addNames(&phrase)
    return phrase
  }

  /// Article, preposition and adjectives.
  private func addWordsBefore(_ phrase: inout NounPhrase, from lowest: Int) {
    var start = phrase.head
    var place = phrase.head - 1
    while place >= lowest, phrase.head - place <= Self.reach {
      let word = traits(place)
      if word.has(.determiner) {
        narrow(&phrase, to: facts[place - tokens.lowerBound].agreement)
        phrase.hasDeterminer = true
        start = place
        if place > lowest, traits(place - 1).has(.preposition) { take(place - 1, into: &phrase, &start) }
        break
      }
      if word.has(.preposition), !isDegree(place) {
        take(place, into: &phrase, &start)
        break
      }
      guard isAttribute(place) || isBetweenAttributes(place) else { break }
      if isAttribute(place) { start = place }
      place -= 1
    }
    phrase.tokens = start..<phrase.tokens.upperBound
  }

  private func take(_ place: Int, into phrase: inout NounPhrase, _ start: inout Int) {
    let own = facts[place - tokens.lowerBound]
    phrase.hasPreposition = true
    phrase.preposition = own.preposition
    if !own.agreement.isEmpty { narrow(&phrase, to: own.agreement) }
    start = place
  }

  private func narrow(_ phrase: inout NounPhrase, to agreement: Agreement) {
    let both = phrase.agreement.intersection(agreement)
    phrase.agreement = both.isEmpty ? agreement : both
  }

  /// In words.
  private static let reach = 8

  private func isAttribute(_ place: Int) -> Bool {
    switch document.tokens[place].kind {
    case .number: true
    case .word:
      traits(place).has([.inflected, .indeclinable]) && !traits(place).has(.function)
        || place == firstWord && isUnknownAdjective(place)
    default: false
    }
  }

  /// Whether a word modifies the adjective behind it or joins it with one before it: *zu engen und dunklen Wege*.
  private func isBetweenAttributes(_ place: Int) -> Bool {
    guard place + 1 < tokens.upperBound, isAttribute(place + 1) || isDegree(place + 1) else { return false }
    if traits(place).has([.conjunction, .comma]) {
      return place > tokens.lowerBound && isAttribute(place - 1)
    }
    return isDegree(place)
  }

  /// Whether a word may modify an adjective behind it, as far as its form and the word before it tell.
  private func isDegree(_ place: Int) -> Bool {
    guard document.tokens[place].kind == .word else { return false }
    let word = traits(place)
    if word.has(.degree) {
      // "zu" behind an article or "viel"; elsewhere it is a preposition.
      return place > tokens.lowerBound && traits(place - 1).has([.determiner, .degree])
        || !word.has(.preposition)
    }
    return !word.has([.noun, .certainNoun, .verb]) && !word.has(.function)
  }

  /// *Haltestelle Holzmarkt*, *Linie 10*, *Camsdorfer Brücke*: a name behind or before its noun.
  private func addNames(_ phrase: inout NounPhrase) {
    guard !traits(phrase.head).has(.measure) else { return }
    var next = phrase.head + 1
    while next < tokens.upperBound {
      if document.tokens[next].kind == .number {
        phrase.tokens = phrase.tokens.lowerBound..<next + 1
        break
      }
      guard isNoun(next), !traits(next).has([.judgement, .judgementCompound]) else { break }
      if traits(phrase.head).has(.nameBeforeNoun) { phrase.head = next }
      phrase.tokens = phrase.tokens.lowerBound..<next + 1
      next += 1
    }
  }

  // MARK: Pronouns

  private func addPronouns(in range: Range<Int>, to found: inout [NounPhrase]) {
    for place in range where document.tokens[place].kind == .word {
      guard let kind = pronounKind(place) else { continue }
      let own = facts[place - tokens.lowerBound]
      var phrase = NounPhrase(tokens: place..<place + 1, head: place, kind: kind)
      if !own.agreement.isEmpty { phrase.agreement = own.agreement }
      if place > range.lowerBound, traits(place - 1).has(.preposition) {
        phrase.hasPreposition = true
        phrase.preposition = facts[place - 1 - tokens.lowerBound].preposition
        phrase.tokens = place - 1..<place + 1
      }
      found.append(phrase)
    }
  }

  private func pronounKind(_ place: Int) -> NounPhrase.Kind? {
    let word = traits(place)
    if word.has(.person) { return .person }
    if word.has([.pronoun, .relative]) { return .pronoun }
    return word.has(.oblique) ? .oblique : nil
  }

  // MARK: Genitives

  private func markGenitives(_ phrases: inout [NounPhrase]) {
    for index in phrases.indices.dropFirst() {
      let before = phrases[index - 1]
      let phrase = phrases[index]
      guard before.kind == .noun, phrase.kind == .noun, !phrase.hasPreposition, phrase.hasDeterminer,
        phrase.tokens.lowerBound == before.tokens.upperBound, phrase.agreement.allows(.genitive),
        !traits(before.head).has(.measure)
      else { continue }
      phrases[index].isGenitive = true
    }
  }
}
