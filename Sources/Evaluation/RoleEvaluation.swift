public import FeedbackModel

/// How well the roles of sentences agree with gold by human hand.
public struct RoleEvaluation: Sendable {
  public private(set) var confusion = Confusion(classes: SentenceRole.allCases)
  /// Sentences that were not taken for German and therefore found to be `other` without a judgement.
  public private(set) var notGerman = 0

  public init() {}

  /// Counts one sentence of the gold.
  ///
  /// - Parameter gold: The roles that count as right, at least one, the main one first.
  public mutating func add(gold: [SentenceRole], analysis: CommentAnalysis) {
    confusion.add(found: Self.role(of: analysis), accepted: gold)
    if !analysis.isGerman { notGerman += 1 }
  }

  /// The role of what the gold takes for one sentence and the analysis perhaps for several: a proposal if one
  /// of them is, otherwise reasoning if one of them is, otherwise neither. People who label a passage by
  /// hand look for the claim first.
  static func role(of analysis: CommentAnalysis) -> SentenceRole {
    let roles = Set(analysis.sentences.map(\.role))
    return [.proposal, .reasoning].first(where: roles.contains) ?? .other
  }
}

extension GoldReader where Label == [SentenceRole] {
  /// Takes the names of the CIMT argument mining data set (Romberg and Conrad 2021) as well: `mpos` for a
  /// proposal, `premise` for reasoning, `non-arg` for neither, `mpos+premise` for both in one.
  ///
  /// - Parameter column: The column or JSON member with the label.
  public static func roles(column: String) -> Self {
    Self(column: column, expected: "proposal, reasoning or other (or mpos, premise, mpos+premise, non-arg)") {
      Self.roleNames[$0]
    }
  }

  private static var roleNames: [String: [SentenceRole]] {
    [
      "proposal": [.proposal], "reasoning": [.reasoning], "other": [.other],
      "mpos": [.proposal], "premise": [.reasoning], "non-arg": [.other],
      "mpos+premise": [.proposal, .reasoning],
    ]
  }
}
