import ArgumentParser
import FeedbackModel
import Foundation
import LexiconFiles
import LexiconTools
import Stadtecho

/// `stadtecho action-fields`
struct ActionFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action-fields",
    abstract: "Checks a file of action fields and helps to extend it.",
    subcommands: [ActionFieldsCheckCommand.self, ActionFieldsSuggestCommand.self])
}

/// `stadtecho action-fields check`
struct ActionFieldsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds mistakes in a file of action fields, each with file and line.",
    discussion: """
      Unknown keys, identifiers that occur twice or are reserved and stop words are errors, exit code 1. Fields without keywords, \
      keywords of several fields and inflected forms are warnings: they may be meant.
      """)

  @Argument(
    help: ArgumentHelp("Files of action fields.", valueName: "file.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  func run() throws {
    let analyzer = try Analyzer.forCommand()
    var errors = 0
    var warnings = 0
    for path in files {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw LexiconError(
          file: path, problem: "the file cannot be read",
          remedy: "Check that it exists and that you may read it")
      }
      let check = TaxonomyCheck(String(decoding: data, as: UTF8.self), name: path, analyzer: analyzer)
      errors += check.findings.count { $0.isError }
      warnings += check.findings.count { !$0.isError }
      try Output.print(check.findings.map { "\($0)\n" }.joined())
    }
    try Output.print(
      "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")\n"
    )
    if errors > 0 { throw ExitCode(1) }
  }
}

/// `stadtecho action-fields suggest`
struct ActionFieldsSuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Proposes keywords for each field from the words of a corpus.",
    discussion: """
      Give files with comments and, as the last one, a file of action fields. Learns from the comments in which keywords were found which other words go with which field, and lists the most telling \
      ones for a person to choose from. Writes a table with tabs: field, word, comments with the word, and how many of these belong to \
      the field.
      """)

  /// The last one is the file of action fields.
  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("How many words to list for each field at most.", valueName: "n"))
  var limit: Int = 20

  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    guard input.inputs.count >= 2 else {
      throw ValidationError("give files with comments and, as the last one, a file of action fields")
    }
    guard limit >= 1 else { throw ValidationError("--limit \(limit): give a number of at least 1") }
  }

  func run() throws {
    var input = input
    let taxonomy = try TaxonomyReader.read(path: input.inputs.removeLast())
    let analyzer = try Analyzer.forCommand(
      Analyzer.Options(actionFields: taxonomy, threads: threads.count))
    let gathered = try GatheredComments(input)
    let progress = Progress("analysing")
    let found = analyzer.keywordSuggestions(
      from: gathered.comments, atMost: limit,
      progress: { progress.update($0, of: gathered.comments.count) })
    var lines = ["field\tword\tcomments\tin field"]
    for (field, words) in found {
      lines += words.map { "\(field.id)\t\($0.word)\t\($0.comments)\t\($0.commentsInField)" }
    }
    try Output.print(lines.joined(separator: "\n") + "\n")
    gathered.rejected.forEach(Console.note)
    try gathered.exitIfRejected(listedIn: "the lines above")
  }
}
