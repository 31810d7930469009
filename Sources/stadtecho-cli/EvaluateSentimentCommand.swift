import ArgumentParser
import Evaluation
import FeedbackModel
import Stadtecho

/// `stadtecho evaluate sentiment`
struct EvaluateSentimentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentiment",
    abstract: "Agreement of the sentiment of texts with a gold file.",
    discussion: """
      The gold is JSON Lines or a table with id, text and label (positive, negative or neutral). Gold that \
      has an id and a sentiment and no text is joined with the files of --comments.
      """)

  @OptionGroup var gold: GoldOptions
  @OptionGroup var texts: GoldTextOptions

  @Option(help: ArgumentHelp("How many of the worst errors to list.", valueName: "n"))
  var errors: Int = 10

  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    guard errors >= 0 else { throw ValidationError("--errors \(errors): give a number of at least 0") }
  }

  func run() throws {
    let column = gold.label ?? (texts.comments.isEmpty ? "label" : "sentiment")
    let items = try GoldReader.sentiment(column: column).items(gold, texts)
    var evaluation = SentimentEvaluation()
    ParallelAnnotator(try analysis.analyzer(), threads: threads.count).annotate(items) {
      evaluation.add(gold: $0, analysis: $1)
    }
    try Output.print(gold.json ? evaluation.json(errors: errors) : evaluation.text(errors: errors))
  }
}
