import Foundation
import Testing

/// `report.json` keeps the promise of `Reports/report.schema.json`.
@Suite("Report schema")
struct ReportSchemaTests {
  @Test("fits the report on the bundled corpus")
  func bundledCorpus() async throws {
    let report = try #require(try Corpus.bundled.get().files["report.json"])
    #expect(try await SchemaValidator.faults(of: report) == "")
  }

  @Test("fits reports on small corpora", arguments: SmallCorpus.allCases)
  func smallCorpora(corpus: SmallCorpus) async throws {
    let report = try #require(try corpus.analysed().files["report.json"])
    #expect(try await SchemaValidator.faults(of: report) == "")
  }

  /// A schema that lets everything pass would make the tests above worthless.
  @Test(
    "does not fit a report that breaks it",
    arguments: [
      (#""schemaVersion": "1.0""#, #""schemaVersion": "0.9""#),
      (#""title""#, #""titel""#),
      (#""negative": 0"#, #""negative": -1"#),
      (#""channel": "online""#, #""channel": "fax""#),
      (#""score": 0.0"#, #""score": 1.1"#),
    ])
  func brokenReport(valid: String, broken: String) async throws {
    let report = try #require(try SmallCorpus.one.analysed().files["report.json"])
    let text = String(decoding: report, as: UTF8.self)
    let changed = text.replacing(valid, with: broken)
    #expect(changed != text)
    #expect(try await SchemaValidator.faults(of: Data(changed.utf8)) != "")
  }
}
