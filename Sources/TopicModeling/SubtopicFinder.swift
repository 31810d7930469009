import FeedbackModel

/// Divides the comments of a large topic by what they speak of besides its subject.
struct SubtopicFinder {
  let matrix: SparseMatrix
  let labeler: TopicLabeler
  let seed: UInt64

  /// - Parameter rows: The comments of a topic.
  /// - Returns: Rows of each part; empty when halves of the comments do not agree on any division.
  /// - Complexity: O(words of the rows), and a search among some hundred of them.
  func parts(of rows: [Int]) -> [[Int]] {
    guard rows.count >= Self.smallestTopic else { return [] }
    let inner = matrix.rows(rows, withoutColumnsIn: Self.commonShare)
    let learning = (0..<min(rows.count, Self.learningRows)).map {
      $0 * rows.count / min(rows.count, Self.learningRows)
    }
    let places = LowRankSpace(inner, rank: Self.rank, rows: learning, seed: seed, iterations: Self.iterations)
      .places(of: inner)
    let sample = places.sampled(atMost: Self.learningRows)
    let candidates = Self.counts.filter { $0 * Self.commentsPerPart <= sample.count }
    let scores = candidates.map {
      (count: $0, stability: TopicCountSelector.agreement(sample, count: $0, split: 0))
    }
    guard let best = scores.max(by: { $0.stability < $1.stability }), best.stability >= Self.leastStability
    else {
      return []
    }
    let found = SphericalKMeans(places).cluster(
      count: best.count, seed: seed, swaps: Self.swaps, sampleSize: Self.learningRows)
    var parts = Array(repeating: [Int](), count: best.count)
    for (index, part) in found.assignments.enumerated() {
      if let part, found.similarities[index] >= TopicSearch.nearestSimilarity {
        parts[part].append(rows[index])
      }
    }
    let topic = labeler.within(labeler.profile(of: rows))
    let clear = parts.filter { $0.count >= Self.commentsPerPart && isClear($0, topic) }
    guard clear.count > 1 else { return [] }
    return clear.sorted { (a: [Int], b: [Int]) -> Bool in a.count != b.count ? a.count > b.count : a[0] < b[0]
    }
  }

  /// Whether one noun or subject is in many of a part's comments.
  private func isClear(_ rows: [Int], _ inner: TopicLabeler) -> Bool {
    let profile = labeler.profile(of: rows)
    return TopicLabeler.grip(inner.words(for: profile, atMost: Self.leadingWords), inner.subject(of: profile))
      >= Self.clearShare
  }

  /// In comments: smaller topics are read as a whole.
  static let smallestTopic = 40
  /// Words in more of the topic's comments are its subject.
  private static let commonShare = 0.4
  private static let rank = 8
  private static let iterations = 4
  private static let counts = [2, 3, 4, 6]
  private static let commentsPerPart = 10
  /// Of two halves of the comments, as adjusted Rand index.
  private static let leastStability = 0.6
  private static let leadingWords = 4
  /// Share of a part's comments that what leads it must be in.
  private static let clearShare = 0.5
  private static let learningRows = 300
  private static let swaps = 10
}

extension SparseMatrix {
  /// Some rows, scaled to length one without the columns that a larger share of them has than is given.
  func rows(_ rows: [Int], withoutColumnsIn share: Double) -> SparseMatrix {
    var counts = Array(repeating: Int32(0), count: width)
    for row in rows { for entry in self.row(row) { counts[Int(columns[entry])] += 1 } }
    let most = Int32(share * Double(rows.count))
    var result = SparseMatrix(width: width)
    for row in rows {
      result.appendUnitRow(
        self.row(row).filter { counts[Int(columns[$0])] <= most }
          .map { (column: columns[$0], weight: values[$0]) })
    }
    return result
  }
}
