import FeedbackModel
import Foundation

/// A space of few dimensions in which comments that use words of the same company are near, even without a common word.
///
/// The leading right singular vectors of the matrix by randomised subspace iteration (Halko, Martinsson and Tropp 2011,
/// algorithm 4.4). A comment's place is its row times ``basis``, also for comments that the space was not made from.
struct LowRankSpace: Sendable {
  /// A row per column of the matrix.
  let basis: DenseMatrix

  /// - Parameters:
  ///   - rank: Dimensions; fewer when the matrix has fewer.
  ///   - rows: The rows to learn from.
  ///   - seed: Of the start; the result depends on it only within the iteration's precision.
  /// - Complexity: O(iterations × entries × rank).
  init(_ matrix: SparseMatrix, rank: Int, rows: [Int], seed: UInt64) {
    let width = max(1, rank) + Self.oversampling
    var generator = SplitMix64(seed: seed)
    var basis = DenseMatrix(count: matrix.width, width: width)
    for row in 0..<basis.count {
      for column in 0..<width { basis[row, column] = Self.gaussian(&generator) }
    }
    let iterations = rows.count > Self.manyRows ? Self.iterationsForMany : Self.iterations
    for iteration in 0..<iterations {
      let image = Self.image(of: basis, under: matrix, rows: rows)
      basis = Self.orthonormal(image, width: iteration == iterations - 1 ? max(1, rank) : width)
    }
    self.basis = basis
  }

  /// The places of all rows, scaled to length one; a row without entries, or with none that the space knows, is zero.
  func places(of matrix: SparseMatrix) -> DenseMatrix {
    var places = DenseMatrix(count: matrix.count, width: basis.width)
    for row in 0..<matrix.count {
      for entry in matrix.row(row) {
        places.add(matrix.values[entry], basis, Int(matrix.columns[entry]), to: row)
      }
      places.normalize(row)
    }
    return places
  }

  /// AᵀA times a basis, in one pass over the rows.
  private static func image(of basis: DenseMatrix, under matrix: SparseMatrix, rows: [Int]) -> DenseMatrix {
    var image = DenseMatrix(count: basis.count, width: basis.width)
    var place = DenseMatrix(count: 1, width: basis.width)
    let empty = place
    for row in rows {
      let entries = matrix.row(row)
      place = empty
      for entry in entries { place.add(matrix.values[entry], basis, Int(matrix.columns[entry]), to: 0) }
      for entry in entries { image.add(matrix.values[entry], place, 0, to: Int(matrix.columns[entry])) }
    }
    return image
  }

  /// Columns of unit length at right angles that span the same space, those of the largest extent first.
  private static func orthonormal(_ matrix: DenseMatrix, width: Int) -> DenseMatrix {
    let eigen = SymmetricEigen(gram(of: matrix))
    let largest = eigen.values.first ?? 0
    var rotation = DenseMatrix(count: matrix.width, width: width)
    for column in 0..<min(width, matrix.width) where eigen.values[column] > largest * smallestExtent {
      let scale = 1 / eigen.values[column].squareRoot()
      for row in 0..<matrix.width { rotation[row, column] = Float(eigen.vectors[column][row] * scale) }
    }
    var result = DenseMatrix(count: matrix.count, width: width)
    for row in 0..<matrix.count where !matrix.isZero(row) {
      for column in 0..<matrix.width { result.add(matrix[row, column], rotation, column, to: row) }
    }
    return result
  }

  /// The inner products of all pairs of columns. Sums of some rows are collected before they are added up, which keeps the
  /// precision of many small numbers.
  private static func gram(of matrix: DenseMatrix) -> [[Double]] {
    var gram = Array(repeating: Array(repeating: 0.0, count: matrix.width), count: matrix.width)
    for start in stride(from: 0, to: matrix.count, by: rowsPerSum) {
      var sums = DenseMatrix(count: matrix.width, width: matrix.width)
      for row in start..<min(start + rowsPerSum, matrix.count) {
        guard !matrix.isZero(row) else { continue }
        for column in 0..<matrix.width { sums.add(matrix[row, column], matrix, row, to: column) }
      }
      for row in 0..<matrix.width {
        for column in 0..<matrix.width { gram[row][column] += Double(sums[row, column]) }
      }
    }
    return gram
  }

  /// Box and Muller (1958).
  private static func gaussian(_ generator: inout SplitMix64) -> Float {
    let radius = (-2 * log(1 - generator.unit())).squareRoot()
    return Float(radius * cos(2 * Double.pi * generator.unit()))
  }

  /// Directions beyond those asked for, which make these exact sooner (Halko et al. § 4.2).
  private static let oversampling = 8
  /// Enough for seeds to agree within the precision of `Float`-rounded places on corpora of thousands.
  private static let iterations = 16
  /// Where there are many rows, each iteration costs and sampling hardly moves the leading directions.
  private static let iterationsForMany = 5
  private static let manyRows = 5000
  private static let rowsPerSum = 256
  /// Directions with less than this share of the largest squared extent are rounding errors.
  private static let smallestExtent = 1e-12
}
