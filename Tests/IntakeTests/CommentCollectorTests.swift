import FeedbackModel
import Foundation
import Intake
import Testing

@Suite("Comment collector")
struct CommentCollectorTests {
  private static let long = "Der Radweg an der Saale ist viel zu schmal für zwei Räder nebeneinander."

  @Test("takes the newest version of a comment, wherever it stands")
  func versions() throws {
    let collecting = try Collecting([
      "a.csv": "id;text;geändert am\n1;Mehr Bänke am Markt;2026-03-05\n2;Mehr Busse nach Lobeda;2026-03-01\n",
      "b.csv":
        "id;text;geändert am\n1;Mehr Bänke am Markt!;2026-03-01\n2;Mehr Busse nach Lobeda-Ost;2026-03-07\n",
    ])
    #expect(collecting.texts == ["Mehr Bänke am Markt", "Mehr Busse nach Lobeda-Ost"])
    #expect(
      collecting.notices == [
        "b.csv line 2 has the id '1' of a.csv line 2: the first is the newer version and counts.",
        "b.csv line 3 has the id '2' of a.csv line 3: the second is the newer version and counts.",
      ])
    #expect(collecting.collection.inputs.map(\.accepted) == [1, 1])
    #expect(collecting.leftOut.map { $0.map(\.reason) } == [[.superseded], [.superseded]])
    #expect(collecting.collection.inputs.map(\.read) == [2, 2])
  }

  @Test("counts the same record once, and what differs under one id in one file for a fault")
  func duplicates() throws {
    let collecting = try Collecting([
      "a.csv": "id;text\n1;Mehr Bänke\n1;Mehr Bänke\n2;a\n2;b\n", "b.csv": "id;text;votes\n1;Mehr Bänke;4\n",
    ])
    #expect(collecting.texts == ["Mehr Bänke", "a"])
    #expect(collecting.comments.first?.votes == 4)
    #expect(
      collecting.leftOut == [
        [LeftOut(reason: .duplicate, count: 1)], [LeftOut(reason: .duplicate, count: 1)],
      ])
    #expect(collecting.collection.rejected.map(\.source.line) == [5])
    #expect(collecting.collection.inputs.map(\.rejected) == [1, 0])
  }

  @Test("keeps different comments that two files number alike apart, with their replies")
  func renumbering() throws {
    let collecting = try Collecting([
      "online.csv": "id;text;antwort auf\n1;Der Radweg ist zu schmal;\n2;Finde ich auch;1\n",
      "workshop.csv": "id;text;antwort auf\n2;Genau;1\n1;Mehr Kitaplätze in Winzerla;\n",
    ])
    #expect(collecting.ids == ["1", "2", "workshop-2", "workshop-1"])
    #expect(collecting.comments.map(\.parentID) == [nil, "1", "workshop-1", nil])
    #expect(
      collecting.notices == [
        "workshop.csv uses ids of online.csv for other comments, first '2' in line 2; they are called "
          + "'workshop-2' and the like here."
      ])
  }

  @Test("keeps apart what two files of one name say, because their ids are made up")
  func sameNames() throws {
    let collecting = try Collecting([
      "lobeda/protokoll.md": "# Lobeda\n- Mehr Busse\n  - Auch nachts\n",
      "nord/protokoll.md": "# Nord\n- Mehr Bänke\n  - Mit Lehne\n",
    ])
    #expect(collecting.texts == ["Mehr Busse", "Auch nachts", "Mehr Bänke", "Mit Lehne"])
    #expect(collecting.ids == ["protokoll-2", "protokoll-3", "protokoll.md-2", "protokoll.md-3"])
    #expect(collecting.comments.map(\.parentID) == [nil, "protokoll-2", nil, "protokoll.md-2"])
  }

  @Test("finds the same contribution in two exports, but leaves short ones and different days alone")
  func twins() throws {
    let collecting = try Collecting([
      "a.csv":
        "id;text;created\nx1;\(Self.long);2026-03-01 10:00\nx2;Gute Idee!;2026-03-01\nx3;\(Self.long);2026-05-01\n",
      "b.csv":
        "nummer;text;created;stimmen\ny1;\(Self.long.uppercased()) ;01.03.2026;7\ny2;Gute Idee!;2026-03-01;1\n"
        + "y3;\(Self.long);2026-08-01;0\n",
      "c.csv": "id;text;parent\nz1;Das finde ich nicht;y1\n",
    ])
    #expect(collecting.ids == ["x1", "x2", "x3", "y2", "y3", "z1"])
    #expect(collecting.comments.map(\.votes) == [7, nil, nil, 1, 0, nil])
    #expect(collecting.comments.last?.parentID == "x1")
    #expect(collecting.leftOut == [[], [LeftOut(reason: .nearDuplicate, count: 1)], []])
  }

  @Test(
    "finds a short statement again in a copy of the minutes, and tells copies of an input in one sentence")
  func copiesOfMinutes() throws {
    let minutes =
      "Datum: 3. März 2026\n\n## Verkehr\n- Mehr Busse\n  - Auch nachts\n\n## Grün\n- Mehr Bäume\n"
    let collecting = try Collecting([
      "a.md": "# Lobeda\n" + minutes,
      "b.md": "# Lobeda, Abschrift\nOrt: Schule\n" + minutes + "- Mehr Busse\n",
      "c.md": "# Nord\nDatum: 4. März 2026\n\n## Verkehr\n- Mehr Busse\n",
    ])
    #expect(collecting.texts == ["Mehr Busse", "Auch nachts", "Mehr Bäume", "Mehr Busse", "Mehr Busse"])
    #expect(collecting.comments.map(\.source.name) == ["a.md", "a.md", "a.md", "b.md", "c.md"])
    #expect(
      collecting.notices == [
        "b.md line 6 and 2 more are the same contributions as a.md line 5 and others there, and count once."
      ])
  }

  @Test("knows threads across files, and carries the category down")
  func threads() throws {
    let collecting = try Collecting([
      "antworten.json": """
      [{"id":3,"commentable_id":1,"commentable_type":"Proposal","body":"Ja","parent_id":2},
       {"id":2,"commentable_id":1,"commentable_type":"Proposal","body":"Gern"}]
      """,
      "vorschlaege.json": """
      [{"id":1,"title":"Bänke","summary":"Mehr Bänke","description":"<p>Mehr Bänke am Markt</p>","tags":["Grün"]}]
      """,
    ])
    #expect(collecting.ids == ["comment-3", "comment-2", "proposal-1"])
    #expect(collecting.comments.map(\.parentID) == ["comment-2", "proposal-1", nil])
    #expect(collecting.comments.map(\.category) == ["Grün", "Grün", "Grün"])
    #expect(collecting.comments.last?.text == "Mehr Bänke am Markt")
  }

  @Test("ends in threads that lead back to themselves")
  func circles() throws {
    let collecting = try Collecting(["a.csv": "id;text;parent\n1;a;2\n2;b;1\n3;c;3\n"])
    #expect(collecting.comments.map(\.category) == [nil, nil, nil])
  }

  @Test("takes back what another input says is deleted")
  func deletions() throws {
    let space = "xmlns=\"https://www.xleitstelle.de/xbeteiligung/12\""
    let collecting = try Collecting([
      "0701.xml":
        "<neu.0701 \(space)><stellungnahme><stellungnahmeID>S-1</stellungnahmeID><beschreibung>Zu laut</beschreibung></stellungnahme></neu.0701>",
      "0702.xml":
        "<neu.0702 \(space)><stellungnahme><stellungnahmeID>S-2</stellungnahmeID><beschreibung>Bleibt</beschreibung></stellungnahme></neu.0702>",
      "0709.xml": "<weg.0709 \(space)><stellungnahmeID>S-1</stellungnahmeID></weg.0709>",
    ])
    #expect(collecting.texts == ["Bleibt"])
    #expect(
      collecting.leftOut == [
        [LeftOut(reason: .deleted, count: 1)], [], [LeftOut(reason: .deleted, count: 1)],
      ])
    #expect(collecting.notices.count == 1)
  }

  @Test(
    "leaves out what is not public, and counts it",
    arguments: [
      ("hidden_at", "2026-03-01 10:00", LeftOut.Reason.hidden), ("Sichtbar", "nein", .hidden),
      ("is_published", "false", .hidden), ("withdrawn", "true", .withdrawn),
      ("Status", "Zurückgezogen", .withdrawn),
      ("moderated", "-1", .moderated), ("deleted_at", "2026-03-01", .deleted), ("gelöscht", "x", .deleted),
    ])
  func states(column: String, value: String, reason: LeftOut.Reason) throws {
    let table = "id;text;\(column)\n1;a;\(value)\n2;b;\n"
    let collecting = try Collecting(["a.csv": table])
    #expect(collecting.ids == ["2"])
    #expect(collecting.leftOut == [[LeftOut(reason: reason, count: 1)]])
    let all = try Collecting(["a.csv": table], options: ReadOptions(includesHidden: true))
    #expect(all.ids == ["1", "2"])
  }

  @Test(
    "keeps what is public",
    arguments: [
      ("hidden_at", ""), ("hidden", "nein"), ("Sichtbar", "ja"), ("withdrawn", "false"),
      ("Status", "In Bearbeitung"),
      ("moderated", "1"), ("deleted", "0"),
    ])
  func publicStates(column: String, value: String) throws {
    #expect(try Collecting(["a.csv": "id;text;\(column)\n1;a;\(value)\n"]).ids == ["1"])
  }

  @Test("gives the same author one pseudonym, in all inputs, and another one in another run")
  func authors() throws {
    let files: KeyValuePairs = [
      "a.csv": "id;text;E-Mail;Name\n1;a;Ute@example.org;Ute\n2;b;kai@example.org;Kai\n3;c;;\n",
      "b.csv": "id;text;Autor\n4;d;ute@example.org \n",
    ]
    let first = try Collecting(files)
    let keys = first.comments.map(\.authorKey)
    #expect(keys[0] != nil && keys[0] == keys[3] && keys[0] != keys[1] && keys[2] == nil)
    #expect(first.collection.inputs.map(\.authors) == [2, 1])
    #expect(try Collecting(files).comments[0].authorKey != keys[0])
    let options = ReadOptions(authorSecret: "geheim")
    #expect(
      try Collecting(files, options: options).comments.map(\.authorKey)
        == Collecting(files, options: options).comments.map(\.authorKey))
  }

  @Test("reads a folder: every file that it knows, by its path, and says what it passed over")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let inner = folder.appending(path: "online/phase 2")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "bericht"), withIntermediateDirectories: true)
    let files: [(String, [UInt8])] = [
      ("b.csv", Array("id;text\nb;Text b\n".utf8)), ("a.jsonl", Array(#"{"id":"a","text":"Text a"}"#.utf8)),
      ("online/phase 2/c.csv", Array("id;text\nc;Text c\nd;\n".utf8)),
      (".versteckt.csv", Array("text\nx\n".utf8)),
      ("~$b.xlsx", [0, 1]), ("foto.jpg", [0xFF, 0xD8, 0, 1, 2, 3, 0, 0]),
      ("zahlen.csv", Array("a;b\n1;2\n".utf8)),
      ("bericht/report.json", Array(#"[{"text":"alt"}]"#.utf8)), ("leer.csv", []),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let found = InputFile.files(at: folder.path, excluding: folder.appending(path: "bericht").path)
    #expect(
      found.map(\.label) == [
        "a.jsonl", "b.csv", "foto.jpg", "leer.csv", "online/phase 2/c.csv", "zahlen.csv",
      ])
    let collecting = try Collecting(found)
    #expect(collecting.texts == ["Text a", "Text b", "Text c"])
    #expect(
      collecting.collection.inputs.map(\.name) == [
        "a.jsonl", "b.csv", "leer.csv", "online/phase 2/c.csv", "zahlen.csv",
      ])
    #expect(collecting.collection.inputs.map(\.rejected) == [0, 0, 1, 1, 1])
    #expect(collecting.collection.rejected.map(\.source.line) == [0, 3, 0])
    #expect(collecting.notices.first == "foto.jpg was passed over, because it holds no text.")
  }

  @Test("reads all payloads as one folder, and accounts for every record")
  func allPayloads() throws {
    let files = InputFile.files(at: PayloadTests.path("")).filter { $0.label?.hasPrefix("expected") == false }
    #expect(files.count >= 25)
    let collecting = try Collecting(files)
    let inputs = collecting.collection.inputs
    #expect(inputs.map(\.accepted).reduce(0, +) == collecting.comments.count)
    #expect(inputs.map(\.rejected).reduce(0, +) == collecting.collection.rejected.count)
    #expect(collecting.collection.rejected.isEmpty)
    let alone = try files.map { try Collecting([$0]).collection.inputs[0].read }
    #expect(inputs.map(\.read) == alone)
    // Nearly all say the same in other shapes.
    #expect(collecting.comments.count < inputs.map(\.read).reduce(0, +) / 2)
    #expect(Set(collecting.ids).count == collecting.ids.count)
  }

  @Test("names an input by its label")
  func labels() throws {
    try withTemporaryFile(Array("text\nMehr Busse\n".utf8), name: "a.csv") { path in
      let collecting = try Collecting([InputFile(.file(path), label: "Workshop Bildung")])
      #expect(collecting.comments.map(\.source.name) == ["Workshop Bildung"])
      #expect(collecting.collection.inputs.map(\.name) == ["Workshop Bildung"])
      #expect(collecting.collection.inputs.map(\.file) == ["a.csv"])
    }
  }
}
