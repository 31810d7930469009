import FeedbackModel
import Intake
import Testing

@Suite("Word files")
struct DocxTests {
  private func read(_ body: String, styles: String = "") throws -> Reading {
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let bytes = try zipArchive([
      (name: "word/document.xml", text: "<w:document \(names)><w:body>\(body)</w:body></w:document>"),
      (name: "word/styles.xml", text: "<w:styles \(names)>\(styles)</w:styles>"),
    ])
    return try Reading(bytes: bytes, name: "protokoll.docx")
  }

  private func paragraph(_ text: String, style: String? = nil, level: Int? = nil) -> String {
    let name = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    let list = level.map { "<w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"3\"/></w:numPr>" } ?? ""
    return "<w:p><w:pPr>\(name)\(list)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test("knows headings and lists by their styles, whatever the language of the program")
  func styles() throws {
    let reading = try read(
      paragraph("Dialog Lobeda", style: "Titel") + paragraph("Am 3. März 2026")
        + paragraph("Verkehr", style: "berschrift2") + paragraph("Mehr Busse (7 Punkte)", style: "Aufzhlung")
        + paragraph("Ja, auch nachts", style: "Aufzhlung2") + paragraph("Danach gab es Kaffee."),
      styles: """
        <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:styleId="Aufzhlung"><w:name w:val="List Bullet"/></w:style>
        <w:style w:styleId="Aufzhlung2"><w:name w:val="List Bullet 2"/></w:style>
        """)
    #expect(reading.texts == ["Mehr Busse", "Ja, auch nachts"])
    #expect(reading.ids == ["protokoll-4", "protokoll-5"])
    #expect(reading.comments.map(\.category) == ["Verkehr", "Verkehr"])
    #expect(reading.comments.map(\.votes) == [7, nil])
    #expect(reading.comments.map(\.parentID) == [nil, "protokoll-4"])
    #expect(reading.comments.allSatisfy { $0.created?.day == 3 && $0.channel == .event })
  }

  @Test("does not read what was deleted, and joins what formatting divides")
  func trackedChanges() throws {
    let reading = try read(
      """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>\
      <w:r><w:t>Die </w:t></w:r><w:del><w:r><w:delText>alte</w:delText><w:t>alte</w:t></w:r></w:del>\
      <w:ins><w:r><w:t>neue</w:t></w:r></w:ins><w:r><w:br/><w:t>Brücke</w:t></w:r></w:p>
      """)
    #expect(reading.texts == ["Die neue Brücke"])
  }

  @Test("takes each row of a table for a statement")
  func tables() throws {
    func row(_ cells: String...) -> String {
      "<w:tr>\(cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined())</w:tr>"
    }
    let reading = try read(
      "<w:tbl>\(row("Nr.", "Beitrag", "Punkte"))\(row("1", "Mehr Bänke", "4"))\(row("2", "", ""))</w:tbl>"
        + "<w:tbl>\(row("Gruppe A", "Der Weg ist zu schmal"))</w:tbl>")
    #expect(reading.texts == ["Mehr Bänke", "Der Weg ist zu schmal"])
    #expect(reading.comments.map(\.votes) == [4, nil])
  }

  @Test("keeps what stands in front of a cut")
  func cut() throws {
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let text = "<w:document \(names)><w:body>\(paragraph("- a"))\(paragraph("- b"))<w:p><w:r>"
    let reading = try Reading(bytes: zipArchive([(name: "word/document.xml", text: text)]), name: "p.docx")
    #expect(reading.texts == ["a", "b"] || reading.texts == ["a"])
    #expect(reading.rejects.count == 1)
  }
}
