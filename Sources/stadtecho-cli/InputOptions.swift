import ArgumentParser
import FeedbackModel
import Intake

/// The inputs and how to read them.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files with comments, or - for standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which columns hold what, such as text=Beitrag,id=Nr; others are found by their names.",
      valueName: "field=name,…"))
  var columns: String = ""

  func validate() throws {
    do {
      _ = try ReadOptions.columns(parsing: columns)
    } catch {
      throw ValidationError(String(describing: error))
    }
  }

  /// The inputs in the order given; standard input when none is given.
  var sources: [InputSource] {
    inputs.isEmpty ? [.standardInput] : inputs.map { $0 == "-" ? .standardInput : .file($0) }
  }

  /// A reader for all of them, so that an identifier is used once in a run.
  ///
  /// - Parameter progress: Called with the bytes read so far and the input's size, if it is known.
  func reader(progress: CommentReader.Progress? = nil) throws -> CommentReader {
    CommentReader(
      options: ReadOptions(columns: try ReadOptions.columns(parsing: columns)),
      progress: progress, notice: Console.note)
  }
}
