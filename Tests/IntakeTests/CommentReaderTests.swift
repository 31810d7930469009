import FeedbackModel
import Intake
import Testing

@Suite("Comment reader")
struct CommentReaderTests {
  @Test("keeps who wrote something only where it is asked for, and pseudonyms under one key are the same")
  func authors() throws {
    let text = "id;text;E-Mail;Name\n1;a;u@example.org;Ute Muster\n2;b;; Ute Muster \n3;c;;\n"
    let kept = try Reading(text, options: ReadOptions(keepsAuthors: true))
    #expect(kept.comments.map(\.authorKey) == ["u@example.org", "Ute Muster", nil])
    let first = try Reading(text, options: ReadOptions(authorSecret: "x")).comments.map(\.authorKey)
    #expect(try Reading(text, options: ReadOptions(authorSecret: "x")).comments.map(\.authorKey) == first)
    #expect(try Reading(text, options: ReadOptions(authorSecret: "y")).comments.map(\.authorKey) != first)
    #expect(try Reading(text).comments.map(\.authorKey) != first)
  }

  @Test("describes what it read")
  func inputRecord() throws {
    let reading = try Reading("id;text\n1;Mehr Bänke\n2;\n", name: "umfrage.csv")
    #expect(
      reading.record
        == InputRecord(
          name: "umfrage.csv", format: "CSV (;, UTF-8)", byteCount: 25,
          sha256: "19518661ae36d89a19e2eeed7f3c391863e93b25816e5a8db6d2a4774316cf7a", accepted: 1, rejected: 1
        ))
  }

  @Test("reads each encoding with each delimiter", arguments: TestEncoding.allCases, [";", ",", "\t", "|"])
  func encodingsAndDelimiters(encoding: TestEncoding, delimiter: String) throws {
    let text = "Nr.;Überschrift;Beitrag\n1;Grün;„Mehr Bäume“ – bitte für 5 €\n2;Wasser;Öffentliche Brunnen\n"
    let bytes = encoding.bytes(of: text.replacing(";", with: delimiter))
    let reading = try Reading(bytes: bytes)
    let shown = delimiter == "\t" ? "tab" : delimiter
    #expect(reading.record.format == "CSV (\(shown), \(encoding.charsetName))")
    #expect(reading.texts == ["„Mehr Bäume“ – bitte für 5 €", "Öffentliche Brunnen"])
    #expect(reading.comments.map(\.title) == ["Grün", "Wasser"])
    #expect(reading.ids == ["1", "2"])
  }

  @Test("reads other formats in other charsets, too")
  func otherFormats() throws {
    let lines = TestEncoding.utf16LittleEndianWithMark.bytes(of: #"{"id":1,"text":"Grüße"}"# + "\n")
    #expect(try Reading(bytes: lines).record.format == "JSON Lines (UTF-16LE)")
    let minutes = TestEncoding.windows1252.bytes(of: "# Bürgerwerkstatt\n\n- Mehr Bänke für Fußgänger\n")
    #expect(try Reading(bytes: minutes).record.format == "Event minutes (Markdown) (Windows-1252)")
  }

  @Test("rejects an id that was used before, in any input")
  func duplicates() throws {
    var reading = Reading()
    let reader = CommentReader()
    for name in ["a.csv", "b.csv"] {
      try withTemporaryFile(Array("id;text\n17;Erster in \(name)\n".utf8), name: name) {
        try reading.read(.file($0), with: reader)
      }
    }
    #expect(reading.texts == ["Erster in a.csv"])
    #expect(
      reading.rejects == [
        RejectedRecord(
          source: SourceReference(name: "b.csv", line: 2),
          reason: "id '17' already used in a.csv line 2; delete one of the two records, "
            + "or give it an id of its own if they are different comments",
          excerpt: "Erster in b.csv")
      ])
    #expect(reading.record.rejected == 1)
  }

  @Test("makes up ids from the source's name and the record's number")
  func madeUpIDs() throws {
    #expect(
      try Reading("text\na\nb\n", name: "umfrage 2026.csv").ids == ["umfrage 2026-1", "umfrage 2026-2"])
    #expect(try Reading(#"{"text":"a"}"#, name: "export").ids == ["export-1"])
    let named = ReadOptions(sourceName: "Phase 1.csv")
    let reading = try Reading("text\na\n", options: named)
    #expect(reading.ids == ["Phase 1-1"])
    #expect(reading.comments.first?.source == SourceReference(name: "Phase 1.csv", line: 2))
  }

  @Test("uses the default channel where a record names none")
  func defaultChannel() throws {
    let options = ReadOptions(defaultChannel: .event)
    let reading = try Reading("text;kanal\na;\nb;online\n", options: options)
    #expect(reading.comments.map(\.channel) == [.event, .online])
  }

  @Test("keeps comments whose other values cannot be read, and says so")
  func notices() throws {
    let reading = try Reading("id;text;Datum;votes;lat;lon;Haltung\n1;a;gestern;viele;91;11,5;jein\n")
    #expect(reading.texts == ["a"])
    let row = "beitraege.csv line 2: column"
    let rest = "was expected; the comment is kept without it."
    #expect(
      reading.notices == [
        "\(row) 'Datum' has 'gestern' where a date such as 2026-03-14 or 14.03.2026 \(rest)",
        "\(row) 'votes' has 'viele' where a whole number \(rest)",
        "\(row) 'lat' has '91' where a latitude from -90 to 90 \(rest)",
        "\(row) 'Haltung' has 'jein' where 1, 0, -1, dafür or dagegen \(rest)",
      ])
  }

  @Test("reports its progress")
  func progress() throws {
    var steps: [(Int, Int?)] = []
    let bytes = Array(("text\n" + String(repeating: "Mehr Bänke\n", count: 40_000)).utf8)
    let reader = CommentReader(progress: { steps.append(($0, $1)) })
    var reading = Reading()
    try withTemporaryFile(bytes, name: "a.csv") { try reading.read(.file($0), with: reader) }
    #expect(steps.count > 2)
    #expect(steps.map(\.0) == steps.map(\.0).sorted())
    #expect(steps.last?.0 == bytes.count)
    #expect(steps.allSatisfy { $0.1 == bytes.count })
  }

  @Test("stops when the taker of comments throws")
  func stopping() throws {
    struct Enough: Error {}
    try withTemporaryFile(Array("text\na\nb\n".utf8), name: "a.csv") { path in
      var taken = 0
      #expect(throws: Enough.self) {
        try CommentReader().read(
          .file(path),
          comment: { _ in
            taken += 1
            throw Enough()
          }, reject: { _ in })
      }
      #expect(taken == 1)
    }
  }
}
