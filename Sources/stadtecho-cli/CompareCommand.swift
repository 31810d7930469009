import ArgumentParser
import Foundation
import Reporting

/// `stadtecho compare`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares the reports of two phases: what is new, gone, rising, falling, calmer.",
    discussion: "Takes the report.json of both and prints Markdown.")

  @Argument(help: "report.json of the earlier phase.", completion: .file(extensions: ["json"]))
  var earlier: String

  @Argument(help: "report.json of the later phase.", completion: .file(extensions: ["json"]))
  var later: String

  @Option(help: ArgumentHelp("Where to write; standard output when left out.", valueName: "file|-"))
  var output: String = "-"

  @Option(help: "The language of headings and explanations: de, en.")
  var language: ReportTexts.Language = .german

  func run() throws {
    let comparison = ReportComparison(from: try Self.read(earlier), to: try Self.read(later))
    let text = ComparisonRenderer(try ReportTexts.bundled(language)).markdown(comparison)
    var out = try Output(path: output)
    try out.write(Array(text.utf8))
    try out.flush()
  }

  private static func read(_ path: String) throws -> ReportExcerpt {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ReportExcerptError(path: path, problem: "the file cannot be read")
    }
    return try ReportExcerpt(Array(data), path: path)
  }
}
