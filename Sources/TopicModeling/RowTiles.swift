import CVectors

/// The rows of a matrix arranged so that each can be compared with the same few others at once.
struct RowTiles: Sendable {
  let count: Int
  private let width: Int
  private let tiles: Int
  private let values: [Float]

  /// The nearest of some centres for each row.
  struct Nearest {
    /// Number of the centre.
    var best: [Int32]
    /// Inner product with it.
    var similarities: [Float]
    /// The greatest inner product with another centre; −∞ where there is none.
    var seconds: [Float]
  }

  /// All rows of a matrix.
  init(_ matrix: DenseMatrix) { self.init(matrix, rows: 0..<matrix.count) }

  /// Some rows of a matrix, numbered from 0.
  ///
  /// - Complexity: O(rows × width).
  init(_ matrix: DenseMatrix, rows: Range<Int>) {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= matrix.count)
    count = rows.count
    width = matrix.width
    tiles = (rows.count + DenseMatrix.lanes - 1) / DenseMatrix.lanes
    var values = Array(repeating: Float(0), count: tiles * DenseMatrix.lanes * matrix.width)
    matrix.values.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, !values.isEmpty else { return }
      let from = base + rows.lowerBound * matrix.blocks * MemoryLayout<DenseMatrix.Block>.stride
      cvectors_tile(from, rows.count, matrix.blocks, matrix.width, &values)
    }
    self.values = values
  }

  /// - Parameter centres: Of the same width, at least one.
  /// - Complexity: O(rows × centres × width).
  func nearest(in centres: DenseMatrix) -> Nearest {
    precondition(centres.width == width && centres.count > 0)
    let room = tiles * DenseMatrix.lanes
    var found = Nearest(
      best: Array(repeating: 0, count: room), similarities: Array(repeating: 0, count: room),
      seconds: Array(repeating: 0, count: room))
    withBases(values, centres.values) { rows, centre in
      cvectors_tiles_nearest(
        rows, tiles, width, centre, centres.count, centres.blocks, &found.best, &found.similarities,
        &found.seconds)
    }
    found.best.removeLast(room - count)
    found.similarities.removeLast(room - count)
    found.seconds.removeLast(room - count)
    return found
  }

  /// The inner product of each row with a row of another matrix of the same width.
  func products(with other: DenseMatrix, _ row: Int) -> [Float] {
    precondition(other.width == width && row >= 0 && row < other.count)
    var products = Array(repeating: Float(0), count: tiles * DenseMatrix.lanes)
    let offset = row * other.blocks * MemoryLayout<DenseMatrix.Block>.stride
    withBases(values, other.values) { rows, base in
      cvectors_tiles_products(rows, tiles, width, base + offset, &products)
    }
    products.removeLast(products.count - count)
    return products
  }

  private func withBases(
    _ rows: [Float], _ other: [DenseMatrix.Block], _ body: (UnsafeRawPointer, UnsafeRawPointer) -> Void
  ) {
    rows.withUnsafeBytes { rows in
      other.withUnsafeBytes { other in
        guard let rows = rows.baseAddress, let other = other.baseAddress else { return }
        body(rows, other)
      }
    }
  }
}

extension DenseMatrix {
  /// Calls a closure for each row, in order, with the number of the nearest of some centres and the inner product with it.
  ///
  /// - Parameter centres: Of the same width; without any the closure is not called.
  func forEachNearest(in centres: DenseMatrix, _ body: (_ row: Int, _ best: Int, _ similarity: Float) -> Void)
  {
    guard centres.count > 0 else { return }
    for start in stride(from: 0, to: count, by: Self.rowsAtOnce) {
      let rows = start..<min(start + Self.rowsAtOnce, count)
      let found = RowTiles(self, rows: rows).nearest(in: centres)
      for row in rows { body(row, Int(found.best[row - start]), found.similarities[row - start]) }
    }
  }

  /// As many as stay in the processor's cache.
  private static var rowsAtOnce: Int { 1024 }
}
