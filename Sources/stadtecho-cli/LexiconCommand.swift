import ArgumentParser
import Stadtecho

/// `stadtecho lexicon`
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Checks the sentiment lexicon, explains its scores and helps to extend it.",
    subcommands: [
      LexiconCheckCommand.self, LexiconExplainCommand.self, LexiconCoverageCommand.self,
      LexiconInduceCommand.self,
    ])
}

/// Layers over the bundled lexicon.
struct LexiconLayers: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Further words with their valence, over the bundled lexicon; may be repeated.",
      valueName: "file.tsv"),
    completion: .file(extensions: ["tsv"]))
  var lexicon: [String] = []

  func analyzer() throws -> Analyzer {
    try Analyzer.forCommand(Analyzer.Options(lexiconPaths: lexicon))
  }
}
