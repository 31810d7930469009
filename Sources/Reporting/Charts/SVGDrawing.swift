import FeedbackModel

/// A picture under construction. Positions along the width are in per cent, so that a picture fits every screen and its
/// letters keep their size; heights are in pixels.
struct SVGDrawing {
  private var shapes: [String] = []
  private let height: Double
  /// Width and height of the picture's own units; `nil` where widths are in per cent.
  private let box: (width: Double, height: Double)?

  init(height: Double) {
    self.height = height
    box = nil
  }

  /// A picture that is enlarged as a whole.
  init(width: Double, height: Double) {
    self.height = height
    box = (width, height)
  }

  private var unit: String { box == nil ? "%" : "" }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, style: String, opacity: Double? = nil
  ) {
    let shade = opacity.map { " fill-opacity=\"\($0.fixed(2))\"" } ?? ""
    shapes.append(
      "<rect class=\"\(style)\" x=\"\(x.fixed(2))\(unit)\" y=\"\(y.fixed(1))\" width=\"\(max(0, width).fixed(2))\(unit)\" "
        + "height=\"\(max(0, height).fixed(1))\"\(shade)/>")
  }

  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double) {
    shapes.append(
      "<line class=\"grid\" x1=\"\(x1.fixed(2))\(unit)\" y1=\"\(y1.fixed(1))\" x2=\"\(x2.fixed(2))\(unit)\" y2=\"\(y2.fixed(1))\"/>"
    )
  }

  /// A square that stands on a corner.
  mutating func diamond(x: Double, y: Double, radius: Double, style: String) {
    let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
    let points = corners.map { "\($0.0.fixed(2)),\($0.1.fixed(1))" }.joined(separator: " ")
    shapes.append("<polygon class=\"\(style)\" points=\"\(points)\"/>")
  }

  mutating func circle(x: Double, y: Double, radius: Double, style: String) {
    shapes.append(
      "<circle class=\"\(style)\" cx=\"\(x.fixed(2))\(unit)\" cy=\"\(y.fixed(1))\" r=\"\(radius.fixed(1))\"/>"
    )
  }

  /// - Parameter language: Of the text, where it is not that of the page.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "",
    language: String? = nil
  ) {
    let mark = language.map { " lang=\"\($0)\"" } ?? ""
    shapes.append(
      "<text\(style.isEmpty ? "" : " class=\"\(style)\"")\(mark) x=\"\(x.fixed(2))\(unit)\" y=\"\(y.fixed(1))\""
        + "\(anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")>\(HTMLText.escaped(text))</text>")
  }

  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// - Parameter id: Unique on its page.
  func text(id: String, title: String, description: String) -> String {
    let size =
      box.map { "viewBox=\"0 0 \($0.width.fixed(0)) \($0.height.fixed(0))\"" }
      ?? "height=\"\(height.fixed(0))\""
    return "<svg \(size) role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\">"
      + "<title id=\"\(id)-t\">\(HTMLText.escaped(title))</title>"
      + "<desc id=\"\(id)-d\">\(HTMLText.escaped(description))</desc>" + shapes.joined() + "</svg>"
  }
}

extension Chart {
  /// The style class of its frame.
  var name: String {
    switch self {
    case .sentiment: "sentiment"
    case .topics: "topics"
    case .timeline: "timeline"
    case .keyness: "keyness"
    case .map: "map"
    case .overlaps: "overlaps"
    }
  }

  /// Whether it shows how comments judge.
  var hasSides: Bool {
    switch self {
    case .sentiment, .topics, .timeline, .map: true
    case .keyness, .overlaps: false
    }
  }

  func drawing(words: Wording) -> SVGDrawing {
    switch self {
    case .sentiment(let bars): SentimentChart(bars, words: words).drawing()
    case .topics(let bars): TopicChart(bars, words: words).drawing()
    case .timeline(let bars): TimelineChart(bars, words: words).drawing()
    case .keyness(let weights): KeynessChart(weights, words: words).drawing()
    case .map(let places): MapChart(places, words: words).drawing()
    case .overlaps(let names, let counts): OverlapChart(names: names, counts: counts, words: words).drawing()
    }
  }
}
