import FeedbackModel

/// Where located comments lie.
public struct PlaceOverview: Sendable, Hashable {
  public var south: Double
  public var north: Double
  public var west: Double
  public var east: Double
  /// Comments near one another, the largest groups first.
  public var clusters: [Cluster]
  /// Comments that lie far from all others and would make the map unreadable, in input order.
  public var outliers: [String]

  public struct Cluster: Sendable, Hashable {
    /// The mean of its comments' places.
    public var latitude: Double
    public var longitude: Double
    public var sentiment: SentimentBreakdown
    /// The topic that most of its comments are about; `nil` where none is about one.
    public var topic: String?
    /// In input order.
    public var commentIDs: [String]
  }
}

/// Puts located comments together that lie in one cell of a grid.
struct PlaceFinder {
  private let analysis: CorpusAnalysis

  init(_ analysis: CorpusAnalysis) { self.analysis = analysis }

  private static let fewest = 3
  /// Cells along the longer side.
  private static let cells = 28.0
  /// A comment farther from the median than this many times the distance of three in four is an outlier.
  private static let farthest = 6.0
  /// In degrees; so that comments at one spot have a map around them.
  private static let smallestExtent = 0.004

  /// - Returns: `nil` when fewer than three comments have a place.
  func overview() -> PlaceOverview? {
    let located = analysis.comments.indices.filter { analysis.comments[$0].comment.location != nil }
    guard located.count >= Self.fewest else { return nil }
    let points = located.compactMap { analysis.comments[$0].comment.location }
    let (latitudes, longitudes) = (Spread(points.map(\.latitude)), Spread(points.map(\.longitude)))
    let near = located.filter { index in
      analysis.comments[index].comment.location.map {
        latitudes.isNear($0.latitude) && longitudes.isNear($0.longitude)
      } ?? false
    }
    let far = Set(located).subtracting(near).sorted()
    let shown = near.compactMap { analysis.comments[$0].comment.location }
    let (south, north) = Self.bounds(shown.map(\.latitude))
    let (west, east) = Self.bounds(shown.map(\.longitude))
    return PlaceOverview(
      south: south, north: north, west: west, east: east,
      clusters: clusters(of: near, size: max(north - south, (east - west) * 0.64) / Self.cells),
      outliers: far.map { analysis.comments[$0].comment.id })
  }

  private static func bounds(_ values: [Double]) -> (Double, Double) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let margin = max(smallestExtent, (high - low) * 0.04)
    return (low - margin, high + margin)
  }

  /// - Parameter size: Height of a cell in degrees; cells in Germany are about as wide as high with 1.56 times as many degrees.
  private func clusters(of members: [Int], size: Double) -> [PlaceOverview.Cluster] {
    let topics = analysis.topics.topicByComment
    var cells: [[Int]: [Int]] = [:]
    for member in members {
      guard let place = analysis.comments[member].comment.location else { continue }
      let key = [
        Int((place.latitude / size).rounded(.down)), Int((place.longitude / size * 0.64).rounded(.down)),
      ]
      cells[key, default: []].append(member)
    }
    return cells.values.map { cluster(of: $0, topics: topics) }.sorted {
      ($1.commentIDs.count, $0.latitude, $0.longitude) < ($0.commentIDs.count, $1.latitude, $1.longitude)
    }
  }

  private func cluster(of members: [Int], topics: [String: Int]) -> PlaceOverview.Cluster {
    let found = members.map { analysis.comments[$0] }
    let places = found.compactMap(\.comment.location)
    let counts = Dictionary(found.compactMap { topics[$0.comment.id] }.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return PlaceOverview.Cluster(
      latitude: places.map(\.latitude).reduce(0, +) / Double(places.count),
      longitude: places.map(\.longitude).reduce(0, +) / Double(places.count),
      sentiment: SentimentBreakdown(found), topic: most.map { analysis.topics.topics[$0.key].label },
      commentIDs: found.map(\.comment.id))
  }

  /// How values lie around their median.
  private struct Spread {
    private let median: Double
    private let reach: Double

    init(_ values: [Double]) {
      let sorted = values.sorted()
      let middle = sorted[sorted.count / 2]
      let distances = sorted.map { abs($0 - middle) }.sorted()
      median = middle
      reach = max(distances[distances.count * 3 / 4] * PlaceFinder.farthest, 0.05)
    }

    func isNear(_ value: Double) -> Bool { abs(value - median) <= reach }
  }
}
