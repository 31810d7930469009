@testable import Evaluation
import FeedbackModel
import Testing

struct ActionFieldEvaluationTests {
  private static let taxonomy = ActionFieldTaxonomy(
    title: "Musterstadt",
    fields: ["verkehr", "bildung"].map { ActionField(id: $0, name: $0, keywords: []) })

  private static func analysis(_ fields: [String]) -> CommentAnalysis {
    CommentAnalysis(
      comment: Comment(id: "1", text: "Text"), language: "de", sentences: [], sentiment: .none, intents: [],
      actionFields: fields.map { ActionFieldMatch(fieldID: $0, score: 1) }, privacy: [])
  }

  @Test func bestFieldAndAllFields() {
    var evaluation = ActionFieldEvaluation(Self.taxonomy)
    evaluation.add(gold: ["verkehr", "bildung"], analysis: Self.analysis(["bildung"]))
    evaluation.add(gold: ["verkehr"], analysis: Self.analysis(["bildung", "verkehr"]))
    evaluation.add(gold: [], analysis: Self.analysis([]))
    evaluation.add(gold: [], analysis: Self.analysis(["verkehr"]))
    let fields = ["verkehr", "bildung"].map(ActionFieldEvaluation.Field.init)
    #expect(evaluation.confusion.correct == 2)
    #expect(evaluation.confusion[gold: fields[1], found: fields[1]] == 1)
    #expect(evaluation.confusion[gold: fields[0], found: fields[1]] == 1)
    #expect(evaluation.confusion[gold: .none, found: .none] == 1)
    #expect(evaluation.confusion[gold: .none, found: fields[0]] == 1)
    #expect(evaluation.allFields.correct == 2)
    #expect(evaluation.allFields.found == 4)
    #expect(evaluation.allFields.expected == 3)
  }

  @Test(
    arguments: [
      ("", []), ("verkehr", ["verkehr"]), ("bildung verkehr", ["bildung", "verkehr"]),
      ("bildung, verkehr", ["bildung", "verkehr"]), ("Verkehr", nil), ("verkehr müll", nil),
    ] as [(String, [String]?)])
  func labels(label: String, fields: [String]?) {
    #expect(GoldReader.actionFields(column: "label", of: Self.taxonomy).label(label) == fields)
  }
}
