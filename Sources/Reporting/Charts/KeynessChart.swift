import FeedbackModel

/// A bar for each distinctive word, as long as its G².
struct KeynessChart {
  private let weights: [Chart.Weight]

  private let words: Wording

  init(_ weights: [Chart.Weight], words: Wording) {
    self.weights = weights
    self.words = words
  }

  private static let rowHeight = 38.0

  func drawing() -> SVGDrawing {
    var drawing = SVGDrawing(height: Self.rowHeight * Double(weights.count))
    let most = max(1, weights.map(\.value).max() ?? 1)
    for (row, weight) in weights.enumerated() {
      let y = Double(row) * Self.rowHeight
      drawing.text(
        TopicChart.shortened(weight.name), x: 0, y: y + 14, language: words.languageOfNames)
      drawing.text(weight.note, x: 100, y: y + 14, anchor: .end, style: "soft")
      drawing.rectangle(x: 0, y: y + 20, width: 100 * weight.value / most, height: 10, style: "accent")
    }
    return drawing
  }
}
