import ArgumentParser
import Stadtecho

/// The command-line tool: arguments and exit codes; the work is done by the library.
@main
struct StadtechoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stadtecho",
    abstract: "Turns what citizens write in a participation process into reports a city can act on.",
    discussion: """
      Inputs are recognised by their content: CSV with any delimiter and charset, JSON Lines, a JSON array, \
      the CSV export of CONSUL Democracy, minutes of events as Markdown. "-" is standard input.

      Exit codes: 0 done · 1 failed · 2 some records were skipped · 64 wrong usage.
      """,
    version: StadtechoVersion.current,
    subcommands: [
      ReportCommand.self, CompareCommand.self, AnnotateCommand.self, TokenizeCommand.self, TopicsCommand.self,
      EvaluateCommand.self, LexiconCommand.self, ActionFieldsCommand.self,
    ])
}
