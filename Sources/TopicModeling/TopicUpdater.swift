public import FeedbackModel

/// Gives new comments to topics that were found before, and finds new topics among those that fit none.
public struct TopicUpdater: Sendable {
  private let modeler: TopicModeler

  public init(options: TopicModeler.Options = TopicModeler.Options()) {
    modeler = TopicModeler(options: options)
  }

  /// - Parameters:
  ///   - model: Of earlier comments.
  ///   - items: New comments.
  ///   - table: Finished, and the one that gave the items their terms.
  ///   - names: See ``TopicModeler/topics(of:table:names:)``.
  /// - Returns: The new comments with all topics of the model, each under its number and name, and the model with what the new
  ///   comments add: sizes, months, centres that move along, new topics after the old ones.
  /// - Complexity: O(words + comments × topics).
  public func update(
    _ model: TopicModel, with items: [TopicModeler.Item], table: TermTable, names: ([Int]) -> Set<Int>
  ) -> (clustering: TopicClustering, model: TopicModel) {
    let weighting = TermWeighting(table)
    let stripped = Boilerplate(items: items, isProcess: weighting.isProcess).stripped()
    let keys = weighting.columnKeys(of: table)
    var model = model
    var assignments = items.map { TopicAssignment(commentID: $0.id, topic: nil, weight: 0) }
    for index in model.layers.indices {
      model.layers[index].adopt(
        stripped, weighting: weighting, keys: keys, into: &assignments)
    }
    let left = assignments.indices.filter { assignments[$0].topic == nil && !stripped[$0].terms.isEmpty }
    if left.count >= Self.fewestForNew {
      let found = modeler.fit(left.map { items[$0] }, table: table, names: names)
      add(found, of: left, to: &model, &assignments)
    }
    model.months = TopicTrend.sum([model.months, TopicTrend(items: items).all])
    return (clustering(model, items: items, assignments: assignments), model)
  }

  /// Adds topics that were found among some comments.
  private func add(
    _ found: TopicModeler.Fit, of rows: [Int], to model: inout TopicModel,
    _ assignments: inout [TopicAssignment]
  ) {
    let first = (model.topics.map(\.id).max() ?? -1) + 1
    var layer = found.layer
    layer.topics.removeAll { $0.size < Self.smallestNew }
    guard !layer.topics.isEmpty else { return }
    var numbers: [Int: Int] = [:]
    for index in layer.topics.indices {
      numbers[layer.topics[index].id] = first + index
      layer.topics[index].id = first + index
    }
    for (row, assignment) in zip(rows, found.clustering.assignments) {
      guard let topic = assignment.topic, let number = numbers[topic] else { continue }
      assignments[row].topic = number
      assignments[row].weight = assignment.weight
    }
    model.layers.append(layer)
  }

  private func clustering(
    _ model: TopicModel, items: [TopicModeler.Item], assignments: [TopicAssignment]
  ) -> TopicClustering {
    var members: [Int: [Int]] = [:]
    for (row, assignment) in assignments.enumerated() {
      if let topic = assignment.topic { members[topic, default: []].append(row) }
    }
    let topics = model.topics.map { known in
      let rows = members[known.id, default: []]
      var topic = Topic(
        id: known.id, label: known.label, terms: known.terms, size: rows.count,
        representatives: rows.sorted {
          assignments[$0].weight != assignments[$1].weight
            ? assignments[$0].weight > assignments[$1].weight : $0 < $1
        }.prefix(Self.representatives).map { items[$0].id })
      topic.months = known.months
      topic.direction = TopicTrend.direction(of: known.months, among: model.months)
      return topic
    }
    return TopicClustering(topics: topics, assignments: assignments)
  }

  /// Comments that fit no topic, below which no new ones are looked for.
  private static let fewestForNew = 20
  /// Comments that a new topic must have: what three people write in a week is no new topic for good.
  private static let smallestNew = 5
  private static let representatives = 5
}

extension TopicModel.Layer {
  /// Gives comments without a topic to the nearest of the layer's, if they are near enough, and moves the centres along.
  fileprivate mutating func adopt(
    _ items: [TopicModeler.Item], weighting: TermWeighting, keys: [UInt64],
    into assignments: inout [TopicAssignment]
  ) {
    guard rank > 0, !topics.isEmpty else { return }
    let places = places(of: items, weighting: weighting, keys: keys)
    let columns = Set(columns)
    let isKnown = keys.map(columns.contains)
    let old = centres
    var moved = DenseMatrix(count: old.count, width: old.width)
    for topic in topics.indices { moved.add(Float(topics[topic].size), old, topic, to: topic) }
    var months = Array(repeating: [YearMonth](), count: topics.count)
    places.forEachNearest(in: old) { row, best, similarity in
      guard assignments[row].topic == nil, !places.isZero(row), similarity >= TopicSearch.nearestSimilarity
      else { return }
      let terms = Set(items[row].terms)
      let known = terms.count { isKnown[$0] }
      guard Double(known) >= Self.leastKnown * Double(terms.count) else { return }
      assignments[row].topic = topics[best].id
      assignments[row].weight = Double(min(1, similarity))
      topics[best].size += 1
      moved.add(1, places, row, to: best)
      if let month = items[row].month { months[best].append(month) }
    }
    for topic in topics.indices where moved.normalize(topic) > 0 {
      topics[topic].centre = (0..<moved.width).map { moved[topic, $0] }
      topics[topic].months = TopicTrend.sum([topics[topic].months, TopicTrend.counts(of: months[topic])])
    }
  }

  /// Of a comment whose words are mostly new to a layer, too little is seen there to say what it is about: it may be something new.
  private static var leastKnown: Double { 0.4 }
}
