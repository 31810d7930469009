import FeedbackModel
import Intake
import Testing

@Suite("CONSUL exports")
struct ConsulSourceTests {
  static let header =
    "id,title,author e-mail,summary,created_at,"
    + "comment id,comment author e-mail,comment body,parent_id,created_at"

  @Test("reads each proposal once, and its comments as replies")
  func proposals() throws {
    let reading = try Reading(
      """
      \(Self.header)
      3,Mehr Bänke,a@example.org,An der Saale,2026-03-01 10:00,21,b@example.org,Gute Idee,,2026-03-02 11:00
      3,Mehr Bänke,a@example.org,An der Saale,2026-03-01 10:00,22,c@example.org,"Ja, sehr",21,2026-03-03 12:30
      4,Radweg,d@example.org,,2026-03-04 09:00:00,,,,,

      """)
    #expect(reading.record.format == "CONSUL proposals, CSV (,, UTF-8)")
    #expect(reading.ids == ["proposal-3", "comment-21", "comment-22", "proposal-4"])
    #expect(reading.texts == ["An der Saale", "Gute Idee", "Ja, sehr", "Radweg"])
    #expect(reading.comments.map(\.title) == ["Mehr Bänke", nil, nil, nil])
    #expect(reading.comments.map(\.parentID) == [nil, "proposal-3", "comment-21", nil])
    #expect(reading.comments.map(\.source.line) == [2, 2, 3, 4])
    #expect(reading.comments.map { $0.created?.day } == [1, 2, 3, 4])
    #expect(reading.rejects.isEmpty)
    #expect(!"\(reading)".contains("@"))
  }

  @Test("reads debates, which have no summary, under German names")
  func debates() throws {
    let reading = try Reading(
      """
      id;title;author e-mail;created_at;Kommentar ID;Kommentar Autor;Kommentar Inhalt;parent_id;created_at
      5;Tempo 30?;a@example.org;2026-03-01 10:00:00;31;b@example.org;Dafür;;2026-03-02 11:00:00

      """)
    #expect(reading.record.format == "CONSUL debates, CSV (;, UTF-8)")
    #expect(reading.ids == ["debate-5", "comment-31"])
    #expect(reading.texts == ["Tempo 30?", "Dafür"])
    #expect(reading.comments.map(\.parentID) == [nil, "debate-5"])
  }

  @Test("rejects what cannot be used, and reads on")
  func badRows() throws {
    let reading = try Reading(
      """
      \(Self.header)
      ,ohne Nummer,a@example.org,x,2026-03-01,,,,,
      6,,a@example.org,,2026-03-01,41,b@example.org,Trotzdem,,2026-03-02
      7,Kurz,a@example.org,x,2026-03-01,42,b@example.org
      8,Gut,a@example.org,x,2026-03-01

      """)
    #expect(reading.ids == ["comment-41", "proposal-8"])
    #expect(reading.rejects.map(\.source.line) == [2, 3, 4])
    #expect(reading.rejects.map(\.excerpt) == ["", "", ""])
  }

  @Test("reads a plain table when the user names columns")
  func namedColumns() throws {
    let options = ReadOptions(columns: [.text: "comment body", .id: "comment id"])
    let text = "\(Self.header)\n3,T,a@example.org,S,2026-03-01,21,b@example.org,Gute Idee,,2026-03-02\n"
    let reading = try Reading(text, options: options)
    #expect(reading.ids == ["21"])
    #expect(reading.texts == ["Gute Idee"])
  }
}
