/// Rows of non-negative weights over numbered columns, in compressed form.
struct SparseMatrix: Sendable {
  /// Number of columns.
  let width: Int
  private(set) var columns: [Int32] = []
  private(set) var values: [Float] = []
  private var starts: [Int] = [0]

  init(width: Int) { self.width = width }

  var count: Int { starts.count - 1 }

  /// The places of a row's entries in ``columns`` and ``values``.
  func row(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// Appends a row, scaled to length one; a row without entries stays empty.
  ///
  /// - Parameter entries: Column and weight, columns ascending.
  mutating func appendUnitRow(_ entries: some Collection<(column: Int32, weight: Float)>) {
    let length = entries.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    if length > 0 {
      for entry in entries {
        columns.append(entry.column)
        values.append(entry.weight / length)
      }
    }
    starts.append(columns.count)
  }

  /// The inner product of two rows.
  ///
  /// - Complexity: O(entries of both rows).
  func dot(_ a: Int, _ b: Int) -> Float {
    var sum: Float = 0
    var left = row(a)
    var right = row(b)
    while let i = left.first, let j = right.first {
      if columns[i] == columns[j] {
        sum += values[i] * values[j]
        left = left.dropFirst()
        right = right.dropFirst()
      } else if columns[i] < columns[j] {
        left = left.dropFirst()
      } else {
        right = right.dropFirst()
      }
    }
    return sum
  }
}
