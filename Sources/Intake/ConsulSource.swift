import FeedbackModel

/// Reads the administrators' export of CONSUL Democracy: a proposal or debate with one comment in each row.
///
/// The item is repeated in the row of each of its comments and becomes a comment of its own once. The
/// columns with e-mail addresses are read for pseudonyms only.
struct ConsulSource<Rows: TableRows>: RecordSource {
  let format: String
  let exportName: String
  private var rows: Rows
  private let layout: ConsulLayout
  private let header: [String]
  private let builder: CommentBuilder
  private var rowNumber = 0
  private var seenItems: Set<String> = []
  /// The comment of a row whose item was handed out before it.
  private var pending: RecordOutcome?

  var bufferHighWaterMark: Int { rows.highWaterMark }

  var columnUses: [ColumnUse] { layout.uses(header) }

  /// - Parameter rows: Behind their header.
  /// - Returns: `nil` when the header is not the one of such an export.
  init?(rows: Rows, header: [String], format: String, builder: CommentBuilder) {
    guard let layout = ConsulLayout(header: header) else { return nil }
    self.rows = rows
    self.layout = layout
    self.header = header
    exportName = "CONSUL \(layout.itemKind)s"
    self.format = "\(exportName), \(format)"
    self.builder = builder
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    if let pending {
      self.pending = nil
      return pending
    }
    while let row = try rows.next() {
      rowNumber += 1
      switch row {
      case .unreadable(let line, let reason): return builder.origin.rejection(line: line, reason)
      case .cells(let line): if let outcome = outcome(ofRowAt: line) { return outcome }
      }
    }
    return nil
  }
}

extension ConsulSource {
  /// What a row brings; `nil` when it only repeats an item.
  private mutating func outcome(ofRowAt line: Int) -> RecordOutcome? {
    guard hasExpectedWidth else {
      return builder.origin.rejection(line: line, rows.widthFault(columns: header.count))
    }
    do {
      return try outcome(ofReadableRowAt: line)
    } catch {
      return builder.origin.rejection(line: line, Rows.invalidText(inColumn: header[error.column]))
    }
  }

  /// Whether a row is complete, or holds an item alone. Any other row was split in the wrong place, and an
  /// e-mail address may stand where a text is expected.
  private var hasExpectedWidth: Bool {
    rows.cellCount == layout.commentID
      || rows.cellCount >= header.count && !rows.hasContent(after: header.count)
  }

  private mutating func outcome(ofReadableRowAt line: Int) throws(InvalidCell) -> RecordOutcome? {
    guard let number = try text(at: layout.itemID)?.filled else {
      return builder.origin.rejection(
        line: line, "the row has no \(layout.itemKind) id in its first column; export the data again")
    }
    let itemID = "\(layout.itemKind)-\(number)"
    let item = seenItems.contains(itemID) ? nil : try item(itemID, line: line)
    let comment = try comment(on: itemID, line: line)
    seenItems.insert(itemID)
    guard let item else { return comment }
    pending = comment
    return item
  }

  private func item(_ id: String, line: Int) throws(InvalidCell) -> RecordOutcome {
    var values = RecordValues(header: header)
    set(.id, id, from: layout.itemID, in: &values)
    try set(.title, from: layout.title, in: &values)
    if let summary = layout.summary { try set(.text, from: summary, in: &values) }
    try set(.created, from: layout.itemCreated, in: &values)
    try set(.author, from: layout.authors[0], in: &values)
    return builder.comment(from: values, line: line, number: rowNumber)
  }

  /// The comment of a row; `nil` when the row is that of an item without comments.
  private func comment(on itemID: String, line: Int) throws(InvalidCell) -> RecordOutcome? {
    let id = try text(at: layout.commentID)?.filled
    let body = try text(at: layout.body)?.filled
    let parent = try text(at: layout.parent)?.filled
    guard id != nil || body != nil else { return nil }
    var values = RecordValues(header: header)
    if let id { set(.id, "comment-\(id)", from: layout.commentID, in: &values) }
    try set(.text, from: layout.body, in: &values)
    try set(.created, from: layout.commentCreated, in: &values)
    try set(.author, from: layout.authors[1], in: &values)
    set(.parent, parent.map { "comment-\($0)" } ?? itemID, from: layout.parent, in: &values)
    return builder.comment(from: values, line: line, number: rowNumber)
  }
}

// MARK: - Cells

extension ConsulSource {
  /// The bytes of a cell are not UTF-8.
  private struct InvalidCell: Error {
    var column: Int
  }

  private func text(at column: Int) throws(InvalidCell) -> String? {
    do {
      return try rows.text(at: column)
    } catch {
      throw InvalidCell(column: column)
    }
  }

  private func set(
    _ field: CommentField, from column: Int, in values: inout RecordValues
  ) throws(InvalidCell) {
    if let text = try text(at: column) { set(field, text, from: column, in: &values) }
  }

  private func set(_ field: CommentField, _ text: String, from column: Int, in values: inout RecordValues) {
    values.set(field, text, from: column)
  }
}
