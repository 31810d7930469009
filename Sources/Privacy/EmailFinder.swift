import GermanText

/// Finds e-mail addresses: the tokenizer's, those with umlauts, which it does not join, and those whose
/// signs are spelled out to keep machines away ("anna (at) web (punkt) de").
struct EmailFinder {
  private let tokens: TokenReader
  private var text: String { tokens.document.text }

  init(tokens: TokenReader) {
    self.tokens = tokens
  }

  func ranges() -> [Range<Int>] {
    let joined = tokens.document.tokens.filter { $0.kind == .email }.map(\.utf8)
    return joined + signs().compactMap(address)
  }

  // MARK: Signs

  /// Every `@`, and every bracket that spells one.
  private func signs() -> [Range<String.Index>] {
    tokens.utf8.indices.compactMap { offset in
      switch tokens.utf8[offset] {
      case UInt8(ascii: "@"):
        let sign = index(offset)
        return sign..<text.index(after: sign)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        return spelled(Self.spelledSigns, at: index(offset)).map { index(offset)..<$0 }
      default:
        return nil
      }
    }
  }

  /// The end of one of the words in brackets; `nil` when something else stands there.
  private func spelled(_ words: Set<String>, at start: String.Index) -> String.Index? {
    let inside = text[start...].dropFirst().prefix(Self.longestSpelling).prefix { !")]} ".contains($0) }
    guard inside.endIndex < text.endIndex, text[inside.endIndex] != " ", words.contains(inside.lowercased())
    else { return nil }
    return text.index(after: inside.endIndex)
  }

  /// One more than the letters of "punkt", to see the bracket behind them.
  private static let longestSpelling = 6
  private static let spelledSigns: Set<String> = ["at", "ät", "@"]
  private static let spelledDots: Set<String> = ["dot", "punkt", "."]

  // MARK: Addresses

  private func address(around sign: Range<String.Index>) -> Range<Int>? {
    let isSpelled = text[sign] != "@"
    let before = isSpelled ? text[..<sign.lowerBound].droppingBlanksAtEnd : text[..<sign.lowerBound]
    let local = before.suffix { Self.isLabel($0) || "._%+".contains($0) }.drop { !Self.isAlphanumeric($0) }
    let behind = isSpelled ? text[sign.upperBound...].drop { $0 == " " } : text[sign.upperBound...]
    guard !local.isEmpty, let end = endOfDomain(from: behind.startIndex) else { return nil }
    return offset(local.startIndex)..<offset(end)
  }

  /// The end of labels with dots between them, of which the last is a top-level domain.
  private func endOfDomain(from start: String.Index) -> String.Index? {
    var label = text[start...].prefix(while: Self.isLabel)
    var end: String.Index?
    while !label.isEmpty, let next = endOfDot(at: label.endIndex) {
      label = text[next...].prefix(while: Self.isLabel)
      if label.count >= Self.shortestTopLevel, label.contains(where: \.isLetter) { end = label.endIndex }
    }
    return end
  }

  private func endOfDot(at start: String.Index) -> String.Index? {
    if text[start...].first == "." { return text.index(after: start) }
    let bracket = text[start...].drop { $0 == " " }
    guard let first = bracket.first, "([{".contains(first),
      let end = spelled(Self.spelledDots, at: bracket.startIndex)
    else { return nil }
    return text[end...].drop { $0 == " " }.startIndex
  }

  private static func isAlphanumeric(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isLabel(_ character: Character) -> Bool {
    isAlphanumeric(character) || character == "-"
  }

  /// No top-level domain is shorter than a country's two letters.
  private static let shortestTopLevel = 2

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: offset)
  }

  private func offset(_ index: String.Index) -> Int {
    text.utf8.distance(from: text.utf8.startIndex, to: index)
  }
}

extension Substring {
  fileprivate var droppingBlanksAtEnd: Substring {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return rest
  }

  /// The longest ending of characters that fulfil a condition.
  fileprivate func suffix(while isIncluded: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !isIncluded($0) }) else { return self }
    return self[index(after: last)...]
  }
}
