import FeedbackModel
import Foundation

/// A space of few dimensions in which comments that use words of the same company are near, even without a common word.
///
/// The leading right singular vectors of the matrix by randomised subspace iteration (Halko, Martinsson and Tropp 2011,
/// algorithm 4.4). A comment's place is its row times ``basis``, also for comments that the space was not made from.
struct LowRankSpace: Sendable {
  /// A row per column of the matrix that occurs in the rows that the space was learned from.
  let basis: DenseMatrix
  /// The row of ``basis`` for each column of the matrix; -1 for those that it has none for.
  private let places: [Int32]

  /// - Parameters:
  ///   - rank: Dimensions; fewer when the matrix has fewer.
  ///   - rows: The rows to learn from.
  ///   - seed: Of the start; the result depends on it only within the iteration's precision.
  ///   - iterations: As many as the number of rows calls for when `nil`.
  /// - Complexity: O(iterations × entries × rank).
  init(_ matrix: SparseMatrix, rank: Int, rows: [Int], seed: UInt64, iterations: Int? = nil) {
    let width = max(1, rank) + Self.oversampling
    let active = ActiveColumns(of: matrix, rows: rows)
    var basis = Self.start(width: width, active: active, seed: seed)
    let iterations = iterations ?? (rows.count > Self.manyRows ? Self.iterationsForMany : Self.iterations)
    for iteration in 0..<iterations {
      if iteration > 0 { basis = Self.image(of: basis, under: active.matrix) }
      basis =
        iteration < iterations - 1 ? Self.orthonormal(basis) : Self.principal(basis, width: max(1, rank))
    }
    self.basis = basis
    places = active.places
  }

  /// A basis that was learned before.
  ///
  /// - Parameter columns: The columns of the matrix that the rows of the basis stand for.
  init(basis: DenseMatrix, columns: [Int], width: Int) {
    self.basis = basis
    var places = Array(repeating: Int32(-1), count: width)
    for (place, column) in columns.enumerated() { places[column] = Int32(place) }
    self.places = places
  }

  private init(basis: DenseMatrix, places: [Int32]) {
    self.basis = basis
    self.places = places
  }

  /// The leading dimensions.
  func narrowed(to rank: Int) -> LowRankSpace { LowRankSpace(basis: basis.columns(rank), places: places) }

  /// The row of ``basis`` for a column of the matrix; `nil` for one that the space does not know.
  func place(of column: Int) -> Int? {
    places.indices.contains(column) && places[column] >= 0 ? Int(places[column]) : nil
  }

  /// The places of all rows, scaled to length one; a row without entries, or with none that the space knows, is zero.
  func places(of matrix: SparseMatrix) -> DenseMatrix {
    var places = DenseMatrix(count: matrix.count, width: basis.width)
    for row in 0..<matrix.count {
      for entry in matrix.row(row) {
        let place = self.places[Int(matrix.columns[entry])]
        if place >= 0 { places.add(matrix.values[entry], basis, Int(place), to: row) }
      }
      places.normalize(row)
    }
    return places
  }

  /// Random sums of the rows: what the matrix makes of random directions (Halko et al., algorithm 4.1).
  private static func start(width: Int, active: ActiveColumns, seed: UInt64) -> DenseMatrix {
    var generator = SplitMix64(seed: seed)
    var start = DenseMatrix(count: active.matrix.width, width: width)
    var direction = DenseMatrix(count: 1, width: width)
    for row in 0..<active.matrix.count {
      for column in 0..<width { direction[0, column] = gaussian(&generator) }
      for entry in active.matrix.row(row) {
        start.add(active.matrix.values[entry], direction, 0, to: Int(active.matrix.columns[entry]))
      }
    }
    return start
  }

  /// AᵀA times a basis, in one pass over the rows.
  private static func image(of basis: DenseMatrix, under matrix: SparseMatrix) -> DenseMatrix {
    var image = DenseMatrix(count: basis.count, width: basis.width)
    var place = DenseMatrix(count: 1, width: basis.width)
    let empty = place
    for row in 0..<matrix.count {
      let entries = matrix.row(row)
      place = empty
      for entry in entries { place.add(matrix.values[entry], basis, Int(matrix.columns[entry]), to: 0) }
      for entry in entries { image.add(matrix.values[entry], place, 0, to: Int(matrix.columns[entry])) }
    }
    return image
  }

  /// Columns of unit length at right angles that span the same space.
  private static func orthonormal(_ matrix: DenseMatrix) -> DenseMatrix {
    let inverse = Cholesky(gram(of: matrix), smallest: smallestExtent).inverse
    var rotation = DenseMatrix(count: matrix.width, width: matrix.width)
    for row in inverse.indices {
      for column in row..<matrix.width { rotation[row, column] = Float(inverse[row][column]) }
    }
    return matrix.product(rotation)
  }

  /// The same, those of the largest extent first, and no more than some.
  private static func principal(_ matrix: DenseMatrix, width: Int) -> DenseMatrix {
    let eigen = SymmetricEigen(gram(of: matrix))
    let largest = eigen.values.first ?? 0
    var rotation = DenseMatrix(count: matrix.width, width: width)
    for column in 0..<min(width, matrix.width) where eigen.values[column] > largest * smallestExtent {
      let scale = 1 / eigen.values[column].squareRoot()
      for row in 0..<matrix.width { rotation[row, column] = Float(eigen.vectors[column][row] * scale) }
    }
    return matrix.product(rotation)
  }

  /// The inner products of all pairs of columns. Sums of some rows are collected before they are added up, which keeps the
  /// precision of many small numbers.
  private static func gram(of matrix: DenseMatrix) -> [[Double]] {
    var gram = Array(repeating: Array(repeating: 0.0, count: matrix.width), count: matrix.width)
    for start in stride(from: 0, to: matrix.count, by: rowsPerSum) {
      let sums = matrix.outerProducts(of: start..<min(start + rowsPerSum, matrix.count))
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

/// The columns that occur in some rows of a matrix, renumbered.
private struct ActiveColumns {
  let matrix: SparseMatrix
  /// The new number of each column; -1 for those that do not occur.
  let places: [Int32]

  init(of matrix: SparseMatrix, rows: [Int]) {
    var places = Array(repeating: Int32(-1), count: matrix.width)
    for row in rows { for entry in matrix.row(row) { places[Int(matrix.columns[entry])] = 0 } }
    var count: Int32 = 0
    for column in places.indices where places[column] == 0 {
      places[column] = count
      count += 1
    }
    var active = SparseMatrix(width: Int(count))
    for row in rows {
      active.appendUnitRow(
        matrix.row(row).map { (column: places[Int(matrix.columns[$0])], weight: matrix.values[$0]) })
    }
    self.matrix = active
    self.places = places
  }
}
