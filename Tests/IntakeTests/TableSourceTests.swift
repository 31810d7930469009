import FeedbackModel
import Intake
import Testing

@Suite("Tables")
struct TableSourceTests {
  @Test("fills every field of a comment")
  func fields() throws {
    let reading = try Reading(
      """
      ID;Titel;Beitrag;Erstellt am;Kanal;Kategorie;Stimmen;Breite;Länge;Antwort auf;Haltung;Autor;E-Mail
      17;Brücke;Bitte bauen;3. März 2026;Workshop;Verkehr;1.234;50,92;11,58;12;dafür;Erika M.;e@example.org

      """)
    let expected = FeedbackModel.Comment(
      id: "17", text: "Bitte bauen", title: "Brücke", created: LocalDateTime(year: 2026, month: 3, day: 3),
      channel: .event, category: "Verkehr", votes: 1234,
      location: Coordinate(latitude: 50.92, longitude: 11.58), parentID: "12", alignment: .inFavour,
      source: SourceReference(name: "beitraege.csv", line: 2))
    #expect(reading.comments.map(\.withoutAuthorKey) == [expected])
    #expect(reading.comments.allSatisfy { $0.authorKey?.isEmpty == false })
    #expect(reading.notices.isEmpty)
  }

  @Test("joins names of columns that stand in two rows below titles")
  func twoRowsOfNames() throws {
    let reading = try Reading(
      """
      Stellungnahmen zum Bebauungsplan;;;;
      Stand: 1. April 2026;;;;

      ;Stellungnahme;;Einreicher;
      Nr.;Betreff;"Text";Name;Ort
      1;Lärm;Zu laut;Ute Muster;Jena

      """)
    #expect(reading.ids == ["1"])
    #expect(reading.texts == ["Zu laut"])
    #expect(reading.comments.map(\.title) == ["Lärm"])
    #expect(reading.comments.map(\.source.line) == [6])
    #expect(!"\(reading)".contains("Muster"))
  }

  @Test(
    "reads the exports of platforms",
    arguments: [
      (
        "Decidim, comments", "id;created_at;body;locale;author/id;author/name;alignment;depth",
        "7;2026-03-01 10:00:00;Gut;de;3;Erika M.;-1;0", "7", "Gut"
      ),
      (
        "Decidim, proposals by language", "id;category;title/de;title/en;body/de;body/en;votes",
        "8;Rad;Brücke;Bridge;Bauen;Build;4", "8", "Bauen"
      ),
      (
        "adhocracy+", "ID,Kommentar,Erstellt,Link,Urheber,Positive Bewertungen",
        "9,Gern,2026-03-01,x,Erika M.,4", "9", "Gern"
      ),
      (
        "DIPAS", "Node ID;Category;Rubric;Created (UTC);Rating;Total votes;Upvotes;Title;Contributiontext",
        "10;a;b;2026-03-01;;3;2;T;Mehr Grün", "10", "Mehr Grün"
      ),
      (
        "Polis", "Timestamp,Comment ID,Author,Aggrees,Disagrees,Moderated,Comment body",
        "2026-03-01,11,4,1,2,1,Ja bitte", "11", "Ja bitte"
      ),
      (
        "demosplan", "ID;Gruppenname;Text;Begründung;Verfasser*in;E-Mail",
        "12;x;Zu laut;weil;Erika M.;e@example.org", "12", "Zu laut\n\nweil"
      ),
      (
        "comments on pages", "id,commentable_type,commentable_id,body,parent,created_at",
        "13,Page,ziele-hf4,Gut so,,2026-03-01", "comment-13", "Gut so"
      ),
    ])
  func platforms(platform: String, header: String, row: String, id: String, expected: String) throws {
    let reading = try Reading("\(header)\n\(row)\n")
    #expect(reading.ids == [id])
    #expect(reading.texts == [expected])
    #expect(reading.notices.isEmpty)
    #expect(!"\(reading.comments)".contains("Erika"))
    #expect(!"\(reading.comments)".contains("@"))
  }

  @Test("keeps quoted line breaks, delimiters and quotation marks, and counts lines through them")
  func quoting() throws {
    let reading = try Reading("id;text\r\n1;\"Erste;\r\n\"\"zweite\"\" Zeile\"\r\n2;Danach\r\n")
    #expect(reading.texts == ["Erste;\r\n\"zweite\" Zeile", "Danach"])
    #expect(reading.comments.map(\.source.line) == [2, 4])
  }

  @Test("ends lines with LF, CR LF and CR", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    let reading = try Reading(["# Export", "id;text", "1;a", "", "2;b"].joined(separator: end))
    #expect(reading.texts == ["a", "b"])
    #expect(reading.comments.map(\.source.line) == [3, 5])
  }

  @Test("passes over comment lines in front, Excel's mark and empty rows")
  func preamble() throws {
    let reading = try Reading("sep=;\n# Stand: 3. März\n\nid;text\n1;# kein Kommentar\n;\n;;;\n2;b\n")
    #expect(reading.texts == ["# kein Kommentar", "b"])
    #expect(reading.rejects.isEmpty)
  }

  @Test(
    "rejects rows that cannot be used, and reads on",
    arguments: [
      (
        "2;zu;viel;e;Felder",
        "the row has 5 cells where the header has 3 columns; "
          + "put texts that contain the delimiter or a line break in quotation marks"
      ),
      (
        "2",
        "the row has 1 cell where the header has 3 columns; "
          + "put texts that contain the delimiter or a line break in quotation marks"
      ),
      ("2; ;", "empty text: the record has neither text nor title; fill in one of them or delete the record"),
      (
        "2;\"a\" b;",
        "a cell goes on after its closing quotation mark; double quotation marks inside of a text"
      ),
      ("2;\"offen", "a quotation mark is never closed; close it, or double it inside of a text"),
    ])
  func badRows(row: String, reason: String) throws {
    let reading = try Reading("id;text;votes\n1;a;1\n\(row)\n3;c;3\n")
    #expect(reading.texts == ["a", "c"])
    #expect(reading.reasons == ["3: \(reason)"])
    #expect(reading.rejects.map(\.excerpt) == [""])
  }

  @Test("does not mind missing or additional empty cells at the end of a row")
  func trailingCells() throws {
    let reading = try Reading("id;text;votes;rubrik\n1;a\n2;b;3;c;;\n")
    #expect(reading.texts == ["a", "b"])
    #expect(reading.rejects.isEmpty)
    #expect(
      reading.notices == [
        "beitraege.csv line 2: the row has 2 cells where the header has 4 columns; "
          + "those missing at its end are taken for empty."
      ])
  }

  @Test("rejects a record with bytes that are not UTF-8, and reads on")
  func invalidUTF8() throws {
    let bytes = Array("id;text\n1;Über\n2;F".utf8) + [0xFC] + Array("r\n3;Öl\n".utf8)
    let reading = try Reading(bytes: bytes)
    #expect(reading.texts == ["Über", "Öl"])
    #expect(
      reading.reasons == ["3: column 'text' has bytes that are not UTF-8; save the file as UTF-8 throughout"])
  }

  @Test("rejects a record of more than 4 MiB, and goes on at the next line")
  func longRecord() throws {
    let rows = String(repeating: "x;\(String(repeating: "a", count: 1000))\n", count: 10_000)
    let reading = try Reading("id;text\n1;\"offen\n" + rows.replacing("x;", with: ";"))
    #expect(reading.comments.count == 10_000)
    #expect(
      reading.reasons == [
        "2: the record is longer than 4 MiB; probably a quotation mark is never closed"
      ])
    #expect(reading.comments.first?.source.line == 3)
  }

  @Test("takes the title for a missing text")
  func titleAsText() throws {
    let reading = try Reading("id;titel;text\n1;Nur Titel; \n2;Titel;Text\n")
    #expect(reading.texts == ["Nur Titel", "Text"])
    #expect(reading.comments.map(\.title) == [nil, "Titel"])
  }

  @Test("reads the columns that the user names")
  func namedColumns() throws {
    let options = ReadOptions(columns: [.text: "Frage 3", .category: "text"])
    let reading = try Reading("id;text;Frage 3\n1;Verkehr;Mehr Busse\n", options: options)
    #expect(reading.texts == ["Mehr Busse"])
    #expect(reading.comments.map(\.category) == ["Verkehr"])
  }

  @Test("reads a table of nothing but a header")
  func onlyHeader() throws {
    #expect(try Reading("id;text").record.accepted == 0)
  }

  @Test("shows no more than 200 characters of a rejected text")
  func excerpt() throws {
    let long = String(repeating: "ä", count: 300)
    let reading = try Reading("id;text\n1;a\n1;\(long)\n")
    #expect(reading.rejects.map(\.excerpt) == [String(long.prefix(200))])
  }
}
