import JSONStreaming
import Testing

@Suite("JSON object")
struct JSONObjectTests {
  @Test("keeps the order of members")
  func order() throws {
    let value = try JSONParser.parse(Array(#"{"b":1,"a":2,"c":3}"#.utf8))
    #expect(value.objectValue?.members.map(\.key) == ["b", "a", "c"])
  }

  @Test("lets the last of duplicate keys win, at the place of the first")
  func duplicates() throws {
    let value = try JSONParser.parse(Array(#"{"a":1,"b":2,"a":3}"#.utf8))
    #expect(value == object(("a", .number("3")), ("b", .number("2"))))
    #expect(value["a"]?.intValue == 3)
  }

  @Test("has no value for an unknown key")
  func unknownKey() {
    #expect(JSONObject()["a"] == nil)
  }
}
