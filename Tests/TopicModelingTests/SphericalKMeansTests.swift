import TextTestSupport
@testable import TopicModeling
import Testing

/// The clustering itself: its guarantees over random matrices.
struct SphericalKMeansTests {
  @Test func orthogonalRowsAreApart() {
    let matrix = Self.matrix(width: 3, [[0], [1], [2], [0], [1], [2]])
    let result = SphericalKMeans(matrix).cluster(count: 3, seed: 1)
    #expect(result.assignments[0] == result.assignments[3])
    #expect(result.assignments[1] == result.assignments[4])
    #expect(result.assignments[2] == result.assignments[5])
    #expect(Set(result.assignments).count == 3)
    #expect(result.similarities == Array(repeating: 1, count: 6))
    #expect(result.cohesion == 6)
  }

  @Test func rowsWithoutEntriesHaveNoCluster() {
    let result = SphericalKMeans(Self.matrix(width: 2, [[], [0], []])).cluster(count: 2, seed: 1)
    #expect(result.assignments.map { $0 != nil } == [false, true, false])
    #expect(result.similarities == [0, 1, 0])
  }

  @Test func thereAreNoMoreClustersThanRows() {
    let result = SphericalKMeans(Self.matrix(width: 2, [[0], [1]])).cluster(count: 10, seed: 1)
    #expect(Set(result.assignments).count == 2)
    let equal = SphericalKMeans(Self.matrix(width: 1, [[0], [0], [0]])).cluster(count: 3, seed: 1)
    #expect(Set(equal.assignments).count == 1)
  }

  @Test(arguments: [0, -1])
  func noClustersAreAskedFor(count: Int) {
    let result = SphericalKMeans(Self.matrix(width: 1, [[0]])).cluster(count: count, seed: 1)
    #expect(result.assignments == [nil])
  }

  @Test func anEmptyMatrixHasNoClusters() {
    #expect(SphericalKMeans(SparseMatrix(width: 0)).cluster(count: 3, seed: 1).assignments.isEmpty)
  }

  @Test func moreRunsAreNeverLooser() {
    for seed in UInt64(0)..<20 {
      let matrix = Self.randomMatrix(seed: seed)
      let once = SphericalKMeans(matrix).cluster(count: 6, seed: seed, restarts: 1)
      let often = SphericalKMeans(matrix).cluster(count: 6, seed: seed, restarts: 5)
      #expect(often.cohesion >= once.cohesion, "seed \(seed)")
    }
  }

  @Test func similaritiesAreCosines() {
    for seed in UInt64(0)..<20 {
      let matrix = Self.randomMatrix(seed: seed)
      let result = SphericalKMeans(matrix).cluster(count: 5, seed: seed)
      #expect(result.similarities.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
      #expect(
        zip(0..<matrix.count, result.assignments).allSatisfy { matrix.row($0).isEmpty == ($1 == nil) },
        "seed \(seed)")
    }
  }

  private static func randomMatrix(seed: UInt64) -> SparseMatrix {
    let corpus = ToyCorpus.random(comments: 80, seed: seed)
    return TermWeighting.matrix(of: corpus.items.map(\.terms), parts: corpus.parts)
  }

  private static func matrix(width: Int, _ rows: [[Int]]) -> SparseMatrix {
    var matrix = SparseMatrix(width: width)
    for row in rows { matrix.appendUnitRow(row.map { (column: $0, weight: 1) }) }
    return matrix
  }
}
