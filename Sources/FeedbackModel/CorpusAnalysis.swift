/// Everything that is known about a body of comments: the input of every report.
public struct CorpusAnalysis: Sendable, Hashable {
  /// In input order.
  public var comments: [CommentAnalysis]
  public var taxonomy: ActionFieldTaxonomy
  /// Content words, as people most often wrote them; ``SentenceAnalysis/terms`` points here.
  public var terms: [Term]
  /// Topics over all comments.
  public var topics: TopicClustering
  /// One per action field, in the taxonomy's order.
  public var fields: [FieldAnalysis]
  /// Topics among the comments that fit no field.
  public var unassignedTopics: TopicClustering
  public var provenance: Provenance
  /// Words of names that were found in some comment, in lower case: no report quotes or counts them.
  public var hiddenWords: Set<String>
  /// Addresses at which somebody said to live, as written, in order: no report quotes them from another comment.
  public var hiddenPassages: [String]
  /// Indices of the comments that must not be quoted.
  public var withheld: Set<Int>

  public init(
    comments: [CommentAnalysis], taxonomy: ActionFieldTaxonomy, terms: [Term],
    topics: TopicClustering, fields: [FieldAnalysis],
    unassignedTopics: TopicClustering, provenance: Provenance,
    hiddenWords: Set<String> = [], hiddenPassages: [String] = [], withheld: Set<Int> = []
  ) {
    self.comments = comments
    self.taxonomy = taxonomy
    self.terms = terms
    self.topics = topics
    self.fields = fields
    self.unassignedTopics = unassignedTopics
    self.provenance = provenance
    self.hiddenWords = hiddenWords
    self.hiddenPassages = hiddenPassages
    self.withheld = withheld
  }
}

/// The part of an analysis that concerns one action field.
public struct FieldAnalysis: Sendable, Hashable {
  public var fieldID: String
  /// Indices into ``CorpusAnalysis/comments``, ascending.
  public var comments: [Int]
  /// Topics among the field's comments.
  public var topics: TopicClustering
  /// Largest first.
  public var proposals: [ProposalGroup]

  public init(
    fieldID: String, comments: [Int], topics: TopicClustering, proposals: [ProposalGroup]
  ) {
    self.fieldID = fieldID
    self.comments = comments
    self.topics = topics
    self.proposals = proposals
  }
}

/// A content word of a corpus.
public struct Term: Sendable, Hashable {
  /// The form that people wrote most often.
  public var surface: String
  /// Whether it is mostly written with a capital inside sentences, which in German marks a noun.
  public var isNoun: Bool
  /// Whether it is a verb in the infinitive, as headings have them (*Radweg verbreitern*).
  public var isInfinitive: Bool
  /// Number of comments that contain it.
  public var commentCount: Int

  public init(surface: String, isNoun: Bool, isInfinitive: Bool = false, commentCount: Int) {
    self.surface = surface
    self.isNoun = isNoun
    self.isInfinitive = isInfinitive
    self.commentCount = commentCount
  }
}
