import FeedbackModel
import Intake
import Testing

@Suite("Excel workbooks")
struct XLSXTests {
  static let header = row(1, ["Nr", "Beitrag", "Datum", "Kategorie"])

  /// A row of texts that stand in their cells.
  static func row(_ number: Int, _ texts: [String], attributes: String = "") -> String {
    let cells = texts.enumerated().map { column, text in
      let place = "\(Character(UnicodeScalar(UInt8(65 + column))))\(number)"
      return text.isEmpty ? "" : "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\" \(attributes)>\(cells.joined())</row>"
  }

  private func read(
    _ sheets: KeyValuePairs<String, String>, strings: [String] = [], workbook: String = "",
    states: [String: String] = [:], sheetHead: String = ""
  ) throws -> Reading {
    let bytes = try xlsx(sheets, strings: strings, workbook: workbook, states: states, sheetHead: sheetHead)
    return try Reading(bytes: bytes, name: "a.xlsx")
  }

  @Test(
    "reads every kind of cell",
    arguments: [
      (#"<c r="B2" t="s"><v>0</v></c>"#, "Mehr Bänke"),
      (#"<c r="B2" t="s"><v>1</v></c>"#, "Fett und mager"),
      (#"<c r="B2" t="s"><v>2</v></c>"#, "漢字"),
      (
        #"<c r="B2" t="inlineStr"><is><r><t>Ein</t></r><r><t xml:space="preserve"> Weg</t></r></is></c>"#,
        "Ein Weg"
      ),
      (#"<c r="B2" t="str"><f>A2&amp;"x"</f><v>3x</v></c>"#, "3x"),
      (#"<c r="B2"><v>17</v></c>"#, "17"), (#"<c r="B2"><v>17.0</v></c>"#, "17"),
      (#"<c r="B2"><v>1.5</v></c>"#, "1.5"), (#"<c r="B2" t="b"><v>1</v></c>"#, "true"),
      (#"<c r="B2" s="1"><v>46095</v></c>"#, "2026-03-14T00:00:00"),
      (#"<c r="B2" s="2"><v>46095.77922453704</v></c>"#, "2026-03-14T18:42:05"),
      (#"<c r="B2" s="3"><v>46095</v></c>"#, "46095"),
      (#"<c r="B2" t="d"><v>2026-03-14</v></c>"#, "2026-03-14"),
      (#"<c r="B2" t="inlineStr"><is><t>Zeile_x000D_&#10;zwei_x0041_</t></is></c>"#, "Zeile\nzweiA"),
      (#"<c/><c t="inlineStr"><is><t>ohne Platz</t></is></c>"#, "ohne Platz"),
    ])
  func cells(cell: String, text: String) throws {
    let reading = try read(
      ["Blatt": "<sheetData>\(Self.header)<row r=\"2\">\(cell)</row></sheetData>"],
      strings: [
        "<t>Mehr Bänke</t>",
        "<r><rPr><b/></rPr><t>Fett</t></r><r><t xml:space=\"preserve\"> und mager</t></r>",
        "<t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh>",
      ])
    #expect(reading.texts == [text])
    #expect(reading.comments.map(\.source.line) == [2])
    #expect(reading.record.format == "XLSX")
  }

  @Test("reads the dates of workbooks that count from 1904")
  func dates1904() throws {
    let cell = #"<c r="B2" t="inlineStr"><is><t>a</t></is></c><c r="C2" s="1"><v>44633</v></c>"#
    let reading = try read(
      ["Blatt": "<sheetData>\(Self.header)<row r=\"2\">\(cell)</row></sheetData>"], workbook: "date1904=\"1\""
    )
    #expect(reading.comments.map(\.created) == [LocalDateTime(year: 2026, month: 3, day: 14)])
  }

  @Test("finds the header below titles, and says which sheets were left out")
  func headerAndSheets() throws {
    let first =
      Self.row(1, ["Auswertung der Beteiligung"]) + Self.row(3, ["", "Beitrag", "Nr"])
      + Self.row(4, ["", "Mehr Bänke", "1"])
    let reading = try read(
      [
        "Online": "<sheetData>\(first)</sheetData>",
        "Vor Ort": "<sheetData>\(Self.header)\(Self.row(2, ["2", "Mehr Busse"]))</sheetData>",
        "Leer": "<sheetData/>", "Legende": "<sheetData>\(Self.row(1, ["Kürzel", "Name"]))</sheetData>",
        "Intern": "<sheetData>\(Self.header)\(Self.row(2, ["3", "geheim"]))</sheetData>",
      ], states: ["Intern": "veryHidden"])
    #expect(reading.texts == ["Mehr Bänke", "Mehr Busse"])
    #expect(reading.comments.map(\.source.name) == ["a.xlsx", "a.xlsx#Vor Ort"])
    #expect(reading.comments.map(\.source.line) == [4, 2])
    #expect(
      reading.notices == [
        "a.xlsx: the sheet 'Legende' was left out, because none of its first rows names a column for the text.",
        "a.xlsx: the hidden sheet 'Intern' was left out; show it to have it read.",
      ])
  }

  @Test("joins names that stand in two rows, and takes no record for a second one")
  func twoRowsOfNames() throws {
    let rows =
      Self.row(1, ["", "Stellungnahme", "", "Person"])
      + Self.row(2, ["Nr", "Betreff", "Text", "Name", "Ort"])
      + Self.row(3, ["1", "Bänke", "Mehr Bänke", "Ute Muster", "Jena"])
    let reading = try read(["Blatt": "<sheetData>\(rows)</sheetData>"])
    #expect(reading.ids == ["1"])
    #expect(reading.texts == ["Mehr Bänke"])
    #expect(reading.comments.map(\.title) == ["Bänke"])
    #expect(!"\(reading)".contains("Muster"))
    let merged =
      Self.row(1, ["Nr", "Beitrag", "Person"]) + Self.row(2, ["", "", "Name", "E-Mail"])
      + Self.row(3, ["1", "Mehr Busse", "Ute Muster", "u@example.org"]) + Self.row(4, ["2", "Text", "Name"])
    let merges = #"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>"#
    let second = try read(["Blatt": "<sheetData>\(merged)</sheetData>\(merges)"])
    #expect(second.texts == ["Mehr Busse", "Text"])
    #expect(second.comments.compactMap(\.authorKey).count == 2)
    let record = Self.header + Self.row(2, ["1", "Text", "", "Name unbekannt"])
    #expect(try read(["Blatt": "<sheetData>\(record)</sheetData>"]).texts == ["Text"])
  }

  @Test("reads hidden rows, and says so; cells with errors are empty")
  func hiddenRowsAndErrors() throws {
    let rows =
      Self.header + Self.row(2, ["1", "sichtbar"])
      + Self.row(3, ["2", "gefiltert"], attributes: "hidden=\"1\"")
      + #"<row r="4"><c r="A4" t="e"><v>#NAME?</v></c><c r="B4" t="inlineStr"><is><t>c</t></is></c></row>"#
    let reading = try read(["Blatt": "<sheetData>\(rows)</sheetData>"])
    #expect(reading.texts == ["sichtbar", "gefiltert", "c"])
    #expect(
      reading.notices == [
        "a.xlsx: 1 hidden rows of the sheet 'Blatt' were read as well; delete them if they do not count.",
        "a.xlsx: 1 cells of the sheet 'Blatt' hold an error such as #NAME? and were taken for empty.",
      ])
  }

  @Test("gives merged cells to all their rows, and takes a merged text for one contribution")
  func mergedCells() throws {
    let rows =
      Self.header + Self.row(2, ["1", "a", "", "Verkehr"]) + Self.row(3, ["2", "b"])
      + Self.row(4, ["3", "c"])
      + Self.row(5, ["4", "lang", "", "Grün"]) + Self.row(6, ["", "", "", "Wasser"])
      + Self.row(7, ["5", "e"])
    let merges =
      #"<mergeCells><mergeCell ref="D2:D3"/><mergeCell ref="B5:B6"/><mergeCell ref="A1:B1"/></mergeCells>"#
    let reading = try read(["Blatt": "<sheetData>\(rows)</sheetData>\(merges)"])
    #expect(reading.texts == ["a", "b", "c", "lang", "e"])
    #expect(reading.comments.map(\.category) == ["Verkehr", "Verkehr", nil, "Grün", nil])
  }

  @Test("keeps the rows in front of a cut, and says where it is")
  func cutSheet() throws {
    let rows = Self.header + Self.row(2, ["1", "a"]) + "<row r=\"3\"><c r=\"A3\""
    let bytes = try xlsx(["Blatt": "<sheetData>\(rows)"])
    let reading = try Reading(bytes: bytes, name: "a.xlsx")
    #expect(reading.texts == ["a"])
    #expect(reading.rejects.map(\.source.line) == [3])
    let reason = try #require(reading.rejects.first?.reason)
    #expect(reason.hasPrefix("the sheet cannot be read from here on, because its XML is broken: "))
    #expect(reason.hasSuffix("; save the workbook again"))
  }

  @Test("refuses archives and documents that are attacks")
  func attacks() throws {
    let entities = """
      <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      """
    for entity in ["&b;", "&f;"] {
      let rows = Self.header + Self.row(2, ["1", entity])
      let reading = try read(["Blatt": "<sheetData>\(rows)</sheetData>"], sheetHead: entities)
      #expect(reading.comments.isEmpty)
      #expect(reading.reasons.first?.contains("document type declaration") == true)
    }
    // 32 MiB of blanks pack to 32 KiB.
    let bomb = Self.header + Self.row(2, ["1", String(repeating: " ", count: 32 << 20)])
    let reading = try read(["Blatt": "<sheetData>\(bomb)</sheetData>"])
    #expect(reading.comments.isEmpty)
    #expect(reading.reasons.first?.contains("no office program writes it") == true)
  }

  @Test("names a workbook without a column for the text, and one without anything")
  func noText() throws {
    let error = #expect(throws: IntakeError.self) {
      try read(["Blatt": "<sheetData>\(Self.row(1, ["Nr", "Frage 3"]))\(Self.row(2, ["1", "a"]))</sheetData>"]
      )
    }
    #expect(error == .noTextColumn(file: "a.xlsx", columns: ["Nr", "Frage 3"]))
    #expect(throws: IntakeError.empty(file: "a.xlsx")) { try read(["Blatt": "<sheetData/>"]) }
  }

  @Test("reads the administrators' export of CONSUL that was saved as a workbook")
  func consul() throws {
    let header = ConsulSourceTests.header.split(separator: ",").map(String.init)
    let row = [
      "3", "Bänke", "a@example.org", "An der Saale", "2026-03-01 10:00", "21", "b@example.org", "Gut", "",
      "2026-03-02 11:00",
    ]
    let reading = try read(["Blatt": "<sheetData>\(Self.row(1, header))\(Self.row(2, row))</sheetData>"])
    #expect(reading.ids == ["proposal-3", "comment-21"])
    #expect(reading.record.format == "CONSUL proposals, XLSX")
  }

  @Test("takes the columns that the user names, in whatever row they stand")
  func namedColumns() throws {
    let rows = Self.row(1, ["Umfrage"]) + Self.row(2, ["Frage 3", "Nr"]) + Self.row(3, ["Mehr Busse", "7"])
    let bytes = try xlsx(["Blatt": "<sheetData>\(rows)</sheetData>"])
    let options = ReadOptions(columns: [.text: "Frage 3"])
    #expect(try Reading(bytes: bytes, name: "a.xlsx", options: options).ids == ["7"])
  }
}
