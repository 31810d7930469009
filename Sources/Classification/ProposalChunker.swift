import GermanText

/// Cuts a clause into chunks.
struct ProposalChunker {
  private let words: [ProposalToken]
  private let skipped: WordPlaces
  private(set) var chunks: [ProposalChunk] = []
  private(set) var isNegated = false
  private var index = 0

  /// - Parameter skipping: Places of verbs and particles that are accounted for.
  init(_ words: [ProposalToken], skipping skipped: WordPlaces) {
    self.words = words
    self.skipped = skipped
    while index < words.count { step() }
  }

  private mutating func step() {
    let word = words[index]
    if skipped.contains(index) {
      index += 1
    } else if word.folded == "nicht" {
      index += 1
      // … und nicht den Bürgersteig: only what stands behind it is not wanted.
      if index > 1, words[index - 2].has(.join) { _ = nominal() } else { isNegated = true }
    } else if isSuperlative(word) {
      index += 2
    } else if word.folded == "besser", index + 1 < words.count, words[index + 1].has(.article) {
      // … besser eine Spielstraße einrichten: rather.
      index += 1
    } else if word.has(.anyPreposition), !word.has(.article) || word.has(.spatial),
      let chunk = prepositional()
    {
      chunks.append(chunk)
    } else if let chunk = nominal() {
      chunks.append(chunk)
    } else {
      if isAdverb(word) {
        chunks.append(ProposalChunk(kind: .adverb, text: word.text, head: word, start: index))
      }
      index += 1
    }
  }

  /// am besten, am einfachsten
  private func isSuperlative(_ word: ProposalToken) -> Bool {
    guard word.folded == "am", index + 1 < words.count, !skipped.contains(index + 1) else { return false }
    return !words[index + 1].isNoun && words[index + 1].folded.ends(with: "sten")
  }

  private func isAdverb(_ word: ProposalToken) -> Bool {
    if word.has(.adverb) { return true }
    guard !word.has([.drop, .pronoun, .article, .own]), !word.isNoun else { return false }
    return word.can([.adjective, .comparative]) && !word.folded.ends(with: ".")
      || word.folded.ends(with: "ts") && word.folded.utf8.count > 4
  }

  /// A preposition with its noun.
  private mutating func prepositional() -> ProposalChunk? {
    let start = index
    let preposition = words[index]
    index += 1
    var prefix = preposition.text
    // bis zum
    if index < words.count, words[index].has([.spatial, .attached]), !words[index].has(.article) {
      prefix += " " + words[index].text
      index += 1
    }
    guard let noun = nominal(inPhrase: true) else {
      index = start
      return nil
    }
    var text = prefix + " " + noun.text
    if preposition.folded == "zwischen", index < words.count, words[index].folded == "und" {
      let conjunction = index
      index += 1
      if let second = nominal(inPhrase: true) { text += " und " + second.text } else { index = conjunction }
    }
    let isPlace = preposition.has(.spatial) && noun.head.map { $0.has(.place) } ?? false
    return ProposalChunk(
      kind: isPlace ? .place : .complement, text: text, head: noun.head, details: noun.details, start: start,
      preposition: preposition.folded)
  }

  /// A noun with its modifiers; `nil` when there is none here, and nothing is consumed then.
  private mutating func nominal(inPhrase: Bool = false) -> ProposalChunk? {
    let start = index
    var determiner: ProposalToken?
    var texts: [String] = []
    var modifiers: [ProposalToken] = []
    while index < words.count, !skipped.contains(index), !words[index].isNoun || isInitialModifier {
      let word = words[index]
      if word.beginsClause, index > start { break }
      if word.has([.article, .own]), texts.isEmpty, determiner == nil {
        determiner = word
      } else if determiner != nil, texts.isEmpty, word.has(.drop), !word.has([.article, .pronoun]) {
        // der ja vorhandene Weg
      } else if determiner != nil, texts.isEmpty, word.folded == "nicht", index + 1 < words.count,
        Self.isModifier(words[index + 1])
      {
        texts.append(word.text)
      } else if word.has(.quantifier) || word.can(.number) || Self.isModifier(word) && !isBareAdjective {
        modifiers.append(word)
        texts.append(word.text)
      } else if Self.connects(word), !modifiers.isEmpty, index + 1 < words.count,
        Self.isModifier(words[index + 1])
      {
        texts.append(word.text)
      } else {
        break
      }
      index += 1
    }
    guard index < words.count, words[index].isNoun, !skipped.contains(index),
      !(words[index].beginsClause && index > start)
    else {
      index = start
      return nil
    }
    return finished(
      start: start, determiner: determiner, modifiers: modifiers, texts: texts, inPhrase: inPhrase)
  }

  /// Alte, Kostenlose at the beginning of a sentence, before a noun.
  private var isInitialModifier: Bool {
    words[index].isFirst && words[index].has(.modifier) && index + 1 < words.count
      && (words[index + 1].isNoun || Self.isModifier(words[index + 1]))
  }

  /// Wunderbar Fahrradstellplätze: without an ending an adjective belongs to no noun.
  private var isBareAdjective: Bool {
    let word = words[index]
    guard index + 1 < words.count, words[index + 1].isNoun, word.folded == word.lemma, !word.has(.modifier),
      word.can(.adjective), !word.can([.participle, .number])
    else { return false }
    return !Self.inflections.matches(word.folded) && word.folded.utf8.count > 4
  }

  private static let inflections = WordEndings(["e", "en", "er", "es", "em", "a"])

  private static func isModifier(_ word: ProposalToken) -> Bool {
    if word.has(.modifier) { return true }
    if word.has([.drop, .pronoun, .article, .own, .anyPreposition, .subordinate]) || word.isNoun {
      return false
    }
    // neue, zweiten: too frequent to be topics, but no less adjectives.
    return word.can([.adjective, .comparative, .participle])
      || word.can(.capitalized) == false && Self.endings.contains(where: word.folded.hasSuffix)
        && word.lemma != word.folded && !word.can([.auxiliary, .finite, .infinitive])
  }

  private static let endings = ["e", "en", "er", "es", "em"]

  private static func connects(_ word: ProposalToken) -> Bool {
    word.has(.join)
  }

  private mutating func finished(
    start: Int, determiner: ProposalToken?, modifiers: [ProposalToken], texts: [String], inPhrase: Bool
  ) -> ProposalChunk {
    var head = words[index]
    index += 1
    var noun = head.surface
    if noun.hasSuffix("-"), index == words.count { noun.removeLast() }
    // Fuß-/Radweg
    if noun.hasSuffix("-"), index < words.count, words[index].isNoun {
      noun += "/" + words[index].surface
      head = words[index]
      index += 1
    }
    // Rad- und Fußweg
    if noun.hasSuffix("-"), index + 1 < words.count, Self.connects(words[index]), words[index + 1].isNoun {
      noun += " \(words[index].text) \(words[index + 1].surface)"
      head = words[index + 1]
      index += 2
    }
    // Names in several words: Camburger Straße, Linie 4.
    while index < words.count, !skipped.contains(index), !words[index].beginsClause,
      words[index].can(.number) || continuesName(of: head, words[index])
    {
      noun += " " + words[index].surface
      if words[index].isNoun { head = words[index] }
      index += 1
    }
    var chunk = ProposalChunk(kind: .noun, text: "", head: head, start: start)
    let isFew = texts.first == "paar"
    let kept = determiner.map { inPhrase || isFew ? [$0.text] : [] } ?? []
    let declined = inPhrase ? texts : texts.map { Self.declined($0, after: determiner?.folded) }
    chunk.text = (kept + declined + [noun]).joined(separator: " ")
    chunk.details =
      modifiers.filter { $0.can(.number) }.map(\.folded)
      + noun.split(separator: " ").filter { $0.allSatisfy(\.isNumber) }.map(String.init)
    attach(to: &chunk, inPhrase: inPhrase)
    chunk.isBare =
      modifiers.isEmpty && !(determiner?.folded.hasPrefix("ein") ?? false) && chunk.details.isEmpty
      && !chunk.text.contains(" ")
    return chunk
  }

  /// Camburger Straße, Kreuzung Talstraße, Richtung Norden.
  private func continuesName(of head: ProposalToken, _ next: ProposalToken) -> Bool {
    guard next.isNoun else { return false }
    if head.has(.named) { return true }
    if head.surface.ends(with: "er") { return next.has([.place, .addressee]) || head.has(.place) }
    return head.has([.place, .person]) && head.type.isListedPlace && next.has(.place)
      && (!next.type.isListedPlace || next.surface.ends(with: "straße") || next.surface.ends(with: "str."))
  }

  /// What belongs to the noun behind it: a genitive, *für …*, *mehr*.
  private mutating func attach(to chunk: inout ProposalChunk, inPhrase: Bool) {
    if index < words.count, !skipped.contains(index), words[index].folded == "mehr",
      chunk.text.hasPrefix("kein")
    {
      chunk.text += " mehr"
      index += 1
    }
    if genitive(to: &chunk) || inPhrase { return }
    while index < words.count, !skipped.contains(index), words[index].has(.attached),
      !words[index].beginsClause
    {
      let start = index
      guard let phrase = prepositional() else {
        // für alle
        if words[start].folded == "für", start + 1 < words.count, words[start + 1].has(.quantifier) {
          chunk.text += " für " + words[start + 1].text
          index = start + 2
        }
        return
      }
      guard phrase.kind == .complement || phrase.kind == .place else {
        index = start
        return
      }
      // von: what an action is done to.
      if words[start].folded == "von", chunk.complement == nil {
        chunk.complement = phrase.text.split(separator: " ").dropFirst().joined(separator: " ")
        chunk.complementHead = phrase.head
      } else if chunk.complement != nil || chunk.head?.type.action != nil {
        chunk.tail += " " + phrase.text
      }
      chunk.text += " " + phrase.text
      if let head = phrase.head { chunk.details.append(head.type.key) }
    }
  }

  private mutating func genitive(to chunk: inout ProposalChunk) -> Bool {
    guard index < words.count, !skipped.contains(index), !words[index].beginsClause,
      words[index].has(.genitive)
    else { return false }
    let start = index
    let article = words[index]
    guard var noun = nominal(inPhrase: true), let head = noun.head else {
      index = start
      return false
    }
    chunk.text += " " + noun.text
    chunk.details.append(head.type.key)
    let masculine = article.folded == "des" || article.folded == "eines"
    noun.text = noun.text.split(separator: " ").dropFirst().joined(separator: " ")
    if masculine {
      // Genitives of words that no list has end in s, too.
      let isGuess = head.lemma == head.surface && head.surface.hasSuffix("s")
      let base = isGuess ? String(head.surface.dropLast()) : head.lemma
      noun.text = noun.text.replacingOccurrence(of: head.surface, with: base)
    }
    chunk.complement = noun.text
    chunk.complementHead = head
    return true
  }

  /// An adjective as it is without the article that stood before it: *die alten Linden*, *alte Linden*; a
  /// subject becomes an object (*der alte Weg*, *alten Weg*).
  static func declined(_ adjective: String, after article: String?) -> String {
    guard let article else { return adjective }
    switch article {
    case "der" where adjective.hasSuffix("e"): return adjective + "n"
    case "das" where adjective.hasSuffix("e"): return adjective + "s"
    case "die" where adjective.hasSuffix("en"): return String(adjective.dropLast())
    case "ein" where adjective.hasSuffix("er") && adjective.count > 4:
      return String(adjective.dropLast()) + "n"
    default: return adjective
    }
  }
}

extension String {
  /// With the first occurrence exchanged.
  fileprivate func replacingOccurrence(of text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
