public import FeedbackModel

/// Counts of a set of comments.
public struct KeyFigures: Sendable, Hashable {
  public var comments: Int
  /// All comments of the analysis, of which these are a part.
  public var of: Int
  public var online: Int
  public var event: Int
  public var replies: Int
  /// Comments whose text is the same, letter by letter, as that of an earlier one.
  public var repeats: Int
  /// Comments in other languages, which are counted but not judged.
  public var otherLanguages: Int
  /// Comments that a moderator should look at: insults, threats, what may be a crime.
  public var moderation: Int
  /// Comments in which authors say of themselves what is specially protected, such as an illness.
  public var sensitive: Int
  /// Sum of all votes; `nil` when no comment had votes.
  public var votes: Int?
  /// `nil` when no comment has a date.
  public var first: LocalDateTime?
  public var last: LocalDateTime?
  public var sentiment: SentimentBreakdown
  /// Months with comments, in order; comments without a date are in none.
  public var months: [MonthFigures]
  /// Whether more than the number of comments may be told; otherwise everything else is nought or empty.
  public var isTold = true

  init(_ members: [CommentAnalysis], of total: Int) {
    let dates = members.compactMap(\.comment.created)
    let votes = members.compactMap(\.comment.votes)
    comments = members.count
    of = total
    event = members.count { $0.comment.channel == .event }
    online = members.count - event
    replies = members.count { $0.comment.parentID != nil }
    repeats = members.count - Set(members.map { [$0.comment.title ?? "", $0.comment.text] }).count
    otherLanguages = members.count { $0.language != "de" }
    moderation = members.count { !$0.moderation.isEmpty }
    sensitive = members.count { !$0.warnings.isEmpty }
    self.votes = votes.isEmpty ? nil : votes.clampedSum()
    first = dates.min()
    last = dates.max()
    sentiment = SentimentBreakdown(members)
    months = [MonthFigures](members)
  }
}

extension KeyFigures {
  /// The same figures without what tells fewer comments than a number apart.
  func withheld(below smallest: Int) -> KeyFigures {
    var copy = self
    copy.sentiment = sentiment.withheld(below: smallest)
    copy.months = months.map {
      MonthFigures(month: $0.month, sentiment: $0.sentiment.withheld(below: smallest))
    }
    guard comments > 0, comments < smallest else { return copy }
    (copy.online, copy.event, copy.replies, copy.repeats) = (0, 0, 0, 0)
    (copy.otherLanguages, copy.moderation, copy.sensitive) = (0, 0, 0)
    (copy.votes, copy.first, copy.last, copy.months, copy.isTold) = (nil, nil, nil, [], false)
    return copy
  }
}

extension Sequence<Int> {
  /// The sum, or the largest or smallest number there is: a mistyped column must not end a run.
  func clampedSum() -> Int {
    reduce(0) { sum, value in
      let (result, isTooLarge) = sum.addingReportingOverflow(value)
      return isTooLarge ? (value < 0 ? .min : .max) : result
    }
  }
}

/// The comments of one month.
public struct MonthFigures: Sendable, Hashable {
  public var month: YearMonth
  public var sentiment: SentimentBreakdown
}

extension [MonthFigures] {
  /// The months of some comments, in order.
  init(_ members: [CommentAnalysis]) {
    self = Dictionary(grouping: members.filter { $0.comment.created != nil }) {
      $0.comment.created?.yearMonth
    }
    .compactMap { month, members in
      month.map { MonthFigures(month: $0, sentiment: SentimentBreakdown(members)) }
    }
    .sorted { $0.month < $1.month }
  }
}

/// How comments judge.
public struct SentimentBreakdown: Sendable, Hashable {
  public var negative: Int
  public var neutral: Int
  public var positive: Int
  /// Comments that are counted and not told apart, because they are too few to publish how they judge.
  public var withheld = 0

  init(_ members: [CommentAnalysis]) {
    negative = members.count { $0.sentiment.label == .negative }
    positive = members.count { $0.sentiment.label == .positive }
    neutral = members.count - negative - positive
  }

  public var total: Int { negative + neutral + positive + withheld }

  /// A share with its interval; `nil` when there are too few comments.
  public func proportion(of label: Sentiment.Label) -> Proportion? {
    withheld > 0 ? nil : Proportion(count(of: label), of: total)
  }

  /// The same comments without how they judge, where they are fewer than a number.
  func withheld(below smallest: Int) -> SentimentBreakdown {
    guard total > 0, total < smallest else { return self }
    var copy = self
    (copy.negative, copy.neutral, copy.positive, copy.withheld) = (0, 0, 0, total)
    return copy
  }

  public func count(of label: Sentiment.Label) -> Int {
    switch label {
    case .negative: negative
    case .neutral: neutral
    case .positive: positive
    }
  }

  /// The prevailing tone in one word for readers.
  public var tone: Tone {
    guard total > 0 else { return .factual }
    if negative * 2 >= total { return .critical }
    if positive * 2 >= total { return .positive }
    if negative * 4 >= total, positive * 4 >= total { return .divided }
    return .factual
  }

  public enum Tone: String, Sendable, Hashable {
    case critical
    case positive
    /// At least a quarter on either side and no majority.
    case divided
    case factual
  }
}
