import Evaluation
import FeedbackModel
import Stadtecho
import Testing

@Suite("PrivacyEvaluation")
struct PrivacyEvaluationTests {
  @Test("counts by kind, and names what was missed and what was found wrongly")
  func counts() throws {
    let annotator = try Analyzer().makeAnnotator()
    var evaluation = PrivacyEvaluation()
    func add(_ line: String) -> Bool { evaluation.add(line: Array(line.utf8)[...], annotator: annotator) }
    #expect(add(#"{"text":"Frau Sobotta, o@web.de","privacy":[{"kind":"name","start":5,"end":12}]}"#))
    #expect(add(#"{"text":"Ruft Anton an.","privacy":[{"kind":"name","start":5,"end":10}]}"#))
    #expect(add(#"{"text":"Nichts.","privacy":[]}"#))
    #expect(evaluation.kinds[.name]?.recall == 0.5)
    #expect(evaluation.kinds[.name]?.precision == 1)
    #expect(evaluation.kinds[.email]?.precision == 0)
    #expect(evaluation.kinds[.phone] == nil)
    #expect(evaluation.misses.map(\.text) == ["o@web.de", "Anton"])
    #expect(evaluation.misses.map(\.isExpected) == [false, true])
    #expect(evaluation.text(listing: 5).contains("email\tfound\to@web.de"))
    #expect(evaluation.json.contains("\"name\""))
  }

  @Test(
    "leaves out lines of another shape",
    arguments: [
      "{}", #"{"text":"Anna"}"#, "text", #"{"text":"Anna","privacy":[{"kind":"soul","start":0,"end":4}]}"#,
      #"{"text":"Anna","privacy":[{"kind":"name","start":2,"end":9}]}"#,
    ])
  func shapes(line: String) throws {
    var evaluation = PrivacyEvaluation()
    #expect(!evaluation.add(line: Array(line.utf8)[...], annotator: try Analyzer().makeAnnotator()))
  }
}
