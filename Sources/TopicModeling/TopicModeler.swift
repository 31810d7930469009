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

  /// What ``TopicQuality`` says.
  public enum Measurement: Sendable, Hashable {
    /// Coherence and diversity of the topics' words.
    case words
    /// These, and whether halves of the comments have the same topics, for which the search runs twice more.
    case wordsAndStability
  }

  public struct Options: Sendable, Hashable {
    public var count: Count
    /// Any number; the same seed gives the same topics.
    public var seed: UInt64
    /// How thoroughly the topics are measured.
    public var measurement: Measurement

    /// What a person decided about the topics.
    public var curation: TopicCuration

    public init(
      count: Count = .automatic, seed: UInt64 = 1, measurement: Measurement = .words,
      curation: TopicCuration = TopicCuration()
    ) {
      self.count = count
      self.seed = seed
      self.measurement = measurement
      self.curation = curation
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

  /// Topics of comments whose words are in a table.
  ///
  /// - Parameter table: Finished, and the one that gave the items their terms.
  /// - Returns: Topics, largest first; comments that are near no topic have none.
  /// - Complexity: O(words + comments × topics).
  public func topics(of items: [Item], table: TermTable) -> TopicClustering {
    let weighting = TermWeighting(
      parts: table.parts, termWeights: table.weights, mentions: table.mentions,
      subjectNames: table.subjects.names, groupCount: table.subjects.groupCount)
    return topics(of: items, terms: table.terms, weighting: weighting)
  }

  /// - Parameters:
  ///   - items: The comments.
  ///   - terms: What the numbers in ``Item/terms`` mean.
  ///   - parts: For each term the terms of its parts, as ``TermTable/parts``.
  /// - Returns: Topics, largest first; comments that are near no topic have none.
  public func topics(of items: [Item], terms: [Term], parts: [[Int]]) -> TopicClustering {
    topics(of: items, terms: terms, weighting: TermWeighting(parts: parts))
  }

  private func topics(of items: [Item], terms: [Term], weighting: TermWeighting) -> TopicClustering {
    let matrix = weighting.matrix(of: items.map(\.terms))
    let count = count(for: items.count)
    let space = LowRankSpace(
      matrix, rank: Self.rank(for: count), rows: Self.sample(of: matrix), seed: options.seed)
    let places = space.places(of: matrix)
    let clusters = SphericalKMeans(places).cluster(count: count, seed: options.seed)
    let labeler = TopicLabeler(items: items, terms: terms, weighting: weighting)
    let curated = TopicCurator(curation: options.curation, items: items, terms: terms)
      .outcome(for: groups(of: clusters, labeler: labeler))
    let ordered = curated.groups.indices.filter { !curated.groups[$0].isEmpty }
      .map { described(curated.groups[$0], name: curated.names[$0], by: labeler) }
      .sorted { a, b in
        a.rows.count != b.rows.count ? a.rows.count > b.rows.count : a.rows.first ?? 0 < b.rows.first ?? 0
      }
    let campaigns = CampaignFinder.groups(of: items.map(\.terms), terms: terms.count)
    var isRepetition = Array(repeating: false, count: items.count)
    for campaign in campaigns { for row in campaign.dropFirst() { isRepetition[row] = true } }
    var assignments = items.map { TopicAssignment(commentID: $0.id, topic: nil, weight: 0) }
    var topics: [Topic] = []
    let labels = labeler.labels(of: ordered.map { ($0.words, $0.subject) })
    for (group, found) in zip(ordered, labels) {
      let label = group.name ?? found
      for row in group.rows {
        assignments[row].topic = topics.count
        assignments[row].weight = Double(clusters.similarities[row])
      }
      topics.append(
        Topic(
          id: topics.count, label: label, terms: group.words.map(\.term), size: group.rows.count,
          representatives: Self.central(group.rows, in: clusters, isRepetition: isRepetition).map {
            items[$0].id
          }))
    }
    let leading = ordered.map { $0.words.map(\.index) }
    let quality = TopicCoherence(items: items, leading: leading)
      .quality(of: leading, stability: stability(of: places, count: count))
    return TopicClustering(
      topics: topics, assignments: assignments, quality: quality,
      campaigns: campaigns.map { Campaign(commentIDs: $0.map { items[$0].id }) }, notices: curated.notices)
  }

  /// The most central comments, of a text that was sent several times only the first, if there are others.
  private static func central(
    _ rows: [Int], in clusters: SphericalKMeans.Result, isRepetition: [Bool]
  ) -> ArraySlice<Int> {
    rows.sorted {
      if isRepetition[$0] != isRepetition[$1] { return isRepetition[$1] }
      return clusters.similarities[$0] != clusters.similarities[$1]
        ? clusters.similarities[$0] > clusters.similarities[$1] : $0 < $1
    }.prefix(representatives)
  }

  /// Agreement of the topics that every other comment gives for all with those that the others give.
  private func stability(of places: DenseMatrix, count: Int) -> Double? {
    guard options.measurement == .wordsAndStability, places.count > 1 else { return nil }
    let halves = (0...1).map { first in
      var half = DenseMatrix(width: places.width)
      for row in stride(from: first, to: places.count, by: 2) { half.append(places, row) }
      let centres = SphericalKMeans(half).cluster(count: count, seed: options.seed).centres
      return SphericalKMeans(places).assignments(to: centres)
    }
    var agreement = ClusteringAgreement()
    for (a, b) in zip(halves[0], halves[1]) { agreement.add(gold: a.map(String.init) ?? "", found: b) }
    return agreement.adjustedRandIndex
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

  /// The rows of each cluster that are near its centre and use one of its distinctive words or speak of its subject, if
  /// they are not too few.
  ///
  /// K-means gives every row to some cluster; a reader expects a topic's comments to speak of what its
  /// label says.
  private func groups(
    of clusters: SphericalKMeans.Result, labeler: TopicLabeler
  ) -> [[Int]] {
    var members = Array(repeating: [Int](), count: clusters.centres.count)
    for (row, cluster) in clusters.assignments.enumerated() {
      guard let cluster, clusters.similarities[row] >= Self.nearestSimilarity else { continue }
      members[cluster].append(row)
    }
    return members.compactMap { rows in
      let kept = labeler.rows(rows, using: labeler.words(for: rows).map(\.index))
      guard kept.count >= Self.smallestTopic else { return nil }
      let words = labeler.words(for: kept)
      let subject = labeler.subject(of: kept)
      return (words.isEmpty && subject == nil) || isLoose(words, subject) ? nil : kept
    }
  }

  /// A topic with what is said about it.
  private struct Description {
    var rows: [Int]
    var words: [TopicLabeler.Word]
    var subject: TopicLabeler.Subject?
    /// Given by a person.
    var name: String?
  }

  private func described(_ rows: [Int], name: String?, by labeler: TopicLabeler) -> Description {
    Description(rows: rows, words: labeler.words(for: rows), subject: labeler.subject(of: rows), name: name)
  }

  /// Whether neither a noun nor a subject holds a topic together. Who asks for a number of topics gets them as they are.
  private func isLoose(_ words: [TopicLabeler.Word], _ subject: TopicLabeler.Subject?) -> Bool {
    guard options.count == .automatic else { return false }
    let shares = words.filter(\.isNoun).map(\.share) + [subject?.share ?? 0]
    return shares.max() ?? 0 < Self.looseShare
  }

  /// Below this share of its comments, what a topic's best word names is a passing likeness.
  private static let looseShare = 0.25
  /// A comment whose cosine to the centre is below this is far from every topic.
  private static let nearestSimilarity: Float = 0.25
  /// Two comments are a coincidence.
  private static let smallestTopic = 3
  private static let representatives = 5
}
