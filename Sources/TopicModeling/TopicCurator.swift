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
    let names = curation.names.compactMap { name in
      topic(of: name.topic, in: groups, &outcome).map { ($0, name.name) }
    }
    let moves = curation.moves.map { move in
      (
        move.commentID, move.topic.isEmpty ? nil : topic(of: move.topic, in: groups, &outcome),
        move.topic.isEmpty
      )
    }
    for (topic, name) in names { outcome.names[home[topic]] = name }
    for index in groups.indices where home[index] != index {
      outcome.groups[home[index]] += outcome.groups[index]
      outcome.groups[index] = []
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

  /// The topic in which some words are at home: most of the comments with any of them, and a fair share of its own.
  private func topic(of words: [String], in groups: [[Int]], _ outcome: inout Outcome) -> Int? {
    let wanted = Set(words.map(UnicodeForms.fold))
    let isWanted = terms.map { wanted.contains(UnicodeForms.fold($0.surface)) }
    let hits = items.map { $0.terms.contains { isWanted[$0] } }
    let total = hits.count { $0 }
    let inside = groups.map { $0.count { hits[$0] } }
    let best = groups.indices.max { inside[$0] != inside[$1] ? inside[$0] < inside[$1] : $0 > $1 }
    if let best, inside[best] > 0, Double(inside[best]) >= Self.leastOfWords * Double(total),
      Double(inside[best]) >= Self.leastOfTopic * Double(groups[best].count)
    {
      return best
    }
    outcome.notices.append("no topic is about \(words.joined(separator: ", "))")
    return nil
  }

  /// Share of the comments with the words that must be in one topic. Where topics are few or cut otherwise, as in another action
  /// field, a decision does not apply.
  private static let leastOfWords = 0.4
  private static let leastOfTopic = 0.15
}
