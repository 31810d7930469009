public import FeedbackModel

/// Reads comments from files and from standard input, whatever their format, charset and column names.
///
/// Inputs are read as a stream: memory does not grow with their size, apart from the ids, which are kept
/// to find duplicates in all inputs that one reader reads. Names and addresses of authors are never taken over
/// into anything but a pseudonym. A reader is for use from one thread at a time.
public final class CommentReader {
  /// Called after each block with the bytes read so far and the input's size in bytes, which is `nil` where
  /// it is not known beforehand.
  public typealias Progress = (_ bytesRead: Int, _ total: Int?) -> Void
  /// Called with a sentence about something odd in a record that is kept all the same, such as a date that
  /// cannot be read, and that its comment now lacks.
  public typealias Notice = (String) -> Void

  /// The most bytes of text that were held at once while reading any input.
  package private(set) var bufferHighWaterMark = 0
  /// What became of each column or member of the last input; empty for minutes.
  public private(set) var columnUses: [ColumnUse] = []
  private let options: ReadOptions
  private let progress: Progress?
  private let notice: Notice?
  private let pseudonyms: AuthorPseudonyms
  private var usedIDs = UsedIDs()

  public init(
    options: ReadOptions = ReadOptions(), progress: Progress? = nil, notice: Notice? = nil
  ) {
    self.options = options
    self.progress = progress
    self.notice = notice
    pseudonyms = AuthorPseudonyms(secret: options.authorSecret)
  }

  /// Reads one input to its end.
  ///
  /// A record whose id was used before, in this input or another one, is left out when it says the same, and
  /// rejected otherwise: what has been handed out cannot be taken back. ``CommentCollector`` reads all inputs
  /// before it decides. A reply without a category takes that of its parent, when this came before it.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - label: What the source is called in references; `nil` takes the name of the options or the file's.
  ///   - comment: Takes each comment, in the order of the input. What it throws ends the reading.
  ///   - reject: Takes each record that cannot be used, in the same order.
  /// - Returns: What was read, with the digest of all bytes.
  /// - Throws: `IntakeError` when the input cannot be read at all, and whatever `comment` throws.
  public func read(
    _ source: InputSource, label: String? = nil, comment: (Comment) throws -> Void,
    reject: (RejectedRecord) -> Void
  ) throws -> InputRecord {
    try forEachRecord(of: source, label: label) { outcome, tally in
      switch checkedForDuplicate(withCategory(outcome)) {
      case .comment(let new):
        tally.accept(new)
        try comment(new)
      case .rejected(let record):
        tally.rejected += 1
        reject(record)
      case .leftOut(let record): tally.leaveOut(record.reason)
      }
    }
  }

  /// Reads one input without looking for duplicates.
  func forEachRecord(
    of source: InputSource, label: String?, _ body: (RecordOutcome, inout InputTally) throws -> Void
  ) throws -> InputRecord {
    let input = try RawInput(source, progress: progress)
    let origin = Origin(name: label ?? options.sourceName ?? source.name)
    let tables = try IntakeTables.bundled()
    let builder = CommentBuilder(
      origin: origin, options: options, words: tables.words, pseudonyms: pseudonyms, notice: notice)
    let opener = RecordSourceOpener(
      names: ColumnNames(tables, options), builder: builder, format: options.format)
    var records = try opener.open(source, input)
    var tally = InputTally()
    defer {
      bufferHighWaterMark = max(bufferHighWaterMark, records.bufferHighWaterMark)
      columnUses = records.columnUses
    }
    while let outcome = try records.next() { try body(outcome, &tally) }
    let digest = try input.finish()
    return InputRecord(
      name: origin.name, file: source.name, format: records.format, byteCount: input.byteCount,
      sha256: digest, accepted: tally.accepted, rejected: tally.rejected, leftOut: tally.leftOut,
      authors: tally.authors)
  }

  /// A reply with the category of its parent, where it has none of its own.
  private func withCategory(_ outcome: RecordOutcome) -> RecordOutcome {
    guard case .comment(var comment) = outcome, comment.category == nil, let parent = comment.parentID else {
      return outcome
    }
    comment.category = usedIDs.category(of: parent)
    return .comment(comment)
  }

  private func checkedForDuplicate(_ outcome: RecordOutcome) -> RecordOutcome {
    guard case .comment(let comment) = outcome, let first = usedIDs.register(comment) else { return outcome }
    if first.hasSameText {
      return .leftOut(LeftOutRecord(id: comment.id, reason: .duplicate, source: comment.source))
    }
    return Origin(name: comment.source.name).rejection(
      line: comment.source.line, Self.usedID(comment.id, first.source), text: comment.text)
  }

  /// Why a record is rejected whose id was used before.
  static func usedID(_ id: String, _ first: SourceReference) -> String {
    "id '\(id)' already used in \(first.name) line \(first.line); "
      + "delete one of the two records, or give it an id of its own if they are different comments"
  }
}
