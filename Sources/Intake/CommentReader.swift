public import FeedbackModel

/// Reads comments from files and from standard input, whatever their format, charset and column names.
///
/// Inputs are read as a stream: memory does not grow with their size, apart from the ids, which are kept
/// to find duplicates in all inputs that one reader reads. Names and e-mail addresses of authors are
/// never taken over into anything. A reader is for use from one thread at a time.
public final class CommentReader {
  /// Called after each block with the bytes read so far and the input's size in bytes, which is `nil` where
  /// it is not known beforehand.
  public typealias Progress = (_ bytesRead: Int, _ total: Int?) -> Void
  /// Called with a sentence about something odd in a record that is kept all the same, such as a date that
  /// cannot be read, and that its comment now lacks.
  public typealias Notice = (String) -> Void

  /// The most bytes of text that were held at once while reading any input.
  package private(set) var bufferHighWaterMark = 0
  private let options: ReadOptions
  private let progress: Progress?
  private let notice: Notice?
  private var usedIDs = UsedIDs()

  public init(
    options: ReadOptions = ReadOptions(), progress: Progress? = nil, notice: Notice? = nil
  ) {
    self.options = options
    self.progress = progress
    self.notice = notice
  }

  /// Reads one input to its end.
  ///
  /// - Parameters:
  ///   - source: Where the bytes come from.
  ///   - comment: Takes each comment, in the order of the input. What it throws ends the reading.
  ///   - reject: Takes each record that cannot be used, in the same order.
  /// - Returns: What was read, with the digest of all bytes.
  /// - Throws: `IntakeError` when the input cannot be read at all, and whatever `comment` throws.
  public func read(
    _ source: InputSource, comment: (Comment) throws -> Void, reject: (RejectedRecord) -> Void
  ) throws -> InputRecord {
    let input = try RawInput(source, progress: progress)
    let origin = Origin(name: options.sourceName ?? source.name)
    var records = try recordSource(TextWindow(input, file: origin.name), origin: origin)
    defer { bufferHighWaterMark = max(bufferHighWaterMark, records.bufferHighWaterMark) }
    var accepted = 0
    var rejected = 0
    while let outcome = try records.next() {
      switch checkedForDuplicate(outcome, origin: origin) {
      case .comment(let new):
        accepted += 1
        try comment(new)
      case .rejected(let record):
        rejected += 1
        reject(record)
      }
    }
    let digest = try input.finish()
    return InputRecord(
      name: origin.name, format: records.format, byteCount: input.byteCount, sha256: digest,
      accepted: accepted, rejected: rejected)
  }
}

extension CommentReader {
  private func recordSource(
    _ window: TextWindow, origin: Origin
  ) throws(IntakeError) -> any RecordSource {
    let names = ColumnNames(options)
    let builder = CommentBuilder(origin: origin, defaultChannel: options.defaultChannel, notice: notice)
    switch InputFormat(of: window, names: names) {
    case .jsonLines:
      return JSONLinesSource(window, names: names, builder: builder)
    case .jsonDocument(let shape):
      return JSONDocumentSource(window, shape: shape, names: names, builder: builder)
    case .table(let dialect):
      return try tableSource(window, dialect: dialect, names: names, builder: builder)
    case .minutes:
      return MinutesSource(window, origin: origin)
    }
  }

  /// Reads the header of a table and chooses between a plain one and the export of a platform. Columns that
  /// the user names make it a plain one.
  private func tableSource(
    _ window: TextWindow, dialect: DelimitedDialect, names: ColumnNames, builder: CommentBuilder
  ) throws(IntakeError) -> any RecordSource {
    var window = window
    window.advance(to: window.start + dialect.preambleLength)
    var rows = DelimitedRows(window, delimiter: dialect.delimiter)
    let header = try rows.header(file: builder.origin.name)
    let format = "CSV (\(dialect.delimiterName), \(window.charset.name))"
    if names.chosen.isEmpty,
      let export = ConsulSource(rows: rows, header: header, format: format, builder: builder)
    {
      return export
    }
    return try TableSource(rows: rows, header: header, format: format, names: names, builder: builder)
  }

  private func checkedForDuplicate(_ outcome: RecordOutcome, origin: Origin) -> RecordOutcome {
    guard case .comment(let comment) = outcome,
      let first = usedIDs.register(comment.id, at: comment.source)
    else { return outcome }
    return origin.rejection(
      line: comment.source.line,
      "id '\(comment.id)' already used in \(first.name) line \(first.line); "
        + "delete one of the two records, or give it an id of its own if they are different comments",
      text: comment.text)
  }
}
