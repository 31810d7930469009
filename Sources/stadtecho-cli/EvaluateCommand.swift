import ArgumentParser
import Evaluation
import Foundation
import Stadtecho

/// `stadtecho evaluate`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures the analysis against gold by human hand.",
    subcommands: [
      EvaluateSentimentCommand.self, EvaluateRolesCommand.self, EvaluateIntentsCommand.self,
      EvaluateActionFieldsCommand.self, EvaluatePrivacyCommand.self, EvaluateTokensCommand.self,
      EvaluateTopicsCommand.self,
    ])
}

/// `stadtecho evaluate tokens`
struct EvaluateTokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Agreement of tokens, sentence ends and lemmas with a gold file.",
    discussion: """
      The gold file is JSON Lines with text, spans (code points), and optionally sent_lens and lemmas.
      """)

  @Argument(help: ArgumentHelp("The gold file.", valueName: "gold.jsonl"), completion: .file())
  var gold: String

  @Option(
    help: "How the gold counts tokens: plain, ud (Universal Dependencies German-GSD) or empirist.",
    transform: { name in
      guard let convention = TokenEvaluation.Convention(rawValue: name) else {
        throw ValidationError("'\(name)' is no convention; use plain, ud or empirist")
      }
      return convention
    })
  var convention: TokenEvaluation.Convention = .plain

  @Option(help: "How many of the most frequent disagreements to list.")
  var misses: Int = 20

  @Flag(help: "Prints JSON.")
  var json = false

  func run() throws {
    guard let data = FileManager.default.contents(atPath: gold) else {
      throw ValidationError("\(gold) cannot be read. Check the path and the permissions.")
    }
    let annotator = try Analyzer.forCommand().makeAnnotator()
    var evaluation = TokenEvaluation(convention: convention)
    var skipped = 0
    for line in Array(data).split(separator: UInt8(ascii: "\n"))
    where !evaluation.add(line: line, annotator: annotator) {
      skipped += 1
    }
    evaluation.finish(keeping: max(0, misses))
    if skipped > 0 { Console.note("\(skipped) lines of \(gold) have no text and spans and were left out") }
    try Output.print(json ? evaluation.json : evaluation.text)
    if skipped > 0 { throw ExitCode(2) }
  }
}
