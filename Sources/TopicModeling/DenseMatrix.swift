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
    var result = DenseMatrix(count: count, width: other.width)
    for row in 0..<count {
      for block in 0..<blocks {
        let numbers = values[row * blocks + block]
        for lane in 0..<min(Self.lanes, width - block * Self.lanes) where numbers[lane] != 0 {
          result.add(numbers[lane], other, block * Self.lanes + lane, to: row)
        }
      }
    }
    return result
  }

  /// Adds the products of all pairs of a row's numbers.
  func addOuterProduct(of row: Int, to sums: inout DenseMatrix) {
    for block in 0..<blocks {
      let numbers = values[row * blocks + block]
      for lane in 0..<min(Self.lanes, width - block * Self.lanes) where numbers[lane] != 0 {
        sums.add(numbers[lane], self, row, to: block * Self.lanes + lane)
      }
    }
  }
}
