import FeedbackModel

/// How many replies agree with something, and how many do not.
public struct StanceCounts: Sendable, Hashable {
  public var supports = 0
  public var opposes = 0
  /// Replies that are counted and not told apart, because they are too few to publish which side they take.
  public var withheld = 0

  /// Replies that take a side.
  public var total: Int { supports + opposes + withheld }
  /// Whether there is nothing to tell.
  public var isEmpty: Bool { supports == 0 && opposes == 0 }

  /// The same replies without their sides, where they are fewer than a number.
  func withheld(below smallest: Int) -> StanceCounts {
    total > 0 && total < smallest ? StanceCounts(withheld: total) : self
  }

  static func + (a: StanceCounts, b: StanceCounts) -> StanceCounts {
    StanceCounts(supports: a.supports + b.supports, opposes: a.opposes + b.opposes)
  }
}

/// Which replies agree with which comments.
struct StanceFinder {
  private var byParent: [String: StanceCounts] = [:]

  init(_ analysis: CorpusAnalysis) {
    for reply in analysis.comments {
      guard let parent = reply.comment.parentID else { continue }
      switch reply.stance {
      case .supports: byParent[parent, default: StanceCounts()].supports += 1
      case .opposes: byParent[parent, default: StanceCounts()].opposes += 1
      case nil: break
      }
    }
  }

  /// The replies to comments, each counted once.
  func counts(of commentIDs: [String]) -> StanceCounts {
    commentIDs.reduce(StanceCounts()) { $0 + (byParent[$1] ?? StanceCounts()) }
  }
}
