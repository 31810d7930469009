import Classification
import FeedbackModel

/// Gives replies without an action field of their own that of their parent, as long as the parent came
/// before them.
struct FieldInheritance {
  private var fieldsByID: [String: [ActionFieldMatch]] = [:]

  /// To be called for all comments in their order.
  mutating func apply(to analysis: inout CommentAnalysis) {
    if analysis.actionFields.isEmpty, let parent = analysis.comment.parentID.flatMap({ fieldsByID[$0] }) {
      analysis.actionFields = ActionFieldClassifier.inherited(from: parent)
    }
    if !analysis.actionFields.isEmpty { fieldsByID[analysis.comment.id] = analysis.actionFields }
  }
}
