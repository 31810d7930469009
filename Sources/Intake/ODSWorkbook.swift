/// The sheets of an OpenDocument spreadsheet, streamed (ISO/IEC 26300).
///
/// A class because it stands at a place of a stream.
final class ODSWorkbook: SheetStream {
  private let reader: XMLPullReader
  private var hiddenStyles: Set<String> = []
  private var isInTable = false
  private var rowNumber = 0
  private var merges = VerticalMerges()
  /// A row that stands for several equal ones, and how many of these are still to come.
  private var repeated: (row: SheetRow, count: Int)?
  private(set) var hiddenRows = 0
  private(set) var errorCells = 0

  var bytesHeld: Int { 0 }

  /// - Parameter file: The input's name in errors.
  /// - Throws: `IntakeError.damagedArchive`.
  init(_ archive: ZipArchive, file: String) throws(IntakeError) {
    guard let content = try archive.entry("content.xml") else {
      throw .damagedArchive(file: file, reason: "its part content.xml is missing")
    }
    reader = XMLPullReader(content)
  }

  /// What the first part of an OpenDocument file says it is.
  static func mediaType(of archive: ZipArchive) throws(IntakeError) -> String? {
    try archive.entry("mimetype")?.readAll(upTo: 1024).map { String(decoding: $0, as: UTF8.self) }
  }

  static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

  func nextSheet() throws(IntakeError) -> SheetInfo? {
    rowNumber = 0
    repeated = nil
    merges = VerticalMerges()
    hiddenRows = 0
    errorCells = 0
    while true {
      switch reader.next() {
      case .start:
        switch reader.name {
        case "table":
          isInTable = true
          let attributes = reader.attributes
          let isHidden = attributes["style-name"].map(hiddenStyles.contains) ?? false
          return SheetInfo(name: attributes["name"] ?? "", isHidden: isHidden)
        case "style": noteStyle(reader.attributes["name"])
        default: break
        }
      case .finished, .failed: return nil
      case .end, .text: break
      }
    }
  }

  /// Remembers a style that hides a sheet.
  private func noteStyle(_ name: String?) {
    guard let name else { return }
    var depth = 1
    while depth > 0 {
      switch reader.next() {
      case .start:
        depth += 1
        if reader.name == "table-properties", reader.attributes["display"] == "false" {
          hiddenStyles.insert(name)
        }
      case .end: depth -= 1
      case .finished, .failed: return
      case .text: break
      }
    }
  }

  func nextRow() throws(SheetFault) -> SheetRow? {
    if let again = nextRepeated() { return again }
    while isInTable {
      switch reader.next() {
      case .start where reader.name == "table-row":
        if let row = try row() { return row }
      // Pictures in front of the rows have texts, and tables, of their own.
      case .start where reader.name == "shapes": reader.skipElement()
      case .end where reader.name == "table": isInTable = false
      case .finished: isInTable = false
      case .failed: throw fault()
      case .start, .end, .text: break
      }
    }
    return nil
  }

  private func nextRepeated() -> SheetRow? {
    guard let (row, count) = repeated else { return nil }
    rowNumber += 1
    var again = row
    again.number = rowNumber
    repeated = count > 1 ? (row, count - 1) : nil
    return again
  }

  private func fault() -> SheetFault {
    isInTable = false
    return SheetFault(reason: (reader.fault ?? "it is cut off") + "; save the spreadsheet again")
  }
}

// MARK: - Rows and cells

extension ODSWorkbook {
  /// The row whose start was just read; `nil` when it is empty.
  private func row() throws(SheetFault) -> SheetRow? {
    let attributes = reader.attributes
    let count = min(attributes["number-rows-repeated"].flatMap { Int($0) } ?? 1, SheetRow.rowLimit)
    var row = SheetRow(number: rowNumber + 1, cells: [])
    row.isHidden = ["collapse", "filter"].contains(attributes["visibility"])
    var column = 0
    loop: while true {
      switch reader.next() {
      case .start where ["table-cell", "covered-table-cell"].contains(reader.name):
        column += try cell(at: column, in: &row)
      case .end where reader.name == "table-row": break loop
      case .finished, .failed: throw fault()
      case .start, .end, .text: break
      }
    }
    merges.fill(&row)
    guard !row.isEmpty, count >= 1, rowNumber < SheetRow.rowLimit else {
      rowNumber += max(1, count)
      return nil
    }
    rowNumber += 1
    if row.isHidden { hiddenRows += count }
    if count > 1 { repeated = (row, count - 1) }
    return row
  }

  /// Reads the cell whose start was just read.
  ///
  /// - Returns: How many columns it takes.
  private func cell(at column: Int, in row: inout SheetRow) throws(SheetFault) -> Int {
    let attributes = reader.attributes
    let isCovered = reader.name == "covered-table-cell"
    let count = max(1, attributes["number-columns-repeated"].flatMap { Int($0) } ?? 1)
    let text = try textOfCell()
    if text.hasPrefix("#"), attributes["formula"] != nil, attributes["value-type"] == "string" {
      errorCells += 1
    }
    guard !isCovered, let value = value(attributes, text: text), column < SheetRow.columnLimit else {
      return count
    }
    for place in column..<min(column + count, SheetRow.columnLimit) { row.set(value, at: place) }
    if let rows = attributes["number-rows-spanned"].flatMap({ Int($0) }), rows > 1 {
      let last = row.number + min(rows, SheetRow.rowLimit) - 1
      merges.begin(MergedCells.Area(rows: row.number...last, column: column), value: value)
    }
    return count
  }

  private func value(_ attributes: XMLAttributes, text: String) -> String? {
    switch attributes["value-type"] {
    case "float"?, "percentage"?, "currency"?:
      attributes["value"].flatMap { Double($0)?.plainText } ?? text.nonEmpty
    case "date"?: attributes["date-value"] ?? text.nonEmpty
    case "boolean"?: attributes["boolean-value"] ?? text.nonEmpty
    case nil, "string"?: (attributes["string-value"] ?? text).nonEmpty
    default: text.nonEmpty
    }
  }

  /// The text of the cell, a line for each paragraph, without remarks that are pinned to it.
  private func textOfCell() throws(SheetFault) -> String {
    var text = ""
    var paragraphs = 0
    var depth = 1
    var paragraphDepth = 0
    while depth > 0 {
      switch reader.next() {
      case .start:
        switch reader.name {
        case "annotation":
          reader.skipElement()
          continue
        case "p":
          if paragraphs > 0 { text += "\n" }
          paragraphs += 1
          paragraphDepth += 1
        case "s":
          text += String(repeating: " ", count: min(100, reader.attributes["c"].flatMap { Int($0) } ?? 1))
        case "tab": text += "\t"
        case "line-break": text += "\n"
        default: break
        }
        depth += 1
      case .end:
        depth -= 1
        if reader.name == "p" { paragraphDepth -= 1 }
      case .text: if paragraphDepth > 0 { text += reader.text }
      case .finished, .failed: throw fault()
      }
    }
    return text
  }
}
