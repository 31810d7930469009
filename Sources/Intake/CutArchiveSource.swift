import FeedbackModel

/// What is left of an office file whose end was cut off.
///
/// Whatever else may have stood in the file, and is not missed in what is left, counts as one rejected record.
struct CutArchiveSource: RecordSource {
  private var source: any RecordSource
  private let origin: Origin
  private var hasRejections = false
  private var isFinished = false

  init(_ source: any RecordSource, origin: Origin) {
    self.source = source
    self.origin = origin
  }

  var format: String { source.format }
  var bufferHighWaterMark: Int { source.bufferHighWaterMark }
  var columnUses: [ColumnUse] { source.columnUses }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    guard let outcome = try source.next() else {
      guard !hasRejections, !isFinished else { return nil }
      isFinished = true
      return origin.rejection(
        line: 0, "the end of the file was cut off, and more may have stood there; copy or export it again")
    }
    if case .rejected = outcome { hasRejections = true }
    return outcome
  }
}
