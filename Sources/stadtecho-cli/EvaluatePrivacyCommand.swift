import ArgumentParser
import Evaluation

/// `stadtecho evaluate privacy`
struct EvaluatePrivacyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "privacy",
    abstract: "Recall and precision of personal data, by kind, against a gold file.",
    discussion: """
      The gold file is JSON Lines with text and privacy, a list of kind, start and end (code points), as stadtecho annotate \
      writes it. A finding is right when kind and range are those of the gold.
      """)

  @OptionGroup var lines: GoldLines

  @Option(help: "How many disagreements to list.")
  var misses: Int = 20

  func run() throws {
    var evaluation = PrivacyEvaluation()
    let skipped = try lines.read(expecting: "text and privacy") { evaluation.add(line: $0, annotator: $1) }
    try Output.print(lines.json ? evaluation.json : evaluation.text(listing: max(0, misses)))
    if skipped > 0 { throw ExitCode(2) }
  }
}
