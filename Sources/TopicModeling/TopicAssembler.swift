import FeedbackModel

/// Turns groups of comments into topics with names.
struct TopicAssembler {
  let items: [TopicModeler.Item]
  let labeler: TopicLabeler
  let places: DenseMatrix
  /// Of each comment to the centre of its topic.
  let similarities: [Float]
  /// Comments that repeat an earlier one.
  let isRepetition: [Bool]
  let trend: TopicTrend

  /// A group of comments with the words that set it apart.
  struct Group {
    var rows: [Int]
    /// Given by a person; `nil` for a label from words.
    var name: String?
    var parts: [[Int]]
    var profile: TopicLabeler.Profile
    var partProfiles: [TopicLabeler.Profile]
    var words: [TopicLabeler.Word] = []
    var subject: TopicLabeler.Subject?

    init(rows: [Int], name: String?, parts: [[Int]], labeler: TopicLabeler) {
      self.rows = rows
      self.name = name
      self.parts = parts
      profile = labeler.profile(of: rows)
      partProfiles = parts.map(labeler.profile)
    }

    /// Terms that could lead it or one of its parts.
    func candidates(by labeler: TopicLabeler) -> [Int] {
      let inner = labeler.within(profile)
      let words = labeler.candidates(of: profile) + partProfiles.flatMap(inner.candidates)
      return words.map(\.index)
    }

    /// Share of the comments that use its most frequent noun or speak of its subject.
    var grip: Double { TopicLabeler.grip(words, subject) }

    func named(by labeler: TopicLabeler) -> Group {
      var group = self
      group.words = labeler.words(for: profile)
      group.subject = labeler.subject(of: profile)
      return group
    }
  }

  /// In the order in which topics are to stand: the largest first.
  static func ordered(_ groups: [Group]) -> [Group] {
    groups.sorted {
      $0.rows.count != $1.rows.count ? $0.rows.count > $1.rows.count : $0.rows[0] < $1.rows[0]
    }
  }

  /// The topic of each comment.
  func assignments(_ groups: [Group]) -> [TopicAssignment] {
    var assignments = items.map { TopicAssignment(commentID: $0.id, topic: nil, weight: 0) }
    for (topic, group) in groups.enumerated() {
      for row in group.rows {
        assignments[row].topic = topic
        assignments[row].weight = Double(similarities[row])
      }
      guard group.parts.count > 1 else { continue }
      for (part, rows) in group.parts.enumerated() { for row in rows { assignments[row].subtopic = part } }
    }
    return assignments
  }

  /// - Parameter groups: In the order in which topics are to stand.
  func topics(_ groups: [Group]) -> [Topic] {
    let labels = labeler.labels(of: groups.map { ($0.words, $0.subject) })
    let names = zip(groups, labels).map { $0.name ?? $1 }
    let centres = centres(of: groups)
    return groups.indices.map { index in
      let group = groups[index]
      var topic = Topic(
        id: index, label: names[index], terms: group.words.map(\.term), size: group.rows.count,
        representatives: representatives(of: group.rows, atMost: Self.representatives))
      topic.neighbour = neighbour(of: index, groups, centres)
      topic.months = trend.counts(of: group.rows, in: items)
      topic.direction = trend.direction(of: topic.months)
      topic.subtopics = subtopics(of: group, label: names[index])
      return topic
    }
  }

  /// The most central comments, and of those the ones that differ (Carbonell and Goldstein 1998); of a text that was sent several
  /// times only the first, if there are others.
  private func representatives(of rows: [Int], atMost limit: Int) -> [String] {
    let candidates = rows.sorted {
      if isRepetition[$0] != isRepetition[$1] { return isRepetition[$1] }
      return similarities[$0] != similarities[$1] ? similarities[$0] > similarities[$1] : $0 < $1
    }.prefix(Self.candidates)
    var left = Array(candidates)
    var chosen: [Int] = []
    while chosen.count < limit, !left.isEmpty {
      let merits = left.map { row in
        let likeness = chosen.map { places.dot(row, places, $0) }.max() ?? 0
        return similarities[row] - Self.diversity * max(0, likeness) - (isRepetition[row] ? 1 : 0)
      }
      let best = left.indices.max { merits[$0] != merits[$1] ? merits[$0] < merits[$1] : $0 > $1 } ?? 0
      chosen.append(left.remove(at: best))
    }
    return chosen.map { items[$0].id }
  }

  /// The mean places of the groups, of length one.
  func centres(of groups: [Group]) -> DenseMatrix {
    var centres = DenseMatrix(count: groups.count, width: places.width)
    for (index, group) in groups.enumerated() {
      for row in group.rows { centres.add(1, places, row, to: index) }
      centres.normalize(index)
    }
    return centres
  }

  private func neighbour(of index: Int, _ groups: [Group], _ centres: DenseMatrix) -> TopicNeighbour? {
    let others = groups.indices.filter { $0 != index }
    guard let nearest = others.max(by: { centres.dot(index, centres, $0) < centres.dot(index, centres, $1) })
    else { return nil }
    let contrast = labeler.contrast(of: groups[index].profile, with: groups[nearest].profile)
    return TopicNeighbour(topic: nearest, contrast: contrast)
  }

  private func subtopics(of group: Group, label: String) -> [Topic] {
    guard group.parts.count > 1 else { return [] }
    let inner = labeler.within(group.profile)
    let described = group.partProfiles.map { (words: inner.words(for: $0), subject: inner.subject(of: $0)) }
    let labels = inner.labels(of: described, within: label)
    return group.parts.indices.map { part in
      Topic(
        id: part, label: labels[part], terms: described[part].words.map(\.term),
        size: group.parts[part].count,
        representatives: representatives(of: group.parts[part], atMost: Self.subtopicRepresentatives))
    }
  }

  private static let representatives = 5
  private static let subtopicRepresentatives = 3
  /// The most central ones, among which different ones are looked for.
  private static let candidates = 40
  /// What likeness to a chosen comment costs beside nearness to the centre.
  private static let diversity: Float = 0.3
}
