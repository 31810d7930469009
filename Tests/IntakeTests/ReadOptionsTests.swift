import Intake
import Testing

@Suite("Read options")
struct ReadOptionsTests {
  @Test(
    "reads pairs of fields and columns",
    arguments: [
      ("text=Beitrag", [.text: "Beitrag"]), ("text=Beitrag,id=Nr", [.text: "Beitrag", .id: "Nr"]),
      ("", [:]), ("id=a,id=b", [.id: "b"]),
      (" TEXT = Frage 3 = offen", [.text: "Frage 3 = offen"]),
    ] as [(String, [CommentField: String])])
  func pairs(argument: String, expected: [CommentField: String]) throws {
    #expect(try ReadOptions.columns(parsing: argument) == expected)
  }

  @Test("names unknown fields and shows what to write")
  func unknownFields() {
    let error = #expect(throws: ColumnsUsageError.self) {
      try ReadOptions.columns(parsing: "txt=Beitrag,id=Nr,autor=Name")
    }
    #expect(
      error?.description
        == "--columns names unknown fields: txt, autor. The fields are id, text, details, title, created, "
        + "modified, channel, category, district, votes, latitude, longitude, place, parent, target, targetKind, alignment, "
        + "author; "
        + "write for example --columns text=Beitrag,id=Nr.")
  }

  @Test("refuses to fill two fields from one column")
  func usedTwice() {
    let error = #expect(throws: ColumnsUsageError.self) {
      try ReadOptions.columns(parsing: "text=Beitrag,title=Beitrag")
    }
    #expect(
      error?.description
        == "--columns names the column 'Beitrag' for two fields; name it for one of them.")
  }

  @Test("shows a part that is no pair", arguments: ["text", "text=", "=Beitrag", "id=Nr,Beitrag"])
  func noPair(argument: String) {
    #expect(throws: ColumnsUsageError.self) { try ReadOptions.columns(parsing: argument) }
  }
}
