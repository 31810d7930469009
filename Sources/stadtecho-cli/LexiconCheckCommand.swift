import ArgumentParser
import LexiconFiles
import LexiconTools
import Stadtecho

/// `stadtecho lexicon check`
struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds mistakes in sentiment files: duplicates, contradictions, inflected forms, wrong marks.",
    discussion: """
      Checks the bundled lexicon when no file is given. A file holds words (lemma, part of speech, valence, domains, note), \
      unless it is named expressions.tsv, signs.tsv, modifiers.tsv, members.tsv or frames.tsv like the bundled ones. Exit code 1 \
      when there are errors; warnings may be meant.
      """)

  @Argument(help: ArgumentHelp("Files to check together.", valueName: "file.tsv"), completion: .file())
  var files: [String] = []

  @Flag(help: "Lists the warnings instead of counting them.")
  var verbose = false

  func run() throws {
    let analyzer = try Analyzer.forCommand()
    var check = try LexiconCheck(analyzer)
    for file in try dataFiles() { check.add(file) }
    check.finish()
    var output = try Output(path: "-")
    for finding in check.findings where verbose || finding.severity == .error {
      try output.write(Array("\(finding)\n".utf8))
    }
    try output.write(Array(check.summary(listingWarnings: !verbose).utf8))
    try output.flush()
    if check.count(.error) > 0 { throw ExitCode(1) }
  }

  private func dataFiles() throws -> [DataFile] {
    if files.isEmpty { return try BundledLexicons.sentimentFiles() }
    return try files.map { path in
      var file = try DataFile(path: path)
      // As given, so that an editor can follow it.
      file.name = path
      return file
    }
  }
}
