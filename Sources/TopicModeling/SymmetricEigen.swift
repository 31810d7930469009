/// Eigenvectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan 2013, § 8.5).
struct SymmetricEigen {
  /// Largest first.
  let values: [Double]
  /// In the order of ``values``.
  let vectors: [[Double]]

  /// - Parameter matrix: Rows of a symmetric matrix.
  /// - Complexity: O(size³) per sweep, some ten sweeps.
  init(_ matrix: [[Double]]) {
    var a = matrix
    let size = a.count
    var rows = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0.0 } }
    for _ in 0..<Self.maximumSweeps {
      var offDiagonal = 0.0
      var diagonal = 0.0
      for p in 0..<size {
        diagonal += a[p][p] * a[p][p]
        for q in 0..<p { offDiagonal += a[p][q] * a[p][q] }
      }
      guard offDiagonal > diagonal * Self.precision else { break }
      for q in 0..<size { for p in 0..<q { Self.rotate(&a, &rows, p, q) } }
    }
    let extents = (0..<size).map { a[$0][$0] }
    let order: [Int] = (0..<size).sorted { (left: Int, right: Int) -> Bool in
      extents[left] != extents[right] ? extents[left] > extents[right] : left < right
    }
    values = order.map { extents[$0] }
    vectors = order.map { rows[$0] }
  }

  /// Makes a pair of cells zero.
  private static func rotate(_ a: inout [[Double]], _ rows: inout [[Double]], _ p: Int, _ q: Int) {
    guard a[p][q] != 0 else { return }
    let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
    let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in a.indices {
      let left = a[k][p]
      let right = a[k][q]
      a[k][p] = c * left - s * right
      a[k][q] = s * left + c * right
    }
    turn(&a, p, q, c, s)
    turn(&rows, p, q, c, s)
  }

  /// Rotates two rows into each other.
  private static func turn(_ rows: inout [[Double]], _ p: Int, _ q: Int, _ c: Double, _ s: Double) {
    for k in rows[p].indices {
      let upper = rows[p][k]
      let lower = rows[q][k]
      rows[p][k] = c * upper - s * lower
      rows[q][k] = s * upper + c * lower
    }
  }

  private static let maximumSweeps = 30
  /// Relative to the squared diagonal.
  private static let precision = 1e-18
}
