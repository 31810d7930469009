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
    abstract: "Writes a report on the comments: pages to read, tables, and JSON.",
    discussion: """
      markdown: an index, a page per action field, all comments · html: one page with pictures, all comments · json: everything, \
      for programs · csv, xlsx: a row per comment, topic, proposal · pdf: the HTML page on paper, by an installed Chromium · \
      opendata: a data package of the edition for \
      publication, with metadata.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var topics: TopicOptions
  @OptionGroup var threads: ThreadOptions

  @Option(
    help: ArgumentHelp("The folder to write to; made when it does not exist.", valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      "What to write: markdown, html, json, csv, xlsx, pdf, opendata.", valueName: "format,…"))
  var format: FormatList = FormatList(formats: [.markdown, .html, .json])

  @Option(help: "The language of headings and explanations: de, en. What people wrote stays as it is.")
  var language: ReportTexts.Language = .german

  @Option(help: "The report's title; the action fields' title when left out.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Who publishes the open data, for its metadata: \"Stadt Jena\".", valueName: "name"))
  var publisher: String?

  @Option(
    help: ArgumentHelp("The address by which catalogues know the publisher.", valueName: "uri"))
  var publisherURI: String?

  @Flag(
    name: .customLong("public"),
    help: """
      For publication: comments that a moderator should look at are not quoted or listed, groups of fewer than five comments are \
      not told apart, a page says the main points in plain language, and rejects.jsonl names the records that were set aside \
      without an excerpt. Pages and report.json never hold personal data that was found, with \
      or without this.
      """)
  var isPublic = false

  func validate() throws {
    if output == "-" { throw ValidationError("a report is a folder of files; name one with --output DIR") }
    if publisherURI != nil, publisher == nil {
      throw ValidationError("--publisher-uri belongs to a name; give it with --publisher NAME")
    }
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
    let writer = ReportWriter(
      folder: folder, texts: try ReportTexts.bundled(language),
      publisher: publisher.map { Publisher(name: $0, uri: publisherURI) })
    try writer.write(report, as: format.formats.subtracting([.opendata]))
    if format.formats.contains(.opendata) {
      // Open data is for everybody, whoever the other files are for.
      let published = isPublic ? report : ReportBuilder.report(on: result, title: title, isPublic: true)
      try writer.write(published, as: [.opendata])
    }
    let rejects = gathered.rejectLines(withExcerptsBy: isPublic ? nil : analyzer.makeAnnotator())
    try folder.write(rejects, to: "rejects.jsonl")
    Console.note(
      "\(gathered.comments.count) comments, \(gathered.rejected.count) set aside → \(output)")
    try gathered.exitIfRejected(listedIn: "\(output)/rejects.jsonl")
  }
}
