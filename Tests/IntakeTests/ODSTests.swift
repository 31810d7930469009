import FeedbackModel
import Intake
import Testing

@Suite("OpenDocument spreadsheets")
struct ODSTests {
  private func read(_ tables: String, styles: String = "") throws -> Reading {
    let names = ["office", "style", "table", "text"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    let content = """
      <office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
      """
    let bytes = try zipArchive([
      (name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet"),
      (name: "content.xml", text: content),
    ])
    return try Reading(bytes: bytes, name: "a.ods")
  }

  private static func cell(_ text: String, attributes: String = "") -> String {
    text.isEmpty
      ? "<table:table-cell \(attributes)/>"
      : "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  private static func row(_ texts: String..., attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(texts.map { cell($0) }.joined())</table:table-row>"
  }

  private static func table(_ rows: String) -> String {
    "<table:table table:name=\"Blatt\">\(rows)</table:table>"
  }

  @Test("reads texts of several paragraphs without remarks, numbers, dates and truth values")
  func cells() throws {
    let text = """
      <table:table-cell office:value-type="string"><office:annotation><text:p>Notiz</text:p></office:annotation>\
      <text:p>Erste <text:span>Zeile</text:span></text:p><text:p>mit<text:s text:c="2"/>Lücke<text:line-break/>Ende</text:p>\
      </table:table-cell>
      """
    let date = """
      <table:table-cell office:value-type="date" office:date-value="2026-03-14T18:42:05"><text:p>14.03.</text:p></table:table-cell>
      """
    let number = """
      <table:table-cell office:value-type="float" office:value="1234"><text:p>1.234</text:p></table:table-cell>
      """
    let rows =
      Self.row("Beitrag", "Datum", "Stimmen") + "<table:table-row>\(text)\(date)\(number)</table:table-row>"
    let reading = try read(Self.table(rows))
    #expect(reading.record.format == "ODS")
    #expect(reading.texts == ["Erste Zeile\nmit  Lücke\nEnde"])
    #expect(reading.comments.map(\.votes) == [1234])
    #expect(reading.comments.first?.created?.iso8601 == "2026-03-14T18:42:05")
  }

  @Test("counts repeated rows, and does not follow empty ones to the end of the sheet")
  func repeatedRows() throws {
    let rows =
      Self.row("Titel der Auswertung") + Self.row("", attributes: "table:number-rows-repeated=\"3\"")
      + Self.row("Beitrag", "Ort")
      + Self.row("Mehr Bänke", attributes: "table:number-rows-repeated=\"2\"") + Self.row("Mehr Busse")
      + Self.row("", attributes: "table:number-rows-repeated=\"1048000\"")
    let reading = try read(Self.table(rows))
    #expect(reading.texts == ["Mehr Bänke", "Mehr Bänke", "Mehr Busse"])
    #expect(reading.comments.map(\.source.line) == [6, 7, 8])
  }

  @Test("gives merged cells to all their rows, reads hidden rows and leaves out hidden sheets")
  func mergedAndHidden() throws {
    let rows =
      Self.row("Beitrag", "Thema")
      + "<table:table-row>\(Self.cell("a"))\(Self.cell("Verkehr", attributes: "table:number-rows-spanned=\"2\""))</table:table-row>"
      + "<table:table-row table:visibility=\"filter\">\(Self.cell("b"))<table:covered-table-cell/></table:table-row>"
      + Self.row("c")
    let hidden =
      "<table:table table:name=\"Intern\" table:style-name=\"h\">\(Self.row("Text"))\(Self.row("x"))</table:table>"
    let style =
      "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>"
    let reading = try read(Self.table(rows) + hidden, styles: style)
    #expect(reading.texts == ["a", "b", "c"])
    #expect(reading.comments.map(\.category) == ["Verkehr", "Verkehr", nil])
    #expect(reading.notices.count == 2)
    #expect(reading.notices.allSatisfy { $0.contains("hidden") })
  }

  @Test("keeps the rows in front of a cut")
  func cut() throws {
    let bytes = try zipArchive([
      (name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet"),
      (
        name: "content.xml",
        text:
          "<d xmlns:table=\"t\" xmlns:text=\"x\"><table:table table:name=\"Blatt\">\(Self.row("Text"))\(Self.row("a"))<table:table-row>"
      ),
    ])
    let reading = try Reading(bytes: bytes, name: "a.ods")
    #expect(reading.texts.count + reading.rejects.count == 2)
    #expect(reading.rejects.count == 1)
  }
}
