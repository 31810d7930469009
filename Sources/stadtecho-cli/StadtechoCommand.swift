import ArgumentParser
import Stadtecho

/// The command-line tool: arguments and exit codes; the work is done by the library.
@main
struct StadtechoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stadtecho",
    abstract: "Turns what citizens write in a participation process into reports a city can act on.",
    discussion: """
      Inputs are recognised by their content: tables (CSV with any delimiter and charset, XLSX, ODS), JSON, JSON Lines, \
      GeoJSON, exports of CONSUL Democracy, Decidim, adhocracy+, DIPAS, Polis and demosplan, messages of XBeteiligung, \
      minutes of events (Markdown, plain text, DOCX, ODT), and folders of all these. "-" is standard input. \
      "stadtecho inspect FILE" says what a file is taken for.

      Exit codes: 0 done · 1 failed · 2 some records were skipped · 64 wrong usage.
      """,
    version: StadtechoVersion.current,
    subcommands: [
      ReportCommand.self, CompareCommand.self, InspectCommand.self, AnnotateCommand.self,
      TokenizeCommand.self,
      TopicsCommand.self,
      EvaluateCommand.self, LexiconCommand.self, ActionFieldsCommand.self,
    ])
}
