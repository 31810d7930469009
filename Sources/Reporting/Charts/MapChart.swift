import FeedbackModel
import Foundation

/// Marks at the places of comments, over a grid of latitude and longitude: squares where criticism prevails, diamonds where praise
/// does, circles elsewhere.
struct MapChart {
  private let places: PlaceOverview
  private let words: Wording

  init(_ places: PlaceOverview, words: Wording) {
    self.places = places
    self.words = words
  }

  private static let width = 400.0
  private static let heights = 140.0...520.0
  private static let smallestRadius = 2.6
  private static let largestRadius = 15.0
  /// Room for the names of the lines.
  private static let margin = 14.0
  /// A number fits into a mark as large as this.
  private static let smallestLabelled = 6.0
  /// Clusters that are told by their number, too.
  private static let numbered = 12

  func drawing() -> SVGDrawing {
    let (latitudes, longitudes) = (places.north - places.south, places.east - places.west)
    // A degree of longitude is shorter the farther from the equator.
    let shrink = cos((places.north + places.south) / 2 * .pi / 180)
    let natural = Self.width * latitudes / max(longitudes * shrink, 1e-9)
    let height = min(max(natural, Self.heights.lowerBound), Self.heights.upperBound)
    var drawing = SVGDrawing(width: Self.width, height: height + Self.margin)
    let x = { (longitude: Double) in (longitude - places.west) / longitudes * Self.width }
    let y = { (latitude: Double) in (places.north - latitude) / latitudes * height }
    for latitude in Self.ticks(places.south, places.north) {
      drawing.line(x1: 0, y1: y(latitude), x2: Self.width, y2: y(latitude))
      drawing.text(words.decimal(latitude, places: 2) + "°", x: 2, y: y(latitude) - 2, style: "soft tiny")
    }
    for longitude in Self.ticks(places.west, places.east) {
      drawing.line(x1: x(longitude), y1: 0, x2: x(longitude), y2: height)
      drawing.text(
        words.decimal(longitude, places: 2) + "°", x: x(longitude), y: height + Self.margin - 3,
        anchor: .middle,
        style: "soft tiny")
    }
    let most = places.clusters.map(\.commentIDs.count).max() ?? 1
    var labels: [(text: String, x: Double, y: Double, style: String)] = []
    for (rank, cluster) in places.clusters.enumerated() {
      let count = cluster.commentIDs.count
      let share = (Double(count) / Double(most)).squareRoot()
      let radius = max(Self.smallestRadius, Self.largestRadius * share)
      let style = Self.style(cluster.sentiment)
      let (left, top) = (x(cluster.longitude), y(cluster.latitude))
      switch style {
      case "negative":
        let side = radius * 1.77
        drawing.rectangle(
          x: left - side / 2, y: top - side / 2, width: side, height: side, style: "spot \(style)")
      case "positive": drawing.diamond(x: left, y: top, radius: radius * 1.25, style: "spot \(style)")
      default: drawing.circle(x: left, y: top, radius: radius, style: "spot \(style)")
      }
      if rank < Self.numbered, radius > Self.smallestLabelled {
        labels.append((words.number(count), left, top + 3, style))
      }
    }
    // Above all marks, so that none hides a number.
    for label in labels {
      drawing.text(label.text, x: label.x, y: label.y, anchor: .middle, style: "tiny on-\(label.style)")
    }
    return drawing
  }

  private static func style(_ sentiment: SentimentBreakdown) -> String {
    // How few comments judge is not told; a grey mark would say that they judge nothing.
    if sentiment.withheld > 0 { return "withheld" }
    return switch sentiment.tone {
    case .critical: "negative"
    case .positive: "positive"
    case .divided, .factual: "neutral"
    }
  }

  /// Round values inside a range, three to eight of them.
  private static func ticks(_ low: Double, _ high: Double) -> [Double] {
    let steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]
    let step = steps.first { (high - low) / $0 <= 6 } ?? 60
    let first = Int((low / step).rounded(.up))
    let last = Int((high / step).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }
}
