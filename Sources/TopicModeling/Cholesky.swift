/// What makes dependent columns orthonormal: the inverse of the triangular factor of their inner products (Golub and Van Loan 2013, § 4.2).
struct Cholesky {
  /// Rows of an upper triangular matrix. A column times it has length one and is at right angles to those before; a column that the
  /// earlier ones span is zero.
  let inverse: [[Double]]

  /// - Parameters:
  ///   - gram: The inner products of all pairs of columns.
  ///   - smallest: Columns with less than this share of the largest squared length left are spanned by the others.
  /// - Complexity: O(size³).
  init(_ gram: [[Double]], smallest: Double) {
    let size = gram.count
    let least = smallest * (gram.indices.map { gram[$0][$0] }.max() ?? 0)
    var factor = Array(repeating: Array(repeating: 0.0, count: size), count: size)
    var inverse = factor
    for column in 0..<size {
      for row in 0..<column where factor[row][row] > 0 {
        let known = (0..<row).reduce(0.0) { $0 + factor[$1][row] * factor[$1][column] }
        factor[row][column] = (gram[row][column] - known) / factor[row][row]
      }
      let left =
        gram[column][column] - (0..<column).reduce(0.0) { $0 + factor[$1][column] * factor[$1][column] }
      guard left > least else { continue }
      factor[column][column] = left.squareRoot()
      inverse[column][column] = 1 / factor[column][column]
      for row in 0..<column where factor[row][row] > 0 {
        let sum = (row..<column).reduce(0.0) { $0 + inverse[row][$1] * factor[$1][column] }
        inverse[row][column] = -sum * inverse[column][column]
      }
    }
    self.inverse = inverse
  }
}
