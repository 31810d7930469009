import ArgumentParser
import Evaluation
import FeedbackModel
import Stadtecho

/// `stadtecho evaluate intents`
struct EvaluateIntentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intents",
    abstract: "Agreement of what comments are after with a gold file.",
    discussion: """
      The gold is JSON Lines or a table with id, text and label: some of proposal, complaint, praise, question \
      and information with blanks between them, or nothing. Gold that has an id and intents and no text is \
      joined with the files of --comments.
      """)

  @OptionGroup var gold: GoldOptions
  @OptionGroup var texts: GoldTextOptions
  @OptionGroup var threads: ThreadOptions

  func run() throws {
    let column = gold.label ?? (texts.comments.isEmpty ? "label" : "intents")
    let items = try GoldReader.intents(column: column).items(gold, texts)
    var evaluation = IntentEvaluation()
    ParallelAnnotator(try Analyzer.forCommand(), threads: threads.count).annotate(items) {
      evaluation.add(gold: $0, analysis: $1)
    }
    try Output.print(gold.json ? evaluation.json : evaluation.text)
  }
}
