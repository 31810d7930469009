import GermanText
import LexiconFiles

/// Names in the last line of a text, which no greeting announces: "Ulli", "Ihr Rolf Pauli", "…, Moderation Hub".
///
/// What counts is the shape of the line: it holds a name and no more than what leads to one, and something stands before it.
extension NameFinder {
  /// The names in the last line.
  func namesInLastLine() -> [Range<Int>] {
    guard let end = endOfLastWords(), end <= tokens.count else { return [] }
    let line = startOfLine(endingAt: end)
    if let name = signature(from: line, to: end, isWholeText: line == 0) { return withoutOffices([name]) }
    // "Weiter so! Birte"
    let sentence = tokens.sentence(around: end - 1).lowerBound
    if sentence > line, let name = signature(from: sentence, to: end, isWholeText: false) {
      return withoutOffices([name])
    }
    // "Eine besorgte Mutter, Karla Behm"
    guard let comma = (line..<end).last(where: { tokens.isMark(UInt8(ascii: ","), $0) }), comma > line,
      !listsThings(from: line, to: comma),
      let name = signature(from: comma + 1, to: end, isWholeText: false)
    else { return [] }
    return withoutOffices([name])
  }

  /// The name behind a word for those who sign for others: "Moderation Hub" alone in its line or behind a comma.
  func names(behindSigningRoleAt index: Int) -> [Range<Int>] {
    let isFirst = index == 0 || !tokens.continuesLine(index) || tokens.mark(index - 1) != nil
    guard isFirst, tokens.continuesLine(index + 1), let name = parser.name(at: index + 1, .noOrdinaryNoun),
      endsLine(at: name.upperBound)
    else { return [] }
    return [name]
  }

  /// Whether nothing but marks, links and brackets stands between a token and the end of its line.
  private func endsLine(at start: Int) -> Bool {
    var index = start
    while let token = tokens.token(index), tokens.continuesLine(index) {
      if token.kind == .word || token.kind == .number { return false }
      index += 1
    }
    return true
  }

  /// The position behind the last word, when only marks, emoji and numbers follow it.
  private func endOfLastWords() -> Int? {
    var end = tokens.count
    while end > 0, let token = tokens.token(end - 1), token.kind != .word {
      end -= 1
      if tokens.count - end > Self.longestTail { return nil }
    }
    return end > 0 ? end : nil
  }

  /// Tokens behind a signature.
  private static let longestTail = 4

  private func startOfLine(endingAt end: Int) -> Int {
    var start = end - 1
    while start > 0, end - start <= Self.longestLine, tokens.continuesLine(start) { start -= 1 }
    return start
  }

  /// In tokens; what is longer is no line of its own.
  private static let longestLine = 12

  /// "Im Winter, im Herbst, Mai": several commas list things.
  private func listsThings(from start: Int, to end: Int) -> Bool {
    (start..<end).contains { tokens.isMark(UInt8(ascii: ","), $0) }
  }

  /// The name that fills tokens, apart from what leads to it.
  private func signature(from start: Int, to end: Int, isWholeText: Bool) -> Range<Int>? {
    var first = start
    var hasLead = false
    while first < end, tokens.token(first)?.kind != .word || isLead(first) {
      hasLead = hasLead || tokens.token(first)?.kind == .word
      first += 1
    }
    guard first < end, !isWholeText || hasLead, end - first <= Self.longestName,
      (first..<end).allSatisfy({ !tokens.isA(.ordinaryNoun, $0) && !tokens.has(.place, $0) })
    else { return nil }
    let isGiven = tokens.has(.given, first) || tokens.has(.initial, first)
    // "Euer Stammkunde" has no name.
    let isNameless =
      hasLead && end == first + 1 && !isGiven && tokens.has(.known, first)
      && !tokens.isA(.surname, first)
    let demand: NameParser.Demand = hasLead || isGiven ? .noOrdinaryNoun : .givenName
    if !isNameless, let name = parser.name(at: first, demand), name.upperBound == end,
      name.lowerBound >= first
    {
      return name
    }
    return end == first + 2 && isPairOfUnknown(first) ? first..<end : nil
  }

  /// Tokens of a name with titles and initials.
  private static let longestName = 6

  /// "Ihr", "Eure", "Oma": but not before a word in lower case.
  private func isLead(_ index: Int) -> Bool {
    tokens.isA(.possessive, index) || tokens.isA(.signingRole, index)
      || tokens.isA(.relationFamily, index) && tokens.has(.capitalized, index)
  }

  /// Two capitalised words that no list has, which a place or a thing seldom is.
  func isPairOfUnknown(_ first: Int) -> Bool {
    let (given, surname) = (tokens.traits(first), tokens.traits(first + 1))
    let are = given.form.intersection(surname.form).contains(.nameable) && tokens.continuesLine(first + 1)
    return are && given.form.isDisjoint(with: [.known, .ordinaryNoun, .place])
      && surname.form.isDisjoint(with: [.ordinaryNoun, .place])
      && (!surname.form.contains(.known) || surname.isA(.surname))
  }
}
