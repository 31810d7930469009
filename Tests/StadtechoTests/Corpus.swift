import FeedbackModel
import Foundation
import Intake
import Reporting
import Stadtecho
import TestSupport

/// A body of comments with everything that is made from it.
struct Corpus: Sendable {
  var comments: [FeedbackModel.Comment]
  var analysis: CorpusAnalysis
  var report: Report
  /// What `stadtecho report` writes, by file name.
  var files: [String: Data]

  /// Analyses comments and prints the report on them.
  init(
    _ comments: [FeedbackModel.Comment], inputs: [InputRecord] = [], rejected: [RejectedRecord] = [],
    title: String? = nil, analyzer: Analyzer? = nil
  ) throws {
    self.comments = comments
    analysis = try (analyzer ?? Self.analyzer.get()).analyze(comments, inputs: inputs)
    report = ReportBuilder.report(on: analysis, title: title)
    files = ["report.json": Data(JSONRenderer().bytes(for: report))]
    let texts = try ReportTexts.bundled()
    for page in MarkdownRenderer(texts).files(for: report) { files[page.name] = Data(page.text.utf8) }
    for page in HTMLRenderer(texts).files(for: report) { files[page.name] = Data(page.text.utf8) }
    for table in CSVRenderer(texts).files(for: report) { files[table.name] = Data(table.bytes) }
    var writer = RejectsWriter()
    files["rejects.jsonl"] = Data(rejected.flatMap { writer.line(for: $0) })
  }

  /// Reads files and analyses what is in them.
  init(files paths: [String], title: String? = nil) throws {
    var comments: [FeedbackModel.Comment] = []
    var rejected: [RejectedRecord] = []
    let reader = CommentReader()
    let inputs = try paths.map { path in
      try reader.read(.file(path), comment: { comments.append($0) }, reject: { rejected.append($0) })
    }
    try self.init(comments, inputs: inputs, rejected: rejected, title: title)
  }

  /// The corpus that comes with the project, analysed once for all tests.
  static let bundled = Result { try Corpus(files: Project.corpusFiles, title: Project.corpusTitle) }

  /// What `stadtecho report --public --format html,opendata` writes for it, by file name.
  static func publicFiles() throws -> [String: Data] {
    let corpus = try bundled.get()
    let report = ReportBuilder.report(on: corpus.analysis, title: Project.corpusTitle, isPublic: true)
    let texts = try ReportTexts.bundled()
    var files = ["rejects.jsonl": Data()]
    for page in HTMLRenderer(texts).files(for: report) { files[page.name] = Data(page.text.utf8) }
    for file in OpenDataRenderer(texts).files(for: report) { files[file.name] = Data(file.bytes) }
    return files
  }

  /// Reading the lexicons takes a while; an analyzer has no state that changes.
  static let analyzer = Result { try Analyzer() }
}
