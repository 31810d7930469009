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
    #expect(SphericalKMeans(DenseMatrix(width: 1)).cluster(count: 3, seed: 1).assignments.isEmpty)
  }

  @Test func swapsNeverLoosen() {
    for seed in UInt64(0)..<4 {
      let matrix = Self.randomMatrix(seed: seed)
      let once = SphericalKMeans(matrix).cluster(count: 6, seed: seed, swaps: 0)
      let often = SphericalKMeans(matrix).cluster(count: 6, seed: seed, swaps: 30)
      #expect(often.cohesion >= once.cohesion, "seed \(seed)")
    }
  }

  @Test func seedsFindTheSameClusters() {
    let corpus = ToyCorpus.subjects(6, commentsEach: 10, seed: 5)
    let matrix = TermWeighting.matrix(of: corpus.items.map(\.terms), parts: corpus.parts)
    let places = LowRankSpace(matrix, rank: 8, rows: Array(0..<matrix.count), seed: 1).places(of: matrix)
    let cohesions = (UInt64(0)..<4).map { SphericalKMeans(places).cluster(count: 6, seed: $0).cohesion }
    #expect((cohesions.max() ?? 0) - (cohesions.min() ?? 0) < 0.001, "\(cohesions)")
  }

  @Test func similaritiesAreCosines() {
    for seed in UInt64(0)..<3 {
      let places = Self.randomMatrix(seed: seed)
      let result = SphericalKMeans(places).cluster(count: 5, seed: seed)
      #expect(result.similarities.allSatisfy { (0...1).contains($0) }, "seed \(seed)")
      #expect(
        zip(0..<places.count, result.assignments).allSatisfy { places.isZero($0) == ($1 == nil) },
        "seed \(seed)")
      // Each row is with the centre that is nearest to it.
      for (row, cluster) in result.assignments.enumerated() {
        guard let cluster else { continue }
        let cosines = (0..<result.centres.count).map { places.dot(row, result.centres, $0) }
        #expect(cosines.max() == cosines[cluster], "seed \(seed)")
      }
    }
  }

  @Test func manyRowsAreClusteredFromASample() {
    // 12,000 rows on three axes, more than the sample.
    let result = SphericalKMeans(Self.matrix(width: 3, (0..<12_000).map { [$0 % 3] })).cluster(
      count: 3, seed: 1)
    #expect(result.assignments.prefix(3).map { $0 ?? -1 }.sorted() == [0, 1, 2])
    #expect(result.assignments.indices.allSatisfy { result.assignments[$0] == result.assignments[$0 % 3] })
  }

  private static func randomMatrix(seed: UInt64) -> DenseMatrix {
    let corpus = ToyCorpus.random(comments: 80, seed: seed)
    let matrix = TermWeighting.matrix(of: corpus.items.map(\.terms), parts: corpus.parts)
    return LowRankSpace(matrix, rank: 10, rows: Array(0..<matrix.count), seed: seed).places(of: matrix)
  }

  private static func matrix(width: Int, _ rows: [[Int]]) -> DenseMatrix {
    var matrix = DenseMatrix(count: rows.count, width: width)
    for (row, columns) in rows.enumerated() { for column in columns { matrix[row, column] = 1 } }
    return matrix
  }
}
