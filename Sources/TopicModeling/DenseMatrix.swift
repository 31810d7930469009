import CVectors

/// Rows of numbers, each padded with zeros to whole vectors of eight.
struct DenseMatrix: Sendable {
  typealias Block = SIMD8<Float>

  /// Numbers per row.
  let width: Int
  /// Vectors per row.
  let blocks: Int
  private(set) var count: Int
  private(set) var values: [Block]

  init(count: Int = 0, width: Int) {
    self.width = width
    self.count = count
    blocks = (width + Self.lanes - 1) / Self.lanes
    values = Array(repeating: .zero, count: count * blocks)
  }

  static let lanes = 8

  subscript(row: Int, column: Int) -> Float {
    get { values[row * blocks + column / Self.lanes][column % Self.lanes] }
    set { values[row * blocks + column / Self.lanes][column % Self.lanes] = newValue }
  }

  /// The inner product of a row with a row of another matrix of the same width.
  @inline(__always)
  func dot(_ row: Int, _ other: DenseMatrix, _ otherRow: Int) -> Float {
    precondition(blocks == other.blocks)
    return withRow(row) { a in other.withRow(otherRow) { b in cvectors_dot(a, b, blocks) } } ?? 0
  }

  /// Calls a closure with the memory of a row and those behind it; `nil` for a matrix without numbers.
  ///
  /// The functions in C are given what was checked here and in their callers.
  @inline(__always)
  private func withRow<Result>(_ row: Int, _ body: (UnsafeRawPointer) -> Result?) -> Result? {
    precondition(row >= 0 && row <= count)
    return values.withUnsafeBytes { bytes in
      guard row < count, let base = bytes.baseAddress else { return nil }
      return body(base + row * blocks * MemoryLayout<Block>.stride)
    }
  }

  /// Adds a multiple of another matrix's row to a row.
  @inline(__always)
  mutating func add(_ weight: Float, _ other: DenseMatrix, _ otherRow: Int, to row: Int) {
    precondition(blocks == other.blocks && row >= 0 && row < count)
    _ = other.withRow(otherRow) { from -> Void? in
      values.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        cvectors_add(weight, from, base + row * blocks * MemoryLayout<Block>.stride, blocks)
      }
    }
  }

  /// Appends another matrix's row.
  mutating func append(_ other: DenseMatrix, _ row: Int) {
    values.append(contentsOf: other.values[row * blocks..<(row + 1) * blocks])
    count += 1
  }

  /// Sets a row to that of another matrix.
  mutating func set(_ row: Int, to other: DenseMatrix, _ otherRow: Int) {
    for block in 0..<blocks { values[row * blocks + block] = other.values[otherRow * blocks + block] }
  }

  /// Scales a row to length one; a row of zeros stays.
  ///
  /// - Returns: The length that it had.
  @discardableResult
  mutating func normalize(_ row: Int) -> Float {
    let length = dot(row, self, row).squareRoot()
    guard length > 0 else { return 0 }
    let factor = Block(repeating: 1 / length)
    for block in 0..<blocks { values[row * blocks + block] *= factor }
    return length
  }

  func isZero(_ row: Int) -> Bool {
    (0..<blocks).allSatisfy { values[row * blocks + $0] == .zero }
  }
}

extension DenseMatrix {
  /// Some of the rows.
  func rows(_ numbers: some Sequence<Int>) -> DenseMatrix {
    var result = DenseMatrix(width: width)
    for row in numbers { result.append(self, row) }
    return result
  }

  /// Numbers of rows that are not zero, at equal distances when there are more than some.
  func filledRows(atMost limit: Int) -> [Int] {
    let rows = (0..<count).filter { !isZero($0) }
    guard rows.count > limit else { return rows }
    return (0..<limit).map { rows[$0 * rows.count / limit] }
  }

  /// Rows that are not zero, at equal distances when there are more than some.
  func sampled(atMost limit: Int) -> DenseMatrix { rows(filledRows(atMost: limit)) }

  /// The first columns, each row scaled to length one again.
  func narrowed(to width: Int) -> DenseMatrix {
    guard width < self.width else { return self }
    var result = columns(width)
    for row in 0..<count { result.normalize(row) }
    return result
  }

  /// The first columns.
  func columns(_ width: Int) -> DenseMatrix {
    guard width < self.width else { return self }
    var result = DenseMatrix(count: count, width: width)
    for row in 0..<count { for column in 0..<width { result[row, column] = self[row, column] } }
    return result
  }
}

extension DenseMatrix {
  /// The product with a matrix that has a row for each column.
  func product(_ other: DenseMatrix) -> DenseMatrix {
    precondition(other.count == width)
    var result = DenseMatrix(count: count, width: other.width)
    Self.withBases(values, &result.values) { rows, product in
      other.values.withUnsafeBytes { factor in
        guard let factor = factor.baseAddress else { return }
        cvectors_product(rows, count, blocks, width, factor, other.blocks, product)
      }
    }
    return result
  }

  /// The sums of the products of all pairs of columns over some rows.
  func outerProducts(of rows: Range<Int>) -> DenseMatrix {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count)
    var sums = DenseMatrix(count: width, width: width)
    let offset = rows.lowerBound * blocks * MemoryLayout<Block>.stride
    Self.withBases(values, &sums.values) { base, sums in
      cvectors_add_outer(base + offset, rows.count, blocks, width, sums)
    }
    return sums
  }

  /// The sums of the rows of each group.
  ///
  /// - Parameter groups: Of each row, less than the number of groups.
  func sums(by groups: [Int32], count groupCount: Int) -> DenseMatrix {
    precondition(groups.count == count && groups.allSatisfy { $0 >= 0 && $0 < groupCount })
    var sums = DenseMatrix(count: groupCount, width: width)
    Self.withBases(values, &sums.values) { rows, sums in
      cvectors_add_rows(rows, count, blocks, groups, sums)
    }
    return sums
  }

  /// Calls a closure with the memory of two matrices, unless one is without numbers.
  private static func withBases(
    _ from: [Block], _ to: inout [Block], _ body: (UnsafeRawPointer, UnsafeMutableRawPointer) -> Void
  ) {
    from.withUnsafeBytes { from in
      to.withUnsafeMutableBytes { to in
        guard let from = from.baseAddress, let to = to.baseAddress else { return }
        body(from, to)
      }
    }
  }
}
