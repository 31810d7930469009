/// A square for each pair of fields, the darker the more comments speak about both.
struct OverlapChart {
  private let names: [String]
  private let counts: [[Int]]
  private let words: Wording

  init(names: [String], counts: [[Int]], words: Wording) {
    self.names = names
    self.counts = counts
    self.words = words
  }

  private static let width = 400.0
  /// In characters; longer names are cut.
  private static let longestName = 22

  func drawing() -> SVGDrawing {
    let labels = names.map { $0.count > Self.longestName ? $0.prefix(Self.longestName - 1) + "…" : $0 }
    let left = 10 + 7.2 * Double(labels.map(\.count).max() ?? 0)
    let size = min(46, (Self.width - left) / Double(max(1, names.count)))
    var drawing = SVGDrawing(width: Self.width, height: size * Double(names.count) + 6)
    let most =
      counts.enumerated().flatMap { row, cells in
        cells.enumerated().filter { $0.offset != row }.map(\.element)
      }.max() ?? 1
    for (row, cells) in counts.enumerated() {
      let y = Double(row) * size
      drawing.text(
        String(labels[row]), x: 0, y: y + size / 2 + 4, style: "small", language: words.languageOfNames)
      for (column, count) in cells.enumerated() where column <= row {
        let isOwn = column == row
        let x = left + Double(column) * size
        let shade = isOwn ? 0 : 0.06 + 0.44 * Double(count) / Double(max(1, most))
        drawing.rectangle(x: x, y: y, width: size - 2, height: size - 2, style: "cell", opacity: shade)
        drawing.text(
          words.number(count), x: x + size / 2 - 1, y: y + size / 2 + 3, anchor: .middle,
          style: isOwn ? "small soft" : "small")
      }
    }
    return drawing
  }
}
