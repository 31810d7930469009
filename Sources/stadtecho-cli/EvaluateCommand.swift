import ArgumentParser
import Evaluation

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

  @OptionGroup var lines: GoldLines

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

  func run() throws {
    var evaluation = TokenEvaluation(convention: convention)
    let skipped = try lines.read(expecting: "text and spans") { evaluation.add(line: $0, annotator: $1) }
    evaluation.finish(keeping: max(0, misses))
    try Output.print(lines.json ? evaluation.json : evaluation.text)
    if skipped > 0 { throw ExitCode(2) }
  }
}
