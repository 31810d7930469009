import ArgumentParser
import FeedbackModel
import Intake
import LexiconTools

/// `stadtecho lexicon coverage`
struct LexiconCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Lists the words that a corpus uses in praise and complaint and the lexicon does not know.",
    discussion: """
      The sentences that the lexicon calls negative, and those it calls positive, are compared with all others. A word that \
      stands in them more often than its share is likely to be charged itself; G2 is the log-likelihood ratio (Dunning 1993, \
      Rayson and Garside 2000), 4 is hardly chance, 11 very hardly. Writes a table with tabs: lemma, count, documents, G2, \
      leaning, example.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var layers: LexiconLayers

  @Option(help: ArgumentHelp("How many words to list at most.", valueName: "n"))
  var limit: Int = 100

  @Option(help: ArgumentHelp("How many comments must have a word.", valueName: "n"))
  var minimum: Int = 3

  @Flag(help: "Also lists words that look like names: capitalised, and of which nothing else is known.")
  var names = false

  @Option(help: ArgumentHelp("File to write to, or - for standard output.", valueName: "file"))
  var output: String = "-"

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit \(limit): give a number of at least 1") }
    guard minimum >= 1 else { throw ValidationError("--minimum \(minimum): give a number of at least 1") }
  }

  func run() throws {
    var coverage = try LexiconCoverage(layers.analyzer())
    let rejected = try read(into: &coverage)
    let rows = coverage.rows(limit: limit, minimum: minimum, includingNames: names)
    var output = try Output(path: self.output)
    try output.write(Array(LexiconCoverage.Row.header.utf8))
    for row in rows { try output.write(Array(row.line.utf8)) }
    try output.flush()
    Console.note(summary(of: coverage))
    if rejected > 0 { throw ExitCode(2) }
  }

  /// - Returns: How many records were set aside; each is named on standard error.
  private func read(into coverage: inout LexiconCoverage) throws -> Int {
    let progress = Progress("reading")
    var rejected = 0
    try input.read(
      progress: progress.update, comment: { coverage.add($0) },
      reject: { record in
        rejected += 1
        Console.note(record)
      })
    return rejected
  }

  private func summary(of coverage: LexiconCoverage) -> String {
    let words = coverage.words
    let share = words.all == 0 ? 0 : words.inLexicon * 100 / words.all
    let names = self.names ? 0 : coverage.nameCount(minimum: minimum)
    let note = names == 0 ? "" : "; \(names) words that look like names left out, --names lists them"
    return
      "\(coverage.comments) German comments, \(words.all) content words, \(share) % in the lexicon\(note)"
  }
}
