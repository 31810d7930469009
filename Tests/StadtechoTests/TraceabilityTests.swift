import FeedbackModel
import Foundation
import TestSupport
import Testing

/// What pages link to and quote is in `report.json` and in the comments; for the numbers see ``PageNumberTests``.
@Suite("Traceability")
struct TraceabilityTests {
  /// The pages of the sample report that people read, and the JSON beside them.
  private let pages: [String: String]
  private let report: ReportDocument

  init() throws {
    let files = try Corpus.bundled.get().files
    report = try ReportDocument(try #require(files["report.json"]))
    pages = files.filter { $0.key.hasSuffix(".md") || $0.key == "index.html" }
      .filter { !$0.key.hasPrefix("beitraege") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("every link to a comment leads to one, and every comment has its place")
  func comments() throws {
    let index = try #require(pages["index.html"])
    let linked = index.matches(of: #/href="(beitraege-\d+)\.html#(b\d+)"/#)
    #expect(linked.count > 300)
    let files = try Corpus.bundled.get().files
    var anchors = 0
    for match in linked {
      let page = try #require(files["\(match.output.1).html"])
      #expect(page.range(of: Data("id=\"\(match.output.2)\"".utf8)) != nil)
    }
    for (name, data) in files where name.hasPrefix("beitraege") && name.hasSuffix(".html") {
      anchors += String(decoding: data, as: UTF8.self).matches(of: #/<h2 id="b\d+">/#).count
    }
    #expect(anchors == report.comments.count)
  }

  @Test("every word in context stands in its comment")
  func contextLines() throws {
    let comments = Dictionary(uniqueKeysWithValues: try Corpus.bundled.get().comments.map { ($0.id, $0) })
    var count = 0
    for field in report.fields {
      for term in field["distinctive"] as? [[String: Any]] ?? [] {
        for line in term["lines"] as? [[String: Any]] ?? [] {
          let said = ["left", "term", "right"].compactMap { line[$0] as? String }.joined()
          let id = try #require(line["id"] as? String)
          let comment = try #require(comments[id])
          #expect((comment.text + "\n" + (comment.title ?? "")).contains(said))
          count += 1
        }
      }
    }
    #expect(count > 50)
  }
}
