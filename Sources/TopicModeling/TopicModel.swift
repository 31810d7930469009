public import FeedbackModel

/// Topics that were found before, with what is needed to give new comments to them.
///
/// Words are kept as hashes only: what people wrote cannot be read from a model, except the words that lead a topic.
public struct TopicModel: Sendable, Hashable {
  /// Topics that were found together; those of later ones were found among comments that fitted none of the earlier ones.
  public var layers: [Layer]
  /// Comments of all topics by month, for trends; with those that have no topic.
  public var months: [TopicMonth]

  public init(layers: [Layer], months: [TopicMonth] = []) {
    self.layers = layers
    self.months = months
  }

  /// A model of some comments.
  public init(layers: [Layer], items: [TopicModeler.Item]) {
    self.init(layers: layers, months: TopicTrend(items: items).all)
  }

  /// Topics of all layers, by identity.
  public var topics: [Known] { layers.flatMap(\.topics).sorted { $0.id < $1.id } }

  /// Topics that were found together, in one space.
  public struct Layer: Sendable, Hashable {
    /// The terms and subjects that the space knows, as hashes of their dictionary forms.
    public var columns: [UInt64]
    /// What each of them counts.
    public var inverse: [Float]
    /// A row of coordinates for each of them, one after the other.
    public var basis: [Float]
    public var topics: [Known]

    public init(columns: [UInt64], inverse: [Float], basis: [Float], topics: [Known]) {
      self.columns = columns
      self.inverse = inverse
      self.basis = basis
      self.topics = topics
    }
  }

  /// A topic as it is kept.
  public struct Known: Sendable, Hashable {
    /// Never given to another topic.
    public var id: Int
    public var label: String
    public var terms: [TopicTerm]
    /// Comments that were given to it so far.
    public var size: Int
    /// Coordinates of its centre, of length one.
    public var centre: [Float]
    public var months: [TopicMonth]

    public init(
      id: Int, label: String, terms: [TopicTerm], size: Int, centre: [Float], months: [TopicMonth] = []
    ) {
      self.id = id
      self.label = label
      self.terms = terms
      self.size = size
      self.centre = centre
      self.months = months
    }
  }
}

extension TopicModel {
  /// Fowler, Noll and Vo's hash (FNV-1a): the same on every machine.
  static func hash(_ key: String) -> UInt64 {
    key.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension TopicModel.Layer {
  /// What a search has found.
  init(
    space: LowRankSpace, inverse: [Float], keys: [UInt64], topics: [Topic], centres: DenseMatrix
  ) {
    self.init(columns: [], inverse: [], basis: [], topics: [])
    for (column, key) in keys.enumerated() {
      guard inverse[column] > 0, let place = space.place(of: column), !space.basis.isZero(place) else {
        continue
      }
      columns.append(key)
      self.inverse.append(inverse[column])
      basis += (0..<space.basis.width).map { space.basis[place, $0] }
    }
    self.topics = topics.map { topic in
      TopicModel.Known(
        id: topic.id, label: topic.label, terms: topic.terms, size: topic.size,
        centre: (0..<centres.width).map { centres[topic.id, $0] }, months: topic.months)
    }
  }

  /// Knows nothing.
  static var empty: TopicModel.Layer { TopicModel.Layer(columns: [], inverse: [], basis: [], topics: []) }

  /// Dimensions of the space.
  var rank: Int { columns.isEmpty ? 0 : basis.count / columns.count }

  var centres: DenseMatrix {
    var centres = DenseMatrix(count: topics.count, width: rank)
    for (row, topic) in topics.enumerated() {
      for (column, value) in topic.centre.prefix(rank).enumerated() { centres[row, column] = value }
    }
    return centres
  }

  /// The places of comments in the layer's space.
  ///
  /// - Parameter keys: Of the columns that the weighting gives the comments.
  func places(of items: [TopicModeler.Item], weighting: TermWeighting, keys: [UInt64]) -> DenseMatrix {
    let rows = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var inverse = Array(repeating: Float(0), count: keys.count)
    var coordinates = DenseMatrix(width: rank)
    var known: [Int] = []
    for (column, key) in keys.enumerated() {
      guard let row = rows[key] else { continue }
      inverse[column] = self.inverse[row]
      var line = DenseMatrix(count: 1, width: rank)
      for place in 0..<rank { line[0, place] = basis[row * rank + place] }
      coordinates.append(line, 0)
      known.append(column)
    }
    return LowRankSpace(basis: coordinates, columns: known, width: keys.count)
      .places(of: weighting.matrix(of: items.map(\.terms), inverse: inverse))
  }
}
