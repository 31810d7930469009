import FeedbackModel

/// The search for centres among some rows of unit length.
struct CentreSearch {
  /// How long a search goes on.
  struct Effort: Sendable {
    /// Runs of which the best is followed.
    var starts: Int
    /// The most iterations until the centres rest.
    var iterations: Int
    /// Mean gain in cosine below which a search has settled.
    var leastGain: Float

    static let thorough = Effort(starts: 3, iterations: 30, leastGain: 1e-5)
    /// For comparisons that are made many times over.
    static let quick = Effort(starts: 1, iterations: 15, leastGain: 1e-4)
  }

  private let rows: DenseMatrix
  /// The same rows.
  private let tiles: RowTiles
  private(set) var centres: DenseMatrix
  private var nearest: [Int32]
  private var similarities: [Float]
  /// What the sum of cosines loses when a centre is taken away.
  private var losses: [Float] = []
  private(set) var cohesion: Float = -.infinity

  private let effort: Effort

  /// Where the first centres begin, and what they are drawn to.
  private let anchors: DenseMatrix

  /// - Parameter anchors: Of the same width as the rows; may be empty.
  init(_ rows: DenseMatrix, effort: Effort = .thorough, anchors: DenseMatrix? = nil) {
    self.anchors = anchors ?? DenseMatrix(width: rows.width)
    self.rows = rows
    self.effort = effort
    tiles = RowTiles(rows)
    centres = DenseMatrix(width: rows.width)
    nearest = Array(repeating: 0, count: rows.count)
    similarities = Array(repeating: 0, count: rows.count)
  }

  /// The best of some runs of k-means from drawn rows.
  mutating func start(count: Int, _ generator: inout SplitMix64) {
    var best: CentreSearch?
    for _ in 0..<effort.starts {
      centres = seeds(count: min(count, rows.count), &generator)
      settle(iterations: Self.startIterations)
      if cohesion > best?.cohesion ?? -.infinity { best = self }
    }
    if let best { self = best }
    settle(iterations: effort.iterations)
  }

  /// Moves single centres to other rows for as long as that makes the clusters tighter.
  ///
  /// - Parameter trials: Each looks at all rows a few times.
  mutating func improve(trials: Int, _ generator: inout SplitMix64) {
    guard centres.count > max(1, anchors.count), rows.count > centres.count else { return }
    for _ in 0..<trials {
      let removed = cheapestCentre(&generator)
      guard let moved = moving(removed, to: draw(&generator)) else { continue }
      self = moved
    }
    settle(iterations: effort.iterations)
  }

  /// As many trials as the centres need, and fewer where there are very many rows.
  var affordableSwaps: Int {
    let perTrial = rows.count * rows.blocks * (centres.count * Self.expectedIterations + Self.trialSteps + 1)
    return min(Self.swapsPerCentre * centres.count, Self.swapWork / max(1, perTrial))
  }

  /// Rows far from each other. Of some candidates for each seed the one that leaves least is taken.
  private func seeds(count: Int, _ generator: inout SplitMix64) -> DenseMatrix {
    var centres = anchors
    if centres.count == 0 { centres.append(rows, Int(generator.next() % UInt64(rows.count))) }
    var distances = tiles.nearest(in: centres).similarities.map { max(0, 1 - $0) }
    let candidates = rows.count * count > Self.manySeeds ? 1 : Self.candidates
    while centres.count < count {
      let total = distances.reduce(0) { $0 + Double($1) }
      guard total > Self.equalRows * Double(rows.count) else { break }
      var best: (row: Int, distances: [Float], sum: Double)?
      for _ in 0..<candidates {
        let row = Self.place(of: generator.unit() * total, in: distances)
        var left = tiles.products(with: rows, row)
        var sum = 0.0
        for other in left.indices {
          left[other] = min(distances[other], max(0, 1 - left[other]))
          sum += Double(left[other])
        }
        if sum < best?.sum ?? .infinity { best = (row, left, sum) }
      }
      guard let best else { break }
      centres.append(rows, best.row)
      distances = best.distances
    }
    return centres
  }

  /// The place at which the sum of distances reaches a value.
  private static func place(of value: Double, in distances: [Float]) -> Int {
    var left = value
    for (index, distance) in distances.enumerated() where distance > 0 {
      left -= Double(distance)
      if left < 0 { return index }
    }
    return distances.count - 1
  }

  /// Iterates until the clusters hardly get tighter.
  private mutating func settle(iterations: Int) {
    cohesion = -.infinity
    for iteration in 0...iterations {
      let before = cohesion
      assign()
      guard iteration < iterations, cohesion > before + effort.leastGain * Float(rows.count) else { break }
      move()
    }
  }

  /// Gives each row its nearest centre.
  private mutating func assign() {
    cohesion = 0
    losses = Array(repeating: 0, count: centres.count)
    let found = tiles.nearest(in: centres)
    for row in 0..<rows.count {
      cohesion += found.similarities[row]
      losses[Int(found.best[row])] += found.similarities[row] - max(-1, found.seconds[row])
    }
    nearest = found.best
    similarities = found.similarities
  }

  /// Moves the centres to their rows; one that nobody is nearest to stays.
  private mutating func move() {
    var sums = rows.sums(by: nearest, count: centres.count)
    let pull = Self.anchorShare * Float(rows.count) / Float(centres.count)
    for anchor in 0..<anchors.count { sums.add(pull, anchors, anchor, to: anchor) }
    for cluster in 0..<sums.count where sums.normalize(cluster) == 0 {
      sums.set(cluster, to: centres, cluster)
    }
    centres = sums
  }

  /// One of the centres whose rows have nearly as good a place elsewhere, none that is held by an anchor.
  private func cheapestCentre(_ generator: inout SplitMix64) -> Int {
    let order = (anchors.count..<losses.count).sorted {
      losses[$0] != losses[$1] ? losses[$0] < losses[$1] : $0 < $1
    }
    let choices = max(min(order.count, Self.fewChoices), (order.count + 2) / 3)
    return order[Int(generator.next() % UInt64(choices))]
  }

  /// A row, those far from their centres more often.
  private func draw(_ generator: inout SplitMix64) -> Int {
    let total = similarities.reduce(0.0) { $0 + Double(max(0, 1 - $1)) }
    var left = generator.unit() * total
    for (row, similarity) in similarities.enumerated() {
      left -= Double(max(0, 1 - similarity))
      if left < 0 { return row }
    }
    return rows.count - 1
  }

  /// The clusters with one centre moved to a row; `nil` when they are not tighter.
  ///
  /// What the new centre gains is estimated first, at the cost of two passes without the other centres; only promising moves are
  /// followed up.
  private func moving(_ removed: Int, to row: Int) -> CentreSearch? {
    var trial = DenseMatrix(width: rows.width)
    trial.append(rows, row)
    for _ in 0..<Self.trialSteps {
      var sum = DenseMatrix(count: 1, width: rows.width)
      let cosines = tiles.products(with: trial, 0)
      for other in cosines.indices where cosines[other] > similarities[other] {
        sum.add(1, rows, other, to: 0)
      }
      guard sum.normalize(0) > 0 else { return nil }
      trial = sum
    }
    var gain = -losses[removed]
    let cosines = tiles.products(with: trial, 0)
    for other in cosines.indices where cosines[other] > similarities[other] {
      gain += cosines[other] - similarities[other]
    }
    guard gain > -Self.promise * losses[removed] else { return nil }
    var next = self
    next.centres.set(removed, to: trial, 0)
    next.settle(iterations: Self.swapIterations)
    return next.cohesion > cohesion + effort.leastGain * Float(rows.count) ? next : nil
  }

  private static let startIterations = 4
  private static let swapIterations = 20
  private static let trialSteps = 2
  /// What an anchor counts, in comments of a cluster of mean size.
  private static let anchorShare: Float = 0.5
  /// Of so few centres each may be the one to move.
  private static let fewChoices = 8
  /// A move that seems to lose up to this share of what the old centre held may still gain when the others follow.
  private static let promise: Float = 1
  /// Mean distance below which all rows are as good as equal to a centre.
  private static let equalRows = 1e-6
  private static let candidates = 3
  /// Rows times clusters beyond which one candidate for each seed has to do: swaps make up for it.
  private static let manySeeds = 100_000
  /// Five of a hundred lead to something better.
  private static let swapsPerCentre = 40
  /// Iterations that a trial takes on average.
  private static let expectedIterations = 5
  /// Products of eight numbers that all trials may cost together.
  private static let swapWork = 50_000_000
}
