import ArgumentParser
import FeedbackModel
import Intake

/// Reads comments and writes a line for each, so that memory does not grow with the input.
struct StreamingRun {
  private let input: InputOptions
  private let output: String

  init(_ input: InputOptions, output: String) {
    self.input = input
    self.output = output
  }

  /// - Parameter line: Makes the bytes to write for a comment.
  /// - Throws: Exit code 2 when records were set aside; each is named on standard error.
  func run(_ line: (Comment) -> [UInt8]) throws {
    let progress = Progress("reading", isShown: self.output != "-")
    let reader = try input.reader(progress: progress.update)
    var output = try Output(path: self.output)
    var rejected = 0
    for source in input.sources {
      _ = try reader.read(
        source,
        comment: { try output.write(line($0)) },
        reject: { record in
          rejected += 1
          Console.note(record)
        })
    }
    try output.flush()
    if rejected > 0 { throw ExitCode(2) }
  }
}
