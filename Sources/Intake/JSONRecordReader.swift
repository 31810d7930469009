import FeedbackModel
import JSONStreaming

/// Turns JSON objects into comments: each into one, and one for each comment on it that lies inside.
struct JSONRecordReader {
  let builder: CommentBuilder
  private var decoder: JSONRecordDecoder
  private var recordNumber = 0

  init(names: ColumnNames, builder: CommentBuilder) {
    self.builder = builder
    decoder = JSONRecordDecoder(names)
  }

  var columnUses: [ColumnUse] { decoder.columnUses }
  /// The platform whose export this is; `nil` for none.
  private(set) var exportName: String?

  /// What became of an object and of the comments inside of it, the outermost first.
  mutating func read(_ object: ArraySlice<UInt8>, line: Int) -> [RecordOutcome] {
    var outcomes: [RecordOutcome] = []
    read(object, line: line, parentID: nil, into: &outcomes)
    return outcomes
  }

  /// Counts a record that is none, so that those after it keep their numbers.
  mutating func pass() { recordNumber += 1 }

  /// Throws when records were read and none of them had a member for the text.
  func checkTextWasSeen() throws(IntakeError) {
    guard let keys = decoder.keysWithoutText else { return }
    throw .noTextColumn(file: builder.origin.name, columns: keys)
  }

  private mutating func read(
    _ object: ArraySlice<UInt8>, line: Int, parentID: String?, into outcomes: inout [RecordOutcome]
  ) {
    recordNumber += 1
    do {
      let record = try decoder.record(in: object)
      if exportName == nil { exportName = decoder.export?.name }
      let outcome = builder.comment(from: record.values, line: line, number: recordNumber, parentID: parentID)
      outcomes.append(outcome)
      for reply in record.replies {
        read(reply, line: line, parentID: outcome.id ?? parentID, into: &outcomes)
      }
    } catch {
      outcomes.append(builder.origin.rejection(line: line, JSONRecordFault.invalid(error)))
    }
  }
}

extension RecordOutcome {
  /// The id of the record; `nil` when it was rejected.
  fileprivate var id: String? {
    switch self {
    case .comment(let comment): comment.id
    case .leftOut(let record): record.id
    case .rejected: nil
    }
  }
}

/// Reasons for rejecting a JSON record.
enum JSONRecordFault {
  static let tooLong =
    "the record is longer than \(TextWindow.recordLimit >> 20) MiB; leave out attachments when exporting"

  static func invalid(_ error: JSONError) -> String {
    "the record is not valid JSON: \(error.description); correct it or export the file again"
  }
}
