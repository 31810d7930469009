/// Rows of texts as the workbooks that office programs would save them in.
enum Workbook {
  static func xlsx(_ rows: [[String]]) throws -> [UInt8] {
    let lines = rows.enumerated().map { index, row in
      let cells = row.map { "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped($0))</t></is></c>" }
      return "<row r=\"\(index + 1)\">\(cells.joined())</row>"
    }
    return try IntakeTests.xlsx(["Tabelle1": "<sheetData>\(lines.joined())</sheetData>"])
  }

  static func ods(_ rows: [[String]]) throws -> [UInt8] {
    let lines = rows.map { row in
      let cells = row.map { text in
        text.isEmpty
          ? "<table:table-cell/>"
          : "<table:table-cell office:value-type=\"string\"><text:p>\(escaped(text))</text:p></table:table-cell>"
      }
      return "<table:table-row>\(cells.joined())</table:table-row>"
    }
    let names = ["office", "table", "text"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }.joined(separator: " ")
    return try zipArchive([
      (name: "mimetype", text: "application/vnd.oasis.opendocument.spreadsheet"),
      (
        name: "content.xml",
        text: """
        <office:document-content \(names)><office:body><office:spreadsheet>\
        <table:table table:name="Tabelle1">\(lines.joined())</table:table>\
        </office:spreadsheet></office:body></office:document-content>
        """
      ),
    ])
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
