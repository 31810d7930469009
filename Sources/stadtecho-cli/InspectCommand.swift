import ArgumentParser
import FeedbackModel
import Intake
import Stadtecho

/// `stadtecho inspect`
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Says what files are taken for: their format, columns, first comments, and what would be left out.")

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("The same as --input-format.", valueName: "name"))
  var format: InputFormatArgument?

  @Flag(help: "Reads and counts only, without showing comments.")
  var counts = false

  func run() throws {
    let annotator = counts ? nil : try Analyzer.forCommand().makeAnnotator()
    var rejected = 0
    let files = try input.files()
    for file in files {
      var inspection = Inspection(redact: { annotator?.redacted($0) ?? "" }, showsComments: !counts)
      do {
        try inspection.read(file, options: input.readOptions(format: format))
        rejected += inspection.rejectedCount
      } catch let error as IntakeError where file.isFromFolder || files.count > 1 {
        if inspection.fail(file, error) { rejected += 1 }
      }
      try Output.print(inspection.text)
    }
    if rejected > 0 { throw ExitCode(2) }
  }
}

extension LeftOut.Reason {
  /// The reason for people.
  var name: String {
    switch self {
    case .hidden: "hidden"
    case .withdrawn: "withdrawn"
    case .moderated: "refused by moderators"
    case .deleted: "deleted"
    case .duplicate: "read before"
    case .superseded: "older versions"
    case .nearDuplicate: "in another export as well"
    }
  }
}
