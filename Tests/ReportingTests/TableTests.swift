import FeedbackModel
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("Tables")
struct TableTests {
  @Test(
    "take no cell for a formula",
    arguments: [
      ("=cmd|' /C calc'!A0", true), ("+49 3641 490", true), ("-2+3", true), ("@SUM(A1)", true),
      ("  =1+1", true),
      ("\t=1", true), ("\u{200B}=1+1", true), ("＝1+1", true), ("\n=1", true), ("Der Weg = zu eng", false),
      ("5 = 5", false), ("", false), ("a@b", false),
    ])
  func formulas(text: String, isFormula: Bool) {
    #expect(CellText.safe(text).hasPrefix("'") == isFormula)
  }

  @Test(
    "have a row per comment, topic and proposal, as wide as the head",
    arguments: ReportTexts.Language.allCases)
  func rows(language: ReportTexts.Language) throws {
    let report = ReportBuilder.report(on: HostileCorpus.sample.analysis)
    let sheets = SpreadsheetBuilder(report, words: Wording(try .bundled(language))).sheets
    #expect(sheets.map(\.name) == ["beitraege", "themen", "vorschlaege"])
    for sheet in sheets {
      #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count }, "\(sheet.name)")
    }
    #expect(sheets[0].rows.count == report.comments.count)
    let topics =
      report.topics.count + report.fields.map(\.topics.count).reduce(0, +) + report.unassigned.topics.count
    #expect(sheets[1].rows.count == topics)
    #expect(sheets[2].rows.count == report.fields.map(\.proposals.count).reduce(0, +))
  }

  @Test("come out of CSV as they went in, whatever people wrote")
  func csv() throws {
    let texts = HostileText.all + ["=cmd|' /C calc'!A0", "Erste Zeile\nzweite; \"dritte\"", "+1 von mir"]
    let corpus = SampleCorpus(
      comments: texts.enumerated().map { SampleComment(id: "\($0)", sentences: [SampleSentence($1)]) })
    let file = try #require(try CSVRenderer().files(for: ReportBuilder.report(on: corpus.analysis)).first)
    #expect(file.name == "beitraege.csv")
    #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let rows = Self.parse(String(decoding: file.bytes.dropFirst(3), as: UTF8.self))
    #expect(rows.count == texts.count + 1)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let column = try #require(rows[0].firstIndex(of: "Text"))
    for (text, row) in zip(texts, rows.dropFirst()) {
      let cell = row[column].hasPrefix("'") ? String(row[column].dropFirst()) : row[column]
      #expect(RenderedText.visible(cell) == RenderedText.visible(text))
      #expect(!"=+-@".contains(row[column].first ?? " "))
    }
  }

  @Test("make a workbook of the same bytes each time")
  func workbook() throws {
    let folder = try TemporaryFolder()
    let report = ReportBuilder.report(on: HostileCorpus.sample.analysis)
    let renderer = try XLSXRenderer()
    for name in ["a.xlsx", "b.xlsx"] { try renderer.write(report, to: folder.path(name)) }
    let files = try ["a.xlsx", "b.xlsx"].map { try Data(contentsOf: URL(filePath: folder.path($0))) }
    #expect(files[0].starts(with: Data("PK".utf8)))
    #expect(files[0] == files[1])
    #expect(throws: WorkbookError.self) { try renderer.write(report, to: folder.path("gibt/es/nicht.xlsx")) }
  }

  @Test("are described for programs")
  func openData() throws {
    let report = ReportBuilder.report(on: HostileCorpus.sample.analysis, isPublic: true)
    let files = OpenDataRenderer(try .bundled()).files(for: report)
    #expect(files.allSatisfy { $0.name.hasPrefix("offene-daten/") })
    let package = try Self.object(files, "datapackage.json")
    let resources = try #require(package["resources"] as? [[String: Any]])
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let table = try #require(files.first { $0.name == "offene-daten/\(path)" })
      let heads = try #require(
        Self.parse(String(decoding: table.bytes.dropFirst(3), as: UTF8.self), ",").first)
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String } == heads)
    }
    let dataset = try Self.object(files, "dcat.jsonld")
    #expect(dataset["@type"] as? String == "dcat:Dataset")
    #expect((dataset["dcat:distribution"] as? [Any])?.count == resources.count + 1)
  }

  @Test("name who publishes, or that somebody has to be named")
  func publisher() throws {
    let report = ReportBuilder.report(on: HostileCorpus.sample.analysis, isPublic: true)
    let city = Publisher(name: "Stadt Muster", uri: "https://muster.example/stadt")
    let named = OpenDataRenderer(try .bundled(), publisher: city).files(for: report)
    let agent = try #require(try Self.object(named, "dcat.jsonld")["dct:publisher"] as? [String: Any])
    #expect(agent["foaf:name"] as? String == "Stadt Muster")
    #expect(agent["@id"] as? String == "https://muster.example/stadt")
    let contributors = try Self.object(named, "datapackage.json")["contributors"] as? [[String: String]]
    #expect(contributors?.map { $0["role"] } == ["publisher"])
    let unnamed = OpenDataRenderer(try .bundled()).files(for: report)
    let nobody = try Self.object(unnamed, "dcat.jsonld")["dct:publisher"] as? [String: Any]
    #expect((nobody?["foaf:name"] as? String)?.contains("zu benennen") == true)
    #expect(try Self.object(unnamed, "datapackage.json")["contributors"] == nil)
  }

  private static func object(_ files: [OpenDataRenderer.File], _ name: String) throws -> [String: Any] {
    let file = try #require(files.first { $0.name == "offene-daten/\(name)" })
    return try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  /// RFC 4180, read without the code under test.
  private static func parse(_ text: String, _ separator: Unicode.Scalar = ";") -> [[String]] {
    var (rows, row, cell) = ([[String]](), [String](), String.UnicodeScalarView())
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"": cell.append(scalars.removeFirst())
      case "\"": isQuoted.toggle()
      case separator where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
