import ArgumentParser
import Evaluation
import FeedbackModel
import Stadtecho

/// `stadtecho evaluate roles`
struct EvaluateRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles",
    abstract: "Agreement of what sentences do with a gold file.",
    discussion: """
      The gold is JSON Lines or a table with a sentence as text and a label: proposal, reasoning or other; or \
      mpos, premise, mpos+premise or non-arg. Where a text is read as several sentences, a proposal counts \
      before reasoning, and reasoning before other.
      """)

  @OptionGroup var gold: GoldOptions
  @OptionGroup var threads: ThreadOptions

  func run() throws {
    let items = try GoldReader.roles(column: gold.label ?? "label").read(gold.source)
    var evaluation = RoleEvaluation()
    ParallelAnnotator(try Analyzer.forCommand(), threads: threads.count).annotate(items) {
      evaluation.add(gold: $0, analysis: $1)
    }
    try Output.print(gold.json ? evaluation.json() : evaluation.text())
  }
}
