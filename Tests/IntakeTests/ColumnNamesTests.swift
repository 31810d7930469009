import FeedbackModel
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
      ("Stadtteil", .district),
      ("cached_votes_up", .votes), ("Stimmen", .votes), ("lat", .latitude), ("Längengrad", .longitude),
      ("parent_id", .parent), ("Antwort auf", .parent), ("Haltung", .alignment),
    ] as [(String, CommentField)])
  func fields(name: String, field: CommentField) throws {
    #expect(try names().field(named: name) == field)
  }

  @Test(
    "reads columns that name people for a pseudonym at most",
    arguments: [
      "author", "Autor", "author e-mail", "E-Mail", "Name", "Verfasser*in", "Kommentar Autor", "commentedBy",
      "public_author", "username", "Einreicher*in", "creator", "Urheber", "Straße", "Telefon", "Organisation",
    ])
  func people(name: String) throws {
    let names = try names()
    #expect([nil, .author].contains(names.field(named: name)))
    #expect(names.isPersonal(ColumnNames.folded(name)))
  }

  @Test("has each name for one field only")
  func uniqueNames() throws {
    let tables = try IntakeTables.bundled()
    let names = tables.usualNames.flatMap(\.value).map(foldedName)
    #expect(names.count > 150)
    #expect(Set(names).count == names.count)
    #expect(tables.contacts.isDisjoint(with: names))
  }

  @Test("prefers the better name of two, and the first of two equal ones")
  func preference() throws {
    let names = try names()
    #expect(names.columns(in: ["description", "body", "text"])[.text] == 2)
    #expect(names.columns(in: ["created_at", "id", "created_at"])[.created] == 0)
  }

  @Test("lets the user's choice replace the usual names of a field")
  func choice() throws {
    let names = try names(ReadOptions(columns: [.text: "Frage 3", .id: "Titel"]))
    #expect(names.columns(in: ["text", "FRAGE_3", "Titel", "id"]) == [.text: 1, .id: 2])
  }

  @Test("knows the exports of platforms by their columns", arguments: ["decidim-comments", "polis-comments"])
  func exports(id: String) throws {
    let tables = try IntakeTables.bundled()
    let export = try #require(tables.exports.first { $0.id == id })
    let needed = try #require(export.signatures.first?.needed)
    #expect(try names().export(of: needed)?.id == id)
    #expect(try names().export(of: Array(needed.dropLast()))?.id != id)
    #expect(try names(ReadOptions(columns: [.text: "body"])).export(of: needed) == nil)
  }

  @Test("has fields and exports of its own only for fields and exports that exist")
  func tables() throws {
    let tables = try IntakeTables.bundled()
    #expect(tables.exports.count >= 9)
    #expect(tables.exports.allSatisfy { export in export.signatures.allSatisfy { $0.needed.count >= 2 } })
    #expect(tables.states["hiddenat"]?.map(\.reason) == [.hidden])
  }

  private func names(_ options: ReadOptions = ReadOptions()) throws -> ColumnNames {
    ColumnNames(try .bundled(), options)
  }
}
