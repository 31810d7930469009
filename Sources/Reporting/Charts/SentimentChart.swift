import FeedbackModel

/// One bar over the whole width: how comments judge.
struct SentimentChart {
  private let bars: [Chart.Bar]
  private let words: Wording

  init(_ bars: [Chart.Bar], words: Wording) {
    self.bars = bars
    self.words = words
  }

  private static let height = 40.0

  func drawing() -> SVGDrawing {
    var drawing = SVGDrawing(height: Self.height * Double(bars.count))
    for (row, bar) in bars.enumerated() {
      drawing.split(
        bar.sentiment, x: 0, width: 100, y: Double(row) * Self.height, height: Self.height - 4, words: words)
    }
    return drawing
  }
}

extension SVGDrawing {
  /// In per cent of the picture; a number fits into a part as wide as this on a telephone.
  private static let narrowest = 6.5

  /// A bar of three parts, with their numbers where there is room.
  ///
  /// - Parameter width: Of the whole bar, in per cent.
  mutating func split(
    _ sentiment: SentimentBreakdown, x: Double, width: Double, y: Double, height: Double, words: Wording
  ) {
    guard sentiment.total > 0 else { return }
    guard sentiment.withheld == 0 else {
      return rectangle(x: x, y: y + 1, width: width, height: height - 2, style: "withheld")
    }
    var start = x
    for label in PageBuilder.labels {
      let count = sentiment.count(of: label)
      let part = width * Double(count) / Double(sentiment.total)
      // A gap between the parts tells them apart without colour.
      rectangle(x: start, y: y, width: max(0, part - 0.3), height: height, style: label.rawValue)
      if part >= Self.narrowest {
        text(
          words.number(count), x: start + part / 2, y: y + height / 2 + 5, anchor: .middle,
          style: "on-\(label.rawValue)")
      }
      start += part
    }
  }
}
