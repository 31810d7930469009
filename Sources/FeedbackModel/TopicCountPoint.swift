/// How well a number of topics fits a body of comments.
public struct TopicCountPoint: Sendable, Hashable {
  /// The number of topics, at least 2.
  public var count: Int
  /// Adjusted Rand index of the topics that either half of the comments gives for all of them, −0.5…1, mean of several ways
  /// to halve them.
  public var stability: Double
  /// How much the leading words of a topic keep the same company, −1…1; see ``TopicQuality/companyCoherence``.
  public var coherence: Double

  public init(count: Int, stability: Double, coherence: Double) {
    self.count = count
    self.stability = stability
    self.coherence = coherence
  }

  /// What the choice goes by: both, coherence for half, which is measured on few words.
  public var score: Double { stability + coherence / 2 }
}
