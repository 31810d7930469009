import FeedbackModel

/// K-means on the unit sphere: rows are compared by cosine (Dhillon and Modha 2001), seeds are drawn by
/// k-means++ (Arthur and Vassilvitskii 2007).
///
/// Single-threaded and seeded: the same rows and seed give the same clusters.
struct SphericalKMeans {
  /// Clusters of the rows of a matrix.
  struct Result {
    /// The cluster of each row; `nil` for rows without entries.
    var assignments: [Int?]
    /// The cosine of each row to its cluster's centre.
    var similarities: [Float]
    /// Sum of the cosines: the larger, the tighter.
    var cohesion: Float
  }

  private let matrix: SparseMatrix
  /// Rows with at least one entry.
  private let rows: [Int]

  init(_ matrix: SparseMatrix) {
    self.matrix = matrix
    rows = (0..<matrix.count).filter { !matrix.row($0).isEmpty }
  }

  /// The best of several runs with seeds drawn from one.
  ///
  /// - Parameters:
  ///   - count: Number of clusters; fewer come out when there are fewer rows with entries.
  ///   - restarts: Runs, at least 1.
  /// - Complexity: O(restarts × iterations × count × entries).
  func cluster(count: Int, seed: UInt64, restarts: Int = 5) -> Result {
    var generator = SplitMix64(seed: seed)
    var best: Result?
    for _ in 0..<max(1, restarts) {
      let result = run(count: count, generator: &generator)
      if result.cohesion > best?.cohesion ?? -1 { best = result }
    }
    return best
      ?? Result(
        assignments: Array(repeating: nil, count: matrix.count),
        similarities: Array(repeating: 0, count: matrix.count), cohesion: 0)
  }

  private func run(count: Int, generator: inout SplitMix64) -> Result {
    var result = Result(
      assignments: Array(repeating: nil, count: matrix.count),
      similarities: Array(repeating: 0, count: matrix.count), cohesion: 0)
    guard !rows.isEmpty, count > 0 else { return result }
    var centres = seeds(count: min(count, rows.count), generator: &generator)
    for _ in 0..<Self.maximumIterations {
      guard assign(to: centres, &result) else { break }
      centres = means(of: result.assignments, count: centres.count)
    }
    return result
  }

  private static let maximumIterations = 50

  /// Rows far from each other, as dense vectors.
  private func seeds(count: Int, generator: inout SplitMix64) -> [[Float]] {
    var centres = [dense(rows[Int(generator.next() % UInt64(rows.count))])]
    var distances = rows.map { 1 - matrix.dot($0, centres[0]) }
    while centres.count < count {
      let total = distances.reduce(0) { $0 + Double(max(0, $1)) }
      guard total > 0 else { break }
      var target = generator.unit() * total
      var chosen = rows.count - 1
      for (index, distance) in distances.enumerated() where distance > 0 {
        target -= Double(distance)
        if target < 0 {
          chosen = index
          break
        }
      }
      let centre = dense(rows[chosen])
      for (index, row) in rows.enumerated() {
        distances[index] = min(distances[index], 1 - matrix.dot(row, centre))
      }
      centres.append(centre)
    }
    return centres
  }

  /// Gives each row its nearest centre; `false` when nothing changed.
  private func assign(to centres: [[Float]], _ result: inout Result) -> Bool {
    var changed = false
    result.cohesion = 0
    for row in rows {
      var best = 0
      var similarity: Float = -1
      for (index, centre) in centres.enumerated() {
        let cosine = matrix.dot(row, centre)
        if cosine > similarity {
          similarity = cosine
          best = index
        }
      }
      if result.assignments[row] != best {
        result.assignments[row] = best
        changed = true
      }
      result.similarities[row] = min(1, max(0, similarity))
      result.cohesion += similarity
    }
    return changed
  }

  private func means(of assignments: [Int?], count: Int) -> [[Float]] {
    var sums = Array(repeating: Array(repeating: Float(0), count: matrix.width), count: count)
    for row in rows {
      guard let cluster = assignments[row] else { continue }
      for place in matrix.row(row) {
        sums[cluster][Int(matrix.columns[place])] += matrix.values[place]
      }
    }
    return sums.map(Self.unit)
  }

  private func dense(_ row: Int) -> [Float] {
    var vector = Array(repeating: Float(0), count: matrix.width)
    for place in matrix.row(row) { vector[Int(matrix.columns[place])] = matrix.values[place] }
    return vector
  }

  private static func unit(_ vector: [Float]) -> [Float] {
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }
}
