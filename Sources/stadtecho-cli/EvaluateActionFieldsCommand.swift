import ArgumentParser
import Evaluation
import FeedbackModel
import Stadtecho

/// `stadtecho evaluate action-fields`
struct EvaluateActionFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action-fields",
    abstract: "Agreement of the action fields of texts with a gold file.",
    discussion: """
      The gold is JSON Lines or a table with id, text and label: ids of action fields with blanks between \
      them, or nothing where none fits. Gold that has an id and action_fields and no text is joined with the \
      files of --comments. The best field found is right when it is one of those in the gold.
      """)

  @OptionGroup var gold: GoldOptions
  @OptionGroup var texts: GoldTextOptions
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var threads: ThreadOptions

  func run() throws {
    let analyzer = try analysis.analyzer()
    let column = gold.label ?? (texts.comments.isEmpty ? "label" : "action_fields")
    let items = try GoldReader.actionFields(column: column, of: analyzer.actionFields).items(gold, texts)
    var evaluation = ActionFieldEvaluation(analyzer.actionFields)
    ParallelAnnotator(analyzer, threads: threads.count).annotate(items) {
      evaluation.add(gold: $0, analysis: $1)
    }
    try Output.print(gold.json ? evaluation.json() : evaluation.text())
  }
}
