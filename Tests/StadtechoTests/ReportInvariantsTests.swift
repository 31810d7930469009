import FeedbackModel
import Foundation
import Reporting
import TestSupport
import Testing

/// What holds for every report, whatever the comments.
@Suite("Report invariants")
struct ReportInvariantsTests {
  @Test("hold for small corpora", arguments: SmallCorpus.allCases)
  func smallCorpora(corpus: SmallCorpus) throws {
    try ReportInvariants(try corpus.analysed()).check()
  }

  @Test("hold for the bundled corpus")
  func bundledCorpus() throws {
    let corpus = try Corpus.bundled.get()
    try ReportInvariants(corpus).check()
    let report = try ReportDocument(try #require(corpus.files["report.json"]))
    #expect(report.quotes.count > 100)
    #expect(report.idLists.count > 100)
  }

  @Test("the same comments give the same bytes", arguments: SmallCorpus.allCases)
  func repeatable(corpus: SmallCorpus) throws {
    let again = try Corpus(corpus.comments)
    #expect(again.files == (try corpus.analysed().files))
  }

  @Test("the order of two inputs loses no comment and changes no judgement")
  func orderOfInputs() throws {
    let a = SmallCorpus.allInOneField.comments
    let b = SmallCorpus.two.comments.map { comment in
      var comment = comment
      comment.id = "b\(comment.id)"
      return comment
    }
    let (forth, back) = (try Corpus(a + b), try Corpus(b + a))
    let ids = (a + b).map(\.id)
    #expect(try ReportDocument(try #require(forth.files["report.json"])).commentIDs == ids)
    #expect(try ReportDocument(try #require(back.files["report.json"])).commentIDs == (b + a).map(\.id))
    #expect(forth.report.figures == back.report.figures)
    #expect(forth.report.fields.map(\.figures) == back.report.fields.map(\.figures))
    let judged = { (corpus: Corpus) in
      Dictionary(corpus.analysis.comments.map { ($0.comment.id, $0.sentiment) }) { a, _ in a }
    }
    #expect(judged(forth) == judged(back))
  }
}
