/// A set of comments divided into topics.
public struct TopicClustering: Sendable, Hashable {
  /// Largest first; equal sizes by label.
  public var topics: [Topic]
  /// One per comment that was clustered, in the order of the comments.
  public var assignments: [TopicAssignment]
  /// `nil` without topics.
  public var quality: TopicQuality?
  /// Texts that were sent several times, most often first.
  public var campaigns: [Campaign]
  /// Decisions of a person that could not be applied, as sentences.
  public var notices: [String]
  /// How each number of topics that was tried would do, ascending; empty when the number was given.
  public var countCurve: [TopicCountPoint]

  public init(
    topics: [Topic], assignments: [TopicAssignment], quality: TopicQuality? = nil, campaigns: [Campaign] = [],
    notices: [String] = [], countCurve: [TopicCountPoint] = []
  ) {
    self.countCurve = countCurve
    self.topics = topics
    self.assignments = assignments
    self.quality = quality
    self.campaigns = campaigns
    self.notices = notices
  }

  /// ``Topic/id`` by comment, of those that belong to a topic; of a comment that is listed twice the first.
  ///
  /// - Complexity: O(comments).
  package var topicByComment: [String: Int] {
    Dictionary(
      assignments.compactMap { item in item.topic.map { (item.commentID, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// ``Topic/label`` by comment.
  ///
  /// - Complexity: O(comments).
  package var labelByComment: [String: String] { topicByComment.mapValues { topics[$0].label } }

  /// No comments, no topics.
  public static let empty = TopicClustering(topics: [], assignments: [])
}

/// A subject that several comments share.
public struct Topic: Sendable, Hashable {
  /// Position in ``TopicClustering/topics``, or of a part in ``subtopics``, from 0.
  public var id: Int
  /// For readers: distinctive words as people wrote them.
  public var label: String
  /// Most distinctive first.
  public var terms: [TopicTerm]
  /// Number of comments assigned.
  public var size: Int
  /// Identifiers of the most central comments, most central first.
  public var representatives: [String]
  /// A sentence that says what it is about; `nil` when none was looked for or found.
  public var description: TopicSentence?
  /// The topic nearest to it; `nil` when there is no other.
  public var neighbour: TopicNeighbour?
  /// Parts of a large topic, largest first, whose words set them apart within it; empty when it has none that comments confirm.
  public var subtopics: [Topic] = []
  /// Comments by month; empty without dates or when all are of one month.
  public var months: [TopicMonth] = []
  /// `nil` where there is too little to tell.
  public var direction: TopicDirection?
  /// ``TopicGuide/id`` of the guide that it came of; `nil` for a topic that was found without one.
  public var guide: String?

  public init(id: Int, label: String, terms: [TopicTerm], size: Int, representatives: [String]) {
    self.id = id
    self.label = label
    self.terms = terms
    self.size = size
    self.representatives = representatives
  }
}

/// A word that sets a topic apart.
public struct TopicTerm: Sendable, Hashable {
  /// As people most often wrote it.
  public var term: String
  /// > 0; comparable within one topic only.
  public var weight: Double

  public init(term: String, weight: Double) {
    self.term = term
    self.weight = weight
  }
}

/// The topic of one comment.
public struct TopicAssignment: Sendable, Hashable {
  public var commentID: String
  /// ``Topic/id``; `nil` when the comment belongs to no topic.
  public var topic: Int?
  /// Cosine similarity to the topic's centre, 0…1; 0 without a topic.
  public var weight: Double
  /// ``Topic/id`` among ``Topic/subtopics``; `nil` when the topic is not divided or the comment is in none of its parts.
  public var subtopic: Int?

  public init(commentID: String, topic: Int?, weight: Double) {
    self.commentID = commentID
    self.topic = topic
    self.weight = weight
  }
}
