import FeedbackModel

/// Finds the number of topics: the largest number that other comments of the same kind would confirm.
///
/// For a range of numbers, halves of the comments are divided apart from each other. Where the number fits, either half
/// gives the same topics for all comments (Lange, Roth, Braun and Buhmann 2004) and their words occur together.
struct TopicCountSelector {
  let places: DenseMatrix
  let items: [TopicModeler.Item]
  let labeler: TopicLabeler

  /// - Returns: A point for each number that was tried, ascending; empty for too few comments to divide.
  /// - Complexity: O(sample × number) for each number; the sample is bounded.
  func curve() -> [TopicCountPoint] {
    let rows = places.filledRows(atMost: Self.sampleSize)
    let sample = places.rows(rows)
    return Self.numbers(for: rows.count).map { count in
      let narrow = sample.narrowed(to: TopicSearch.rank(for: count))
      let stability = (0..<Self.splits).reduce(0.0) { sum, split in
        sum + Self.agreement(narrow, count: count, split: split) / Double(Self.splits)
      }
      return TopicCountPoint(
        count: count, stability: stability, coherence: coherence(of: narrow, rows: rows, count: count))
    }
  }

  /// The number to take: the least whose score, smoothed over its neighbours, is nearly the highest. Two or three groups that everything falls
  /// into may be stable and tell nothing, so that they are not looked at where there are many comments.
  static func best(of curve: [TopicCountPoint], comments: Int) -> Int {
    let fallback = max(1, Int(Double(comments).squareRoot().rounded()))
    let fewest = min(fewestCount, Int(Double(comments).squareRoot() / 4))
    let allowed = curve.filter { $0.count >= fewest }
    let scores = allowed.indices.map { smoothed(allowed, $0) }
    guard let best = scores.max(), allowed.contains(where: { $0.stability >= leastStability }) else {
      return min(fallback, curve.last?.count ?? 1)
    }
    return zip(allowed, scores).first { $1 >= best - tolerance }?.0.count ?? 1
  }

  private static func smoothed(_ curve: [TopicCountPoint], _ index: Int) -> Double {
    let before = curve[max(0, index - 1)].score
    let after = curve[min(curve.count - 1, index + 1)].score
    return (before + 4 * curve[index].score + after) / 6
  }

  /// The numbers to try: small ones one by one, larger ones by fifths.
  static func numbers(for comments: Int) -> [Int] {
    let largest = min(largestCount, comments / commentsPerTopic)
    guard largest >= 2 else { return [] }
    return scale.filter { $0 <= largest }
  }

  /// Agreement, as adjusted Rand index, of the topics that two halves of some places give for all of them.
  ///
  /// - Parameter split: Which way of halving; from 0.
  static func agreement(_ places: DenseMatrix, count: Int, split: Int) -> Double {
    let found = (0...1).map { half in
      let rows = (0..<places.count).filter { ($0 >> split) & 1 == half }
      let centres = SphericalKMeans(places.rows(rows)).centres(
        count: count, seed: seed, swaps: trialSwaps, effort: .quick)
      return SphericalKMeans(places).assignments(to: centres)
    }
    var agreement = PairAgreement(groups: count)
    for (a, b) in zip(found[0], found[1]) { agreement.add(a, b) }
    return agreement.adjustedRandIndex
  }

  private func coherence(of sample: DenseMatrix, rows: [Int], count: Int) -> Double {
    let found = SphericalKMeans(sample).cluster(count: count, seed: Self.seed, swaps: 0, effort: .quick)
    var groups = Array(repeating: [Int](), count: count)
    for (index, cluster) in found.assignments.enumerated() {
      if let cluster { groups[cluster].append(rows[index]) }
    }
    let leading = groups.filter { $0.count >= TopicSearch.smallestTopic }
      .map { labeler.words(for: labeler.profile(of: $0), atMost: Self.leadingWords).map(\.index) }
    return TopicCoherence(items: rows.map { items[$0] }, leading: leading)
      .quality(of: leading, stability: nil)?.companyCoherence ?? 0
  }

  private static let scale = [
    2, 3, 4, 5, 6, 8, 10, 12, 14, 17, 20, 24, 28, 34, 40, 48, 58,
  ]
  private static let largestCount = 58
  /// Smaller topics are chance.
  private static let commentsPerTopic = 6
  private static let splits = 3
  /// The number of topics does not depend on the seed of the search.
  private static let seed: UInt64 = 0
  private static let trialSwaps = 6
  private static let leadingWords = 6
  /// The least number for a large body of comments.
  private static let fewestCount = 10
  /// Where halves never agree more than this, there are too few comments to tell, and their root has to do.
  private static let leastStability = 0.3
  /// Scores this near are the same: they are measured on halves of a sample.
  private static let tolerance = 0.01
  static let sampleSize = 1600
}
