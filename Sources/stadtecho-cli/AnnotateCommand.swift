import ArgumentParser
import FeedbackModel
import Intake
import Stadtecho

/// `stadtecho annotate`
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Writes what was found in each comment as one JSON object a line, while it reads.")

  @OptionGroup var input: InputOptions
  @OptionGroup var authors: AuthorOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var analysis: AnalysisOptions

  @Option(help: ArgumentHelp("File to write to, or - for standard output.", valueName: "file"))
  var output: String = "-"

  @Option(help: ArgumentHelp("The same as --input-format.", valueName: "name"))
  var format: InputFormatArgument?

  @Flag(help: "Adds the tokens of each comment.")
  var tokens = false

  @Flag(
    name: .customLong("public"),
    help: "For publication: adds the text without the personal data that was found; all offsets count in it.")
  var isPublic = false

  func validate() throws {
    if isPublic, authors.told != nil {
      throw ValidationError("--public tells nothing of authors; leave out --keep-authors and --author-key.")
    }
  }

  func run() throws {
    let annotator = ParallelAnnotator(try analysis.analyzer(), threads: threads.count)
    let run = StreamingRun(
      input, output: output, batchSize: annotator.batchSize, format: format, authors: authors)
    try run.run {
      annotator.annotationLines(
        for: $0, includingTokens: tokens, isPublic: isPublic, authors: authors.told)
    }
  }
}

/// `stadtecho tokenize`
struct TokenizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokenize",
    abstract: "Writes the sentences and tokens of each comment as one JSON object a line.")

  @OptionGroup var input: InputOptions
  @OptionGroup var threads: ThreadOptions

  @Option(help: ArgumentHelp("File to write to, or - for standard output.", valueName: "file"))
  var output: String = "-"

  func run() throws {
    let annotator = ParallelAnnotator(try Analyzer.forCommand(), threads: threads.count)
    try StreamingRun(input, output: output, batchSize: annotator.batchSize).run(annotator.tokenLines)
  }
}
