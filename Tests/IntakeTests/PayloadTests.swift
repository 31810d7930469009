import FeedbackModel
import Foundation
import Intake
import Testing

/// Exports in the shape of each format, with the same comments in all that can hold them.
@Suite("Payloads")
struct PayloadTests {
  /// An export, and what of the comments it has.
  struct Payload: CustomTestStringConvertible {
    var files: [String]
    var format: String
    var expected: String
    var lacking: Set<Part> = []
    var leftOut = 0

    var testDescription: String { files.joined(separator: " + ") }
  }

  /// What a format may not know of a comment.
  enum Part {
    case titles
    case threads
    case times
    case seconds
    case categories
    case votes
    /// Debates of CONSUL have a title and no text.
    case textsOfProposals
  }

  static let payloads: [Payload] = [
    Payload(
      files: ["consul-proposals.csv"], format: "CONSUL proposals, CSV (,, UTF-8)", expected: "online",
      lacking: [.categories, .votes]),
    Payload(
      files: ["consul-debates.csv"], format: "CONSUL debates, CSV (;, Windows-1252)", expected: "online",
      lacking: [.titles, .textsOfProposals, .threads, .categories, .votes]),
    Payload(
      files: ["consul-ml-proposals.json", "consul-ml-comments.json"], format: "CONSUL proposals, JSON array",
      expected: "online", lacking: [.threads, .times, .categories, .votes]),
    Payload(
      files: ["consul-graphql.json"], format: "CONSUL proposals, JSON object with an array",
      expected: "online"),
    Payload(
      files: ["consul-page-comments.csv"], format: "CONSUL comments, CSV (,, UTF-8)", expected: "online",
      lacking: [.titles, .categories, .votes], leftOut: 1),
    Payload(
      files: ["decidim-proposals.csv", "decidim-comments.csv"], format: "Decidim proposals, CSV (;, UTF-8)",
      expected: "online", lacking: [.votes], leftOut: 1),
    Payload(
      files: ["adhocracy-comments.xlsx"], format: "adhocracy+ comments, XLSX", expected: "online",
      lacking: [.titles]),
    Payload(
      files: ["adhocracy.json"], format: "adhocracy+ comments, JSON object with an array", expected: "online",
      lacking: [.titles], leftOut: 1),
    Payload(
      files: ["dipas.csv"], format: "DIPAS contributions, CSV (;, UTF-8)", expected: "online",
      lacking: [.threads]),
    Payload(
      files: ["dipas.geojson", "dipas-comments.json"],
      format: "DIPAS contributions, JSON object with an array", expected: "online", lacking: [.votes]),
    Payload(
      files: ["polis-comments.csv"], format: "Polis comments, CSV (,, UTF-8)", expected: "polis",
      lacking: [.times], leftOut: 2),
    Payload(files: ["demosplan.xlsx"], format: "demosplan statements, XLSX", expected: "planning"),
    Payload(files: ["xbeteiligung.xml"], format: "XBeteiligung", expected: "planning"),
    Payload(files: ["generic.csv"], format: "CSV (;, Windows-1252)", expected: "online"),
    Payload(files: ["generic.tsv"], format: "CSV (tab, UTF-16LE)", expected: "online"),
    Payload(files: ["generic.json"], format: "JSON array", expected: "online"),
    Payload(files: ["generic.jsonl"], format: "JSON Lines", expected: "online"),
    Payload(files: ["generic.xlsx"], format: "XLSX", expected: "online"),
    Payload(files: ["generic.ods"], format: "ODS", expected: "online"),
    Payload(files: ["minutes.md"], format: "Event minutes (Markdown)", expected: "minutes"),
    Payload(
      files: ["minutes.txt"], format: "Event minutes (plain text) (Windows-1252)", expected: "minutes"),
    // The table of the third section has no replies, so that its statements come before the list's.
    Payload(files: ["minutes.docx"], format: "Event minutes (DOCX)", expected: "minutes"),
    Payload(files: ["minutes.odt"], format: "Event minutes (ODT)", expected: "minutes"),
  ]

  @Test("bring the same comments", arguments: payloads)
  func roundTrip(payload: Payload) throws {
    let collecting = try Collecting(payload.files.map { InputFile(.file(Self.path($0))) })
    let input = try #require(collecting.collection.inputs.first)
    #expect(input.format == payload.format)
    #expect(collecting.collection.rejected.isEmpty)
    #expect(
      collecting.collection.inputs.allSatisfy {
        $0.read == $0.accepted + $0.leftOut.map(\.count).reduce(0, +)
      })
    #expect(collecting.leftOut.flatMap { $0 }.map(\.count).reduce(0, +) == payload.leftOut)
    let expected = try ExpectedComment.read("expected-\(payload.expected).tsv")
    #expect(expected.count >= 20)
    let found = collecting.comments.map { ExpectedComment($0, among: collecting.comments) }
    let lacking = payload.lacking
    let a = found.map { $0.without(lacking) }.sorted()
    let b = expected.map { $0.without(lacking) }.sorted()
    #expect(a.count == b.count)
    for (found, expected) in zip(a, b) { #expect(found == expected) }
  }

  @Test("never bring names or addresses of authors", arguments: payloads)
  func authors(payload: Payload) throws {
    let collecting = try Collecting(payload.files.map { InputFile(.file(Self.path($0))) })
    let everything = "\(collecting)"
    for name in ["@", "example.org", "Muster", "Beispiel", "Platzhalter", "Exempel", "Musterweg"] {
      #expect(!everything.contains(name), "\(name)")
    }
  }

  static func path(_ name: String) -> String {
    Bundle.module.bundlePath + "/Payloads/" + name
  }
}

/// What is compared of a comment.
struct ExpectedComment: Comparable {
  var title = ""
  var text = ""
  var parentText = ""
  var created = ""
  var category = ""
  var votes = ""

  init(_ comment: FeedbackModel.Comment, among all: [FeedbackModel.Comment]) {
    title = comment.title ?? ""
    text = comment.text
    parentText = comment.parentID.map { id in all.first { $0.id == id }?.text ?? "?" } ?? ""
    created = comment.created?.iso8601 ?? ""
    category = comment.category ?? ""
    votes = comment.votes.map(String.init) ?? ""
  }

  init(line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { String($0).replacing("¶", with: "\n") }
    title = cells[0]
    text = cells[1]
    parentText = cells[2]
    created = cells[3]
    category = cells[4]
    votes = cells[5]
  }

  static func read(_ name: String) throws -> [ExpectedComment] {
    let text = try String(contentsOfFile: PayloadTests.path(name), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(ExpectedComment.init)
  }

  func without(_ lacking: Set<PayloadTests.Part>) -> ExpectedComment {
    var comment = self
    if lacking.contains(.textsOfProposals), !title.isEmpty { comment.text = title }
    if lacking.contains(.titles) { comment.title = "" }
    if lacking.contains(.threads) { comment.parentText = "" }
    if lacking.contains(.times) { comment.created = "" }
    if lacking.contains(.categories) { comment.category = "" }
    if lacking.contains(.votes) { comment.votes = "" }
    return comment
  }

  static func < (a: Self, b: Self) -> Bool { (a.text, a.parentText) < (b.text, b.parentText) }
}
