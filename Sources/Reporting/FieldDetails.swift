public import FeedbackModel

/// Comments that came one way.
public struct ChannelFigures: Sendable, Hashable {
  public var channel: Comment.Channel
  public var sentiment: SentimentBreakdown
  /// The topics that they are about, most often first.
  public var topics: [TermCount]
}

/// A comment that many people support.
public struct VotedItem: Sendable, Hashable {
  public var commentID: String
  public var votes: Int
  /// Its heading, without personal data that was found; `nil` without one.
  public var title: String?
  /// The topic that it is about; `nil` without one.
  public var topic: String?
  /// `nil` when it is quoted elsewhere on the page, or cannot be quoted.
  public var quote: Quote?
}

/// The comments of a field that speak of none of its goals.
public struct UncoveredItem: Sendable, Hashable {
  /// What they are about, most often first.
  public var topics: [TermCount]
  public var quotes: [Quote]
  /// In input order.
  public var commentIDs: [String]
}

/// Comments that speak about two fields.
public struct FieldOverlap: Sendable, Hashable {
  /// The one that comes first in the strategy.
  public var first: String
  public var second: String
  public var comments: Int
}
