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
      } else if let next = try stream.nextRow() {
        row = next
      } else {
        return nil
      }
      guard !row.hasLostText else {
        return .unreadable(
          line: row.number, reason: "the text of a cell is missing in the file; export it again")
      }
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

  /// Finds the row, or the two rows, with the names of the columns and moves behind them.
  ///
  /// - Returns: `nil` when there is none; then the reader stands at the first row again.
  mutating func header(names: ColumnNames) throws(SheetFault) -> [String]? {
    var seen: [SheetRow] = []
    while seen.count < TableHead.searchedRows, let row = try stream.nextRow() {
      let header = Self.texts(of: row)
      if names.isHeader(header) {
        guard let next = try stream.nextRow() else { return header }
        if let joined = TableHead.joined(header, Self.texts(of: next), names: names) { return joined }
        unread = [next]
        return header
      }
      seen.append(row)
    }
    unread = seen.reversed()
    return nil
  }

  private static func texts(of row: SheetRow) -> [String] { row.cells.map { $0?.trimmed() ?? "" } }

  /// The first row, for messages; empty when there is none.
  var firstRow: [String] { unread.last?.cells.compactMap { $0?.trimmed() } ?? [] }
}
