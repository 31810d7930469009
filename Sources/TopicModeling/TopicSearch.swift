import FeedbackModel

/// The search for topics: from the terms of comments to groups of comments.
struct TopicSearch {
  let options: TopicModeler.Options
  let items: [TopicModeler.Item]
  let labeler: TopicLabeler
  let space: LowRankSpace
  /// A place for each comment.
  let places: DenseMatrix
  /// How many topics are looked for.
  let count: Int
  /// How each number of topics would do; empty when the number was given.
  let curve: [TopicCountPoint]

  /// - Parameter weighting: Of the terms of the items.
  /// - Complexity: O(words), and what the space and the curve cost on a sample.
  init(
    _ options: TopicModeler.Options, items: [TopicModeler.Item], labeler: TopicLabeler, matrix: SparseMatrix
  ) {
    self.options = options
    self.items = items
    self.labeler = labeler
    let sample = Self.sample(of: matrix)
    switch options.count {
    case .fixed(let wanted):
      count = max(1, wanted)
      curve = []
      space = LowRankSpace(matrix, rank: Self.rank(for: count), rows: sample, seed: options.seed)
      places = space.places(of: matrix)
    case .automatic:
      let widest = LowRankSpace(matrix, rank: Self.largestRank, rows: sample, seed: options.seed)
      let all = widest.places(of: matrix)
      let selector = TopicCountSelector(places: all, items: items, labeler: labeler)
      curve = selector.curve()
      count = TopicCountSelector.best(of: curve, comments: all.filledRows(atMost: .max).count)
      let rank = Self.rank(for: count)
      space = widest.narrowed(to: rank)
      places = all.narrowed(to: rank)
    }
  }

  /// The comments of each topic, in no particular order, and how near they are to its centre.
  ///
  /// - Parameter anchors: Places that the first clusters begin at; there are at least as many clusters.
  func clusters(around anchors: DenseMatrix) -> SphericalKMeans.Result {
    SphericalKMeans(places).cluster(
      count: max(count, anchors.count), seed: options.seed, anchors: anchors)
  }

  /// The rows of each cluster that are near its centre and use one of its distinctive words or speak of its subject, if
  /// they are not too few.
  ///
  /// K-means gives every row to some cluster; a reader expects a topic's comments to speak of what its
  /// label says.
  func groups(of clusters: SphericalKMeans.Result) -> [[Int]] {
    var members = Array(repeating: [Int](), count: clusters.centres.count)
    for (row, cluster) in clusters.assignments.enumerated() {
      guard let cluster, clusters.similarities[row] >= Self.nearestSimilarity else { continue }
      members[cluster].append(row)
    }
    return members.compactMap { rows in
      let profile = labeler.profile(of: rows)
      let kept = labeler.rows(of: profile, using: labeler.words(for: profile).map(\.index))
      guard kept.count >= Self.smallestTopic else { return nil }
      let found = kept.count == rows.count ? profile : labeler.profile(of: kept)
      let words = labeler.words(for: found)
      let subject = labeler.subject(of: found)
      let saysNothing = words.isEmpty && subject == nil
      return saysNothing || isLoose(words, subject) || labeler.isAboutProcess(found) ? nil : kept
    }
  }

  /// Whether neither a noun nor a subject holds a topic together. Who asks for a number of topics gets them as they are.
  private func isLoose(_ words: [TopicLabeler.Word], _ subject: TopicLabeler.Subject?) -> Bool {
    guard options.count == .automatic else { return false }
    return TopicLabeler.grip(words, subject) < Self.looseShare
  }

  /// Agreement of the topics that either half of the comments gives for all of them.
  func stability() -> Double? {
    guard places.count > 1 else { return nil }
    return TopicCountSelector.agreement(
      places.sampled(atMost: TopicCountSelector.sampleSize), count: count, split: 0)
  }

  /// Somewhat more dimensions than topics. With many more, what sets single comments apart outweighs what they
  /// share, and the topics depend on the seed.
  static func rank(for count: Int) -> Int { min(largestRank, max(smallestRank, count + 2)) }

  private static let smallestRank = 16
  private static let largestRank = 40

  /// The rows to learn the space from: all, or as many as are enough, at equal distances.
  private static func sample(of matrix: SparseMatrix) -> [Int] {
    guard matrix.count > learningRows else { return Array(0..<matrix.count) }
    return (0..<learningRows).map { $0 * matrix.count / learningRows }
  }

  private static let learningRows = 10_000
  /// Below this share of its comments, what a topic's best word names is a passing likeness.
  private static let looseShare = 0.25
  /// A comment whose cosine to the centre is below this is far from every topic.
  static let nearestSimilarity: Float = 0.25
  /// Two comments are a coincidence.
  static let smallestTopic = 3
}
