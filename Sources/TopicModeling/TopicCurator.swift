import FeedbackModel
import GermanText

/// Applies what a person decided about topics.
struct TopicCurator {
  let curation: TopicCuration
  let items: [TopicModeler.Item]
  let terms: [Term]

  /// Topics after the decisions.
  struct Outcome {
    /// The comments of each topic, in the order of the topics before; merged ones stand at the first, and may leave others empty.
    var groups: [[Int]]
    /// By topic.
    var names: [Int: String] = [:]
    /// What could not be applied, for people.
    var notices: [String] = []
  }

  /// - Parameter groups: The comments of each topic.
  /// - Complexity: O(decisions × words).
  func outcome(for groups: [[Int]]) -> Outcome {
    var outcome = Outcome(groups: groups)
    guard !curation.isEmpty else { return outcome }
    // All words are looked up in the topics as they were found, so that one decision does not hide the next.
    var home = Array(groups.indices)
    for merge in curation.merges {
      let found = merge.topics.compactMap { topic(of: $0, in: groups, &outcome) }.map { home[$0] }
      guard let first = found.min() else { continue }
      for index in home.indices where found.contains(home[index]) { home[index] = first }
    }
    let moves = curation.moves.map { move in
      (
        move.commentID, move.topic.isEmpty ? nil : topic(of: move.topic, in: groups, &outcome),
        move.topic.isEmpty
      )
    }
    for index in groups.indices where home[index] != index {
      outcome.groups[home[index]] += outcome.groups[index]
      outcome.groups[index] = []
    }
    for split in curation.splits {
      if let found = topic(of: split.topic, in: groups, &outcome) {
        divide(home[found], by: split.parts, &outcome)
      }
    }
    for pin in curation.pins { hold(pin, &outcome) }
    for name in curation.names {
      if let found = closest(to: name.topic, in: outcome.groups) {
        outcome.names[found] = name.name
      } else if let found = topic(of: name.topic, in: groups, &outcome) {
        outcome.names[home[found]] = name.name
      }
    }
    for (comment, topic, isOut) in moves where topic != nil || isOut {
      move(comment, to: topic.map { home[$0] }, &outcome)
    }
    for index in outcome.groups.indices { outcome.groups[index].sort() }
    return outcome
  }

  private func move(_ comment: String, to topic: Int?, _ outcome: inout Outcome) {
    guard let row = items.firstIndex(where: { $0.id == comment }) else { return }
    for index in outcome.groups.indices { outcome.groups[index].removeAll { $0 == row } }
    if let topic { outcome.groups[topic].append(row) }
  }

  /// Gives the comments of a topic to the parts of whose words they have most; those with none stay.
  private func divide(_ topic: Int, by parts: [[String]], _ outcome: inout Outcome) {
    let isWord = parts.map(terms(in:))
    var divided = Array(repeating: [Int](), count: parts.count)
    var rest: [Int] = []
    for row in outcome.groups[topic] {
      let hits = isWord.map { isWord in items[row].terms.count { isWord[$0] } }
      let best = hits.indices.max { hits[$0] != hits[$1] ? hits[$0] < hits[$1] : $0 > $1 }
      if let best, hits[best] > 0 { divided[best].append(row) } else { rest.append(row) }
    }
    outcome.groups[topic] = rest
    outcome.groups += divided
    for (part, rows) in zip(parts, divided) where rows.isEmpty {
      outcome.notices.append("no comment of the topic has \(part.joined(separator: ", "))")
    }
  }

  /// Makes a topic of the comments that have some words, unless there is one about them.
  private func hold(_ words: [String], _ outcome: inout Outcome) {
    guard closest(to: words, in: outcome.groups, leastOfTopic: Self.leastOfPinned) == nil else { return }
    let isWord = terms(in: words)
    let rows = items.indices.filter { items[$0].terms.contains { isWord[$0] } }
    guard !rows.isEmpty else {
      outcome.notices.append("no comment has \(words.joined(separator: ", "))")
      return
    }
    let pinned = Set(rows)
    for index in outcome.groups.indices { outcome.groups[index].removeAll(where: pinned.contains) }
    outcome.groups.append(rows)
  }

  /// For each term whether it is one of some words.
  private func terms(in words: [String]) -> [Bool] {
    let wanted = Set(words.map(UnicodeForms.fold))
    return terms.map { wanted.contains(UnicodeForms.fold($0.surface)) }
  }

  private func topic(of words: [String], in groups: [[Int]], _ outcome: inout Outcome) -> Int? {
    let found = closest(to: words, in: groups)
    if found == nil { outcome.notices.append("no topic is about \(words.joined(separator: ", "))") }
    return found
  }

  /// The topic in which some words are at home: most of the comments with any of them, and a fair share of its own.
  private func closest(
    to words: [String], in groups: [[Int]], leastOfTopic: Double = leastOfTopic
  ) -> Int? {
    let isWanted = terms(in: words)
    let hits = items.map { $0.terms.contains { isWanted[$0] } }
    let total = hits.count { $0 }
    let inside = groups.map { $0.count { hits[$0] } }
    let best = groups.indices.max { inside[$0] != inside[$1] ? inside[$0] < inside[$1] : $0 > $1 }
    guard let best, inside[best] > 0, Double(inside[best]) >= Self.leastOfWords * Double(total),
      Double(inside[best]) >= leastOfTopic * Double(groups[best].count)
    else { return nil }
    return best
  }

  /// Share of the comments with the words that must be in one topic. Where topics are few or cut otherwise, as in another action
  /// field, a decision does not apply.
  private static let leastOfWords = 0.4
  private static let leastOfTopic = 0.15
  /// A topic is there for pinned words when half of its comments have them.
  private static let leastOfPinned = 0.5
}
