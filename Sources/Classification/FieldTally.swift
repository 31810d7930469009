import FeedbackModel

/// What a word type speaks for: a field, perhaps a goal in it.
struct FieldHit: Sendable {
  var keyword: Int
  var field: Int
  var goal: Int?
  var measure: Int?
  /// In full keywords.
  var strength: Double
  /// Whether further words have to follow.
  var isPhrase: Bool
  /// Whether it is a code or a measure's name.
  var isCitation: Bool
  /// The meaning that the field has in mind, where the word has several.
  var meaning: Int?
}

/// A keyword in a comment.
struct FoundKeyword: Sendable {
  var hit: FieldHit
  var range: TextRange
}

/// What speaks for one field in one comment.
struct FieldTally {
  /// In text order.
  private let found: [FoundKeyword]

  init(_ found: [FoundKeyword]) { self.found = found }

  func finding(field: Int, goals all: [Goal], keywords: KeywordIndex) -> FieldFindings.Finding {
    let cited = found.filter(\.hit.isCitation)
    return FieldFindings.Finding(
      field: field, strength: Self.strength(of: found), evidence: evidence(keywords),
      goals: spokenGoals(citedBy: cited).map { all[$0].id },
      measures: cited.isEmpty ? [] : measures(of: all, citedBy: cited))
  }

  private func measures(of all: [Goal], citedBy cited: [FoundKeyword]) -> [String] {
    all.enumerated().flatMap { place, goal in
      goal.measures.enumerated().filter { number, _ in
        cited.contains { $0.hit.goal == place && $0.hit.measure == number }
      }.map(\.element.id)
    }
  }

  /// Words of descriptions are shown where nothing else speaks for the field.
  private func evidence(_ keywords: KeywordIndex) -> [KeywordEvidence] {
    let hasFull = found.contains { $0.hit.strength >= Self.shownStrength }
    var evidence: [KeywordEvidence] = []
    for item in found where !hasFull || item.hit.strength >= Self.shownStrength {
      // Field and goal may list the same word.
      guard evidence.last?.range != item.range else { continue }
      evidence.append(KeywordEvidence(range: item.range, keyword: keywords.text(of: item.hit.keyword)))
    }
    return evidence
  }

  /// Goals that are cited, and those that enough is said about: a whole keyword of theirs, and no other goal
  /// about which much more is said. *Baum* once in a comment on cycle paths does not speak of trees.
  private func spokenGoals(citedBy cited: [FoundKeyword]) -> [Int] {
    var named: [Int] = []
    for item in found {
      if let goal = item.hit.goal, !named.contains(goal) { named.append(goal) }
    }
    guard !named.isEmpty else { return [] }
    if found.count == 1 { return isEnough(found[0]) ? named : [] }
    named.sort()
    let said = named.map { goal in Self.strength(of: found.filter { $0.hit.goal == goal }) }
    let most = said.max() ?? 0
    return zip(named, said).filter { goal, strength in
      cited.contains { $0.hit.goal == goal }
        || (strength >= Self.goalThreshold && strength >= most * Self.shareOfLargestGoal)
    }.map(\.0)
  }

  /// Whether a keyword alone says enough about its goal.
  private func isEnough(_ only: FoundKeyword) -> Bool {
    only.hit.isCitation || only.hit.strength >= Self.goalThreshold
  }

  /// The sum over keywords of the strongest find of each: saying a word twice is not being twice as sure.
  private static func strength(of found: [FoundKeyword]) -> Double {
    if found.count == 1 { return found[0].hit.strength }
    var sum = 0.0
    var last: Int?
    for item in found.sorted(by: { a, b in
      a.hit.keyword != b.hit.keyword ? a.hit.keyword < b.hit.keyword : a.hit.strength > b.hit.strength
    }) where item.hit.keyword != last {
      sum += item.hit.strength
      last = item.hit.keyword
    }
    return sum
  }

  /// Less is a word of a description.
  private static let shownStrength = 0.5
  /// One keyword of a goal (0.7) as a whole word; a part of a compound or a word of the goal's name needs
  /// another one beside it.
  private static let goalThreshold = 0.65
  /// As for fields.
  private static let shareOfLargestGoal = 0.5
}
