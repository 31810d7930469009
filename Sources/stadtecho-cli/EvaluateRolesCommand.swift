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
  @Flag(
    help: ArgumentHelp(
      "Prints, for each text, the numbers of the cues in each of its sentences as a JSON array.",
      visibility: .hidden))
  var cues = false
  @OptionGroup var threads: ThreadOptions

  func run() throws {
    let items = try GoldReader.roles(column: gold.label ?? "label").read(gold.source)
    if cues { return try printCues(of: items.map(\.comment)) }
    var evaluation = RoleEvaluation()
    ParallelAnnotator(try Analyzer.forCommand(), threads: threads.count).annotate(items) {
      evaluation.add(gold: $0, analysis: $1)
    }
    try Output.print(gold.json ? evaluation.json() : evaluation.text())
  }

  /// For `Benchmarks/tune_roles.py`.
  private func printCues(of comments: [Comment]) throws {
    let annotator = try Analyzer.forCommand().makeAnnotator()
    try Output.print(comments.map { "\(annotator.roleCues(of: $0))\n" }.joined())
  }
}
