import CBytes

/// Splits delimited text into records and cells (RFC 4180), in place and without copying.
///
/// Records end with LF, CR LF or CR. A cell that starts with a quotation mark may hold delimiters, line
/// ends and doubled quotation marks; in any other cell a quotation mark is a character like others.
struct DelimitedScanner {
  /// The place of a cell's content, without its quotation marks.
  struct Cell: Hashable {
    var range: Range<Int>
    /// Whether the content has doubled quotation marks, which stand for single ones.
    var hasDoubledQuotes = false
  }

  enum Outcome: Hashable {
    /// A whole record; the following one starts at `next`.
    case record(next: Int)
    /// The record does not end within the bytes at hand.
    case incomplete
    /// The input ends inside of a quoted cell.
    case unterminatedQuote
    /// Something other than a delimiter follows a quoted cell.
    case textAfterQuote
  }

  /// The cells of the last record, or those before its fault.
  private(set) var cells: [Cell] = []
  /// Whether any of the cells is quoted; without one, the record is a single line.
  private(set) var hasQuotedCells = false
  private let delimiter: UInt8

  /// - Parameter delimiter: An ASCII byte; `nil` for text of a single column.
  init(delimiter: UInt8?) {
    // A line feed ends the record before it could be taken for a delimiter.
    self.delimiter = delimiter ?? ASCII.lineFeed
  }

  /// Reads the record that starts at a place.
  ///
  /// - Parameter isAtEnd: Whether the bytes reach to the end of the input.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    hasQuotedCells = false
    var index = start
    while true {
      if index < bytes.count, bytes[index] == ASCII.quote {
        guard let cell = Self.quotedCell(in: bytes, from: index + 1, isAtEnd: isAtEnd) else {
          return isAtEnd ? .unterminatedQuote : .incomplete
        }
        cells.append(cell)
        hasQuotedCells = true
        index = cell.range.upperBound + 1
      } else {
        let end = endOfPlainCell(in: bytes, from: index)
        cells.append(Cell(range: index..<end))
        index = end
      }
      guard index < bytes.count else { return isAtEnd ? .record(next: index) : .incomplete }
      if isLineEnd(bytes[index]) { return endOfRecord(in: bytes, at: index, isAtEnd: isAtEnd) }
      guard bytes[index] == delimiter else { return .textAfterQuote }
      index += 1
    }
  }

  /// The hot loop: the place of the next delimiter or line end.
  private func endOfPlainCell(in bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBufferPointer {
      cbytes_find($0.baseAddress, start, $0.count, delimiter, ASCII.lineFeed, ASCII.carriageReturn)
    }
  }

  /// The cell whose content starts at a place; `nil` when its closing quotation mark is not at hand.
  private static func quotedCell(in bytes: Span<UInt8>, from start: Int, isAtEnd: Bool) -> Cell? {
    var hasDoubledQuotes = false
    var index = start
    while index < bytes.count {
      index = endOfQuotedText(in: bytes, from: index)
      guard index < bytes.count else { break }
      // At the end of the bytes at hand it may be the first one of a pair.
      guard index + 1 < bytes.count || isAtEnd else { return nil }
      guard index + 1 < bytes.count, bytes[index + 1] == ASCII.quote else {
        return Cell(range: start..<index, hasDoubledQuotes: hasDoubledQuotes)
      }
      hasDoubledQuotes = true
      index += 2
    }
    return nil
  }

  private static func endOfQuotedText(in bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBufferPointer {
      cbytes_find($0.baseAddress, start, $0.count, ASCII.quote, ASCII.quote, ASCII.quote)
    }
  }

  /// The place of the first quotation mark; `nil` when there is none.
  static func quote(in bytes: Span<UInt8>) -> Int? {
    let place = endOfQuotedText(in: bytes, from: 0)
    return place < bytes.count ? place : nil
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  private func endOfRecord(in bytes: Span<UInt8>, at index: Int, isAtEnd: Bool) -> Outcome {
    guard bytes[index] == ASCII.carriageReturn else { return .record(next: index + 1) }
    guard index + 1 < bytes.count else { return isAtEnd ? .record(next: index + 1) : .incomplete }
    return .record(next: bytes[index + 1] == ASCII.lineFeed ? index + 2 : index + 1)
  }
}
