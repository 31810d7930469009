import FeedbackModel
import Testing

@testable import TopicModeling

/// The functions in C do what plain loops do, for any width and number of rows.
struct DenseMatrixTests {
  @Test(arguments: [1, 7, 8, 9, 16, 40, 41])
  func productsAreThoseOfPlainLoops(width: Int) {
    var generator = SplitMix64(seed: UInt64(width))
    let plain = (0..<9).map { _ in (0..<width).map { _ in Float(generator.unit() * 2 - 1) } }
    let matrix = Self.matrix(plain, width: width)
    for row in plain.indices {
      let cosines = plain.map { other in zip(plain[row], other).reduce(Float(0)) { $0 + $1.0 * $1.1 } }
      for other in plain.indices { #expect(abs(matrix.dot(row, matrix, other) - cosines[other]) < 1e-4) }
    }
  }

  @Test(arguments: [1, 8, 13])
  func addsAMultipleOfARowToOneRowOnly(width: Int) {
    let plain = (0..<3).map { row in (0..<width).map { Float(row * 10 + $0) } }
    var matrix = Self.matrix(plain, width: width)
    matrix.add(0.5, Self.matrix(plain, width: width), 2, to: 1)
    for column in 0..<width {
      #expect(matrix[0, column] == plain[0][column])
      #expect(matrix[1, column] == plain[1][column] + 0.5 * plain[2][column])
      #expect(matrix[2, column] == plain[2][column])
    }
  }

  @Test func emptyMatricesHaveNoProducts() {
    let empty = DenseMatrix(width: 4)
    #expect(empty.product(DenseMatrix(count: 4, width: 2)).count == 0)
    #expect(DenseMatrix(count: 2, width: 0).dot(0, DenseMatrix(count: 2, width: 0), 1) == 0)
  }

  private static func matrix(_ rows: [[Float]], width: Int) -> DenseMatrix {
    var matrix = DenseMatrix(count: rows.count, width: width)
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() { matrix[row, column] = value }
    }
    return matrix
  }
}
