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
      files of --comments. The best field found is right when it is one of those in the gold. Like a report, the command \
      learns from all texts together which other words go with the keywords.
      """)

  @OptionGroup var gold: GoldOptions
  @OptionGroup var texts: GoldTextOptions
  @OptionGroup var analysis: AnalysisOptions
  @OptionGroup var threads: ThreadOptions

  @Flag(help: "Goes by keywords alone, as annotate does, without what the texts teach about other words.")
  var keywordsOnly = false

  func run() throws {
    let analyzer = try analysis.analyzer(threads: threads.count)
    let column = gold.label ?? (texts.comments.isEmpty ? "label" : "action_fields")
    let items = try GoldReader.actionFields(column: column, of: analyzer.actionFields).items(gold, texts)
    var evaluation = ActionFieldEvaluation(analyzer.actionFields)
    if keywordsOnly {
      ParallelAnnotator(analyzer, threads: threads.count).annotate(items) {
        evaluation.add(gold: $0, analysis: $1)
      }
    } else {
      let progress = Progress("annotating")
      let analyses = analyzer.annotate(items.map(\.comment)) { progress.update($0, of: items.count) }
      for (item, analysis) in zip(items, analyses) {
        if let label = item.label { evaluation.add(gold: label, analysis: analysis) }
      }
    }
    try Output.print(gold.json ? evaluation.json() : evaluation.text())
  }
}
