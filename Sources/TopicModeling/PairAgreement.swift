/// Agreement of two divisions of the same rows on pairs of rows.
struct PairAgreement {
  private let groups: Int
  private var cells: [Int]

  /// - Parameter groups: Groups of either division are numbered below this.
  init(groups: Int) {
    self.groups = groups
    cells = Array(repeating: 0, count: (groups + 1) * (groups + 1))
  }

  /// Counts a row; `nil` is a group of its own.
  mutating func add(_ a: Int?, _ b: Int?) { cells[(a ?? groups) * (groups + 1) + (b ?? groups)] += 1 }

  /// Agreement beyond chance, −0.5…1 (Hubert and Arabie 1985).
  var adjustedRandIndex: Double {
    let width = groups + 1
    func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
    let left = (0..<width).map { row in (0..<width).reduce(0) { $0 + cells[row * width + $1] } }
    let right = (0..<width).map { column in (0..<width).reduce(0) { $0 + cells[$1 * width + column] } }
    let all = pairs(left.reduce(0, +))
    guard all > 0 else { return 1 }
    let both = cells.reduce(0) { $0 + pairs($1) }
    let ofLeft = left.reduce(0) { $0 + pairs($1) }
    let ofRight = right.reduce(0) { $0 + pairs($1) }
    let expected = ofLeft * ofRight / all
    let range = (ofLeft + ofRight) / 2 - expected
    return range == 0 ? 1 : (both - expected) / range
  }
}
