import FeedbackModel
import Intake
import Testing

@Suite("OpenDocument texts")
struct OdtTests {
  private func read(_ body: String, styles: String = "") throws -> Reading {
    let names = ["office", "style", "table", "text"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    return try Reading(
      bytes: zipArchive([
        (name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
        (
          name: "content.xml",
          text: """
          <office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles>\
          <office:body><office:text>\(body)</office:text></office:body></office:document-content>
          """
        ),
      ]), name: "protokoll.odt")
  }

  @Test("knows headings, lists and what lies in their items")
  func lists() throws {
    let reading = try read(
      """
      <text:p text:style-name="P4">Dialog Lobeda</text:p><text:p>Am 3. März 2026</text:p>
      <text:h text:outline-level="1">Verkehr</text:h>
      <text:list><text:list-header><text:p>Gesagt wurde:</text:p></text:list-header>
      <text:list-item><text:p>Mehr<text:s text:c="2"/>Busse</text:p><text:p>und Bahnen (7 Punkte)</text:p>
      <text:list><text:list-item><text:p>Ja,<text:line-break/>auch nachts</text:p></text:list-item></text:list></text:list-item>
      <text:list-item><text:p/></text:list-item></text:list>
      <text:p>– von Hand gezählt</text:p><text:p>Danach gab es Kaffee.</text:p>
      """,
      styles: #"<style:style style:name="P4" style:parent-style-name="Title"/>"#)
    #expect(reading.record.format == "Event minutes (ODT)")
    #expect(reading.texts == ["Mehr Busse und Bahnen", "Ja, auch nachts", "von Hand gezählt"])
    #expect(reading.comments.map(\.category) == ["Verkehr", "Verkehr", "Verkehr"])
    #expect(reading.comments.map(\.votes) == [7, nil, nil])
    #expect(reading.comments.map(\.parentID) == [nil, reading.ids[0], nil])
    #expect(reading.comments.allSatisfy { $0.created?.day == 3 && $0.channel == .event })
  }

  @Test("leaves out what was deleted, remarks, footnotes and frames")
  func notes() throws {
    let reading = try read(
      """
      <text:tracked-changes><text:list><text:list-item><text:p>weg</text:p></text:list-item></text:list></text:tracked-changes>
      <text:list><text:list-item><text:p>Die Brücke<office:annotation><text:p>Ute Muster</text:p></office:annotation>\
      <text:note><text:note-body><text:p>Fußnote</text:p></text:note-body></text:note> bleibt</text:p></text:list-item></text:list>
      """)
    #expect(reading.texts == ["Die Brücke bleibt"])
  }

  @Test("takes each row of a table for a statement")
  func tables() throws {
    func row(_ cells: String...) -> String {
      let cells = cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }
      return "<table:table-row>\(cells.joined())</table:table-row>"
    }
    let reading = try read(
      "<table:table>\(row("Nr.", "Beitrag", "Punkte"))\(row("1", "Mehr Bänke", "4"))\(row("2", "", ""))</table:table>"
    )
    #expect(reading.texts == ["Mehr Bänke"])
    #expect(reading.comments.map(\.votes) == [4])
  }

  @Test("keeps what stands in front of a cut")
  func cut() throws {
    let reading = try Reading(
      bytes: zipArchive([
        (name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
        (name: "content.xml", text: "<d><list><list-item><p>eins</p></list-item><list-item><p>zw"),
      ]), name: "protokoll.odt")
    #expect(reading.texts == ["eins"] || reading.rejects.count == 1)
    #expect(reading.reasons.first?.contains("save the document again") == true)
  }
}
