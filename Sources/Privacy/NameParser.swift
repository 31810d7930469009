import GermanText

/// Reads a name at a given place: titles, given names and initials, a particle, a surname.
struct NameParser {
  /// How sure the parser must be that a capitalised word is a name.
  enum Demand {
    /// The cue leaves no doubt: any capitalised word but an office.
    case anyCapitalized
    /// The cue may stand before other nouns: no word that is known as one.
    case noOrdinaryNoun
    /// The cue mostly stands before other words: a frequent given name.
    case givenName
  }

  private let tokens: TokenReader

  init(tokens: TokenReader) {
    self.tokens = tokens
  }

  /// The names at a place that commas and "und" join, as token ranges without titles.
  func names(at start: Int, _ demand: Demand) -> [Range<Int>] {
    var names: [Range<Int>] = []
    // "Mia, Tom und Anna" is a list, "Anna Kern, Lobeda" is none: a comma counts once "und" follows.
    var countUpToConjunction = 1
    var isBehindConjunction = false
    var next = start
    while let name = name(at: next, demand) {
      names.append(name)
      if isBehindConjunction { countUpToConjunction = names.count }
      let separator = name.upperBound
      next = tokens.end(ofAbbreviation: separator)
      isBehindConjunction = isConjunction(separator)
      guard isBehindConjunction || tokens.mark(separator) == ",", tokens.continuesLine(separator),
        tokens.continuesLine(next)
      else { break }
    }
    return Array(names.prefix(countUpToConjunction))
  }

  /// "und", "u.", "&".
  private func isConjunction(_ index: Int) -> Bool {
    tokens.mark(index) == "&" || NameContextWords.conjunctions.contains(tokens.key(index))
  }

  /// The name at a place, as a token range without titles; `nil` when there is none, or that of a street.
  func name(at start: Int, _ demand: Demand) -> Range<Int>? {
    let first = endOfTitles(from: start)
    let forenames = endOfForenames(from: first)
    guard let end = end(ofNameFrom: first, forenames: forenames, demand),
      !(tokens.continuesLine(end) && PlaceWords.contains(tokens.key(end)))
    else { return nil }
    return first..<end
  }

  private func end(ofNameFrom first: Int, forenames: Int, _ demand: Demand) -> Int? {
    let hasGivenName = (first..<forenames).contains { GivenNames.contains(tokens.key($0)) }
    guard hasGivenName || demand != .givenName else { return nil }
    guard forenames > first else { return endOfSurnames(from: first, demand) }
    // "Anna Fischer" is a name whatever the second word means, but "mein Sohn Paul Angst hat" goes on.
    let surnameDemand: Demand = demand == .givenName ? .noOrdinaryNoun : .anyCapitalized
    let surname = tokens.continuesLine(forenames) ? endOfSurname(at: forenames, surnameDemand) : nil
    return surname ?? (hasGivenName ? forenames : nil)
  }

  // MARK: Parts

  private func endOfTitles(from start: Int) -> Int {
    var index = start
    while index == start || tokens.continuesLine(index), isTitle(index) {
      index = tokens.end(ofAbbreviation: index)
      // "Dipl.-Ing. (FH)"
      if tokens.mark(index) == "(", tokens.mark(index + 2) == ")" { index += 3 }
    }
    return index
  }

  /// Single letters are titles in lower case only ("h. c."); capitals are initials.
  private func isTitle(_ index: Int) -> Bool {
    let key = tokens.key(index)
    return NameContextWords.titles.contains(key) && (key.count > 1 || !isCapitalized(index))
  }

  private func endOfForenames(from start: Int) -> Int {
    var index = start
    while index == start || tokens.continuesLine(index) {
      if isInitial(index) {
        index = tokens.end(ofAbbreviation: index)
      } else if isNameWord(index), GivenNames.contains(tokens.key(index)) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// "P." as in "P. Schulz".
  private func isInitial(_ index: Int) -> Bool {
    guard let surface = tokens.word(index)?.surface, isCapitalized(index) else { return false }
    return surface.count == 1 && tokens.end(ofAbbreviation: index) > index + 1
      || surface.count == 2 && surface.hasSuffix(".")
  }

  private func endOfSurname(at start: Int, _ demand: Demand) -> Int? {
    let particle = endOfParticle(at: start)
    let index = endOfArticle(behindParticle: start) ?? particle
    // "von der" may also tell where somebody works: "Peter von der Stadtverwaltung".
    let demand = index > particle && demand == .anyCapitalized ? .noOrdinaryNoun : demand
    guard isNameWord(index), index == start || tokens.continuesLine(index),
      demand == .anyCapitalized || !isOrdinaryNoun(index)
    else { return nil }
    return index + 1
  }

  /// A surname without given names, and the next word where the first was a rare given name.
  private func endOfSurnames(from first: Int, _ demand: Demand) -> Int? {
    guard let end = endOfSurname(at: first, demand) else { return nil }
    let isRareGivenName =
      end == first + 1 && !isGenitive(first) && tokens.continuesLine(end) && isNameWord(end)
      && !isOrdinaryNoun(end) && !PlaceWords.contains(tokens.key(end))
    return isRareGivenName ? end + 1 : end
  }

  /// The position behind "von" or "v."; the start itself where no particle stands.
  private func endOfParticle(at start: Int) -> Int {
    NameContextWords.particles.contains(tokens.key(start)) ? tokens.end(ofAbbreviation: start) : start
  }

  /// The position behind "von der" or "v. d."; `nil` where no such pair stands.
  private func endOfArticle(behindParticle start: Int) -> Int? {
    let article = endOfParticle(at: start)
    guard let articles = NameContextWords.particleArticles[tokens.key(start)],
      articles.contains(tokens.key(article))
    else { return nil }
    return tokens.end(ofAbbreviation: article)
  }

  // MARK: Words

  /// Whether a word may be part of a name at all.
  private func isNameWord(_ index: Int) -> Bool {
    guard let type = tokens.word(index), type.isCapitalized, type.surface.last?.isLetter == true,
      type.surface.count > 1, type.surface.allSatisfy({ $0.isLetter || "-'’.".contains($0) })
    else { return false }
    let key = tokens.key(index)
    return !NameContextWords.neverNames.contains(key) && !NameCue.isSalutation(key) && !Offices.contains(key)
      && !(key.contains("-") && PlaceWords.contains(key)) && !isAbbreviation(type.surface, key: key)
  }

  /// "SPD", "ADFC": short words in capitals, unless they are known as names.
  private func isAbbreviation(_ surface: String, key: String) -> Bool {
    surface.count <= Self.longestAbbreviation && surface.allSatisfy(\.isUppercase)
      && !GivenNames.contains(key) && !Surnames.contains(key)
  }

  private static let longestAbbreviation = 5

  private func isOrdinaryNoun(_ index: Int) -> Bool {
    tokens.word(index).map { OrdinaryNouns.contains($0, key: tokens.key(index)) } ?? false
  }

  /// "Müllers Vorschlag".
  private func isGenitive(_ index: Int) -> Bool {
    let key = tokens.key(index)
    return key.hasSuffix("s") && !key.hasSuffix("ss")
  }

  private func isCapitalized(_ index: Int) -> Bool { tokens.word(index)?.isCapitalized ?? false }
}
