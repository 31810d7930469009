import ArgumentParser
import FeedbackModel
import Intake
import Stadtecho

/// All comments of a run, read from its inputs, with what was set aside.
struct GatheredComments {
  let comments: [Comment]
  let rejected: [RejectedRecord]
  let records: [InputRecord]

  /// - Parameter output: The folder that results go to, which is none of the inputs.
  init(_ input: InputOptions, output: String? = nil) throws {
    let progress = Progress("reading")
    let collector = CommentCollector(
      options: try input.readOptions(), progress: progress.update, notice: Console.note)
    let collection = try collector.collect(try input.files(excluding: output))
    comments = collection.comments
    rejected = collection.rejected
    records = collection.inputs
    records.forEach(Console.noteLeftOut)
  }

  /// The contents of `rejects.jsonl`; empty when nothing was set aside.
  ///
  /// - Parameter annotator: Takes personal data out of the excerpts; `nil` leaves them out altogether.
  func rejectLines(withExcerptsBy annotator: Annotator?) -> [UInt8] {
    var writer = RejectsWriter()
    return rejected.flatMap { record in
      var record = record
      record.excerpt = annotator.map { Self.excerpt(of: record, annotator: $0) } ?? ""
      return writer.line(for: record)
    }
  }

  /// An excerpt without personal data. One that was cut may end inside an address or a number, where
  /// these cannot be recognised, and loses its end.
  private static func excerpt(of record: RejectedRecord, annotator: Annotator) -> String {
    let text = annotator.redacted(record.excerpt)
    let isCut = record.excerpt.count >= RejectedRecord.longestExcerpt
    return isCut ? text.dropLast(longestAddress) + "…" : text
  }

  /// In characters; longer ones are possible and rare.
  private static let longestAddress = 60

  /// Ends the run with code 2 when something was set aside.
  func exitIfRejected(listedIn place: String) throws {
    guard !rejected.isEmpty else { return }
    Console.note("\(rejected.count) records were set aside, see \(place)")
    throw ExitCode(2)
  }
}
