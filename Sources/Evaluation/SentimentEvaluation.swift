public import FeedbackModel

/// How well the sentiment of texts agrees with gold by human hand.
public struct SentimentEvaluation: Sendable {
  public private(set) var confusion = Confusion(classes: Sentiment.Label.allCases)
  /// Texts that were not taken for German and therefore found neutral without a judgement.
  public private(set) var notGerman = 0
  private var allMisses: [Miss] = []

  public init() {}

  /// A text whose label is not the one in the gold.
  public struct Miss: Sendable, Hashable {
    public var comment: Comment
    public var gold: Sentiment.Label
    public var found: Sentiment

    /// How far the score lies on the wrong side, −1…1: beyond 0 where the gold has a side, on either side
    /// where it is neutral. Below 0 when the score leans to the right side and is too weak for its label.
    public var distance: Double {
      switch gold {
      case .positive: -found.score
      case .negative: found.score
      case .neutral: abs(found.score)
      }
    }
  }

  /// Counts one text.
  public mutating func add(gold: Sentiment.Label, analysis: CommentAnalysis) {
    let found = analysis.sentiment
    confusion.add(found: found.label, accepted: [gold])
    if !analysis.isGerman { notGerman += 1 }
    if found.label != gold { allMisses.append(Miss(comment: analysis.comment, gold: gold, found: found)) }
  }

  /// The misses whose score is furthest on the wrong side, worst first; of equally bad ones those added
  /// first.
  ///
  /// - Complexity: O(n log n) in all misses.
  public func worstMisses(_ count: Int) -> [Miss] {
    allMisses.enumerated()
      .sorted { ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset) }
      .prefix(max(0, count)).map(\.element)
  }
}

extension GoldReader where Label == Sentiment.Label {
  /// - Parameter column: The column or JSON member with the label.
  public static func sentiment(column: String) -> Self {
    Self(column: column, expected: "positive, negative or neutral", label: Sentiment.Label.init(rawValue:))
  }
}

extension CommentAnalysis {
  /// Whether sentiment and roles were judged.
  var isGerman: Bool { language == "de" }
}
