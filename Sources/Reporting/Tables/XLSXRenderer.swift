import CXLSXWriter
import FeedbackModel

/// Writes a report as a workbook: a sheet with one row per comment, one per topic, one per proposal.
///
/// Text is written as text, so that no cell is taken for a formula; the same report gives the same bytes.
public struct XLSXRenderer: LocalizedRenderer {
  private let texts: ReportTexts

  public init(_ texts: ReportTexts) { self.texts = texts }

  /// Writes the workbook to a file.
  ///
  /// - Throws: When the file cannot be written.
  public func write(_ report: Report, to path: String) throws(WorkbookError) {
    guard let workbook = workbook_new(path) else {
      throw WorkbookError(path: path, problem: "no memory")
    }
    setProperties(of: workbook, report)
    for sheet in SpreadsheetBuilder(report, words: Wording(texts)).sheets { Self.add(sheet, to: workbook) }
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else {
      throw WorkbookError(path: path, problem: String(cString: lxw_strerror(error)))
    }
  }

  /// The time of writing would make every file another.
  private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>, _ report: Report) {
    var properties = lxw_doc_properties()
    properties.created = Self.created
    _ = workbook_set_properties(workbook, &properties)
  }

  /// 1 January 2020 as seconds since 1970.
  private static let created = 1_577_836_800

  private static func add(_ sheet: Spreadsheet, to workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.title) else { return }
    let (bold, date, wrapped) = (
      workbook_add_format(workbook), workbook_add_format(workbook), workbook_add_format(workbook)
    )
    format_set_bold(bold)
    format_set_num_format(date, "dd.mm.yyyy hh:mm")
    format_set_text_wrap(wrapped)
    for format in [date, wrapped] { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    let top = workbook_add_format(workbook)
    format_set_align(top, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    for (place, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(place)
      worksheet_set_column(worksheet, place, place, column.width, nil)
      worksheet_write_string(worksheet, 0, place, column.title, bold)
    }
    for (index, row) in sheet.rows.prefix(mostRows).enumerated() {
      let number = lxw_row_t(index + 1)
      for (place, cell) in row.enumerated() {
        write(cell, to: worksheet, number, lxw_col_t(place), text: wrapped, date: date, other: top)
      }
    }
    worksheet_freeze_panes(worksheet, 1, 0)
    if !sheet.rows.isEmpty {
      worksheet_autofilter(
        worksheet, 0, 0, lxw_row_t(min(sheet.rows.count, mostRows)), lxw_col_t(sheet.columns.count - 1))
    }
  }

  /// A sheet has 1,048,576 rows, one of which is the head.
  private static let mostRows = 1_048_575
  /// A cell holds 32,767 UTF-16 units.
  private static let longestText = 32_767

  private static func write(
    _ cell: Spreadsheet.Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t,
    _ column: lxw_col_t,
    text: UnsafeMutablePointer<lxw_format>?, date: UnsafeMutablePointer<lxw_format>?,
    other: UnsafeMutablePointer<lxw_format>?
  ) {
    switch cell {
    case .text(let value): worksheet_write_string(sheet, row, column, fitting(value), text)
    case .integer(let value): worksheet_write_number(sheet, row, column, Double(value), other)
    case .number(let value): worksheet_write_number(sheet, row, column, value, other)
    case .date(let value):
      // Excel's calendar begins in 1900; an earlier date stays a text.
      if value.year >= 1900 {
        var time = lxw_datetime(
          year: Int32(value.year), month: Int32(value.month), day: Int32(value.day), hour: Int32(value.hour),
          min: Int32(value.minute), sec: Double(min(value.second, 59)))
        worksheet_write_datetime(sheet, row, column, &time, date)
      } else {
        worksheet_write_string(sheet, row, column, value.iso8601, other)
      }
    case .empty: break
    }
  }

  private static func fitting(_ text: String) -> String {
    let visible = CellText.visible(text)
    guard visible.utf16.count > longestText else { return visible }
    var units = 0
    return String(
      visible.prefix {
        units += $0.utf16.count
        return units < longestText
      }) + "…"
  }
}

/// A workbook that cannot be written.
public struct WorkbookError: Error, CustomStringConvertible {
  public var path: String
  public var problem: String

  public var description: String {
    "\(path) cannot be written: \(problem). Check that its folder exists and that you may write there."
  }
}
