extension StringProtocol {
  /// Whether the text shows nothing: it is empty or only white space.
  var isBlank: Bool {
    // Most texts begin with a letter, which tells it without looking at characters.
    if let first = utf8.first, first > ASCII.space, first < 0x7F { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// A copy without white space at both ends.
  func trimmed() -> String {
    let isTrimmed = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.first.map(Self.isMark) == true && bytes.last.map(Self.isMark) == true
    }
    if isTrimmed == true { return String(self) }
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// The text without white space at both ends; `nil` when nothing is left.
  var filled: String? {
    let text = trimmed()
    return text.isEmpty ? nil : text
  }

  /// Whether a byte is a visible character of ASCII, which begins no white space and ends none.
  private static func isMark(_ byte: UInt8) -> Bool { byte > ASCII.space && byte < 0x7F }
}
