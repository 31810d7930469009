/// The sheets of an Excel workbook (ECMA-376), streamed.
///
/// A class because it stands at a place of a stream.
final class XLSXWorkbook: SheetStream {
  private struct Sheet {
    var info: SheetInfo
    var part: String
  }

  private let archive: ZipArchive
  private let file: String
  private var sheets: [Sheet] = []
  private var dateStyles: [Bool] = []
  private var has1904Dates = false
  private var strings = SharedStrings()
  private var next = 0
  private var rows: XLSXRows?

  /// - Parameter file: The input's name in errors.
  /// - Throws: `IntakeError.damagedArchive`.
  init(_ archive: ZipArchive, file: String) throws(IntakeError) {
    self.archive = archive
    self.file = file
    try readSheets()
    try readStyles()
    if let reader = try reader(of: "xl/sharedStrings.xml") {
      do {
        strings = try SharedStrings(reader, mayBeCut: archive.isCut)
      } catch {
        throw .damagedArchive(file: file, reason: error.reason)
      }
    }
  }

  static func isOne(_ archive: ZipArchive) -> Bool {
    archive.contains("xl/workbook.xml") || archive.isCut && archive.contains(part(ofSheet: 1))
  }

  /// The part of a sheet as all programs call it, by its number.
  private static func part(ofSheet number: Int) -> String { "xl/worksheets/sheet\(number).xml" }

  var hiddenRows: Int { rows?.hiddenRows ?? 0 }
  var errorCells: Int { rows?.errorCells ?? 0 }
  var bytesHeld: Int { strings.byteCount }

  func nextSheet() throws(IntakeError) -> SheetInfo? {
    guard next < sheets.count else { return nil }
    let sheet = sheets[next]
    next += 1
    // Where cells are merged stands behind the rows, so that they are looked for beforehand.
    let merges = try archive.entry(sheet.part).map(MergedCells.init(in:)) ?? MergedCells()
    rows = try reader(of: sheet.part).map {
      XLSXRows(
        $0, strings: strings, dateStyles: dateStyles, has1904Dates: has1904Dates, merges: merges)
    }
    return sheet.info
  }

  func nextRow() throws(SheetFault) -> SheetRow? {
    guard let rows else { throw SheetFault(reason: "it is missing in the file; save the workbook again") }
    return try rows.next()
  }

  private func reader(of part: String) throws(IntakeError) -> XMLPullReader? {
    try archive.entry(part).map { XMLPullReader($0) }
  }
}

// MARK: - Parts

extension XLSXWorkbook {
  /// Calls back for each element of a part that is read as a whole.
  private func forEachElement(
    of part: String, _ body: (String, XMLAttributes) -> Void
  ) throws(IntakeError) {
    guard let reader = try reader(of: part) else { return }
    while true {
      switch reader.next() {
      case .start: body(reader.name, reader.attributes)
      case .end, .text: break
      case .finished: return
      case .failed where archive.isCut: return
      case .failed:
        throw .damagedArchive(
          file: file, reason: "in its part \(part), \(reader.fault ?? "something is wrong")")
      }
    }
  }

  private func readSheets() throws(IntakeError) {
    var targets: [String: String] = [:]
    try forEachElement(of: "xl/_rels/workbook.xml.rels") { name, attributes in
      guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else {
        return
      }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    var sheets: [Sheet] = []
    var has1904Dates = false
    try forEachElement(of: "xl/workbook.xml") { name, attributes in
      if name == "workbookPr" { has1904Dates = ["1", "true"].contains(attributes["date1904"]) }
      // The relation's id is told from the sheet's own by its prefix alone, which is gone here.
      guard name == "sheet", let part = attributes.all.compactMap({ targets[$0.value] }).first else { return }
      let isHidden = ["hidden", "veryHidden"].contains(attributes["state"])
      sheets.append(Sheet(info: SheetInfo(name: attributes["name"] ?? "", isHidden: isHidden), part: part))
    }
    if archive.isCut, sheets.isEmpty { sheets = sheetsByNumber }
    self.sheets = sheets
    self.has1904Dates = has1904Dates
  }

  /// The sheets of a file whose list of them is cut off.
  private var sheetsByNumber: [Sheet] {
    var sheets: [Sheet] = []
    while archive.contains(Self.part(ofSheet: sheets.count + 1)) {
      let number = sheets.count + 1
      sheets.append(
        Sheet(
          info: SheetInfo(name: "Sheet\(number)", isHidden: false, isUnlisted: true),
          part: Self.part(ofSheet: number)))
    }
    return sheets
  }

  private func readStyles() throws(IntakeError) {
    var codes: [Int: String] = [:]
    var styles: [Int] = []
    var isInCellFormats = false
    try forEachElement(of: "xl/styles.xml") { name, attributes in
      switch name {
      case "numFmt":
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
      case "cellXfs": isInCellFormats = true
      case "cellStyles", "dxfs": isInCellFormats = false
      case "xf":
        if isInCellFormats { styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
      default: break
      }
    }
    dateStyles = styles.map { number in
      codes[number].map(ExcelDate.isDateFormat) ?? ExcelDate.isDateFormat(number: number)
    }
  }
}
