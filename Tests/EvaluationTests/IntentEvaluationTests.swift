@testable import Evaluation
import FeedbackModel
import Testing

struct IntentEvaluationTests {
  private static func analysis(_ intents: [Intent]) -> CommentAnalysis {
    CommentAnalysis(
      comment: Comment(id: "1", text: "Text"), language: "de", sentences: [], sentiment: .none,
      intents: intents, actionFields: [], privacy: [])
  }

  @Test func eachIntentByItself() throws {
    var evaluation = IntentEvaluation()
    evaluation.add(gold: [.proposal, .praise], analysis: Self.analysis([.proposal, .question]))
    evaluation.add(gold: [], analysis: Self.analysis([.proposal]))
    let counts = evaluation.agreements.map {
      [$0.agreement.correct, $0.agreement.found, $0.agreement.expected]
    }
    #expect(evaluation.agreements.map(\.intent) == Intent.allCases)
    #expect(counts == [[1, 2, 1], [0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 0, 0]])
    #expect(evaluation.total == 2)
  }

  @Test func labels() {
    let label = GoldReader.intents(column: "intents").label
    #expect(label("") == [])
    #expect(label("proposal, praise") == [.proposal, .praise])
    #expect(label("proposal wish") == nil)
  }
}
