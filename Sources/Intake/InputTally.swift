import FeedbackModel

/// Counts what became of the records of one input.
struct InputTally {
  private(set) var accepted = 0
  var rejected = 0
  private var reasons: [LeftOut.Reason: Int] = [:]
  private var authorKeys = TextTable()

  mutating func accept(_ comment: Comment) {
    accepted += 1
    if let key = comment.authorKey { _ = authorKeys.add(key) }
  }

  mutating func leaveOut(_ reason: LeftOut.Reason) { reasons[reason, default: 0] += 1 }

  /// Different authors; `nil` where none is named.
  var authors: Int? { authorKeys.count == 0 ? nil : authorKeys.count }

  var leftOut: [LeftOut] {
    LeftOut.Reason.allCases.compactMap { reason in reasons[reason].map { LeftOut(reason: reason, count: $0) }
    }
  }
}
