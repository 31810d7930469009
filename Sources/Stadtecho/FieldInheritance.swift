import Classification
import FeedbackModel

/// Gives replies without an action field of their own that of their parent, as long as the parent came
/// before them, and what then has none the rest field where the taxonomy has one.
struct FieldInheritance {
  private let restField: ActionField?
  private var fieldsByID: [String: [ActionFieldMatch]] = [:]

  init(_ taxonomy: ActionFieldTaxonomy) { restField = taxonomy.restField }

  /// To be called for all comments in their order.
  mutating func apply(to analysis: inout CommentAnalysis) {
    if analysis.actionFields.isEmpty, let parent = analysis.comment.parentID.flatMap({ fieldsByID[$0] }) {
      analysis.actionFields = ActionFieldClassifier.inherited(from: parent)
    }
    if analysis.actionFields.isEmpty, let restField {
      analysis.actionFields = [ActionFieldClassifier.rest(restField)]
    }
    if !analysis.actionFields.isEmpty { fieldsByID[analysis.comment.id] = analysis.actionFields }
  }
}
