import GermanText
import LexiconFiles

/// Finds e-mail addresses: the tokenizer's, those with umlauts, which it does not join, and those whose
/// signs are spelled out to keep machines away ("anna (at) web (punkt) de").
struct EmailFinder {
  private let tokens: TokenReader
  private let tables: PrivacyTables
  private var text: String { tokens.document.text }

  init(tokens: TokenReader, tables: PrivacyTables) {
    self.tokens = tokens
    self.tables = tables
  }

  /// - Parameter claimed: UTF-8 ranges that belong to another finding.
  func ranges(outside claimed: [Range<Int>]) -> [Range<Int>] {
    let joined = tokens.document.tokens.filter { $0.kind == .email }.map(\.utf8)
    return ((joined + signs().compactMap(address)).map(withoutNextWord) + wordsForSigns())
      .filter { range in !claimed.contains { $0.overlaps(range) } }
  }

  /// An address without the word that touches it: "anna@web.deTel" is one token. No top-level domain goes on
  /// with a capital.
  private func withoutNextWord(_ address: Range<Int>) -> Range<Int> {
    let utf8 = tokens.utf8[address]
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return address }
    let isLower = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    let label = utf8[(dot + 1)...].prefix(while: isLower)
    guard label.count >= Self.shortestTopLevel, label.endIndex < address.upperBound,
      utf8[label.endIndex].isASCIILetter
    else { return address }
    return address.lowerBound..<label.endIndex
  }

  // MARK: Words

  /// "susi at web.de", "k.mueller at gmx punkt de", where a word for mail stands before it.
  private func wordsForSigns() -> [Range<Int>] {
    (0..<tokens.count).compactMap { index in
      guard tokens.has(.at, index), let sign = tokens.token(index), !tokens.utf8[sign.utf8].contains(0x40),
        (index - Self.longestLocalPart..<index).contains(where: { tokens.isA(.mailCue, $0) }),
        let local = localPart(before: Int(sign.start)), let end = endOfSpelledDomain(from: index + 1)
      else { return nil }
      return local..<end
    }
  }

  /// Tokens from a cue to the sign.
  private static let longestLocalPart = 8

  private func localPart(before sign: Int) -> Int? {
    var start = sign
    while start > 0, tokens.utf8[start - 1] == 0x20 { start -= 1 }
    let end = start
    while start > 0,
      tokens.utf8[start - 1].isASCIIAlphanumeric || "._-+".utf8.contains(tokens.utf8[start - 1])
    {
      start -= 1
    }
    return start < end ? start : nil
  }

  /// "web.de", "gmx punkt de".
  private func endOfSpelledDomain(from index: Int) -> Int? {
    guard let domain = tokens.token(index), domain.kind == .word || domain.kind == .url else { return nil }
    let bytes = tokens.utf8[domain.utf8]
    if let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > bytes.startIndex,
      bytes.endIndex - dot > Self.shortestTopLevel
    {
      return domain.utf8.upperBound
    }
    guard tables.spelledDots.contains(tokens.key(index + 1)), let top = tokens.token(index + 2),
      top.kind == .word
    else { return nil }
    return top.utf8.upperBound
  }

  // MARK: Signs

  /// Every `@`, and every bracket that spells one.
  private func signs() -> [Range<String.Index>] {
    tokens.utf8.indices.compactMap { offset in
      switch tokens.utf8[offset] {
      case UInt8(ascii: "@"):
        // "@user": nothing stands before it.
        if isBlank(offset - 1), !isBlank(offset + 1) { return nil }
        let sign = index(offset)
        return sign..<text.index(after: sign)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        return spelled(tables.spelledAt, at: index(offset)).map { index(offset)..<$0 }
      default:
        return nil
      }
    }
  }

  /// Whether a blank, or nothing, stands at an offset.
  private func isBlank(_ offset: Int) -> Bool {
    !tokens.utf8.indices.contains(offset) || tokens.utf8[offset] == 0x20
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

  // MARK: Addresses

  private func address(around sign: Range<String.Index>) -> Range<Int>? {
    let isApart = text[sign.upperBound...].first == " "
    let isSpelled = text[sign] != "@" || isApart
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
      let end = spelled(tables.spelledDots, at: bracket.startIndex)
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
