@testable import TopicModeling
import Testing

/// Which terms count and how much.
struct TermWeightingTests {
  @Test func rowsHaveLengthOne() {
    let matrix = TermWeighting.matrix(of: [[0, 0, 1], [0, 1], [1]], parts: [[], []], minimumDocuments: 1)
    for row in 0..<matrix.count {
      #expect(abs(matrix.dot(row, row) - 1) < 1e-6)
    }
  }

  @Test func rareTermsWeighMoreThanCommonOnes() throws {
    let matrix = TermWeighting.matrix(of: [[0, 1], [0, 1], [0], [0]], parts: [[], []])
    let values = matrix.row(0).map { matrix.values[$0] }
    try #require(values.count == 2)
    #expect(values[1] > values[0])
  }

  @Test func repeatedTermsWeighMoreButNotInProportion() throws {
    let matrix = TermWeighting.matrix(of: [[0, 0, 0, 0, 1], [0, 1]], parts: [[], []])
    let values = matrix.row(0).map { matrix.values[$0] }
    try #require(values.count == 2)
    #expect(values[0] > values[1] && values[0] < 4 * values[1])
  }

  @Test func termsOfOneDocumentConnectNothing() {
    let matrix = TermWeighting.matrix(of: [[0, 1], [0, 2]], parts: [[], [], []])
    #expect(matrix.columns == [0, 0])
  }

  @Test func termsOfManyDocumentsSeparateNothing() {
    // 200 documents allow 15 %: 30 with a term are fine, 31 are too many.
    let allowed = (0..<200).map { $0 < 30 ? [0] : [1] }
    let common = (0..<200).map { $0 < 31 ? [0] : [1] }
    #expect(Set(TermWeighting.matrix(of: allowed, parts: [[], []]).columns) == [0])
    #expect(TermWeighting.matrix(of: common, parts: [[], []]).columns == [])
  }

  @Test func aHandfulOfDocumentsMayShareATerm() {
    let matrix = TermWeighting.matrix(of: Array(repeating: [0], count: 15), parts: [[]])
    #expect(matrix.columns.count == 15)
  }

  @Test func compoundsMeetInTheirParts() {
    // 0 and 1 are compounds that share the part 2.
    let apart = TermWeighting.matrix(of: [[0], [1]], parts: [[], [], []], minimumDocuments: 1)
    let together = TermWeighting.matrix(of: [[0], [1]], parts: [[2], [2], []], minimumDocuments: 1)
    #expect(apart.dot(0, 1) == 0)
    #expect(together.dot(0, 1) > 0)
    #expect(together.dot(0, 1) < 0.5)
  }
}
