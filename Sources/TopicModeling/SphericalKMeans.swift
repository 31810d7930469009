import FeedbackModel

/// K-means on the unit sphere: rows are compared by cosine (Dhillon and Modha 2001), seeds are drawn by greedy
/// k-means++ (Arthur and Vassilvitskii 2007).
///
/// Single-threaded and seeded: the same rows and seed give the same clusters.
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

  /// The best of several runs.
  ///
  /// - Parameters:
  ///   - count: Number of clusters; fewer come out when there are fewer different rows.
  ///   - restarts: Runs, at least 1; as many as the number of rows allows when `nil`.
  /// - Complexity: O(rows × count) per iteration. Runs look at a fixed number of rows at most; the last one is refined
  ///   on all.
  func cluster(count: Int, seed: UInt64, restarts: Int? = nil) -> Result {
    var generator = SplitMix64(seed: seed)
    guard !rows.isEmpty, count > 0 else { return result(centres: DenseMatrix(width: places.width)) }
    let sample = Self.sample(of: rows, atMost: Self.sampleSize)
    let wanted = min(count, sample.count)
    let runs =
      restarts ?? min(Self.mostRestarts, max(Self.fewestRestarts, Self.restartWork / (sample.count * wanted)))
    var best: (centres: DenseMatrix, cohesion: Float)?
    for _ in 0..<max(1, runs) {
      let run = iterate(from: seeds(count: wanted, among: sample, &generator), over: sample)
      if run.cohesion > best?.cohesion ?? -.infinity { best = run }
    }
    var centres = best?.centres ?? DenseMatrix(width: places.width)
    if sample.count < rows.count {
      for _ in 0..<Self.refinements { centres = step(centres, over: rows).centres }
    }
    return result(centres: centres)
  }

  /// The nearest of given centres for each row; `nil` for rows of zeros.
  func assignments(to centres: DenseMatrix) -> [Int?] { result(centres: centres).assignments }

  /// Rows at equal distances.
  private static func sample(of rows: [Int], atMost size: Int) -> [Int] {
    guard rows.count > size else { return rows }
    return (0..<size).map { rows[$0 * rows.count / size] }
  }

  /// Rows far from each other. Of some candidates for each seed the one that leaves least is taken.
  private func seeds(count: Int, among sample: [Int], _ generator: inout SplitMix64) -> DenseMatrix {
    var centres = DenseMatrix(width: places.width)
    centres.append(places, sample[Int(generator.next() % UInt64(sample.count))])
    var distances = sample.map { max(0, 1 - places.dot($0, centres, 0)) }
    while centres.count < count {
      let total = distances.reduce(0) { $0 + Double($1) }
      guard total > Self.equalRows * Double(sample.count) else { break }
      var best: (row: Int, distances: [Float], sum: Double)?
      for _ in 0..<Self.candidates {
        let row = sample[Self.draw(generator.unit() * total, from: distances)]
        var sum = 0.0
        let left = zip(sample, distances).map { other, distance in
          let nearest = min(distance, max(0, 1 - places.dot(other, places, row)))
          sum += Double(nearest)
          return nearest
        }
        if sum < best?.sum ?? .infinity { best = (row, left, sum) }
      }
      guard let best else { break }
      centres.append(places, best.row)
      distances = best.distances
    }
    return centres
  }

  /// The place at which the sum of distances reaches a value.
  private static func draw(_ value: Double, from distances: [Float]) -> Int {
    var left = value
    for (index, distance) in distances.enumerated() where distance > 0 {
      left -= Double(distance)
      if left < 0 { return index }
    }
    return distances.count - 1
  }

  private func iterate(
    from seeds: DenseMatrix, over sample: [Int]
  ) -> (centres: DenseMatrix, cohesion: Float) {
    var centres = seeds
    var cohesion: Float = -.infinity
    for _ in 0..<Self.maximumIterations {
      let next = step(centres, over: sample)
      guard next.cohesion > cohesion + Self.leastGain * Float(sample.count) else { break }
      cohesion = next.cohesion
      centres = next.centres
    }
    return (centres, cohesion)
  }

  /// Gives each row its nearest centre, and moves the centres to their rows.
  private func step(_ centres: DenseMatrix, over sample: [Int]) -> (centres: DenseMatrix, cohesion: Float) {
    var sums = DenseMatrix(count: centres.count, width: centres.width)
    var cohesion: Float = 0
    for row in sample {
      let (cluster, similarity) = nearest(row, centres)
      cohesion += similarity
      sums.add(1, places, row, to: cluster)
    }
    for cluster in 0..<sums.count where sums.normalize(cluster) == 0 {
      sums.set(cluster, to: centres, cluster)
    }
    return (sums, cohesion)
  }

  @inline(__always)
  private func nearest(_ row: Int, _ centres: DenseMatrix) -> (cluster: Int, similarity: Float) {
    var best = 0
    var similarity: Float = -.infinity
    for cluster in 0..<centres.count {
      let cosine = places.dot(row, centres, cluster)
      if cosine > similarity {
        similarity = cosine
        best = cluster
      }
    }
    return (best, similarity)
  }

  private func result(centres: DenseMatrix) -> Result {
    var result = Result(
      assignments: Array(repeating: nil, count: places.count),
      similarities: Array(repeating: 0, count: places.count), cohesion: 0, centres: centres)
    guard centres.count > 0 else { return result }
    for row in rows {
      let (cluster, similarity) = nearest(row, centres)
      result.assignments[row] = cluster
      result.similarities[row] = min(1, max(0, similarity))
      result.cohesion += similarity
    }
    return result
  }

  private static let maximumIterations = 50
  /// Mean gain in cosine below which a run has settled.
  private static let leastGain: Float = 1e-5
  /// Mean distance below which all rows are as good as equal to a centre.
  private static let equalRows = 1e-6
  private static let candidates = 3
  /// Centres of some hundred members each are known well from this many rows.
  private static let sampleSize = 10_000
  private static let refinements = 2
  /// Rows times clusters that all restarts may look at together, per iteration: small corpora are searched thoroughly,
  /// so that the seed hardly matters.
  private static let restartWork = 600_000
  private static let mostRestarts = 60
  private static let fewestRestarts = 2
}
