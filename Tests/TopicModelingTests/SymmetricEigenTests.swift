@testable import TopicModeling
import Testing

/// Eigenvectors against those computed by hand.
struct SymmetricEigenTests {
  @Test func twoByTwo() throws {
    // (2 1; 1 2): 3 along (1, 1), 1 along (1, −1).
    let eigen = SymmetricEigen([[2, 1], [1, 2]])
    try #require(eigen.values.count == 2)
    #expect(abs(eigen.values[0] - 3) < 1e-12 && abs(eigen.values[1] - 1) < 1e-12)
    #expect(abs(eigen.vectors[0][0] - eigen.vectors[0][1]) < 1e-12)
    #expect(abs(eigen.vectors[1][0] + eigen.vectors[1][1]) < 1e-12)
  }

  @Test func eachVectorIsOnlyStretched() {
    let matrix: [[Double]] = [[4, 1, -2, 0], [1, 3, 0, 2], [-2, 0, 5, 1], [0, 2, 1, 1]]
    let eigen = SymmetricEigen(matrix)
    for (value, vector) in zip(eigen.values, eigen.vectors) {
      for row in 0..<4 {
        let image = (0..<4).reduce(0) { $0 + matrix[row][$1] * vector[$1] }
        #expect(abs(image - value * vector[row]) < 1e-9)
      }
    }
    #expect(eigen.values == eigen.values.sorted(by: >))
  }

  @Test func nothingAndOne() {
    #expect(SymmetricEigen([]).values.isEmpty)
    #expect(SymmetricEigen([[7]]).vectors == [[1]])
  }
}
