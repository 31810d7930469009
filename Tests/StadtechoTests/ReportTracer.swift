import FeedbackModel
import Foundation
import LexiconFiles
import Reporting
import TestSupport

/// Follows the numbers of the pages of a report back to its `report.json`.
struct ReportTracer {
  private let whole: ReportNumbers
  private let fields: [String: ReportNumbers]
  private let pages: ReportPages

  /// - Parameter files: `report.json` and pages in a language.
  init(_ files: [String: Data], language: String) throws {
    let report = try ReportDocument(files["report.json"] ?? Data())
    let catalogue = try Self.frameTexts(language)
    var shared = report.root
    // Of the comments pages tell no more than what is counted elsewhere, but for their identifiers.
    shared["comments"] = report.comments.compactMap { $0["id"] as? String }
    var whole = ReportNumbers([shared], language: language)
    let provenance = report.root["provenance"] as? [String: Any] ?? [:]
    for text in catalogue + Self.settings(provenance, catalogue) { whole.add(text: text) }
    self.whole = whole
    let common: [Any] = [report.commentIDs.map { ["id": $0] }]
    fields = Dictionary(
      uniqueKeysWithValues: report.fields.map { field in
        var numbers = ReportNumbers(common + [field], language: language)
        for text in catalogue { numbers.add(text: text) }
        return (field["id"] as? String ?? "", numbers)
      })
    pages = ReportPages(files, fields: report.fields.compactMap { $0["id"] as? String })
  }

  /// Numbers that are nowhere in the report, each with its page and line.
  var strangers: [String] {
    pages.lines.flatMap { line in
      let known = line.field.flatMap { fields[$0] } ?? whole
      return known.strangers(in: line.text).map { "\(line.page): \($0) in “\(line.text.prefix(160))”" }
    }
  }

  /// Lines with a digit in them.
  var lineCount: Int { pages.lines.count { $0.text.contains(where: \.isNumber) } }

  /// The texts of a language between their gaps; those for the number one are left out, because they hold a number.
  private static func frameTexts(_ language: String) throws -> [String] {
    let path = Project.folder.appending(path: "Lexicons/report-texts/\(language).tsv")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").flatMap { line -> [String] in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > 1, !line.hasPrefix("#") else { return [] }
      return columns[1].split(separator: #/\{[^}]*\}/#).map(String.init).filter {
        $0.contains(where: \.isNumber)
      }
    }
  }

  /// Settings are told with their values.
  private static func settings(_ provenance: [String: Any], _ texts: [String]) -> [String] {
    let seed = provenance["seed"] as? String ?? ""
    let settings = provenance["settings"] as? [String: String] ?? [:]
    return ["SHA-256", "Startwert \(seed)", "seed \(seed)"] + settings.map { "\($0.key) \($0.value)" }
      + settings.values.flatMap { ["Zahl der Themen \($0)", "number of topics \($0)"] }
  }
}
