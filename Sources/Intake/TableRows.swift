/// The rows of a table, whatever file it stands in, one after the other.
protocol TableRows {
  /// Whether rows may end before the header does without anything being wrong, because empty cells at the end
  /// are never stored, and may go on after it with remarks.
  var isRagged: Bool { get }

  /// The most bytes of text that were held at once.
  var highWaterMark: Int { get }

  /// Moves to the next row with any content; `nil` at the end.
  mutating func next() throws(IntakeError) -> TableRow?

  /// The number of cells of the current row.
  var cellCount: Int { get }

  /// Whether any cell of the current row is filled, apart from those in front.
  func hasContent(after count: Int) -> Bool

  /// Whether a cell of the current row is merged with the one above it.
  func isContinued(at index: Int) -> Bool

  /// The text of a cell of the current row; `nil` when the row ends before it.
  func text(at index: Int) throws(InvalidCellText) -> String?
}

/// A row of a table.
enum TableRow {
  /// A row whose cells can be asked for until the next one is read.
  case cells(line: Int)
  /// A row that cannot be split into cells, with the reason.
  case unreadable(line: Int, reason: String)
}

/// The bytes of a cell are not text in UTF-8.
struct InvalidCellText: Error {}

extension TableRows {
  func isContinued(at index: Int) -> Bool { false }

  /// The reason for rejecting the current row because of its width.
  func widthFault(columns: Int) -> String {
    "the row has \(cellCount) \(cellCount == 1 ? "cell" : "cells") where the header has \(columns) columns; "
      + "put texts that contain the delimiter or a line break in quotation marks"
  }

  /// The reason for rejecting a row because of a cell that is not UTF-8.
  static func invalidText(inColumn name: String) -> String {
    "column '\(name)' has bytes that are not UTF-8; save the file as UTF-8 throughout"
  }
}
