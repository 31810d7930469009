import ArgumentParser
import Foundation
import Stadtecho

/// A gold file in the shape of what the tool itself writes, one JSON object a line.
struct GoldLines: ParsableArguments {
  @Argument(help: ArgumentHelp("The gold file.", valueName: "gold.jsonl"), completion: .file())
  var gold: String

  @Flag(help: "Prints JSON.")
  var json = false

  /// Hands each line to an evaluation.
  ///
  /// - Parameters:
  ///   - members: What a line has to have, for the note on those that do not.
  ///   - add: Returns whether the line could be used.
  /// - Returns: How many could not.
  func read(expecting members: String, _ add: (ArraySlice<UInt8>, Annotator) -> Bool) throws -> Int {
    guard let data = FileManager.default.contents(atPath: gold) else {
      throw ValidationError("\(gold) cannot be read. Check the path and the permissions.")
    }
    let annotator = try Analyzer.forCommand().makeAnnotator()
    let skipped = Array(data).split(separator: UInt8(ascii: "\n")).count { !add($0, annotator) }
    if skipped > 0 { Console.note("\(skipped) lines of \(gold) have no \(members) and were left out") }
    return skipped
  }
}
