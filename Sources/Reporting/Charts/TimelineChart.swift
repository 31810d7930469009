import FeedbackModel

/// A column for each month, in three parts.
struct TimelineChart {
  private let bars: [Chart.Bar]
  private let words: Wording

  init(_ bars: [Chart.Bar], words: Wording) {
    self.bars = bars
    self.words = words
  }

  private static let height = 190.0
  private static let top = 22.0
  /// More do not fit beside one another on a telephone.
  private static let mostLabels = 4

  func drawing() -> SVGDrawing {
    var drawing = SVGDrawing(height: Self.top + Self.height + 26)
    let most = Double(max(1, bars.map(\.sentiment.total).max() ?? 1))
    let step = 100 / Double(max(1, bars.count))
    let floor = Self.top + Self.height
    drawing.line(x1: 0, y1: floor, x2: 100, y2: floor)
    let stride = (bars.count + Self.mostLabels - 1) / Self.mostLabels
    for (place, bar) in bars.enumerated() {
      let (x, middle) = (Double(place) * step, (Double(place) + 0.5) * step)
      let width = min(step * 0.72, 16)
      var y = floor
      if bar.sentiment.withheld > 0 {
        let height = Self.height * Double(bar.sentiment.total) / most
        drawing.rectangle(
          x: middle - width / 2, y: floor - height, width: width, height: height, style: "withheld")
        y = floor - height
      }
      for label in PageBuilder.labels.reversed() {
        let height = Self.height * Double(bar.sentiment.count(of: label)) / most
        y -= height
        drawing.rectangle(
          x: middle - width / 2, y: y, width: width, height: height - 1.5, style: label.rawValue)
      }
      if bars.count <= Self.mostLabels * 3 {
        drawing.text(words.number(bar.sentiment.total), x: middle, y: y - 6, anchor: .middle, style: "soft")
      }
      if place % stride == 0 {
        drawing.text(
          bar.name, x: stride == 1 ? middle : x, y: floor + 20, anchor: stride == 1 ? .middle : .start,
          style: "soft small")
      }
    }
    return drawing
  }
}
