import FeedbackModel

/// Reads comments from delimited text, one row each, by the names of its columns.
struct TableSource: RecordSource {
  let format: String
  private var rows: DelimitedRows
  private let header: [String]
  /// The columns that are read, in the order of the fields.
  private let columns: [(field: CommentField, index: Int)]
  private let textColumn: Int
  private let builder: CommentBuilder
  private var rowNumber = 0

  var bufferHighWaterMark: Int { rows.window.highWaterMark }

  /// - Parameters:
  ///   - rows: Behind their header.
  ///   - header: The names of the columns.
  /// - Throws: `IntakeError.noTextColumn` and `.columnNotFound`.
  init(
    rows: DelimitedRows, header: [String], format: String, names: ColumnNames, builder: CommentBuilder
  ) throws(IntakeError) {
    let file = builder.origin.name
    let found = names.columns(in: header)
    for field in CommentField.allCases where found[field] == nil {
      guard let column = names.chosen[field] else { continue }
      throw .columnNotFound(file: file, field: field, column: column, columns: header)
    }
    guard let textColumn = found[.text] else { throw .noTextColumn(file: file, columns: header) }
    columns = CommentField.allCases.compactMap { field in found[field].map { (field, $0) } }
    self.rows = rows
    self.header = header
    self.format = format
    self.textColumn = textColumn
    self.builder = builder
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    guard let row = try rows.next() else { return nil }
    rowNumber += 1
    switch row {
    case .unreadable(let line, let reason): return builder.origin.rejection(line: line, reason)
    case .cells(let line): return comment(ofRowAt: line)
    }
  }

  private func comment(ofRowAt line: Int) -> RecordOutcome {
    if let fault = widthFault { return builder.origin.rejection(line: line, fault) }
    noteMissingCells(inRowAt: line)
    var values = RecordValues()
    for (field, index) in columns {
      do {
        guard let text = try rows.text(at: index) else { continue }
        values.set(ColumnNames.Match(field: field, rank: 0), text, column: header[index])
      } catch {
        return builder.origin.rejection(line: line, DelimitedRows.invalidText(inColumn: header[index]))
      }
    }
    return builder.comment(from: values, line: line, number: rowNumber)
  }

  /// What is wrong with the number of cells; `nil` when nothing is.
  ///
  /// Spreadsheets leave out empty cells at the end of a row, or add some. A row that ends before its text
  /// or has more content than columns was split in the wrong place.
  private var widthFault: String? {
    if rows.cellCount <= textColumn || rows.hasContent(after: header.count) {
      return rows.widthFault(columns: header.count)
    }
    return nil
  }

  /// Says that cells are missing, because they may be missing in the middle of the row.
  private func noteMissingCells(inRowAt line: Int) {
    guard rows.cellCount < header.count else { return }
    builder.notice?(
      "\(builder.origin.name) line \(line): the row has \(rows.cellCount) cells where the header has "
        + "\(header.count) columns; those missing at its end are taken for empty.")
  }
}
