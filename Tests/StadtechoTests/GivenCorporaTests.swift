import FeedbackModel
import Foundation
import Intake
import LexiconFiles
import Reporting
import Stadtecho
import TestSupport
import Testing

/// Reports on comments that do not come with the project: they must keep the same promises.
///
/// `STADTECHO_CORPORA=DIR swift test --filter GivenCorpora` takes every file of a folder, and beside it each file with the
/// replies to it (`a.jsonl` with `a-replies.jsonl`); `STADTECHO_CORPORA_FIELDS=FILE.yaml` names the action fields.
@Suite("Reports on given corpora", .enabled(if: GivenCorpora.folder != nil), .serialized)
struct GivenCorporaTests {
  @Test(
    "keep what reports promise: counts, identifiers, quotes, numbers, schema", arguments: GivenCorpora.all)
  func promises(corpus: GivenCorpora) async throws {
    let made = try corpus.analysed()
    #expect(made.comments.count > 0)
    try ReportInvariants(made).check()
    let report = try #require(made.files["report.json"])
    #expect(try await SchemaValidator.faults(of: report) == "")
    let strangers = try ReportTracer(made.files, language: "de").strangers
    #expect(strangers.isEmpty, "\(strangers.count): \(strangers.prefix(8))")
    for (name, data) in made.files where name.hasSuffix(".html") {
      let source = HTMLSource(String(decoding: data, as: UTF8.self))
      #expect(source.nestingFault == nil, "\(name)")
      #expect(data.count < 3_000_000, "\(name)")
    }
    try checkPublicEdition(of: made)
  }

  private func checkPublicEdition(of corpus: Corpus) throws {
    let report = ReportBuilder.report(on: corpus.analysis, isPublic: true)
    let root = try JSONSerialization.jsonObject(with: Data(JSONRenderer().bytes(for: report)))
    let faults = SmallGroups(root).faults
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(8))")
  }
}

/// Files that make a body of comments together.
struct GivenCorpora: Sendable, CustomTestStringConvertible {
  var files: [String]

  private static let environment = ProcessInfo.processInfo.environment

  static let folder = environment["STADTECHO_CORPORA"]

  static let all: [GivenCorpora] = {
    guard let folder else { return [] }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.flatMap { name -> [GivenCorpora] in
      let path = "\(folder)/\(name)"
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      let replies = parts.count == 2 ? "\(parts[0])-replies.\(parts[1])" : ""
      let alone = GivenCorpora(files: [path])
      return names.contains(replies)
        ? [alone, GivenCorpora(files: [path, "\(folder)/\(replies)"])] : [alone]
    }
  }()

  var testDescription: String { files.map { URL(filePath: $0).lastPathComponent }.joined(separator: " + ") }

  func analysed() throws -> Corpus {
    let collector = CommentCollector(options: ReadOptions())
    let found = try collector.collect(files.map { InputFile(.file($0)) })
    return try Corpus(
      found.comments, inputs: found.inputs, rejected: found.rejected, analyzer: try Self.analyzer.get())
  }

  private static let analyzer = Result {
    let fields = try environment["STADTECHO_CORPORA_FIELDS"].map { try TaxonomyReader.read(path: $0) }
    return try Analyzer(options: Analyzer.Options(actionFields: fields))
  }
}
