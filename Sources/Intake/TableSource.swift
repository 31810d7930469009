import FeedbackModel

/// Reads comments from a table, one row each, by the names of its columns.
struct TableSource<Rows: TableRows>: RecordSource {
  let format: String
  /// The platform whose export it is; `nil` for any other table.
  let exportName: String?
  let columnUses: [ColumnUse]
  private var rows: Rows
  private let layout: RecordLayout
  private let textColumn: Int
  private let builder: CommentBuilder
  private var rowNumber = 0
  /// Those of the current row; kept, because making them costs as much as filling them.
  private var values: RecordValues

  var bufferHighWaterMark: Int { rows.highWaterMark }

  /// - Parameters:
  ///   - rows: Behind their header.
  ///   - header: The names of the columns.
  ///   - container: What kind of file holds the table, for people.
  /// - Throws: `IntakeError.noTextColumn` and `.columnNotFound`.
  init(
    rows: Rows, header: [String], container: String, names: ColumnNames, builder: CommentBuilder
  ) throws(IntakeError) {
    let file = builder.origin.name
    let layout = RecordLayout(header: header, names: names)
    for field in CommentField.allCases where !layout.columns.contains(where: { $0.field == field }) {
      guard let column = names.chosen[field] else { continue }
      throw .columnNotFound(file: file, field: field, column: column, columns: header)
    }
    guard let textColumn = layout.textColumn, !names.hasValues(header) else {
      throw .noTextColumn(file: file, columns: header)
    }
    self.rows = rows
    self.layout = layout
    values = layout.emptyValues
    self.textColumn = textColumn
    self.builder = builder
    columnUses = layout.uses(names: names)
    exportName = layout.export?.name
    format = layout.export.map { "\($0.name), \(container)" } ?? container
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    while let row = try rows.next() {
      rowNumber += 1
      switch row {
      case .unreadable(let line, let reason): return builder.origin.rejection(line: line, reason)
      // A text that is merged over several rows is one contribution.
      case .cells where rows.isContinued(at: textColumn): continue
      case .cells(let line): return comment(ofRowAt: line)
      }
    }
    return nil
  }

  private mutating func comment(ofRowAt line: Int) -> RecordOutcome {
    if let fault = widthFault { return builder.origin.rejection(line: line, fault) }
    noteMissingCells(inRowAt: line)
    do {
      values.removeAll()
      try layout.fill(&values, no: builder.words.no) { [rows] (place, _) throws(InvalidColumn) in
        do {
          return Self.withoutLanguages(try rows.text(at: place))
        } catch {
          throw InvalidColumn(place: place)
        }
      }
      return builder.comment(from: values, line: line, number: rowNumber)
    } catch {
      return builder.origin.rejection(line: line, Rows.invalidText(inColumn: layout.header[error.place]))
    }
  }

  /// The German text of a cell that holds a map by language in JSON, as Decidim writes it; any other as it is.
  private static func withoutLanguages(_ text: String?) -> String? {
    guard let text, text.utf8.first == ASCII.openBrace else { return text }
    return JSONText.ofLanguageMap(text) ?? text
  }

  /// What is wrong with the number of cells; `nil` when nothing is.
  ///
  /// Spreadsheets leave out empty cells at the end of a row, or add some. A row that ends before its text
  /// or has more content than columns was split in the wrong place.
  private var widthFault: String? {
    guard !rows.isRagged else { return nil }
    if rows.cellCount <= textColumn || rows.hasContent(after: layout.header.count) {
      return rows.widthFault(columns: layout.header.count)
    }
    return nil
  }

  /// Says that cells are missing, because they may be missing in the middle of the row.
  private func noteMissingCells(inRowAt line: Int) {
    guard !rows.isRagged, rows.cellCount < layout.header.count else { return }
    builder.notice?(
      "\(builder.origin.name) line \(line): the row has \(rows.cellCount) cells where the header has "
        + "\(layout.header.count) columns; those missing at its end are taken for empty.")
  }
}

/// A cell of a row is not text. Outside of the generic type, because making its errors is slow.
private struct InvalidColumn: Error {
  var place: Int
}
