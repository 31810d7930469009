import FeedbackModel

/// Prints a report as tables that spreadsheets open: one row per comment, per topic, per proposal.
///
/// UTF-8 with a byte order mark, semicolons, line ends as in RFC 4180; no cell is taken for a formula.
public struct CSVRenderer: ReportRenderer {
  public typealias File = ReportFile<[UInt8]>

  private let texts: ReportTexts

  public init(_ texts: ReportTexts) { self.texts = texts }

  /// A file per table.
  public func files(for report: Report) -> [File] {
    let words = Wording(texts)
    let separator = String(words.decimal(0.5, places: 1).dropFirst().dropLast())
    return SpreadsheetBuilder(report, words: words).sheets.map { sheet in
      File(
        name: "\(sheet.name).csv",
        bytes: CSVPrinter(separator: ";", decimalSeparator: separator, heads: \.title).bytes(of: sheet))
    }
  }
}

/// Writes one sheet as delimited text.
struct CSVPrinter {
  var separator: Character
  var decimalSeparator: String
  /// What stands in the first row.
  var heads: KeyPath<Spreadsheet.Column, String>

  func bytes(of sheet: Spreadsheet) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(sheet.columns.map { CellText.safe($0[keyPath: heads]) }, to: &bytes)
    for row in sheet.rows { append(row.map(text), to: &bytes) }
    return bytes
  }

  private func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes += separator.utf8 }
      bytes += quoted(cell).utf8
    }
    bytes += "\r\n".utf8
  }

  private func text(_ cell: Spreadsheet.Cell) -> String {
    switch cell {
    case .text(let text): CellText.safe(text)
    case .integer(let value): String(value)
    case .number(let value): value.fixed(6).trimmedZeros.replacing(".", with: decimalSeparator)
    case .date(let date): date.iso8601.replacing("T", with: " ")
    case .empty: ""
    }
  }

  private func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
        && byte != UInt8(ascii: ";") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\t")
    }
    return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}

extension String {
  /// A decimal number without zeros at its end: 0.500000 → 0.5.
  fileprivate var trimmedZeros: String {
    guard contains(".") else { return self }
    var digits = Substring(self)
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return String(digits)
  }
}
