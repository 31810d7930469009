import FeedbackModel
import GermanText
import LexiconFiles
import SentimentAnalysis
import TextTestSupport
import Testing

/// Minimal pairs: what the scorer understands of German beyond single words.
struct MinimalPairTests {
  /// The floor rises with the scorer and never falls. A failure lists the share by device; what is judged wrongly
  /// stays visible as a known issue.
  @Test func judgesAsTheWritersDo() throws {
    var scorer = try ScoredText.makeScorer()
    let tokenizer = try Bundled.tokenizer()
    var counts: [String: (right: Int, all: Int)] = [:]
    for item in try CaseFile.read("minimal-pairs.tsv", in: .module) {
      let cells = item.text.split(separator: "\t", maxSplits: 1).map(String.init)
      let label = try #require(cells.first.flatMap(Sentiment.Label.init), "\(item)")
      let document = tokenizer.document(for: try #require(cells.last))
      let found = scorer.sentences(
        of: document, part: .text, vocabulary: tokenizer.vocabulary,
        separableVerbs: tokenizer.separableVerbs(in: document))
      let sentiment = SentimentScorer.sentiment(of: found, roles: found.map { _ in .reasoning })
      counts[item.section, default: (0, 0)].all += 1
      if sentiment.label == label {
        counts[item.section, default: (0, 0)].right += 1
      } else {
        withKnownIssue("judged wrongly") { Issue.record("\(sentiment.label) instead of \(item.text)") }
      }
    }
    let right = counts.values.reduce(0) { $0 + $1.right }
    let all = counts.values.reduce(0) { $0 + $1.all }
    let list = counts.sorted { $0.key < $1.key }.map { "\($0.value.right)/\($0.value.all) \($0.key)" }
    #expect(all >= 690)
    #expect(Double(right) / Double(all) >= 0.97, "\(list.joined(separator: "\n"))")
  }
}
