import FeedbackModel

/// K-means on the unit sphere: rows are compared by cosine (Dhillon and Modha 2001), seeds are drawn by greedy
/// k-means++ (Arthur and Vassilvitskii 2007), and single centres are moved to where they gain more (random swap, Fränti 2018).
///
/// Swaps leave the local optima in which plain k-means ends, so that the seed matters little. Single-threaded and seeded: the same
/// rows and seed give the same clusters.
struct SphericalKMeans {
  /// Clusters of the rows of a matrix.
  struct Result {
    /// The cluster of each row; `nil` for rows of zeros.
    var assignments: [Int?]
    /// The cosine of each row to its cluster's centre.
    var similarities: [Float]
    /// Sum of the cosines: the larger, the tighter.
    var cohesion: Float
    /// A row of unit length per cluster.
    var centres: DenseMatrix
  }

  private let places: DenseMatrix
  /// Rows that are not zero.
  private let rows: [Int]

  /// - Parameter places: Rows of unit length or zero.
  init(_ places: DenseMatrix) {
    self.places = places
    rows = (0..<places.count).filter { !places.isZero($0) }
  }

  /// The best of several runs, improved by swaps.
  ///
  /// - Parameters:
  ///   - count: Number of clusters; fewer come out when there are fewer different rows.
  ///   - swaps: Trials to move a centre, at least 0; as many as the number of rows allows when `nil`.
  ///   - sampleSize: Rows to look for centres in, at equal distances.
  ///   - anchors: Places that the first clusters begin at and are drawn to; no more than there are clusters.
  /// - Complexity: O(sample × count) per iteration, O(sample) per swap, and O(rows × count) once.
  func cluster(
    count: Int, seed: UInt64, swaps: Int? = nil, sampleSize: Int = defaultSampleSize,
    effort: CentreSearch.Effort = .thorough, anchors: DenseMatrix? = nil
  ) -> Result {
    result(
      centres: centres(
        count: count, seed: seed, swaps: swaps, sampleSize: sampleSize, effort: effort, anchors: anchors))
  }

  /// The centres of ``cluster(count:seed:swaps:sampleSize:)``.
  func centres(
    count: Int, seed: UInt64, swaps: Int? = nil, sampleSize: Int = defaultSampleSize,
    effort: CentreSearch.Effort = .thorough, anchors: DenseMatrix? = nil
  ) -> DenseMatrix {
    guard !rows.isEmpty, count > 0 else { return DenseMatrix(width: places.width) }
    var generator = SplitMix64(seed: seed)
    var search = CentreSearch(sample(atMost: sampleSize), effort: effort, anchors: anchors)
    search.start(count: count, &generator)
    search.improve(trials: swaps ?? search.affordableSwaps, &generator)
    return search.centres
  }

  /// The nearest of given centres for each row; `nil` for rows of zeros.
  func assignments(to centres: DenseMatrix) -> [Int?] { result(centres: centres).assignments }

  /// Rows at equal distances, one after the other in memory.
  private func sample(atMost size: Int) -> DenseMatrix {
    if rows.count == places.count, places.count <= size { return places }
    var sample = DenseMatrix(width: places.width)
    let count = min(size, rows.count)
    for index in 0..<count { sample.append(places, rows[index * rows.count / count]) }
    return sample
  }

  func result(centres: DenseMatrix) -> Result {
    var result = Result(
      assignments: Array(repeating: nil, count: places.count),
      similarities: Array(repeating: 0, count: places.count), cohesion: 0, centres: centres)
    places.forEachNearest(in: centres) { row, best, similarity in
      guard !places.isZero(row) else { return }
      result.assignments[row] = best
      result.similarities[row] = min(1, max(0, similarity))
      result.cohesion += similarity
    }
    return result
  }

  /// Centres of a hundred members each are known well from this many rows.
  static let defaultSampleSize = 6000
}
