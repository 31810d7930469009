import FeedbackModel

/// One format's way from an input's text to comments, record by record.
protocol RecordSource {
  /// What the input is read as, for people: "CSV (;, UTF-8)".
  var format: String { get }

  /// The most bytes of text that were held at once.
  var bufferHighWaterMark: Int { get }

  /// What becomes of each column, as far as they have been seen; empty where there are none.
  var columnUses: [ColumnUse] { get }

  /// Reads the next record; `nil` at the end of the input.
  mutating func next() throws(IntakeError) -> RecordOutcome?
}

/// What became of a record.
enum RecordOutcome {
  case comment(Comment)
  case rejected(RejectedRecord)
  case leftOut(LeftOutRecord)
}

/// A record that does not count.
struct LeftOutRecord {
  var id: String
  var reason: LeftOut.Reason
  var source: SourceReference
}
