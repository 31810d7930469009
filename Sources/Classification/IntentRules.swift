public import FeedbackModel

/// What a comment as a whole is after, from what its sentences do and how it judges.
public enum IntentRules {
  /// - Parameters:
  ///   - decisions: Of all sentences, title included.
  ///   - sentiment: Of the whole comment.
  ///   - sentences: Sentiment of each sentence, in the order of the decisions; empty where it is not known.
  /// - Returns: In the order of ``Intent``'s cases; empty for chatter.
  public static func intents(
    of decisions: [RoleClassifier.Decision], sentiment: Sentiment, sentences: [Sentiment] = []
  ) -> [Intent] {
    Intent.allCases.filter { intent in
      switch intent {
      case .proposal: decisions.contains { $0.role == .proposal }
      case .question: decisions.contains(where: \.isQuestion)
      case .information: decisions.contains(where: \.isInformation) || informs(decisions)
      case .complaint: sentiment.label == .negative || sentiment.score < complaintBelow
      case .praise: sentiment.label == .positive || zip(decisions, sentences).contains(where: praises)
      }
    }
  }

  /// A sentence that says good things and does not wish for them, whatever the rest of the comment says.
  private static func praises(_ decision: RoleClassifier.Decision, _ sentiment: Sentiment) -> Bool {
    decision.role != .proposal && sentiment.label == .positive && sentiment.score > praiseAbove
  }

  /// Whether sentences together tell more than what a wish or a judgement needs.
  private static func informs(_ decisions: [RoleClassifier.Decision]) -> Bool {
    decisions.reduce(0) { $0 + $1.facts } >= informationFrom
  }

  /// Two plain statements, or one with a figure. On the bundled corpus F1 of information is 0.14 by cues alone, 0.36 with 2 and
  /// 0.26 with 3.
  private static let informationFrom = 2
  /// Score of a comment. People complain in a neutral tone as well, so it is nearer to 0 than the border of
  /// the label; found on the bundled corpus, where F1 is flat between -0.1 and 0.
  private static let complaintBelow = -0.05
  /// Score of a sentence. Single weak words praise nothing; found on the bundled corpus, flat around it.
  private static let praiseAbove = 0.4
}
