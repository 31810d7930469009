import FeedbackModel

/// The rows of one sheet of an Excel workbook, read as they come.
final class XLSXRows {
  private let reader: XMLPullReader
  private let strings: SharedStrings
  /// Whether a style shows numbers as dates.
  private let dateStyles: [Bool]
  private let has1904Dates: Bool
  private let merges: VerticalMerges
  private var lastRow = 0
  private var isFinished = false
  private(set) var hiddenRows = 0
  private(set) var errorCells = 0
  /// Whether a text of the current row is missing.
  private var hasLostText = false

  init(
    _ reader: XMLPullReader, strings: SharedStrings, dateStyles: [Bool], has1904Dates: Bool,
    merges: MergedCells
  ) {
    self.reader = reader
    self.strings = strings
    self.dateStyles = dateStyles
    self.has1904Dates = has1904Dates
    self.merges = VerticalMerges(merges)
  }

  /// The next row with any content; `nil` at the end.
  func next() throws(SheetFault) -> SheetRow? {
    while !isFinished {
      switch reader.next() {
      case .start where reader.name == "row":
        let row = try row()
        guard !row.isEmpty else { continue }
        if row.isHidden { hiddenRows += 1 }
        return row
      case .end where reader.name == "sheetData", .finished: isFinished = true
      case .failed: throw fault()
      case .start, .end, .text: break
      }
    }
    return nil
  }

  private func fault() -> SheetFault {
    isFinished = true
    return SheetFault(reason: (reader.fault ?? "it is damaged") + "; save the workbook again")
  }

  private func row() throws(SheetFault) -> SheetRow {
    let attributes = reader.attributes
    lastRow = attributes["r"].flatMap { Int($0) } ?? lastRow + 1
    guard lastRow <= SheetRow.rowLimit else { throw fault() }
    var row = SheetRow(number: lastRow, cells: [])
    row.isHidden = ["1", "true"].contains(attributes["hidden"])
    hasLostText = false
    var column = 0
    while true {
      switch reader.next() {
      case .start where reader.name == "c":
        let attributes = reader.attributes
        column = attributes["r"].flatMap { CellReference($0)?.column } ?? column
        let text = try cell(type: attributes["t"], style: attributes["s"].flatMap { Int($0) })
        if let text, column < SheetRow.columnLimit { row.set(text, at: column) }
        column += 1
      case .end where reader.name == "row":
        merges.fill(&row)
        row.hasLostText = hasLostText
        return row
      case .finished, .failed: throw fault()
      case .start, .end, .text: break
      }
    }
  }
}

// MARK: - Cells

extension XLSXRows {
  /// The text of the cell whose start was just read; `nil` for an empty one.
  private func cell(type: String?, style: Int?) throws(SheetFault) -> String? {
    var value: [UInt8] = []
    var isValue = false
    var phonetic = 0
    while true {
      switch reader.next() {
      case .start:
        switch reader.name {
        case "v", "t": isValue = phonetic == 0
        case "rPh": phonetic += 1
        default: break
        }
      case .end:
        switch reader.name {
        case "c": return value.isEmpty ? nil : text(of: value, type: type, style: style)
        case "v", "t": isValue = false
        case "rPh": phonetic -= 1
        default: break
        }
      case .text: if isValue { reader.appendText(to: &value) }
      case .finished, .failed: throw fault()
      }
    }
  }

  private func text(of value: [UInt8], type: String?, style: Int?) -> String? {
    let text = String(decoding: value, as: UTF8.self)
    switch type {
    case "s":
      guard let shared = Int(text).flatMap({ strings[$0] }) else {
        hasLostText = true
        return nil
      }
      return Self.unescaped(shared).nonEmpty
    case "str", "inlineStr": return Self.unescaped(text).nonEmpty
    case "b": return text == "1" ? "true" : "false"
    case "d": return text
    case "e":
      errorCells += 1
      return nil
    default: return number(text, style: style)
    }
  }

  /// A number as people write it, or the date that its style shows.
  private func number(_ text: String, style: Int?) -> String {
    guard let number = Double(text) else { return text }
    if let style, dateStyles.indices.contains(style), dateStyles[style] {
      let days = has1904Dates ? number + Double(ExcelDate.offsetOf1904) : number
      if let date = ExcelDate.date(days) { return date.iso8601 }
    }
    return number.plainText
  }

  /// Excel writes characters that XML does not allow as `_x000D_`.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      result += rest[..<start.lowerBound]
      let code = rest[start.upperBound...].prefix(4)
      let after = rest[start.upperBound...].dropFirst(4)
      if code.utf8.count == 4, after.first == "_",
        let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init)
      {
        if scalar != "\r" { result.unicodeScalars.append(scalar) }
        rest = after.dropFirst()
      } else {
        result += "_x"
        rest = rest[start.upperBound...]
      }
    }
    return result + rest
  }
}

extension Double {
  /// Whole numbers without a fraction, others with as many digits as they need.
  var plainText: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
