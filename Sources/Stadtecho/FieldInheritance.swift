import Classification
import FeedbackModel

/// Gives replies without an action field of their own that of their parent, as long as the parent came
/// before them, and what then has none the rest field where the taxonomy has one.
struct FieldInheritance {
  /// The field that a comment speaks about most, in few bytes, because there is one for each comment of a run.
  private struct Leader {
    /// Index into `fields`.
    var field: Int
    var score: Double
  }

  private let restField: ActionField?
  private var leaders: [String: Leader] = [:]
  private var fields: [String] = []

  init(_ taxonomy: ActionFieldTaxonomy) { restField = taxonomy.restField }

  /// To be called for all comments in their order.
  mutating func apply(to analysis: inout CommentAnalysis) {
    let parent = analysis.comment.parentID.map(matches) ?? []
    var own = analysis.actionFields
    if own.isEmpty { own = ActionFieldClassifier.inherited(from: parent) }
    if own.isEmpty, let restField { own = [ActionFieldClassifier.rest(restField)] }
    if let best = own.first {
      leaders[analysis.comment.id] = Leader(field: number(of: best.fieldID), score: best.score)
    }
    analysis.actionFields = ActionFieldClassifier.fields(own, answering: parent)
  }

  /// What replies go by of the fields of a comment; empty where it has none.
  private func matches(of id: String) -> [ActionFieldMatch] {
    guard let leader = leaders[id] else { return [] }
    return [ActionFieldMatch(fieldID: fields[leader.field], score: leader.score)]
  }

  private mutating func number(of field: String) -> Int {
    if let number = fields.firstIndex(of: field) { return number }
    fields.append(field)
    return fields.count - 1
  }
}
