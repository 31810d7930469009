extension String {
  /// Copies bytes that have to be valid UTF-8.
  ///
  /// `String(validating:as:)` does the same, but looks up generic metadata at each call, which costs more
  /// than copying a short text.
  ///
  /// - Throws: The kind and place of the first fault, counted from the start of the span.
  package init(validUTF8 bytes: Span<UInt8>) throws(UTF8.ValidationError) {
    self.init(copying: try UTF8Span(validating: bytes))
  }
}
