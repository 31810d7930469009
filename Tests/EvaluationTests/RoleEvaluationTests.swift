@testable import Evaluation
import FeedbackModel
import Testing

struct RoleEvaluationTests {
  private static func analysis(_ roles: [SentenceRole]) -> CommentAnalysis {
    CommentAnalysis(
      comment: Comment(id: "1", text: "Text"), language: "de",
      sentences: roles.map { SentenceAnalysis(range: TextRange(.text, 0..<1), role: $0) },
      sentiment: .none, intents: [], actionFields: [], privacy: [])
  }

  @Test(
    arguments: [
      ([], .other), ([.other, .reasoning], .reasoning), ([.reasoning, .other, .proposal], .proposal),
      ([.other, .other], .other), ([.reasoning], .reasoning),
    ] as [([SentenceRole], SentenceRole)])
  func severalSentences(roles: [SentenceRole], expected: SentenceRole) {
    #expect(RoleEvaluation.role(of: Self.analysis(roles)) == expected)
  }

  @Test func bothCountAsRight() {
    var evaluation = RoleEvaluation()
    for role in SentenceRole.allCases {
      evaluation.add(gold: [.proposal, .reasoning], analysis: Self.analysis([role]))
    }
    #expect(evaluation.confusion.correct == 2)
    #expect(evaluation.confusion[gold: .proposal, found: .other] == 1)
  }

  @Test(
    arguments: [
      ("mpos", [.proposal]), ("proposal", [.proposal]), ("premise", [.reasoning]),
      ("reasoning", [.reasoning]), ("non-arg", [.other]), ("other", [.other]),
      ("mpos+premise", [.proposal, .reasoning]),
    ] as [(String, [SentenceRole])])
  func names(label: String, roles: [SentenceRole]) {
    #expect(GoldReader.roles(column: "label").label(label) == roles)
  }

  @Test(arguments: ["", "MPOS", "premise+mpos", "positive"])
  func unknownNames(label: String) {
    #expect(GoldReader.roles(column: "label").label(label) == nil)
  }
}
