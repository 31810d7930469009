import Intake
import Testing

@Suite("Intake error")
struct IntakeErrorTests {
  static let expectedFormats =
    "a table (CSV, XLSX, ODS), JSON, XBeteiligung or minutes (Markdown, plain text, DOCX, ODT) were expected."

  @Test(
    "tells a person what was expected and what to do",
    arguments: [
      ("", "a.csv is empty; a file with comments was expected. Export it again or check the path."),
      (" \n\t", "a.csv is empty; a file with comments was expected. Export it again or check the path."),
      (
        "PK\u{3}\u{4}...",
        "a.csv cannot be opened, because its end is missing, so that it was probably cut off. "
          + "Save it again with your office program, without a password, or export it again."
      ),
      (
        "<?xml version=\"1.0\"?><kml/>",
        "a.csv is XML, but no message of XBeteiligung. Export the comments as CSV or XLSX."
      ),
      ("%PDF-1.7", "a.csv is a PDF; \(expectedFormats) Copy the comments into a table and save that as CSV."),
      (
        "\0\u{1}\u{2}\u{3}\u{4}",
        "a.csv is not a text file; \(expectedFormats) Export the comments again as CSV in UTF-8."
      ),
      (
        "Nr;Frage 3\n1;a\n",
        "a.csv has no column that looks like the comments' text. "
          + "The columns are: Nr, Frage 3. Name the right one with --columns text=NAME."
      ),
      (
        "{\"id\":1,\"frage\":\"a\"}\n",
        "a.csv has no column that looks like the comments' text. "
          + "The columns are: id, frage. Name the right one with --columns text=NAME."
      ),
      (
        "\"id;text\n1;a\n",
        "a.csv line 1: the column names cannot be read, because a quotation mark is never closed; close it, "
          + "or double it inside of a text. Correct the line or export the file again."
      ),
    ])
  func unreadableInputs(text: String, message: String) {
    let error = #expect(throws: IntakeError.self) { try Reading(text, name: "a.csv") }
    #expect(error?.description == message)
  }

  @Test("names a column that the user asked for and that is not there")
  func missingColumn() {
    let options = ReadOptions(columns: [.text: "Beitrag"])
    let error = #expect(throws: IntakeError.self) {
      try Reading("id;text\n1;a\n", name: "a.csv", options: options)
    }
    #expect(
      error?.description
        == "a.csv has no column 'Beitrag', which --columns text=Beitrag asks for. The columns are: id, text.")
  }

  @Test("does not show addresses where a header is missing")
  func missingHeader() {
    let error = #expect(throws: IntakeError.self) {
      try Reading("1;erika@example.org;Hallo\n2;max@example.org;Ja\n", name: "a.csv")
    }
    #expect(
      error
        == .noTextColumn(file: "a.csv", columns: ["1", "erika@example.org", "Hallo"]))
    #expect(error?.description.contains("erika") == false)
  }

  @Test("names a path that cannot be read, with the system's reason")
  func unreadablePaths() {
    func message(_ path: String) -> String? {
      let error = #expect(throws: IntakeError.self) {
        try CommentReader().read(.file(path), comment: { _ in }, reject: { _ in })
      }
      return error?.description
    }
    #expect(
      message("/nicht/da.csv")
        == "/nicht/da.csv cannot be read (No such file or directory). Check the path and the permissions.")
    #expect(message("/") == "/ cannot be read (Is a directory). Check the path and the permissions.")
  }
}
