import JSONStreaming

/// Reads the rows of delimited text one after the other.
///
/// Rows without any content are passed over. After a row that cannot be read, reading goes on at the next
/// line, so that a stray quotation mark costs one row and not the rest of the file.
struct DelimitedRows: TableRows {
  let isRagged = false
  private(set) var window: TextWindow
  private var scanner: DelimitedScanner
  var highWaterMark: Int { window.highWaterMark }
  /// The end of the current row; `nil` when there is none to be passed.
  private var rowEnd: Int?

  init(_ window: TextWindow, delimiter: UInt8?) {
    self.window = window
    scanner = DelimitedScanner(delimiter: delimiter)
  }

  /// Moves to the next row; `nil` at the end of the input.
  mutating func next() throws(IntakeError) -> TableRow? {
    passRow()
    while true {
      while window.unused.isEmpty {
        guard try window.refill() else { return nil }
      }
      switch scan() {
      case .record(let next):
        rowEnd = next
        if hasContent { return .cells(line: window.line) }
        passRow()
      case .incomplete:
        guard window.unused.count <= TextWindow.recordLimit else { return try skipLine(Self.tooLong) }
        _ = try window.refill()
      case .unterminatedQuote:
        return try skipLine("a quotation mark is never closed; close it, or double it inside of a text")
      case .textAfterQuote:
        return try skipLine(
          "a cell goes on after its closing quotation mark; double quotation marks inside of a text")
      }
    }
  }

  private static let tooLong =
    "the record is longer than \(TextWindow.recordLimit >> 20) MiB; probably a quotation mark is never closed"

  private mutating func scan() -> DelimitedScanner.Outcome {
    // The reference to the bytes ends with this function, so that refilling does not copy them.
    let bytes = window.bytes
    return scanner.scan(bytes.span, from: window.start, isAtEnd: window.isAtEnd)
  }

  private mutating func passRow() {
    guard let rowEnd else { return }
    if scanner.hasQuotedCells {
      window.advance(to: rowEnd)
    } else {
      window.passLine(to: rowEnd)
    }
    self.rowEnd = nil
  }

  private mutating func skipLine(_ reason: String) throws(IntakeError) -> TableRow {
    let line = window.line
    try window.skipLine()
    return .unreadable(line: line, reason: reason)
  }
}

// MARK: - Header

extension DelimitedRows {
  /// Reads the first row as the names of the columns, without white space around them.
  ///
  /// - Parameter file: The input's name in errors.
  /// - Throws: `IntakeError.unreadableHeader`; `.noTextColumn` when there is no row at all.
  mutating func header(file: String, names: ColumnNames) throws(IntakeError) -> [String] {
    switch try next() {
    case .cells:
      let first = texts.map { $0.trimmed() }
      return secondHeader(below: first, names: names) ?? first
    case .unreadable(let line, let reason): throw .unreadableHeader(file: file, line: line, reason: reason)
    case nil: throw .noTextColumn(file: file, columns: [])
    }
  }
}

extension DelimitedRows {
  /// The names of the columns, where they stand in two rows; moves on to the second one.
  private mutating func secondHeader(below first: [String], names: ColumnNames) -> [String]? {
    guard let start = rowEnd else { return nil }
    var ahead = scanner
    guard case .record(let next) = ahead.scan(window.bytes.span, from: start, isAtEnd: window.isAtEnd)
    else { return nil }
    let second = ahead.cells.map { String(decoding: content(of: $0), as: UTF8.self).trimmed() }
    guard let joined = TableHead.joined(first, second, names: names) else { return nil }
    passRow()
    scanner = ahead
    rowEnd = next
    return joined
  }
}

// MARK: - Cells of the current row

extension DelimitedRows {
  var cellCount: Int { scanner.cells.count }

  /// Whether any cell is filled, apart from those in front.
  ///
  /// - Parameter count: How many cells in front do not matter.
  func hasContent(after count: Int) -> Bool {
    scanner.cells.dropFirst(count).contains { !$0.range.isEmpty }
  }

  private var hasContent: Bool { hasContent(after: 0) }

  /// A cell's text without quotation marks; `nil` when the row ends before it.
  func text(at index: Int) throws(InvalidCellText) -> String? {
    guard scanner.cells.indices.contains(index) else { return nil }
    let cell = scanner.cells[index]
    if cell.range.isEmpty { return "" }
    do {
      if cell.hasDoubledQuotes { return try String(validUTF8: content(of: cell).span) }
      return try String(validUTF8: window.bytes.span.extracting(cell.range))
    } catch {
      throw InvalidCellText()
    }
  }

  /// All cells as text, with U+FFFD for what is no UTF-8.
  private var texts: [String] {
    scanner.cells.map { String(decoding: content(of: $0), as: UTF8.self) }
  }

  /// The bytes of a cell, with one quotation mark for each doubled one.
  private func content(of cell: DelimitedScanner.Cell) -> ArraySlice<UInt8> {
    let bytes = window.bytes[cell.range]
    guard cell.hasDoubledQuotes else { return bytes }
    var result: ArraySlice<UInt8> = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let quote = DelimitedScanner.quote(in: rest.span) {
      // The first mark of a pair with what stands before it.
      result += rest.prefix(quote + 1)
      rest = rest.dropFirst(quote + 2)
    }
    return result + rest
  }
}
