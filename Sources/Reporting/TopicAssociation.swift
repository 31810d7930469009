public import FeedbackModel

/// Whether a topic comes up in some groups of comments more often than in others.
public struct TopicAssociation: Sendable, Hashable {
  /// Label of a topic over all comments.
  public var topic: String
  public var attribute: Attribute
  /// Comments that the test is about.
  public var comments: Int
  public var degreesOfFreedom: Int
  /// Pearson's χ².
  public var chiSquare: Double
  /// 0…1, corrected for the number of tests (Benjamini and Hochberg).
  public var pValue: Double
  /// Strength of the connection, 0…1.
  public var cramersV: Double
  /// In a fixed order.
  public var groups: [Group]
  /// The group that deviates most.
  public var strongest: Group

  /// By what comments are told apart.
  public enum Attribute: String, Sendable, Hashable, CaseIterable {
    case channel
    case month
    case category
    case district
  }

  /// Comments that are alike in the attribute.
  public struct Group: Sendable, Hashable {
    public var value: Value
    /// Comments on the topic.
    public var count: Int
    /// Comments on the topic, were it spread evenly.
    public var expected: Double
  }

  /// What the comments of a group have in common.
  public enum Value: Sendable, Hashable {
    case channel(Comment.Channel)
    case month(YearMonth)
    case category(String)
    case district(String)
    /// All groups that are too small for the test.
    case others
  }
}

/// Tests the topics over all comments against what else is known of the comments.
struct AssociationFinder {
  private let analysis: CorpusAnalysis

  init(_ analysis: CorpusAnalysis) { self.analysis = analysis }

  /// Cochran's rule: below this, χ² is no good approximation.
  private static let smallestExpectation = 5.0

  /// All tests that can be made, the surest first.
  ///
  /// - Complexity: O(topics × comments).
  func associations(atMost limit: Int) -> [TopicAssociation] {
    let topics = Dictionary(
      analysis.topics.assignments.map { ($0.commentID, $0.topic) }, uniquingKeysWith: { first, _ in first })
    var found: [TopicAssociation] = []
    for attribute in TopicAssociation.Attribute.allCases {
      let members = analysis.comments.compactMap { comment in
        value(of: comment.comment, attribute).map { (value: $0, topic: topics[comment.comment.id] ?? nil) }
      }
      for topic in analysis.topics.topics.prefix(limit) {
        if let item = test(topic, attribute, members) { found.append(item) }
      }
    }
    let adjusted = found.map(\.pValue).adjustedForFalseDiscovery()
    for index in found.indices { found[index].pValue = adjusted[index] }
    return found.enumerated().sorted {
      ($0.element.pValue, -$0.element.cramersV, $0.offset) < (
        $1.element.pValue, -$1.element.cramersV, $1.offset
      )
    }.map(\.element)
  }

  private func value(
    of comment: Comment, _ attribute: TopicAssociation.Attribute
  ) -> TopicAssociation.Value? {
    switch attribute {
    case .channel: .channel(comment.channel)
    case .month: comment.created.map { .month($0.yearMonth) }
    case .category: comment.category.flatMap { $0.isEmpty ? nil : .category($0) }
    case .district: comment.district.flatMap { $0.isEmpty ? nil : .district($0) }
    }
  }

  private func test(
    _ topic: Topic, _ attribute: TopicAssociation.Attribute,
    _ members: [(value: TopicAssociation.Value, topic: Int?)]
  ) -> TopicAssociation? {
    var totals: [TopicAssociation.Value: Int] = [:]
    var counts: [TopicAssociation.Value: Int] = [:]
    for member in members {
      totals[member.value, default: 0] += 1
      if member.topic == topic.id { counts[member.value, default: 0] += 1 }
    }
    let rate = Double(counts.values.reduce(0, +)) / Double(max(1, members.count))
    let isLarge = { (total: Int) in Double(total) * min(rate, 1 - rate) >= Self.smallestExpectation }
    let values = totals.keys.filter { isLarge(totals[$0] ?? 0) }.sorted { $0.order < $1.order }
    var rows = values.map { (value: $0, count: counts[$0] ?? 0, total: totals[$0] ?? 0) }
    let rest = totals.keys.filter { !values.contains($0) }
    let others = (
      value: TopicAssociation.Value.others, count: rest.map { counts[$0] ?? 0 }.reduce(0, +),
      total: rest.map { totals[$0] ?? 0 }.reduce(0, +)
    )
    if isLarge(others.total) { rows.append(others) }
    guard let chi = ChiSquare(counts: rows.map(\.count), totals: rows.map(\.total)) else { return nil }
    let whole = rows.map(\.total).reduce(0, +)
    let part = Double(rows.map(\.count).reduce(0, +)) / Double(whole)
    let groups = rows.map {
      TopicAssociation.Group(value: $0.value, count: $0.count, expected: Double($0.total) * part)
    }
    let strongest = groups.filter { $0.value != .others }.max { $0.deviation < $1.deviation }
    return strongest.map {
      TopicAssociation(
        topic: topic.label, attribute: attribute, comments: whole, degreesOfFreedom: chi.degreesOfFreedom,
        chiSquare: chi.statistic, pValue: chi.pValue, cramersV: chi.cramersV, groups: groups, strongest: $0)
    }
  }
}

extension TopicAssociation.Group {
  /// Pearson's residual as a magnitude.
  fileprivate var deviation: Double { abs(Double(count) - expected) / expected.squareRoot() }
}

extension TopicAssociation.Value {
  /// By which groups are sorted, and what JSON says.
  var order: String {
    switch self {
    case .channel(let channel): channel.rawValue
    case .month(let month): month.iso8601
    case .category(let name), .district(let name): name
    case .others: ""
    }
  }
}
