import GermanText

/// Finds names of people by what announces them: a salutation ("Frau Kern"), an introduction ("ich heiße
/// Anna Kern"), a greeting before a signature, or a relation ("mein Nachbar Peter").
struct NameFinder {
  private let tokens: TokenReader
  private let parser: NameParser

  init(tokens: TokenReader) {
    self.tokens = tokens
    parser = NameParser(tokens: tokens)
  }

  func ranges() -> [Range<Int>] {
    (0..<tokens.count).flatMap { index in
      NameCue.cue(tokens.key(index)).map { names(announcedBy: $0, at: index) } ?? []
    }.map(tokens.utf8Range)
  }

  private func names(announcedBy cue: NameCue, at index: Int) -> [Range<Int>] {
    switch cue {
    case .salutation(let salutation): names(behind: salutation, at: index)
    case .introduction(let introduction): names(behind: introduction, at: index)
    case .greeting(let isAbbreviation): names(behindGreetingAt: index, isAbbreviation: isAbbreviation)
    case .relation(let isFamily): names(behindRelationAt: index, isFamily: isFamily)
    }
  }

  // MARK: Salutations

  private func names(behind salutation: NameCue.Salutation, at index: Int) -> [Range<Int>] {
    let start = tokens.end(ofAbbreviation: index)
    guard tokens.continuesLine(start), !isOffice(before: index),
      let demand = demand(of: salutation, at: index)
    else { return [] }
    let names =
      salutation.isPlural
      ? parser.names(at: start, demand) : parser.name(at: start, demand).map { [$0] } ?? []
    let speaksToThem = NameContextWords.addresses.contains(tokens.key(index - 1))
    return speaksToThem ? names : withoutOffices(names)
  }

  /// How sure the word behind a salutation must be a name, judged by the word before it; `nil` where it is
  /// no salutation.
  private func demand(of salutation: NameCue.Salutation, at index: Int) -> NameParser.Demand? {
    // "Herr/Frau Kern": the article stands before the pair, and so does the "Mann" of "Mann/Frau".
    let before = tokens.key(tokens.mark(index - 1) == "/" ? index - 2 : index - 1)
    if NameContextWords.indefinites.contains(before) || NameContextWords.possessives.contains(before) {
      return .givenName
    }
    let isDefinite = NameContextWords.definites.contains(before)
    return switch salutation {
    case .person: isDefinite ? .noOrdinaryNoun : .anyCapitalized
    case .ambiguousPerson, .family, .couple: .noOrdinaryNoun
    case .gentlemen: isDefinite ? .noOrdinaryNoun : nil
    }
  }

  // MARK: Introductions

  private func names(behind introduction: NameCue.Introduction, at index: Int) -> [Range<Int>] {
    let isLabel = tokens.mark(index + 1) == ":"
    switch introduction {
    case .name:
      let isOwn = NameContextWords.possessives.contains(tokens.key(index - 1))
      if isOwn, isLabel || ["ist", "lautet"].contains(tokens.key(index + 1)) {
        return names(introducedAt: index + 2, .anyCapitalized)
      }
      return isLabel ? names(introducedAt: index + 2, .givenName) : []
    case .label:
      return isLabel ? names(introducedAt: index + 2, .givenName) : []
    case .calling:
      let start = endOfVerb(at: index)
      guard !isApproval(from: start ?? index + 1) else { return [] }
      // Without "ich" next to it, "heiße" may be an adjective.
      return names(introducedAt: start ?? index + 1, start == nil ? .givenName : .noOrdinaryNoun)
    case .being:
      return endOfVerb(at: index).map { names(introducedAt: $0, .givenName) } ?? []
    }
  }

  /// The position behind "ich heiße" or "heiße ich"; `nil` where the verb has no "ich" next to it.
  private func endOfVerb(at index: Int) -> Int? {
    tokens.key(index - 1) == "ich" ? index + 1 : tokens.key(index + 1) == "ich" ? index + 2 : nil
  }

  private func names(introducedAt start: Int, _ demand: NameParser.Demand) -> [Range<Int>] {
    // "Ich heiße: Anna", "Ich bin die Anna".
    let hasLead = tokens.mark(start) == ":" || ["der", "die"].contains(tokens.key(start))
    let start = hasLead ? start + 1 : start
    guard tokens.continuesLine(start), let name = parser.name(at: start, demand) else { return [] }
    return withoutOffices([name])
  }

  /// "Ich heiße Radwege gut", "Ich heiße Neue willkommen".
  private func isApproval(from start: Int) -> Bool {
    (start..<start + Self.longestApproval).prefix { !tokens.key($0).isEmpty }
      .contains { NameContextWords.approval.contains(tokens.key($0)) }
  }

  /// Words from "ich heiße" to "gut" or "willkommen".
  private static let longestApproval = 8

  // MARK: Signatures

  private func names(behindGreetingAt index: Int, isAbbreviation: Bool) -> [Range<Int>] {
    if isAbbreviation, NameContextWords.beforeCourts.contains(tokens.key(index - 1)) { return [] }
    for (start, demand) in signatureStarts(behind: index) {
      let names = parser.names(at: start, demand)
      if let last = names.last, endsSignature(at: last.upperBound) { return withoutOffices(names) }
    }
    return []
  }

  /// Where a signature may begin: right behind the greeting, behind its line, or behind a comma in its line
  /// ("Viele Grüße aus Lobeda, Anna"), where other nouns are more likely.
  private func signatureStarts(behind greeting: Int) -> [(Int, NameParser.Demand)] {
    var starts = [(endOfLead(from: greeting + 1), NameParser.Demand.noOrdinaryNoun)]
    for index in greeting + 1..<greeting + 1 + Self.longestGreeting {
      if !tokens.continuesLine(index) {
        return starts + [(endOfLead(from: index), .noOrdinaryNoun)]
      }
      if tokens.mark(index) == "," { starts.append((endOfLead(from: index + 1), .givenName)) }
    }
    return starts
  }

  /// Tokens from the greeting word to the end of its line: "… aus dem schönen Lobeda und danke!".
  private static let longestGreeting = 10

  /// The position behind marks, emoji and words such as "Ihre" or "i. A." before a signature.
  private func endOfLead(from start: Int) -> Int {
    var index = start
    while let token = tokens.token(index) {
      let isMark = token.kind != .word && token.kind != .number
      let isLead = isMark || NameContextWords.leadingToSignature.contains(tokens.key(index))
      guard let next = isLead ? index + 1 : endOfByOrder(at: index) else { break }
      index = next
    }
    return index
  }

  /// The position behind "i. A." ("im Auftrag"), whose A is no initial.
  private func endOfByOrder(at index: Int) -> Int? {
    let next = tokens.end(ofAbbreviation: index)
    return tokens.key(index) == "i" && tokens.key(next) == "a" ? tokens.end(ofAbbreviation: next) : nil
  }

  /// Whether a line ends here, or a mark or a number parts what follows from the name.
  private func endsSignature(at index: Int) -> Bool {
    guard let token = tokens.token(index), tokens.continuesLine(index) else { return true }
    // A number with letters belongs to a product: "LG Optimus L5".
    return token.kind != .word && (token.kind != .number || tokens.utf8[Int(token.start)].isASCIIDigit)
  }

  // MARK: Relations

  /// "mein Nachbar Krawczyk", "unsere kleine Tochter Mia", "mein Nachbar, Peter Kern".
  private func names(behindRelationAt index: Int, isFamily: Bool) -> [Range<Int>] {
    let possessive = [index - 1, index - 2].first { NameContextWords.possessives.contains(tokens.key($0)) }
    let hasComma = tokens.mark(index + 1) == ","
    let start = hasComma ? index + 2 : index + 1
    guard let possessive, tokens.continuesLine(start), tokens.word(start)?.isCapitalized == true else {
      return []
    }
    // "Meine Tochter Chantal …" is followed by the verb; "gestern hatte meine Tochter Angst" has it before.
    let beginsSentence = tokens.word(possessive)?.isCapitalized ?? false
    let isDoubtful = hasComma || isFamily && !beginsSentence
    return withoutOffices(parser.names(at: start, isDoubtful ? .givenName : .noOrdinaryNoun))
  }

  // MARK: Offices

  /// "Bürgermeisterin Frau Kern", "der Dezernent, Herr Kern,".
  private func isOffice(before index: Int) -> Bool {
    let before = [",", "("].contains(tokens.mark(index - 1)) ? index - 2 : index - 1
    return Offices.contains(tokens.key(before))
  }

  private func withoutOffices(_ names: [Range<Int>]) -> [Range<Int>] {
    names.filter { !isOffice(behind: $0.upperBound) }
  }

  /// "Frau Kern (Stadträtin)", "Herr Kern, unser neuer Bürgermeister".
  private func isOffice(behind end: Int) -> Bool {
    var index = [",", "(", "–", "-"].contains(tokens.mark(end)) ? end + 1 : end
    while NameContextWords.leadingToOffice.contains(tokens.key(index)) { index += 1 }
    return Offices.contains(tokens.key(index))
  }
}
