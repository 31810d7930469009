import FeedbackModel

/// One format's way from an input's text to comments, record by record.
protocol RecordSource {
  /// What the input is read as, for people: "CSV (;, UTF-8)".
  var format: String { get }

  /// The most bytes of text that were held at once.
  var bufferHighWaterMark: Int { get }

  /// Reads the next record; `nil` at the end of the input.
  mutating func next() throws(IntakeError) -> RecordOutcome?
}

/// What became of a record.
enum RecordOutcome {
  case comment(Comment)
  case rejected(RejectedRecord)
}
