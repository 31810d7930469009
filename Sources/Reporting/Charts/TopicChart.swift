import FeedbackModel

/// A bar for each topic, as long as it is large, with its name above.
struct TopicChart {
  private let bars: [Chart.Bar]
  private let words: Wording

  init(_ bars: [Chart.Bar], words: Wording) {
    self.bars = bars
    self.words = words
  }

  private static let rowHeight = 48.0
  private static let barHeight = 20.0
  /// In characters; a longer name runs out of a telephone.
  private static let longestName = 41

  func drawing() -> SVGDrawing {
    var drawing = SVGDrawing(height: Self.rowHeight * Double(bars.count))
    let most = bars.map(\.sentiment.total).max() ?? 1
    for (row, bar) in bars.enumerated() {
      let y = Double(row) * Self.rowHeight
      drawing.text(
        Self.shortened(bar.name), x: 0, y: y + 15, language: bar.isName ? words.languageOfNames : nil)
      drawing.text(words.number(bar.sentiment.total), x: 100, y: y + 15, anchor: .end, style: "soft")
      drawing.split(
        bar.sentiment, x: 0, width: 100 * Double(bar.sentiment.total) / Double(max(1, most)), y: y + 21,
        height: Self.barHeight, words: words)
    }
    return drawing
  }

  static func shortened(_ name: String) -> String {
    name.count > longestName ? name.prefix(longestName - 1) + "…" : name
  }
}
