/// A copy without white space at both ends.
func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop { $0.isWhitespace }
  guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...last])
}

/// Whether a text shows nothing: it is empty or only white space.
func isBlank(_ text: some StringProtocol) -> Bool {
  text.allSatisfy(\.isWhitespace)
}
