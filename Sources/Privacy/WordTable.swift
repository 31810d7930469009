extension Set<String> {
  /// A table of words, written with white space between them and in the form of ``TokenReader/key(_:)``:
  /// lower case, "ss" for "ß".
  init(words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// All stems with all endings.
  init(stems: String, endings: [String]) {
    self.init(stems.split(whereSeparator: \.isWhitespace).flatMap { stem in endings.map { stem + $0 } })
  }
}
