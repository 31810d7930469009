import FeedbackModel
import Foundation
import Intake
import Testing

/// Records of each platform's export, from `Cases/exports.tsv`.
@Suite("Exports")
struct ExportCasesTests {
  struct Case: CustomTestStringConvertible {
    var what: String
    var format: String
    var content: String
    var expected: [String]

    var testDescription: String { what }
  }

  static let cases: [Case] = {
    let path = Bundle.module.bundlePath + "/Cases/exports.tsv"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Case(
        what: cells[0], format: cells[1],
        content: cells[2].replacing("¶", with: "\n").replacing("→", with: "\t") + "\n",
        expected: cells[3].split(separator: "¶").map(String.init))
    }
  }()

  @Test("become the comments that the table says", arguments: cases)
  func comments(given: Case) throws {
    // Each format is known by its content alone.
    let collecting = try Collecting(["t.txt": given.content])
    let counting = given.expected.filter { !$0.hasPrefix("[") }
    let reasons = given.expected.filter { $0.hasPrefix("[") }
      .map { String($0.dropFirst().prefix { $0 != "]" }) }
    #expect(collecting.comments.map(Self.line) == counting)
    #expect(
      collecting.leftOut.flatMap { $0 }.flatMap { Array(repeating: $0.reason.rawValue, count: $0.count) }
        == reasons)
    #expect(collecting.collection.inputs.map(\.format) == [given.format])
    #expect(collecting.collection.rejected.isEmpty)
    #expect(collecting.notices.isEmpty, "\(collecting.notices)")
    #expect(!"\(collecting)".contains("example.org"))
  }

  @Test("are there in number")
  func number() { #expect(Self.cases.count >= 20) }

  private static func line(_ comment: FeedbackModel.Comment) -> String {
    let side: [FeedbackModel.Comment.Alignment: String] = [.inFavour: "+", .against: "-", .neutral: "0"]
    let parts = [
      comment.id, comment.parentID ?? "", comment.created.map(date) ?? "", comment.category ?? "",
      comment.votes.map(String.init) ?? "", comment.alignment.flatMap { side[$0] } ?? "",
      comment.title ?? "",
      comment.text.split(separator: "\n").joined(separator: " / "),
    ]
    return parts.joined(separator: " | ")
  }

  private static func date(_ date: LocalDateTime) -> String {
    let text = date.iso8601.replacing("T", with: " ").prefix(16)
    return String(text.hasSuffix(" 00:00") ? text.prefix(10) : text)
  }
}
