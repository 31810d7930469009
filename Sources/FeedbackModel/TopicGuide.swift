/// A subject that topics are to begin from, as far as comments speak of it.
public struct TopicGuide: Sendable, Hashable {
  /// What the topics that come of it are marked with.
  public var id: String
  /// Words and phrases in dictionary form; compounds that have one as a part count as well.
  public var words: [String]

  public init(id: String, words: [String]) {
    self.id = id
    self.words = words
  }

  /// The keywords of an action field and of its goals.
  public init(_ field: ActionField) {
    self.init(id: field.id, words: field.keywords + field.goals.flatMap(\.keywords))
  }
}
