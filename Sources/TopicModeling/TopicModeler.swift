public import FeedbackModel

/// Divides comments into topics and names them.
public struct TopicModeler: Sendable {
  /// How many topics to look for.
  public enum Count: Sendable, Hashable {
    /// As many as the number of comments suggests.
    case automatic
    /// At most this many, ≥ 1.
    case fixed(Int)
  }

  public struct Options: Sendable, Hashable {
    public var count: Count
    /// Any number; the same seed gives the same topics.
    public var seed: UInt64

    public init(count: Count = .automatic, seed: UInt64 = 1) {
      self.count = count
      self.seed = seed
    }
  }

  private let options: Options

  public init(options: Options = Options()) {
    self.options = options
  }

  /// A comment as topics see it.
  public struct Item: Sendable {
    public var id: String
    /// Content words with repetitions, those of a title more often.
    public var terms: [Int]

    public init(id: String, terms: [Int]) {
      self.id = id
      self.terms = terms
    }
  }

  /// - Parameters:
  ///   - items: The comments.
  ///   - terms: What the numbers in ``Item/terms`` mean.
  ///   - parts: For each term the terms of its parts, as ``TermTable/parts``.
  /// - Returns: Topics, largest first; comments that are near no topic have none.
  public func topics(of items: [Item], terms: [Term], parts: [[Int]]) -> TopicClustering {
    let matrix = TermWeighting.matrix(of: items.map(\.terms), parts: parts)
    let clusters = SphericalKMeans(matrix).cluster(
      count: count(for: items.count), seed: options.seed)
    let labeler = TopicLabeler(items: items, terms: terms)
    let ordered = Self.members(of: clusters, labeler: labeler).sorted { a, b in
      a.count != b.count ? a.count > b.count : a.first ?? 0 < b.first ?? 0
    }
    var assignments = items.map { TopicAssignment(commentID: $0.id, topic: nil, weight: 0) }
    var topics: [Topic] = []
    for rows in ordered {
      guard let words = labeler.words(for: rows) else { continue }
      let central = rows.sorted {
        clusters.similarities[$0] != clusters.similarities[$1]
          ? clusters.similarities[$0] > clusters.similarities[$1] : $0 < $1
      }
      for row in rows {
        assignments[row].topic = topics.count
        assignments[row].weight = Double(clusters.similarities[row])
      }
      topics.append(
        Topic(
          id: topics.count, label: labeler.label(from: words), terms: words.map(\.term), size: rows.count,
          representatives: central.prefix(Self.representatives).map { items[$0].id }))
    }
    return TopicClustering(topics: topics, assignments: assignments)
  }

  private func count(for comments: Int) -> Int {
    switch options.count {
    case .fixed(let count): max(1, count)
    case .automatic: Self.automaticCount(for: comments)
    }
  }

  /// The square root of the number of comments, 1…50. Comments are short and about many things: few large
  /// groups would throw them together, and groups that turn out too small or too loose are dropped anyway.
  static func automaticCount(for comments: Int) -> Int {
    max(1, min(50, Int(Double(comments).squareRoot().rounded())))
  }

  /// The rows of each cluster that are near its centre and use one of its distinctive words, if they are
  /// not too few.
  ///
  /// K-means gives every row to some cluster; a reader expects a topic's comments to speak of what its
  /// label says.
  private static func members(
    of clusters: SphericalKMeans.Result, labeler: TopicLabeler
  ) -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for (row, cluster) in clusters.assignments.enumerated() {
      guard let cluster, clusters.similarities[row] >= nearestSimilarity else { continue }
      members[cluster, default: []].append(row)
    }
    return members.sorted { $0.key < $1.key }.compactMap { _, rows in
      guard let words = labeler.words(for: rows) else { return nil }
      let kept = labeler.rows(rows, using: words.map(\.index))
      return kept.count >= smallestTopic ? kept : nil
    }
  }

  /// A comment whose cosine to the centre is below this shares at most a passing word with the topic.
  private static let nearestSimilarity: Float = 0.12
  /// Two comments are a coincidence.
  private static let smallestTopic = 3
  private static let representatives = 5
}
