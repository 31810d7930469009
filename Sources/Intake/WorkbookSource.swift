import FeedbackModel

/// Reads comments from the sheets of a workbook, one after the other.
///
/// Every visible sheet with a column for the text is read. Sheets without one, and hidden sheets, are left
/// out, and that is said; so is it of hidden rows, which are read.
struct WorkbookSource: RecordSource {
  private let container: String
  private let stream: any SheetStream
  private let names: ColumnNames
  private let builder: CommentBuilder
  private var current: (any RecordSource)?
  private var sheetName = ""
  private var sheetsRead = 0
  private var hasDamagedSheet = false
  private var exportName: String?
  /// The first row of the first sheet without a header, for messages.
  private var firstRow: [String]?
  private(set) var columnUses: [ColumnUse] = []

  var format: String { exportName.map { "\($0), \(container)" } ?? container }
  var bufferHighWaterMark: Int { stream.bytesHeld }

  /// - Parameter container: "XLSX" or "ODS".
  init(_ stream: any SheetStream, container: String, names: ColumnNames, builder: CommentBuilder) {
    self.stream = stream
    self.container = container
    self.names = names
    self.builder = builder
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    while true {
      if let outcome = try current?.next() { return outcome }
      finishSheet()
      guard let sheet = try stream.nextSheet() else { return try finish() }
      if sheet.isHidden {
        note("the hidden sheet '\(sheet.name)' was left out; show it to have it read")
        continue
      }
      if let fault = try open(sheet) { return fault }
    }
  }

  /// Finds the header of a sheet.
  ///
  /// - Returns: What became of a sheet that cannot be read at all.
  private mutating func open(_ sheet: SheetInfo) throws(IntakeError) -> RecordOutcome? {
    var rows = SheetRows(stream)
    sheetName = sheet.name
    do {
      let header = try rows.header(names: names)
      guard let header else {
        if firstRow == nil || firstRow == [] { firstRow = rows.firstRow }
        if !rows.firstRow.isEmpty {
          note(
            "the sheet '\(sheet.name)' was left out, because none of its first rows names a column for the text"
          )
        }
        return nil
      }
      try start(sheet, rows, header: header)
      return nil
    } catch let fault as SheetFault {
      hasDamagedSheet = true
      return builder.origin.rejection(
        line: 1, "the sheet '\(sheet.name)' cannot be read, because \(fault.reason)")
    } catch let error as IntakeError {
      throw error
    } catch {
      return nil
    }
  }

  private mutating func start(
    _ sheet: SheetInfo, _ rows: SheetRows, header: [String]
  ) throws(IntakeError) {
    sheetsRead += 1
    // The first sheet is the file, as most files have one; the others are named after it.
    let builder = sheetsRead > 1 ? self.builder.part(sheetName) : self.builder
    if names.recognisesExports,
      let export = ConsulSource(rows: rows, header: header, format: container, builder: builder)
    {
      current = export
      exportName = exportName ?? export.exportName
    } else {
      let table = try TableSource(
        rows: rows, header: header, container: container, names: names, builder: builder)
      current = table
      exportName = exportName ?? table.exportName
    }
    let prefix = sheetsRead > 1 ? "\(sheetName)!" : ""
    if sheet.isUnlisted {
      note("the list of its sheets was cut off; '\(sheet.name)' was read, and may be a hidden one")
    }
    columnUses += current?.columnUses.map { ColumnUse(name: prefix + $0.name, use: $0.use) } ?? []
  }

  private mutating func finishSheet() {
    guard current != nil else { return }
    current = nil
    if stream.hiddenRows > 0 {
      note(
        "\(stream.hiddenRows) hidden rows of the sheet '\(sheetName)' were read as well; delete them if they do not count"
      )
    }
    if stream.errorCells > 0 {
      note(
        "\(stream.errorCells) cells of the sheet '\(sheetName)' hold an error such as #NAME? and were taken for empty"
      )
    }
  }

  private func finish() throws(IntakeError) -> RecordOutcome? {
    if sheetsRead == 0, !hasDamagedSheet {
      guard let firstRow else { throw .empty(file: builder.origin.name) }
      throw firstRow.isEmpty
        ? .empty(file: builder.origin.name) : .noTextColumn(file: builder.origin.name, columns: firstRow)
    }
    return nil
  }

  private func note(_ message: String) { builder.notice?("\(builder.origin.name): \(message).") }
}
