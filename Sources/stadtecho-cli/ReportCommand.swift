import ArgumentParser
import FeedbackModel
import Foundation
import Intake
import Reporting
import Stadtecho

/// `stadtecho report`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes a report on the comments: an index, a page per action field, and JSON.")

  @OptionGroup var input: InputOptions
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var topics: TopicOptions
  @OptionGroup var threads: ThreadOptions

  @Option(
    help: ArgumentHelp("The folder to write to; made when it does not exist.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(help: ArgumentHelp("What to write: markdown, json.", valueName: "format,…"))
  var format: FormatList = FormatList(formats: [.markdown, .json])

  @Option(help: "The report's title; the action fields' title when left out.")
  var title: String?

  @Flag(
    name: .customLong("public"),
    help: """
      For publication: comments that a moderator should look at are not quoted or listed, and rejects.jsonl names the \
      records that were set aside without an excerpt. Pages and report.json never hold personal data that was found, with \
      or without this.
      """)
  var isPublic = false

  func validate() throws {
    if output == "-" { throw ValidationError("a report is a folder of files; name one with --output DIR") }
  }

  func run() throws {
    if analysis.actionFields == nil {
      Console.note("sorting into the action fields of Jena; --action-fields FILE.yaml names others")
    }
    let analyzer = try analysis.analyzer(topics: try topics.options(), threads: threads.count)
    let gathered = try GatheredComments(input, output: output)
    let progress = Progress("analysing")
    let result = analyzer.analyze(
      gathered.comments, inputs: gathered.records,
      progress: { progress.update($0, of: gathered.comments.count) })
    let report = ReportBuilder.report(on: result, title: title, isPublic: isPublic)
    let folder = ReportFolder(path: output)
    try folder.create()
    if format.formats.contains(.markdown) {
      for file in MarkdownRenderer().files(for: report) {
        try folder.write(Array(file.text.utf8), to: file.name)
      }
    }
    if format.formats.contains(.json) {
      try folder.write(JSONRenderer().bytes(for: report), to: "report.json")
    }
    let rejects = gathered.rejectLines(withExcerptsBy: isPublic ? nil : analyzer.makeAnnotator())
    try folder.write(rejects, to: "rejects.jsonl")
    Console.note(
      "\(gathered.comments.count) comments, \(gathered.rejected.count) set aside → \(output)")
    try gathered.exitIfRejected(listedIn: "\(output)/rejects.jsonl")
  }
}

/// The formats of a report that were asked for.
struct FormatList: ExpressibleByArgument {
  enum Format: String, CaseIterable {
    case markdown
    case json
  }

  var formats: Set<Format>

  init(formats: Set<Format>) { self.formats = formats }

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    let known = names.compactMap(Format.init)
    guard !known.isEmpty, known.count == names.count else { return nil }
    formats = Set(known)
  }

  var defaultValueDescription: String { "markdown,json" }
}

/// The folder that a report is written to.
private struct ReportFolder {
  let path: String

  func create() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw OutputError(path: path)
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    guard FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(bytes)) else {
      throw OutputError(path: "\(path)/\(name)")
    }
  }
}
