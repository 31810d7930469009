import GermanText
import LexiconFiles

/// Reads a name at a given place: titles, given names and initials, a particle, a surname.
struct NameParser {
  /// How sure the parser must be that a word is a name.
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
  ///
  /// - Parameter lower: Whether the names may be written in lower case.
  func names(at start: Int, _ demand: Demand, lower: Bool = false) -> [Range<Int>] {
    var names: [Range<Int>] = []
    // "Mia, Tom und Anna" is a list, "Anna Kern, Lobeda" is none: a comma counts once "und" follows.
    var countUpToConjunction = 1
    var isBehindConjunction = false
    var next = start
    while let name = name(at: next, demand, lower: lower) {
      names.append(name)
      if isBehindConjunction { countUpToConjunction = names.count }
      let separator = name.upperBound
      next = tokens.end(ofAbbreviation: separator)
      isBehindConjunction = isConjunction(separator)
      guard isBehindConjunction || tokens.isMark(UInt8(ascii: ","), separator),
        tokens.continuesLine(separator),
        tokens.continuesLine(next)
      else { break }
    }
    return Array(names.prefix(countUpToConjunction))
  }

  /// "und", "u.", "&".
  private func isConjunction(_ index: Int) -> Bool {
    tokens.isMark(UInt8(ascii: "&"), index) || tokens.isA(.conjunction, index)
  }

  /// The name at a place, as a token range without titles; `nil` when there is none, or that of a street.
  func name(at start: Int, _ demand: Demand, lower: Bool = false) -> Range<Int>? {
    let first = endOfTitles(from: start)
    let forenames = endOfForenames(from: first, lower: lower)
    guard let end = end(ofNameFrom: first, forenames: forenames, demand, lower: lower), !isPlace(end) else {
      return nil
    }
    return first..<end
  }

  /// "Seifert, Marion", as forms have it.
  func reversedName(at start: Int) -> Range<Int>? {
    guard tokens.has(.nameable, start), !tokens.has(.given, start),
      tokens.isMark(UInt8(ascii: ","), start + 1),
      tokens.has(.given, start + 2), tokens.has(.nameable, start + 2), tokens.continuesLine(start + 2)
    else { return nil }
    return start..<start + 3
  }

  /// A given name and a surname that is no ordinary word, so that nothing needs to announce them.
  func fullName(at start: Int) -> Range<Int>? {
    let forenames = endOfForenames(from: start, lower: false)
    guard forenames > start else { return nil }
    if tokens.continuesLine(forenames),
      let end = endOfSurname(at: forenames, .noOrdinaryNoun, lower: false), !isPlace(end),
      isSurname(end - 1)
    {
      return start..<end
    }
    // "Sören Konrad": surnames are given names as well.
    let isPair = forenames == start + 2 && isOnlyName(start) && isOnlyName(start + 1)
    return isPair && !isPlace(forenames) && !isHyphen(forenames) ? start..<forenames : nil
  }

  private func isSurname(_ index: Int) -> Bool {
    (tokens.isA(.surname, index) || !tokens.has(.known, index)) && !tokens.isA(.ordinaryNoun, index)
  }

  private func isOnlyName(_ index: Int) -> Bool {
    tokens.has(.given, index) && tokens.has(.nameable, index) && !tokens.isA(.ordinaryNoun, index)
      && (!tokens.has(.known, index) || tokens.isA(.surname, index))
  }

  private func isHyphen(_ index: Int) -> Bool {
    tokens.isMark(UInt8(ascii: "-"), index) && tokens.touches(index)
  }

  private func isPlace(_ end: Int) -> Bool { tokens.continuesLine(end) && tokens.has(.place, end) }

  private func end(ofNameFrom first: Int, forenames: Int, _ demand: Demand, lower: Bool) -> Int? {
    let hasGivenName = (first..<forenames).contains { tokens.has(.given, $0) }
    // "A. Kern" is one, whatever follows "Danke".
    let hasInitial = forenames > first && tokens.isA(.surname, forenames) && tokens.has(.nameable, forenames)
    guard hasGivenName || hasInitial || demand != .givenName else { return nil }
    guard forenames > first else { return endOfSurnames(from: first, demand, lower: lower) }
    // "Anna Fischer" is a name whatever the second word means, but "mein Sohn Paul Angst hat" goes on.
    let surnameDemand: Demand = demand == .givenName ? .noOrdinaryNoun : .anyCapitalized
    // "Frau Ludwig will" has a surname in lower case no more than "Ludwig".
    let isLower = lower && !tokens.has(.capitalized, first)
    let surname =
      tokens.continuesLine(forenames) ? endOfSurname(at: forenames, surnameDemand, lower: isLower) : nil
    return surname ?? (hasGivenName ? forenames : nil)
  }

  // MARK: Parts

  private func endOfTitles(from start: Int) -> Int {
    var index = start
    while index == start || tokens.continuesLine(index), isTitle(index) {
      index = tokens.end(ofAbbreviation: index)
      // "Dipl.-Ing. (FH)"
      if tokens.isMark(UInt8(ascii: "("), index), tokens.isMark(UInt8(ascii: ")"), index + 2) { index += 3 }
    }
    return index
  }

  /// Single letters are titles in lower case only ("h. c."); capitals are initials. Salutations count, too:
  /// "Mein Chef Herr Kern".
  private func isTitle(_ index: Int) -> Bool {
    tokens.isA(.title, index) && !tokens.has(.initial, index)
  }

  private func endOfForenames(from start: Int, lower: Bool) -> Int {
    var index = start
    while index == start || tokens.continuesLine(index) {
      if isInitial(index) {
        index = tokens.end(ofAbbreviation: index)
      } else if lower, isLowerInitial(index) {
        index = tokens.end(ofAbbreviation: index)
      } else if tokens.has(.given, index),
        tokens.has(.nameable, index) || lower && tokens.has(.lowerName, index)
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// "P." as in "P. Schulz".
  private func isInitial(_ index: Int) -> Bool {
    guard tokens.has(.initial, index) || isAbbreviated(index) else { return false }
    return tokens.end(ofAbbreviation: index) > index + 1 || tokens.word(index)?.surface.hasSuffix(".") == true
  }

  /// "Chr." as in "Chr. Pohl": a few letters of which no list knows a word.
  private func isAbbreviated(_ index: Int) -> Bool {
    Self.lengthOfAbbreviated.contains(tokens.key(index).utf8.count) && tokens.has(.capitalized, index)
      && tokens.traits(index).classes == 0
      && tokens.traits(index).form.isDisjoint(with: [.known, .place, .office, .ordinaryNoun, .digit])
  }

  /// In bytes.
  private static let lengthOfAbbreviated = 2...4

  /// "k." as in "k. lehmann": only before a listed surname.
  private func isLowerInitial(_ index: Int) -> Bool {
    let next = tokens.end(ofAbbreviation: index)
    guard tokens.key(index).utf8.count == 1, !tokens.has(.capitalized, index), tokens.isA(.surname, next)
    else {
      return false
    }
    return next > index + 1 || tokens.word(index)?.surface.hasSuffix(".") == true
  }

  private func endOfSurname(at start: Int, _ demand: Demand, lower: Bool) -> Int? {
    let particle = endOfParticle(at: start)
    let index = endOfArticle(behindParticle: start) ?? particle
    // A particle may also tell where somebody works: "Peter vom Bürgeramt", "von der Stadtverwaltung".
    let demand = index > start && demand == .anyCapitalized ? .noOrdinaryNoun : demand
    guard index == start || tokens.continuesLine(index),
      isSurname(index, demand, lower: lower && (index == start || tokens.isA(.surname, index)))
    else {
      return nil
    }
    return index + 1
  }

  private func isSurname(_ index: Int, _ demand: Demand, lower: Bool) -> Bool {
    let traits = tokens.traits(index)
    // "Hans Böcklerstr.", "Julius-Leber Str."
    if traits.form.contains(.place), !traits.isA(.surname),
      demand != .anyCapitalized || traits.isA(.streetHead)
    {
      return false
    }
    if traits.form.contains(.nameable) {
      return demand == .anyCapitalized || !traits.form.contains(.ordinaryNoun)
    }
    guard lower, traits.form.contains(.lowerName) else { return false }
    if !traits.form.contains(.known) { return demand != .givenName || traits.isA(.surname) }
    return traits.isA(.surname) && demand == .anyCapitalized
  }

  /// A surname without given names, and the next word where the first was a rare given name.
  private func endOfSurnames(from first: Int, _ demand: Demand, lower: Bool) -> Int? {
    guard let end = endOfSurname(at: first, demand, lower: lower) else { return nil }
    let isRareGivenName =
      end == first + 1 && tokens.has(.nameable, first) && !isGenitive(first) && tokens.continuesLine(end)
      && tokens.has(.nameable, end) && !tokens.has(.ordinaryNoun, end) && !tokens.has(.place, end)
    return isRareGivenName ? end + 1 : end
  }

  /// The position behind "von" or "v."; the start itself where no particle stands.
  private func endOfParticle(at start: Int) -> Int {
    tokens.isA(.particle, start) && !tokens.has(.initial, start) ? tokens.end(ofAbbreviation: start) : start
  }

  /// The position behind "von der" or "v. d."; `nil` where no such pair stands. Not "von den", which tells
  /// where somebody works: "die Frau von den Stadtwerken".
  private func endOfArticle(behindParticle start: Int) -> Int? {
    let article = endOfParticle(at: start)
    guard article > start, tokens.isA(.particleArticle, article), !tokens.has(.capitalized, article) else {
      return nil
    }
    let isPlace = tokens.key(start) == "von" && tokens.key(article) != "der"
    return isPlace ? nil : tokens.end(ofAbbreviation: article)
  }

  /// "Müllers Vorschlag".
  private func isGenitive(_ index: Int) -> Bool {
    let key = tokens.key(index)
    return key.hasSuffix("s") && !key.hasSuffix("ss")
  }
}
