import ArgumentParser
import FeedbackModel
import Intake

/// All comments of a run, read from its inputs, with what was set aside.
struct GatheredComments {
  private(set) var comments: [Comment] = []
  private(set) var rejected: [RejectedRecord] = []
  private(set) var records: [InputRecord] = []

  init(_ input: InputOptions) throws {
    let progress = Progress("reading")
    let reader = try input.reader(progress: progress.update)
    for source in input.sources {
      let record = try reader.read(
        source, comment: { comments.append($0) }, reject: { rejected.append($0) })
      records.append(record)
    }
  }

  /// The contents of `rejects.jsonl`; empty when nothing was set aside.
  func rejectLines(withExcerpts: Bool) -> [UInt8] {
    var writer = RejectsWriter()
    return rejected.flatMap { record in
      var record = record
      if !withExcerpts { record.excerpt = "" }
      return writer.line(for: record)
    }
  }

  /// Ends the run with code 2 when something was set aside.
  func exitIfRejected(listedIn place: String) throws {
    guard !rejected.isEmpty else { return }
    Console.note("\(rejected.count) records were set aside, see \(place)")
    throw ExitCode(2)
  }
}
