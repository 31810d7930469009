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
  @OptionGroup var analysis: AnalysisOptions

  @Option(help: ArgumentHelp("File to write to, or - for standard output.", valueName: "file"))
  var output: String = "-"

  @Flag(help: "Adds the tokens of each comment.")
  var tokens = false

  func run() throws {
    let annotator = try analysis.analyzer().makeAnnotator()
    var writer = AnnotationWriter(includingTokens: tokens)
    try StreamingRun(input, output: output).run { comment in
      writer.line(for: comment, annotator: annotator)
    }
  }
}

/// `stadtecho tokenize`
struct TokenizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokenize",
    abstract: "Writes the sentences and tokens of each comment as one JSON object a line.")

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("File to write to, or - for standard output.", valueName: "file"))
  var output: String = "-"

  func run() throws {
    let annotator = try Analyzer().makeAnnotator()
    var writer = TokenWriter()
    try StreamingRun(input, output: output).run { comment in
      writer.line(for: comment, annotator: annotator)
    }
  }
}
