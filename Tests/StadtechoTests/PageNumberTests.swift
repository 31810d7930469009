import FeedbackModel
import Foundation
import Reporting
import Stadtecho
import TestSupport
import Testing

/// Every number that people read on a page is a value of `report.json`, or worked out from two as the schema says.
@Suite("Numbers of pages")
struct PageNumberTests {
  @Test(
    "are in report.json for the bundled corpus", arguments: zip(ReportTexts.Language.allCases, [true, false]))
  func bundledCorpus(language: ReportTexts.Language, isPublic: Bool) throws {
    let analysis = try Corpus.bundled.get().analysis
    let tracer = try Self.tracer(of: analysis, language, isPublic: isPublic)
    #expect(tracer.lineCount > 1000)
    #expect(tracer.strangers.isEmpty, "\(tracer.strangers.prefix(8))")
  }

  @Test("are in report.json for small corpora", arguments: SmallCorpus.allCases)
  func smallCorpora(corpus: SmallCorpus) throws {
    let analysis = try corpus.analysed().analysis
    for isPublic in [false, true] {
      let tracer = try Self.tracer(of: analysis, .german, isPublic: isPublic)
      #expect(tracer.strangers.isEmpty, "\(tracer.strangers.prefix(8))")
    }
  }

  /// A few of the bundled comments, drawn by chance, so that other numbers stand beside one another.
  @Test("are in report.json for samples of comments", arguments: 1...4 as ClosedRange<UInt64>)
  func samples(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = try Corpus.bundled.get().comments
    let comments = all.shuffled(using: &random).prefix(Int.random(in: 1...60, using: &random))
    let analysis = try Corpus.analyzer.get().analyze(Array(comments))
    for language in ReportTexts.Language.allCases {
      let tracer = try Self.tracer(of: analysis, language, isPublic: seed.isMultiple(of: 2))
      #expect(tracer.strangers.isEmpty, "\(tracer.strangers.prefix(8))")
    }
  }

  @Test(
    "that are nowhere in the report are found out, wherever they stand",
    arguments: [
      ("<p>In 987.654 Beiträgen steht ein Lob.</p>", 1), ("<td class=\"number\">77,777</td>", 1),
      ("<p>Anteil 101 %</p>", 1), ("<p>am 32.13.2026</p>", 1), ("<h3>Radweg — 9.999 Beiträge</h3>", 1),
      ("<p>Kein Wort von Zahlen.</p>", 0), ("<p>660 Beiträge</p>", 0),
    ])
  func invented(html: String, count: Int) throws {
    let report = try #require(try Corpus.bundled.get().files["report.json"])
    let files = ["report.json": report, "index.html": Data(html.utf8)]
    #expect(try ReportTracer(files, language: "de").strangers.count == count)
  }

  /// Headings say how many comments a topic or a wish has: the number of just that one.
  @Test("stand beside the topic and the wish that they count")
  func places() throws {
    let corpus = try Corpus.bundled.get()
    let report = try ReportDocument(try #require(corpus.files["report.json"]))
    for field in report.fields {
      let page = String(
        decoding: try #require(corpus.files["\(field["id"] as? String ?? "").md"]), as: UTF8.self)
      let items = (field["topics"] as? [[String: Any]] ?? []) + (field["proposals"] as? [[String: Any]] ?? [])
      var checked = 0
      for item in items {
        guard let name = item["label"] as? String ?? item["title"] as? String,
          let count = item["count"] as? Int, !name.contains(where: { "*_[]#&.".contains($0) })
        else { continue }
        let text = "\(name)\(item["label"] == nil ? "**" : "") — \(count) Beitr"
        #expect(page.contains(text), "\(text)")
        checked += 1
      }
      #expect(checked > 5)
    }
  }

  @Test("on pages of comments are those of the comment")
  func commentPages() throws {
    let corpus = try Corpus.bundled.get()
    let report = try ReportDocument(try #require(corpus.files["report.json"]))
    let pages = corpus.files.filter { $0.key.hasPrefix("beitraege") && $0.key.hasSuffix(".html") }
      .sorted { $0.key < $1.key }.map { String(decoding: $0.value, as: UTF8.self) }
    let facts = pages.flatMap { page in
      page.matches(of: #/<p class="facts">(.*?)</p>/#).map { HTMLSource(String($0.output.1)).visibleText }
    }
    #expect(facts.count == report.comments.count)
    for (line, comment) in zip(facts, report.comments) {
      var numbers = ReportNumbers([comment], language: "de")
      numbers.add(text: "Antwort auf\n#\(comment["parent"] as? String ?? "")")
      numbers.add(text: "#\(comment["parent"] as? String ?? "")")
      let strangers = line.split(separator: "\n").flatMap { numbers.strangers(in: String($0)) }
      #expect(strangers.isEmpty, "\(strangers): \(line)")
    }
  }

  private static func tracer(
    of analysis: CorpusAnalysis, _ language: ReportTexts.Language, isPublic: Bool
  ) throws -> ReportTracer {
    let report = ReportBuilder.report(on: analysis, isPublic: isPublic)
    let texts = try ReportTexts.bundled(language)
    var files = ["report.json": Data(JSONRenderer().bytes(for: report))]
    for page in MarkdownRenderer(texts).files(for: report) + HTMLRenderer(texts).files(for: report) {
      files[page.name] = Data(page.text.utf8)
    }
    return try ReportTracer(files, language: language.rawValue)
  }
}
