import FeedbackModel

/// Finds which topics of action fields are parts of topics over all comments.
struct OverallTopicFinder {
  private let analysis: CorpusAnalysis
  /// ``Topic/id`` of the topic over all comments, by comment.
  private let topics: [String: Int]

  init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    topics = analysis.topics.topicByComment
  }

  /// Label of the topic over all comments that holds half of some comments, the lower one of two; `nil` when none does.
  ///
  /// - Complexity: O(comments).
  func topic(of comments: [String]) -> String? {
    let counts = Dictionary(comments.compactMap { topics[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
    let best = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
    guard let best, best.value * 2 >= comments.count else { return nil }
    return analysis.topics.topics[best.key].label
  }
}

extension TopicItem {
  /// The same, with the topic over all comments that it is a part of.
  func linked(by finder: OverallTopicFinder) -> TopicItem {
    var item = self
    item.overallTopic = finder.topic(of: commentIDs)
    return item
  }
}
