import FeedbackModel
import Foundation
import TextTestSupport
import Testing

/// The judgement of whole comments, from a table.
struct SentimentScorerTests {
  @Test(arguments: try CaseFile.read("comments.txt", in: .module))
  func label(_ example: CaseFile.Case) throws {
    let labels: [Character: Sentiment.Label] = ["+": .positive, "-": .negative, "0": .neutral]
    let expected = try #require(example.text.first.flatMap { labels[$0] }, "the line begins with +, - or 0")
    let scored = try ScoredText(String(example.text.dropFirst(2)))
    let sentiment = scored.sentiment(as: example.section.hasPrefix("Proposals") ? .proposal : .reasoning)
    let reasons = sentiment.evidence.map { "\($0.term) \($0.value) \($0.modifiers)" }
    withKnownIssue {
      #expect(sentiment.label == expected, "\(sentiment.score) from \(reasons)")
    } when: {
      example.isKnownMiss
    }
  }
}
