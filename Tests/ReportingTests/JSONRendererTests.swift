import FeedbackModel
import Foundation
import Testing

@testable import Reporting

@Suite("JSON renderer")
struct JSONRendererTests {
  @Test("keeps every character of a quote", arguments: HostileText.all)
  func quotes(text: String) throws {
    let corpus = SampleCorpus(comments: [
      SampleComment(
        id: "\"1\"\\\u{1}", sentences: [SampleSentence(text, role: .proposal)], fields: ["verkehr"])
    ])
    let bytes = JSONRenderer().bytes(for: ReportBuilder.report(on: corpus.analysis, title: "\"Titel\"\n"))
    let report = try JSONDecoder().decode(Excerpt.self, from: Data(bytes))
    #expect(report.title == "\"Titel\"\n")
    #expect(report.proposals.map(\.comments) == [["\"1\"\\\u{1}"]])
    let quote = try #require(report.proposals.first?.quote)
    // What marks a list or a quotation is no part of the quote.
    let mark = ["- ", "> "].contains { text.hasPrefix($0) } ? 2 : 0
    #expect(quote.text.unicodeScalars.elementsEqual(text.unicodeScalars.dropFirst(mark)))
    #expect((quote.start, quote.end) == (mark, text.unicodeScalars.count))
  }

  /// The part of a report that the test reads.
  private struct Excerpt: Decodable {
    var title: String
    var proposals: [Proposal]

    struct Proposal: Decodable {
      var comments: [String]
      var quote: Quote
    }

    struct Quote: Decodable {
      var text: String
      var start: Int
      var end: Int
    }
  }
}
