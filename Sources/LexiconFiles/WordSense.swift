/// A meaning of a word that has several, with words that stand near it when it is meant.
public struct WordSense: Sendable, Hashable {
  /// The word in dictionary form.
  public var word: String
  /// A name for the meaning, unique for its word.
  public var name: String
  /// Words in dictionary form that speak for the meaning; as parts of compounds they do so, too.
  public var context: [String]

  public init(word: String, name: String, context: [String]) {
    self.word = word
    self.name = name
    self.context = context
  }
}

extension WordSense {
  /// Reads `word, sense, context words`.
  ///
  /// - Throws: At the first line that does not follow the format.
  package static func read(_ file: DataFile) throws(LexiconError) -> [WordSense] {
    try file.rows(columns: ["word", "sense", "context"], required: 3).map {
      WordSense(word: $0[0], name: $0[1], context: $0[2].split(separator: " ").map(String.init))
    }
  }
}
