extension String {
  /// The text with one blank for each run of white space and control characters, so that it cannot break the
  /// line or command the terminal; what is longer than `limit` characters ends in an ellipsis.
  ///
  /// - Parameter limit: With the ellipsis, ≥ 1.
  func onOneLine(upTo limit: Int) -> String {
    let words = unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    let line = words.map { String($0) }.joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }
}
