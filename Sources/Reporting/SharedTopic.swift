import FeedbackModel

/// A topic over all comments that several action fields share.
public struct SharedTopic: Sendable, Hashable {
  /// Label of the topic over all comments.
  public var topic: String
  /// At least two, those with most of its comments first. A comment that speaks about several fields counts in each.
  public var fields: [Field]

  public struct Field: Sendable, Hashable {
    /// ``ActionField/id``
    public var fieldID: String
    /// Label of the field's own topic that most of these comments belong to; `nil` when none holds half of them.
    public var topic: String?
    /// The topic's comments that speak about the field, in input order.
    public var commentIDs: [String]
  }
}

/// Finds which topics of action fields are parts of topics over all comments.
struct SharedTopicFinder {
  private let analysis: CorpusAnalysis
  /// ``Topic/id`` of the topic over all comments, by comment.
  private let overall: [String: Int]

  init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    overall = Self.topics(in: analysis.topics)
  }

  /// Topics with comments in several fields, in the order of the topics over all comments.
  ///
  /// - Complexity: O(comments × fields).
  func topics() -> [SharedTopic] {
    var parts = Array(repeating: [SharedTopic.Field](), count: analysis.topics.topics.count)
    for field in analysis.fields {
      let own = Self.topics(in: field.topics)
      var members = Array(repeating: [String](), count: parts.count)
      for comment in field.comments.map({ analysis.comments[$0].comment.id }) {
        if let topic = overall[comment] { members[topic].append(comment) }
      }
      for (topic, ids) in members.enumerated() where isEnough(ids.count, of: topic) {
        let label = Self.most(ids.map { own[$0] }).map { field.topics.topics[$0].label }
        parts[topic].append(SharedTopic.Field(fieldID: field.fieldID, topic: label, commentIDs: ids))
      }
    }
    return parts.enumerated().filter { $0.element.count > 1 }.map { topic, fields in
      // The sort is stable: fields with as many comments keep the taxonomy's order.
      SharedTopic(
        topic: analysis.topics.topics[topic].label,
        fields: fields.sorted { $0.commentIDs.count > $1.commentIDs.count })
    }
  }

  /// Label of the topic over all comments that holds half of some comments; `nil` when none does.
  func overallTopic(of comments: [String]) -> String? {
    Self.most(comments.map { overall[$0] }).map { analysis.topics.topics[$0].label }
  }

  /// Whether a field has enough of a topic's comments to share it.
  private func isEnough(_ count: Int, of topic: Int) -> Bool {
    count >= Report.smallestPublicGroup
      && Double(count) >= Self.leastShare * Double(analysis.topics.topics[topic].size)
  }

  private static func topics(in clustering: TopicClustering) -> [String: Int] {
    Dictionary(
      clustering.assignments.compactMap { item in item.topic.map { (item.commentID, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What half of the values are, the lower one of two; `nil` counts as a value that is not looked for.
  private static func most(_ values: [Int?]) -> Int? {
    let counts = Dictionary(values.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +)
    let best = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
    return best.flatMap { $0.value * 2 >= values.count ? $0.key : nil }
  }

  /// Of a topic's comments: less is what any two fields have in common.
  private static let leastShare = 0.2
}

extension TopicItem {
  /// The same, with the topic over all comments that it is a part of.
  func linked(by finder: SharedTopicFinder) -> TopicItem {
    var item = self
    item.overallTopic = finder.overallTopic(of: commentIDs)
    return item
  }
}
