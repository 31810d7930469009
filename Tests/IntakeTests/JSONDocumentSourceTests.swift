import FeedbackModel
import Intake
import Testing

@Suite("JSON documents")
struct JSONDocumentSourceTests {
  @Test(
    "finds the records",
    arguments: [
      (#"[{"text":"a"},{"text":"b"}]"#, "JSON array"),
      ("\n[\n{\"text\":\"a\"},\n\n {\"text\":\"b\"}\n]\n", "JSON array"),
      (#"{"comments":[{"text":"a"},{"text":"b"}]}"#, "JSON object with an array"),
      (
        #"{"meta":{"tags":["x","y"],"n":2},"description":"Export","comments":[{"text":"a"},{"text":"b"}]}"#,
        "JSON object with an array"
      ),
      (
        #"{"data":{"comments":{"edges":[{"node":{"body":"a"}},{"node":{"body":"b"}}]}}}"#,
        "JSON object with an array"
      ),
      (
        #"{"type":"FeatureCollection","features":[{"properties":{"body":"a"}},{"properties":{"body":"b"}}]}"#,
        "JSON object with an array"
      ),
      ("{\n  \"text\": \"a\"\n}\n{\n  \"text\": \"b\"\n}\n", "JSON objects"),
      (#"{"text":"a","tags":[{"id":1}]}"# + "\n" + #"{"text":"b"}"#, "JSON Lines"),
      (#"{"id":1,"text":"a","replies":[{"text":"b"}]}"# + "\n\n", "JSON Lines"),
      (
        #"{"data":{"proposal":{"id":"1","title":"a","comments":{"nodes":[{"body":"b"}]}}}}"#,
        "JSON object with an array"
      ),
    ])
  func shapes(text: String, format: String) throws {
    let reading = try Reading(text)
    #expect(reading.record.format == format)
    #expect(reading.texts == ["a", "b"])
    #expect(reading.rejects.isEmpty)
  }

  @Test("takes a single object with an id and a text for a comment, and the replies in it for others")
  func singleRecord() throws {
    let reading = try Reading(#"{"id":1,"text":"a","replies":[{"id":2,"text":"b"}],"tags":[]}"#)
    #expect(reading.texts == ["a", "b"])
    #expect(reading.comments.map(\.parentID) == [nil, "1"])
  }

  @Test("knows the line of each record")
  func lines() throws {
    let reading = try Reading("[\n  {\n    \"text\": \"a\"\n  },\n  {\"text\": \"b\"}\n]")
    #expect(reading.comments.map(\.source.line) == [2, 5])
  }

  @Test("reads the place of a GeoJSON feature")
  func geometry() throws {
    let reading = try Reading(
      #"{"features":[{"geometry":{"type":"Point","coordinates":[11.58,50.92]},"properties":{"text":"a"}}]}"#)
    #expect(reading.comments.first?.location == Coordinate(latitude: 50.92, longitude: 11.58))
  }

  @Test(
    "rejects what cannot be used, and reads on as far as that is possible",
    arguments: [
      (
        #"[{"text":"a"},{"text":01},{"text":"b"}]"#, ["a", "b"],
        "1: the record is not valid JSON: expected a comma or } at byte 10; "
          + "correct it or export the file again"
      ),
      (
        #"[{"text":"a"},"Hallo",{"text":"b"}]"#, ["a", "b"],
        #"1: an object such as {"text": "…"} was expected; correct the file or export it again"#
      ),
      (
        #"[{"text":"a"},{"text":"b"#, ["a"],
        "1: the file ends inside of this record; it was probably cut off, export it again"
      ),
      (
        #"[{"text":"a"},"#, ["a"],
        "1: the file ends inside of its JSON; it was probably cut off, export it again"
      ),
      (
        #"[{"text":"a"}}"#, ["a"],
        "1: there is a '}' that closes nothing; correct the file or export it again"
      ),
    ])
  func faults(text: String, texts: [String], reason: String) throws {
    let reading = try Reading(text)
    #expect(reading.texts == texts)
    #expect(reading.reasons == [reason])
  }

  @Test("reads an empty list as no comments", arguments: ["[]", #"{"comments":[]}"#])
  func emptyList(text: String) throws {
    let reading = try Reading(text)
    #expect(reading.record.accepted == 0)
    #expect(reading.record.rejected == 0)
  }

  @Test("does not follow endless nesting")
  func nesting() throws {
    let reading = try Reading(#"{"a":[{"text":"a"}],"b":"# + String(repeating: "[", count: 100_000))
    #expect(reading.texts == ["a"])
    #expect(reading.rejects.count == 1)
  }
}
