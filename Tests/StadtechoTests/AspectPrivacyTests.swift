import FeedbackModel
import Stadtecho
import Testing

/// Private persons are never what a judgement is said to speak about, and their names judge nothing.
struct AspectPrivacyTests {
  @Test func leavesOutNames() throws {
    let annotator = try Analyzer().makeAnnotator()
    let found = annotator.annotate(
      Comment(id: "1", text: "Herr Liebetrau vom Bürgeramt ist unfreundlich. Das Bürgeramt ist schmutzig."))
    #expect(found.privacy.map(\.kind) == [.name])
    #expect(found.sentiment.evidence.flatMap(\.aspects).map(\.lemma) == ["Bürgeramt"])
  }

  @Test(arguments: ["Frau Elend hat angerufen.", "Gestern war Herr Schlimmer da."])
  func namesJudgeNothing(text: String) throws {
    let found = try Analyzer().makeAnnotator().annotate(Comment(id: "1", text: text))
    #expect(found.privacy.map(\.kind) == [.name])
    #expect(found.sentiment.evidence == [])
  }
}
