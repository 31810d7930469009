public import FeedbackModel

/// A report as a tree of figures, texts and quotes. Renderers print it and compute nothing.
///
/// Everything that it counts is comments, and every count can be followed to the identifiers of the
/// comments in it.
public struct Report: Sendable, Hashable {
  public var title: String
  public var figures: KeyFigures
  /// Over all comments.
  public var topics: [TopicItem]
  /// The strongest over all fields, each with the field it belongs to.
  public var proposals: [ProposalItem]
  /// In the taxonomy's order.
  public var fields: [FieldReport]
  /// What all comments praise and criticise, the aspects with the most comments first.
  public var aspects: [AspectItem]
  /// Comments that fit no field.
  public var unassigned: UnassignedReport
  /// What people chose on the platform.
  public var declared: DeclaredCategories
  /// Pairs of fields that comments speak about together, in the taxonomy's order.
  public var overlaps: [FieldOverlap] = []
  /// Where located comments lie; `nil` when too few have a place.
  public var places: PlaceOverview?
  /// Whether topics come up in some groups of comments more often than in others, the surest first.
  public var associations: [TopicAssociation] = []
  /// How often the analysis agrees with people.
  public var accuracy = MeasuredAccuracy.current
  /// Whether it is made for publication.
  public var isPublic = false
  /// Every comment with what it was counted as, in input order.
  public var comments: [CommentItem]
  public var provenance: Provenance
}

/// The report on one action field.
public struct FieldReport: Sendable, Hashable {
  public var id: String
  /// The strategy's code; `nil` when it has none.
  public var code: String?
  public var name: String
  public var description: String
  public var figures: KeyFigures
  public var proposals: [ProposalItem]
  public var topics: [TopicItem]
  public var praise: Judgement
  public var criticism: Judgement
  /// What they praise and criticise, the aspects with the most comments first.
  public var aspects: [AspectItem]
  public var questions: [QuestionItem]
  /// In the strategy's order, also those that nobody spoke of.
  public var goals: [GoalItem]
  /// Topics on which opinions split.
  public var disputes: [DisputeItem] = []
  /// By how comments came, where they came in more than one way.
  public var channels: [ChannelFigures] = []
  /// Most votes first.
  public var voted: [VotedItem] = []
  /// What speaks of no goal; `nil` when the field has no goals.
  public var uncovered: UncoveredItem?
  /// Words that set the field apart, the most distinctive first.
  public var distinctive: [DistinctiveTerm] = []
}

/// The comments that fit no action field.
public struct UnassignedReport: Sendable, Hashable {
  public var figures: KeyFigures
  public var topics: [TopicItem]
  public var quotes: [Quote]
  /// All of them, in input order.
  public var commentIDs: [String]
}

/// Something that people want done.
public struct ProposalItem: Sendable, Hashable {
  /// What is asked for, as a heading; `nil` when it would repeat another or may hold personal data.
  public var title: String?
  /// What the sentence with the most usual wording asks for; `nil` as ``title``.
  public var proposal: Proposal?
  /// ``ActionField/id``
  public var fieldID: String
  /// Sum of the votes of its comments; `nil` when no comment had votes.
  public var votes: Int?
  public var quote: Quote
  /// All comments that ask for it, the quoted one first.
  public var commentIDs: [String]
  /// Names of the goals that its comments speak about.
  public var goals: [String]
}

/// A subject that several comments share.
public struct TopicItem: Sendable, Hashable {
  public var label: String
  /// Most distinctive first.
  public var terms: [TopicTerm]
  public var sentiment: SentimentBreakdown
  /// Replies to its comments that take sides.
  public var stances: StanceCounts
  /// What is judged badly in the topic, most often first.
  public var criticized: [TermCount]
  /// What is judged well in the topic, most often first.
  public var praised: [TermCount]
  public var quotes: [Quote]
  /// Most central first.
  public var commentIDs: [String]
  /// Months with comments on the topic, in order.
  public var months: [MonthFigures] = []
  /// `nil` when it comes up no more and no less often as time goes on, or when too little is known.
  public var trend: TopicTrend?
  /// The action fields that its comments are about, those of most comments first; of topics over all comments only.
  public var fields: [FieldCount] = []

  /// An action field with the number of comments.
  public struct FieldCount: Sendable, Hashable {
    /// ``ActionField/id``
    public var id: String
    public var count: Int
  }
  /// Of a field's topic: the label of the topic over all comments that holds at least half of its comments.
  public var overallTopic: String?

  public var count: Int { commentIDs.count }
}

/// What is judged well, or badly.
public struct Judgement: Sendable, Hashable {
  /// What is judged so, most often first.
  public var aspects: [TermCount]
  public var quotes: [Quote]
}

/// A thing that comments judge, with both sides kept apart.
public struct AspectItem: Sendable, Hashable {
  /// The noun, as people wrote it.
  public var term: String
  public var criticized: AspectSide
  public var praised: AspectSide

  /// Comments that judge it; none is on both sides.
  public var count: Int { criticized.commentIDs.count + praised.commentIDs.count }
}

/// The comments that judge an aspect alike.
public struct AspectSide: Sendable, Hashable {
  /// With what words, most often first; empty where the noun itself is the judgement (*Müll*).
  public var words: [TermCount]
  /// In input order.
  public var commentIDs: [String]
}

/// A word with the number of comments.
public struct TermCount: Sendable, Hashable {
  public var term: String
  public var count: Int
}

/// A question to the administration.
public struct QuestionItem: Sendable, Hashable {
  public var quote: Quote
  /// All comments that ask it, in whatever words, the quoted one first.
  public var commentIDs: [String]
  /// The topic that it shares with other questions of the page, which stand beside it; `nil` without one.
  public var topic: String?
}

/// A goal of the strategy as the comments speak of it.
public struct GoalItem: Sendable, Hashable {
  public var id: String
  public var name: String
  public var sentiment: SentimentBreakdown
  /// Replies to its comments that take sides.
  public var stances: StanceCounts
  /// Comments that speak of it and want something done; `nil` where they are too few to be told apart.
  public var proposing: Int?
  public var commentIDs: [String]
  /// In the strategy's order.
  public var measures: [MeasureItem]

  public var count: Int { commentIDs.count }
}

/// A measure with the comments that cite it by its code or name.
public struct MeasureItem: Sendable, Hashable {
  public var id: String
  public var name: String
  public var commentIDs: [String]
}

/// A sentence, verbatim and whole.
public struct Quote: Sendable, Hashable {
  public var commentID: String
  /// A substring of the comment's text or title.
  public var text: String
  public var part: CommentPart
  /// In code points from the start of the part.
  public var range: Range<Int>
  /// `nil` when the date is unknown.
  public var date: LocalDateTime?
  public var channel: Comment.Channel
}

/// A comment as it was counted.
public struct CommentItem: Sendable, Hashable {
  public var id: String
  public var source: SourceReference
  public var created: LocalDateTime?
  public var channel: Comment.Channel
  public var category: String?
  /// The part of the town that it is about; `nil` where the platform names none.
  public var district: String?
  public var votes: Int?
  public var parentID: String?
  public var language: String
  public var sentiment: Sentiment.Label
  /// −1…1
  public var score: Double
  public var intents: [Intent]
  public var fields: [FieldScore]
  /// The side that a reply takes; `nil` for none.
  public var stance: Stance?
  /// Label of its topic over all comments; `nil` without one.
  public var topic: String?
  /// The heading, without personal data that was found; `nil` without one, and where it must not be shown.
  public var title: String?
  /// What was written, without personal data that was found; `nil` where it must not be shown.
  public var text: String?
  /// The marked place; `nil` when none was.
  public var location: Coordinate?
  /// Why a moderator should look at it; empty in a public report.
  public var moderation: [ModerationFlag.Kind] = []

  /// A field with how strongly the comment speaks about it.
  public struct FieldScore: Sendable, Hashable {
    public var id: String
    /// 0…1
    public var score: Double
  }
}
