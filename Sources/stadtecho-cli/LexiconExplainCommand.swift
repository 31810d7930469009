import ArgumentParser
import Foundation
import LexiconTools

/// `stadtecho lexicon explain`
struct LexiconExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows how a text comes by its score, and which of its words the lexicon does not know.")

  @Argument(help: ArgumentHelp("The text, or - for standard input.", valueName: "text"))
  var text: [String]

  @OptionGroup var layers: LexiconLayers

  func validate() throws { try requireWords(in: text.joined()) }

  func run() throws {
    var text = text.joined(separator: " ")
    if text == "-" {
      let data = FileHandle.standardInput.readDataToEndOfFile()
      text = String(decoding: data, as: UTF8.self)
    }
    try requireWords(in: text)
    let explanation = try SentimentExplanation(text, analyzer: layers.analyzer())
    var output = try Output(path: "-")
    try output.write(Array(explanation.text.utf8))
    try output.flush()
  }

  private func requireWords(in text: String) throws {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("there is no text to explain; give it in quotes, or - for standard input")
    }
  }
}
