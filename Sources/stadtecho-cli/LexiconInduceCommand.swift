import ArgumentParser
import Foundation
import LexiconTools
import Stadtecho

/// `stadtecho lexicon induce`
struct LexiconInduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "induce",
    abstract: "Learns valences for words that the lexicon lacks from texts that people have judged.",
    discussion: """
      The gold file is JSON Lines with text and label (positive, negative, neutral). Writes a lexicon file for a person to \
      correct and then to use with --lexicon. Only words without an entry are learnt, by a logistic regression over what \
      the lexicon's score leaves unexplained, and only those are kept that are hardly chance.
      """)

  @Argument(help: ArgumentHelp("The gold file.", valueName: "gold.jsonl"), completion: .file())
  var gold: String

  @OptionGroup var layers: LexiconLayers

  @Option(help: ArgumentHelp("File to write to, or - for standard output.", valueName: "file.tsv"))
  var output: String = "-"

  @Option(help: ArgumentHelp("How many texts must have a word.", valueName: "n"))
  var minimum: Int = 5

  @Option(help: "Start value of the cross-validation; the same value gives the same words.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "The share of chance findings to put up with, above 0 and up to 1.", valueName: "share"))
  var chance: Double = 0.1

  func validate() throws {
    guard chance > 0, chance <= 1 else {
      throw ValidationError("--chance \(chance): give a number above 0 and up to 1, such as 0.1")
    }
    guard minimum >= 1 else { throw ValidationError("--minimum \(minimum): give a number of at least 1") }
  }

  func run() throws {
    guard let data = FileManager.default.contents(atPath: gold) else {
      throw GoldError(path: gold)
    }
    let options = ValenceInduction.Options(minimum: minimum, seed: seed, chance: chance)
    var induction = try ValenceInduction(layers.analyzer(), options: options)
    let skipped = add(data, to: &induction)
    let result = try induction.learn()
    let source = String(gold.split(separator: "/").last ?? Substring(gold))
    let file = result.file(source: source, options: options, version: StadtechoVersion.current)
    var output = try Output(path: self.output)
    try output.write(Array(file.utf8))
    try output.flush()
    Console.note(
      "\(result.texts) German texts, \(result.candidates) words tested, \(result.words.count) learnt")
    if skipped > 0 {
      Console.note("\(skipped) lines of \(gold) have no text and known label and were left out")
      throw ExitCode(2)
    }
  }

  /// - Returns: How many lines are not of the gold's shape.
  private func add(_ data: Data, to induction: inout ValenceInduction) -> Int {
    let progress = Progress("reading")
    let lines = Array(data).split(separator: UInt8(ascii: "\n"))
    var skipped = 0
    for (number, line) in lines.enumerated() {
      if let text = LabelledText(line: line) { induction.add(text) } else { skipped += 1 }
      progress.update(number + 1, of: lines.count)
    }
    return skipped
  }
}

/// A gold file that cannot be read.
private struct GoldError: Error, CustomStringConvertible {
  var path: String

  var description: String { "\(path) cannot be read. Check that it exists and that you may read it." }
}
