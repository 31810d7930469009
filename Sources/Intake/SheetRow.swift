/// A row of a spreadsheet.
struct SheetRow {
  /// Its number in the sheet, counted from 1.
  var number: Int
  /// The texts of its cells; `nil` for empty ones. Those at the end are left out.
  var cells: [String?]
  var isHidden = false
  /// Whether a text of it, which stands elsewhere in the file, is missing there.
  var hasLostText = false
  /// Columns whose cell is merged with the one above and has its text from there.
  var continued: Set<Int> = []

  var isEmpty: Bool { !hasLostText && cells.allSatisfy { $0 == nil } }

  /// Sets a cell, wherever the row ends so far.
  mutating func set(_ text: String, at column: Int) {
    if column >= cells.count { cells += repeatElement(nil, count: column + 1 - cells.count) }
    cells[column] = text
  }

  /// More columns than this have no spreadsheet.
  static let columnLimit = 16_384
  /// More rows than this have no spreadsheet.
  static let rowLimit = 1_048_576
}

/// A sheet of a workbook.
struct SheetInfo {
  var name: String
  var isHidden: Bool
  /// Whether name and visibility are unknown, because the list of the sheets was cut off.
  var isUnlisted = false
}

/// Why a sheet cannot be read any further.
struct SheetFault: Error {
  var reason: String
}

/// The sheets of a workbook, one after the other, row by row.
protocol SheetStream: AnyObject {
  /// Moves to the next sheet, wherever the current one stands; `nil` after the last one.
  func nextSheet() throws(IntakeError) -> SheetInfo?

  /// The next row of the current sheet, empty ones left out; `nil` at its end.
  func nextRow() throws(SheetFault) -> SheetRow?

  /// Rows of the current sheet that are hidden and were read.
  var hiddenRows: Int { get }

  /// Cells of the current sheet that hold an error such as `#NAME?` instead of a value.
  var errorCells: Int { get }

  /// The most bytes of text that are held at once.
  var bytesHeld: Int { get }
}
