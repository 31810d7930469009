/// The comments of a topic in one month.
public struct TopicMonth: Sendable, Hashable {
  public var month: YearMonth
  public var count: Int

  public init(month: YearMonth, count: Int) {
    self.month = month
    self.count = count
  }
}

/// Whether a topic takes up more or less of what is said as time goes on.
public enum TopicDirection: String, Sendable, Hashable, CaseIterable {
  case rising
  case steady
  case fading
}

/// A topic that another one is near to, and how they differ.
public struct TopicNeighbour: Sendable, Hashable {
  /// ``Topic/id``
  public var topic: Int
  /// Words of this topic that the other one has least, as people most often wrote them.
  public var contrast: [String]

  public init(topic: Int, contrast: [String]) {
    self.topic = topic
    self.contrast = contrast
  }
}

/// A sentence that says what a topic is about.
public struct TopicSentence: Sendable, Hashable {
  public var commentID: String
  /// Verbatim, without personal data.
  public var text: String

  public init(commentID: String, text: String) {
    self.commentID = commentID
    self.text = text
  }
}
