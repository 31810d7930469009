import Testing

@testable import Intake

@Suite("Column names")
struct ColumnNamesTests {
  @Test(
    "recognises fields whatever their case, umlauts and separators",
    arguments: [
      ("id", .id), ("Nr.", .id), ("Kommentar-ID", .id), ("comment id", .id), ("BeitragsNummer", .id),
      ("Text", .text), ("KOMMENTAR", .text), ("Kommentar Inhalt", .text), ("Contributiontext", .text),
      ("body/de", .text), ("Rückmeldung", .text), ("Rueckmeldung", .text), ("Stellungnahme", .text),
      ("Titel", .title), ("Überschrift", .title), ("Ueberschrift", .title), ("Uberschrift", .title),
      ("U\u{308}berschrift", .title), ("created_at", .created), ("Erstellt am", .created),
      ("Created (UTC)", .created), ("publicCreatedAt", .created), ("Kanal", .channel), ("Rubrik", .category),
      ("cached_votes_up", .votes), ("Stimmen", .votes), ("lat", .latitude), ("Längengrad", .longitude),
      ("parent_id", .parent), ("Antwort auf", .parent), ("Haltung", .alignment),
    ] as [(String, CommentField)])
  func fields(name: String, field: CommentField) {
    #expect(ColumnNames().match(name)?.field == field)
  }

  @Test(
    "never recognises columns that name people",
    arguments: [
      "author", "Autor", "author e-mail", "E-Mail", "Name", "Verfasser*in", "Kommentar Autor", "commentedBy",
      "public_author", "username", "Einreicher*in", "creator", "Urheber",
    ])
  func people(name: String) {
    #expect(ColumnNames().match(name) == nil)
  }

  @Test("has each name for one field only")
  func uniqueNames() {
    let names = ColumnNames.usualNames.flatMap(\.value)
    #expect(Set(names.map(foldedName)).count == names.count)
  }

  @Test("prefers the better name of two, and the first of two equal ones")
  func preference() {
    let names = ColumnNames()
    #expect(names.columns(in: ["description", "body", "text"])[.text] == 2)
    #expect(names.columns(in: ["created_at", "id", "created_at"])[.created] == 0)
  }

  @Test("lets the user's choice replace the usual names of a field")
  func choice() {
    let names = ColumnNames(ReadOptions(columns: [.text: "Frage 3", .id: "Titel"]))
    #expect(names.columns(in: ["text", "FRAGE_3", "Titel", "id"]) == [.text: 1, .id: 2])
  }
}
