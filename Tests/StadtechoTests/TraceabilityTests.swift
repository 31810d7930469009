import FeedbackModel
import Foundation
import TestSupport
import Testing

/// What pages say can be followed back to `report.json`.
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

  @Test("every number of a table or a heading is in report.json, or worked out from two that are")
  func numbers() throws {
    let known = Numbers(report.root)
    var count = 0
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) {
      for cell in Self.countCells(of: text, isHTML: name.hasSuffix(".html")) {
        count += 1
        #expect(known.contains(cell), "\(name): \(cell)")
      }
    }
    #expect(count > 1000)
  }

  @Test("a number that is nowhere in report.json is found out")
  func invented() {
    #expect(!Numbers(report.root).contains("987654"))
    #expect(!Numbers(report.root).contains("77,777"))
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

  /// Cells of tables that hold a number and nothing else, with the counts in headings of topics.
  private static func countCells(of text: String, isHTML: Bool) -> [String] {
    let cells =
      isHTML
      ? text.matches(of: #/<td class="number">([^<]*)</td>/#).map { String($0.output.1) }
      : text.split(separator: "\n").filter { $0.hasPrefix("|") }.flatMap { line in
        line.split(separator: " | ").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "| ")) }
      }
    let headings = text.matches(of: #/ — (\d[\d.]*) Beiträge, überwiegend/#).map { String($0.output.1) }
    return (cells + headings).filter { $0.contains(/^\d[\d.,]*( %)?$/) }
  }
}

/// All numbers of a JSON document, and what pages may make of them.
private struct Numbers {
  private var whole: Set<Int> = []
  private var decimals: Set<String> = []
  private var shares: Set<Int> = []

  init(_ root: Any) { collect(root) }

  private mutating func collect(_ value: Any) {
    if let list = value as? [Any] {
      whole.insert(list.count)
      list.forEach { collect($0) }
    } else if let object = value as? [String: Any] {
      object.values.forEach { collect($0) }
      // A total, and the shares of its parts.
      let parts = ["negative", "neutral", "positive"].compactMap { object[$0] as? Int }
      if parts.count == 3 { add(parts) }
    } else if let number = value as? Double {
      if number.rounded() == number, abs(number) < 1e15 { whole.insert(Int(number)) }
      for places in 1...3 {
        decimals.insert(String(format: "%.\(places)f", number).replacing(".", with: ","))
      }
      if (0...1).contains(number) { shares.insert(Int((number * 100).rounded())) }
    }
  }

  private mutating func add(_ parts: [Int]) {
    let total = parts.reduce(0, +)
    whole.insert(total)
    for part in parts where total > 0 { shares.insert(Int((Double(part) / Double(total) * 100).rounded())) }
  }

  func contains(_ text: String) -> Bool {
    if text.hasSuffix(" %") { return Int(text.dropLast(2)).map(shares.contains) ?? false }
    if text.contains(",") { return decimals.contains(text) }
    return Int(text.replacing(".", with: "")).map(whole.contains) ?? false
  }
}
