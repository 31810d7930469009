public import FeedbackModel

/// What a comment as a whole is after, from what its sentences do and how it judges.
public enum IntentRules {
  /// - Parameters:
  ///   - decisions: Of all sentences, title included.
  ///   - sentiment: Of the whole comment.
  /// - Returns: In the order of ``Intent``'s cases; empty for chatter.
  public static func intents(
    of decisions: [RoleClassifier.Decision], sentiment: Sentiment
  ) -> [Intent] {
    Intent.allCases.filter { intent in
      switch intent {
      case .proposal: decisions.contains { $0.role == .proposal }
      case .question: decisions.contains(where: \.isQuestion)
      case .information: decisions.contains(where: \.isInformation)
      case .complaint: sentiment.label == .negative
      case .praise: sentiment.label == .positive
      }
    }
  }
}
