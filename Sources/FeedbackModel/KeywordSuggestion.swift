/// A word of a corpus that could be a keyword of a field.
public struct KeywordSuggestion: Sendable, Hashable {
  /// In dictionary form.
  public var word: String
  /// How many comments have it.
  public var comments: Int
  /// How many of them belong to the field.
  public var commentsInField: Int

  public init(word: String, comments: Int, commentsInField: Int) {
    self.word = word
    self.comments = comments
    self.commentsInField = commentsInField
  }
}
