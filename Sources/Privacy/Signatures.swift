import GermanText
import LexiconFiles

/// Names behind a greeting.
extension NameFinder {
  func names(behindGreetingAt index: Int, _ greeting: WordTraits) -> [Range<Int>] {
    if greeting.isA(.greetingAbbreviation), tokens.isA(.beforeCourt, index - 1) { return [] }
    guard let first = endOfGreeting(at: index) else { return [] }
    let isWeak = !greeting.isA(.greeting) && !greeting.isA(.greetingAbbreviation)
    for (start, demand) in signatureStarts(behind: first, isWeak: isWeak) {
      let names = parser.names(at: start, demand, lower: !isWeak)
      guard let last = names.last, endsSignature(at: last.upperBound, isWeak: isWeak) else { continue }
      return withoutOffices(names)
    }
    return []
  }

  /// The position behind the greeting; `nil` where the word is none. "i. A." and "im Auftrag" are greetings
  /// only before a name.
  private func endOfGreeting(at index: Int) -> Int? {
    switch tokens.key(index) {
    case "i": endOfByOrder(at: index)
    case "auftrag": tokens.continuesLine(index + 1) ? nil : index + 1
    default: index + 1
    }
  }

  /// Where a signature may begin: right behind the greeting, behind its line, or behind a comma in its line
  /// ("Viele Grüße aus Lobeda, Anna"), where other nouns are more likely.
  private func signatureStarts(behind greeting: Int, isWeak: Bool) -> [(Int, NameParser.Demand)] {
    let plain: NameParser.Demand = isWeak ? .givenName : .noOrdinaryNoun
    var starts = [(endOfLead(from: greeting), plain)]
    for index in greeting..<greeting + Self.longestGreeting where tokens.token(index) != nil {
      if !tokens.continuesLine(index) { return starts + [(endOfLead(from: index), plain)] }
      // "Grüße aus Lobeda von Ina"
      if tokens.isMark(UInt8(ascii: ","), index) || tokens.key(index) == "von" {
        starts.append((endOfLead(from: index + 1), .givenName))
      }
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
      let isLead =
        isMark || tokens.isA(.leadingToSignature, index) && !isInitialOfName(index)
        || tokens.isA(.relationFamily, index) && tokens.has(.given, index + 1)
      guard let next = isLead ? index + 1 : endOfByOrder(at: index) else { break }
      index = next
    }
    return index
  }

  /// "A. Kern": the letter belongs to the name.
  private func isInitialOfName(_ index: Int) -> Bool {
    tokens.has(.initial, index) && tokens.has(.nameable, tokens.end(ofAbbreviation: index))
  }

  /// The position behind "i. A." ("im Auftrag"), whose A is no initial.
  private func endOfByOrder(at index: Int) -> Int? {
    let next = tokens.end(ofAbbreviation: index)
    let isOrder = tokens.key(index) == "i" && ["a", "v"].contains(tokens.key(next))
    return isOrder ? tokens.end(ofAbbreviation: next) : nil
  }

  /// Whether a line ends here, or a mark or a number parts what follows from the name.
  private func endsSignature(at index: Int, isWeak: Bool) -> Bool {
    guard let token = tokens.token(index), tokens.continuesLine(index) else { return true }
    if isWeak {
      // "Danke Andreas." ends the text or its line.
      return token.kind != .word && token.kind != .number
        && (tokens.token(index + 1) == nil || !tokens.continuesLine(index + 1))
    }
    // "Gruß Micha aus Zwätzen"
    if tokens.key(index) == "aus", tokens.has(.given, index - 1) { return true }
    // A number with letters belongs to a product: "LG Optimus L5".
    return token.kind != .word && (token.kind != .number || tokens.utf8[Int(token.start)].isASCIIDigit)
  }
}
