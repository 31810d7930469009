import TextTestSupport
@testable import TopicModeling
import Testing

/// The space that brings comments together without a common word.
struct LowRankSpaceTests {
  @Test func wordsOfTheSameCompanyMeet() {
    // 0 and 1 never occur together, but both with 2; 3 and 4 are about something else.
    let documents = Array(repeating: [[0, 2], [1, 2], [3, 4]], count: 4).flatMap { $0 } + [[0], [1], [3]]
    let matrix = TermWeighting.matrix(of: documents, parts: Array(repeating: [], count: 5))
    let places = LowRankSpace(matrix, rank: 2, rows: Array(0..<matrix.count), seed: 1).places(of: matrix)
    #expect(matrix.dot(12, 13) == 0)
    #expect(places.dot(12, places, 13) > 0.99)
    #expect(abs(places.dot(12, places, 14)) < 0.01)
  }

  @Test func theSeedHardlyMatters() {
    let corpus = ToyCorpus.random(comments: 150, seed: 4)
    let matrix = TermWeighting.matrix(of: corpus.items.map(\.terms), parts: corpus.parts)
    let all = Array(0..<matrix.count)
    let places = [UInt64(1), 2].map { LowRankSpace(matrix, rank: 4, rows: all, seed: $0).places(of: matrix) }
    for row in all.dropFirst() {
      #expect(abs(places[0].dot(0, places[0], row) - places[1].dot(0, places[1], row)) < 0.02, "row \(row)")
    }
  }

  @Test func placesHaveLengthOneOrZero() {
    let corpus = ToyCorpus.random(comments: 60, seed: 9)
    let matrix = TermWeighting.matrix(of: corpus.items.map(\.terms), parts: corpus.parts)
    let places = LowRankSpace(matrix, rank: 12, rows: Array(0..<matrix.count), seed: 1).places(of: matrix)
    for row in 0..<places.count {
      #expect(matrix.row(row).isEmpty ? places.isZero(row) : abs(places.dot(row, places, row) - 1) < 1e-4)
    }
  }

  @Test func anEmptyMatrixHasPlacesOfZero() {
    var matrix = SparseMatrix(width: 3)
    matrix.appendUnitRow([])
    #expect(LowRankSpace(matrix, rank: 4, rows: [0], seed: 1).places(of: matrix).isZero(0))
  }
}
