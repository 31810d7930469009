import Classification
import FeedbackModel
import GermanText

/// Decides on the action fields of a whole corpus: by keywords, by what the corpus teaches about other words,
/// and for replies by what they answer.
struct FieldAssignment {
  private let taxonomy: ActionFieldTaxonomy
  private var findings: [FieldFindings] = []
  private var features = FieldFeatures()

  init(_ taxonomy: ActionFieldTaxonomy) { self.taxonomy = taxonomy }

  /// Adds the next comment of the corpus.
  ///
  /// - Parameter vocabulary: That of its documents, the same one for all comments.
  mutating func add(_ item: AnnotatedComment, vocabulary: Vocabulary) {
    findings.append(item.findings)
    features.add(
      item.parts.map { ($0.part, $0.document) }, vocabulary: vocabulary,
      hiding: item.analysis.privacy.map(\.range))
  }

  /// Sets the fields of all comments that were added, in their order.
  ///
  /// - Complexity: O(words × fields) for each pass of the learning.
  func apply(to analyses: inout [CommentAnalysis]) {
    apply(similarity, to: &analyses)
  }

  /// What the comments teach.
  ///
  /// - Complexity: O(words × fields) for each pass of the learning.
  var similarity: FieldSimilarity {
    FieldSimilarity(taxonomy: taxonomy, findings: findings, features: features)
  }

  func apply(_ similarity: FieldSimilarity, to analyses: inout [CommentAnalysis]) {
    for index in analyses.indices {
      analyses[index].actionFields = similarity.matches(at: index, findings: findings[index])
    }
    inheritFields(&analyses)
    guard let rest = taxonomy.restField else { return }
    for index in analyses.indices where analyses[index].actionFields.isEmpty {
      analyses[index].actionFields = [ActionFieldClassifier.rest(rest)]
    }
  }

  /// Gives replies without a field that of what they answer, wherever it stands, and so on to the replies to those.
  ///
  /// - Complexity: O(comments): a comment that was passed once is settled, which also ends circles.
  private func inheritFields(_ analyses: inout [CommentAnalysis]) {
    let indices = Dictionary(
      analyses.indices.map { (analyses[$0].comment.id, $0) }, uniquingKeysWith: { first, _ in first })
    var passed: Set<Int> = []
    for index in analyses.indices where analyses[index].actionFields.isEmpty {
      // Up to the first comment that has a field, and with it back down.
      var path = [index]
      while let last = path.last, passed.insert(last).inserted, analyses[last].actionFields.isEmpty,
        let parent = analyses[last].comment.parentID.flatMap({ indices[$0] })
      {
        path.append(parent)
      }
      for (child, parent) in zip(path, path.dropFirst()).reversed() {
        analyses[child].actionFields = ActionFieldClassifier.inherited(from: analyses[parent].actionFields)
      }
    }
    // By what the parents have of their own, so that the order of the comments changes nothing.
    let settled = analyses.map(\.actionFields)
    for index in analyses.indices where !settled[index].isEmpty {
      guard let parent = analyses[index].comment.parentID.flatMap({ indices[$0] }), parent != index else {
        continue
      }
      analyses[index].actionFields = ActionFieldClassifier.fields(settled[index], answering: settled[parent])
    }
  }
}
