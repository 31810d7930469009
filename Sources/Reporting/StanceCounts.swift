import FeedbackModel

/// How many replies agree with something, and how many do not.
public struct StanceCounts: Sendable, Hashable {
  public var supports = 0
  public var opposes = 0

  public var isEmpty: Bool { supports == 0 && opposes == 0 }

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
