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
    let parent = analysis.comment.parentID.flatMap { fieldsByID[$0] } ?? []
    var own = analysis.actionFields
    if own.isEmpty { own = ActionFieldClassifier.inherited(from: parent) }
    if own.isEmpty, let restField { own = [ActionFieldClassifier.rest(restField)] }
    if !own.isEmpty { fieldsByID[analysis.comment.id] = own }
    analysis.actionFields = ActionFieldClassifier.fields(own, answering: parent)
  }
}
