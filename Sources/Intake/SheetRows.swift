/// The rows of one sheet of a workbook as those of a table.
struct SheetRows: TableRows {
  let isRagged = true
  private let stream: any SheetStream
  private var row = SheetRow(number: 0, cells: [])
  /// Rows that were looked at to find the header, last first.
  private var unread: [SheetRow] = []
  private var isFinished = false

  init(_ stream: any SheetStream) { self.stream = stream }

  var highWaterMark: Int { stream.bytesHeld }
  var cellCount: Int { row.cells.count }

  mutating func next() throws(IntakeError) -> TableRow? {
    guard !isFinished else { return nil }
    do throws(SheetFault) {
      if let next = unread.popLast() {
        row = next
        return .cells(line: row.number)
      }
      guard let next = try stream.nextRow() else { return nil }
      row = next
      return .cells(line: row.number)
    } catch {
      isFinished = true
      return .unreadable(
        line: row.number + 1,
        reason: "the sheet cannot be read from here on, because \(error.reason)")
    }
  }

  func hasContent(after count: Int) -> Bool { row.cells.dropFirst(count).contains { $0 != nil } }

  func isContinued(at index: Int) -> Bool { row.continued.contains(index) }

  func text(at index: Int) throws(InvalidCellText) -> String? {
    row.cells.indices.contains(index) ? row.cells[index] : nil
  }

  /// The rows among the first ones in which a header is looked for; above it stand titles and dates.
  private static let headerSearch = 20

  /// Finds the row with the names of the columns and moves behind it.
  ///
  /// - Parameter isHeader: Whether the texts of a row name columns.
  /// - Returns: `nil` when there is none; then the reader stands at the first row again.
  mutating func header(where isHeader: ([String]) -> Bool) throws(SheetFault) -> [String]? {
    var seen: [SheetRow] = []
    while seen.count < Self.headerSearch, let row = try stream.nextRow() {
      let names = row.cells.map { $0?.trimmed() ?? "" }
      if isHeader(names) { return names }
      seen.append(row)
    }
    unread = seen.reversed()
    return nil
  }

  /// The first row, for messages; empty when there is none.
  var firstRow: [String] { unread.last?.cells.compactMap { $0?.trimmed() } ?? [] }
}
