import ArgumentParser
import Evaluation
import Foundation
import Stadtecho

/// `stadtecho evaluate privacy`
struct EvaluatePrivacyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "privacy",
    abstract: "Recall and precision of personal data, by kind, against a gold file.",
    discussion: """
      The gold file is JSON Lines with text and privacy, a list of kind, start and end (code points), as stadtecho annotate \
      writes it. A finding is right when kind and range are those of the gold.
      """)

  @Argument(help: ArgumentHelp("The gold file.", valueName: "gold.jsonl"), completion: .file())
  var gold: String

  @Option(help: "How many disagreements to list.")
  var misses: Int = 20

  @Flag(help: "Prints JSON.")
  var json = false

  func run() throws {
    guard let data = FileManager.default.contents(atPath: gold) else {
      throw ValidationError("\(gold) cannot be read. Check the path and the permissions.")
    }
    let annotator = try Analyzer.forCommand().makeAnnotator()
    var evaluation = PrivacyEvaluation()
    var skipped = 0
    for line in Array(data).split(separator: UInt8(ascii: "\n"))
    where !evaluation.add(line: line, annotator: annotator) {
      skipped += 1
    }
    if skipped > 0 { Console.note("\(skipped) lines of \(gold) have no text and privacy and were left out") }
    try Output.print(json ? evaluation.json : evaluation.text(listing: max(0, misses)))
    if skipped > 0 { throw ExitCode(2) }
  }
}
