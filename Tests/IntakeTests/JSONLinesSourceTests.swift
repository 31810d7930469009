import FeedbackModel
import Intake
import Testing

@Suite("JSON Lines")
struct JSONLinesSourceTests {
  @Test("fills every field of a comment")
  func fields() throws {
    let reading = try Reading(
      #"{"id": "rdb-4", "title": "Poller", "text": "Weg damit\nbitte", "date": "18.10.2017", "label": "R", "#
        + #""votes": 3, "lat": 50.75, "lon": 7.1, "parent": "rdb-1", "alignment": -1, "channel": "event", "#
        + #""author": {"name": "Erika M."}, "url": "https://example.org"}"#)
    let expected = FeedbackModel.Comment(
      id: "rdb-4", text: "Weg damit\nbitte", title: "Poller",
      created: LocalDateTime(year: 2017, month: 10, day: 18), channel: .event, category: "R", votes: 3,
      location: Coordinate(latitude: 50.75, longitude: 7.1), parentID: "rdb-1", alignment: .against,
      source: SourceReference(name: "beitraege.csv", line: 1))
    #expect(reading.comments.map(\.withoutAuthorKey) == [expected])
    #expect(reading.record.format == "JSON Lines")
  }

  @Test("rejects broken lines, and reads on")
  func brokenLines() throws {
    let reading = try Reading(
      #"""
      {"id":1,"text":"a"}

      {"id":2,"text":"offen
      {"id":3 "text":"c"}
      [4]
      {"id":5,"text":""}
      {"id":6,"text":"f"} x
      {"id":7,"text":"g"}
      """#)
    #expect(reading.texts == ["a", "g"])
    let rest = "; correct it or export the file again"
    #expect(
      reading.reasons == [
        "3: the record is not valid JSON: expected a closing quotation mark at byte 22\(rest)",
        "4: the record is not valid JSON: expected a comma or } at byte 9\(rest)",
        "5: the record is not valid JSON: expected { at byte 1\(rest)",
        "6: empty text: the record has neither text nor title; fill in one of them or delete the record",
        "7: the record is not valid JSON: expected the end of the text at byte 21\(rest)",
      ])
  }

  @Test("rejects a line of more than 4 MiB without keeping it")
  func longLine() throws {
    let long = #"{"id":2,"text":""# + String(repeating: "a", count: 20 << 20) + "\"}"
    let reading = try Reading("{\"id\":1,\"text\":\"a\"}\n\(long)\n{\"id\":3,\"text\":\"c\"}\n")
    #expect(reading.texts == ["a", "c"])
    #expect(reading.comments.map(\.source.line) == [1, 3])
    #expect(
      reading.reasons == ["2: the record is longer than 4 MiB; leave out attachments when exporting"])
    #expect(reading.bufferHighWaterMark < 16 << 20)
  }

  @Test("rejects a line with bytes that are not UTF-8, and reads on")
  func invalidUTF8() throws {
    let bytes =
      Array("{\"text\":\"Über Öl\"}\n{\"text\":\"F".utf8) + [0xFC] + Array("r\"}\n{\"text\":\"ja\"}\n".utf8)
    let reading = try Reading(bytes: bytes)
    #expect(reading.texts == ["Über Öl", "ja"])
    #expect(reading.rejects.map(\.source.line) == [2])
  }

  @Test("prefers the better of two members, and passes over null")
  func preference() throws {
    let reading = try Reading(
      #"{"description":"lang","body":"kurz"}"# + "\n" + #"{"body":null,"summary":"s"}"#)
    #expect(reading.texts == ["kurz", "s"])
  }

  @Test("reads the German text of a map by language")
  func languages() throws {
    let reading = try Reading(
      #"{"title":{"en":"Bridge","de":"Brücke"},"body":{"de":"Bauen"},"category":["Rad","Bus"]}"#)
    #expect(reading.texts == ["Bauen"])
    #expect(reading.comments.first?.title == "Brücke")
    #expect(reading.comments.first?.category == "Rad, Bus")
  }

  @Test("looks into no object that may name an author")
  func objects() throws {
    let reading = try Reading(
      #"""
      {"text": {"author": "Erika M.", "body": "a"}, "title": "b"}
      {"text": "c", "author": {"name": "Erika M."}, "category": {"id": 3, "name": {"de": "Rad"}}}
      {"text": "d", "parent": {"author": "Erika M.", "id": 7}, "channel": {"name": "Erika M."}}
      """#)
    #expect(reading.texts == ["b", "c", "d"])
    #expect(reading.comments.map(\.category) == [nil, "Rad", nil])
    #expect(reading.comments.map(\.parentID) == [nil, nil, "7"])
    #expect(!"\(reading)".contains("Erika"))
  }
}
