extension StringProtocol {
  /// Whether the text shows nothing: it is empty or only white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// A copy without white space at both ends.
  func trimmed() -> String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// The text without white space at both ends; `nil` when nothing is left.
  var filled: String? {
    let text = trimmed()
    return text.isEmpty ? nil : text
  }
}
