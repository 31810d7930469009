import ArgumentParser
import FeedbackModel
import Intake

/// Reads comments and writes a line for each, so that memory does not grow with the input.
struct StreamingRun {
  private let input: InputOptions
  private let output: String
  private let batchSize: Int
  private let format: InputFormatArgument?
  private let authors: AuthorOptions?

  /// - Parameters:
  ///   - batchSize: Comments that lines are made for at once.
  ///   - format: What a command's own option says the inputs are.
  ///   - authors: What is kept of authors; `nil` keeps nothing but pseudonyms of this run.
  init(
    _ input: InputOptions, output: String, batchSize: Int, format: InputFormatArgument? = nil,
    authors: AuthorOptions? = nil
  ) {
    self.authors = authors
    self.format = format
    self.input = input
    self.output = output
    self.batchSize = batchSize
  }

  /// - Parameter lines: Makes the bytes to write for each comment of a batch.
  /// - Throws: Exit code 2 when records were set aside; each is named on standard error.
  func run(_ lines: ([Comment]) -> [[UInt8]]) throws {
    let progress = Progress("reading", isShown: self.output != "-")
    var output = try Output(path: self.output)
    var rejected = 0
    var batch: [Comment] = []
    func write() throws {
      for line in lines(batch) { try output.write(line) }
      batch.removeAll(keepingCapacity: true)
    }
    try input.read(
      format: format, authors: authors, progress: progress.update,
      comment: {
        batch.append($0)
        if batch.count >= batchSize { try write() }
      },
      reject: { record in
        rejected += 1
        Console.note(record)
      })
    try write()
    try output.flush()
    if rejected > 0 { throw ExitCode(2) }
  }
}
