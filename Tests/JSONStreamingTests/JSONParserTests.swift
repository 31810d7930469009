import JSONStreaming
import Testing

@Suite("JSON parser")
struct JSONParserTests {
  @Test(
    "reads every kind of value",
    arguments: [
      ("null", .null), ("true", .bool(true)), (" false ", .bool(false)), ("0", .number("0")),
      ("-12.50e+3", .number("-12.50e+3")), (#""Jena""#, .string("Jena")), ("[]", .array([])),
      ("[1, [2]]", .array([.number("1"), .array([.number("2")])])), ("{}", .object(JSONObject())),
      (#"{"a": {"b": null}}"#, object(("a", object(("b", .null))))),
    ] as [(String, JSONValue)])
  func values(text: String, value: JSONValue) throws {
    #expect(try JSONParser.parse(Array(text.utf8)) == value)
  }

  @Test(
    "reads strings with and without escapes",
    arguments: [
      (#""""#, ""), (#""Straße 🚲""#, "Straße 🚲"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""f\u00FCr""#, "für"), (#""\ud83d\ude00!""#, "😀!"), (#""a\u0000b""#, "a\0b"),
      (#""\uFFFF""#, "\u{FFFF}"),
    ])
  func strings(text: String, value: String) throws {
    #expect(try JSONParser.parse(Array(text.utf8)).stringValue == value)
  }

  @Test(
    "says where and what was expected",
    arguments: [
      ("", 0, "a value"), ("  ", 2, "a value"), ("nul", 0, "a value"), ("[1 2]", 3, "a comma or ]"),
      ("[1,]", 3, "a value"), ("[1", 2, "a comma or ]"), (#"{"a":1,}"#, 7, "a key in quotation marks"),
      (#"{"a" 1}"#, 5, "a colon"), (#"{"a":1 "b":2}"#, 7, "a comma or }"),
      ("{a:1}", 1, "a key in quotation marks"),
      ("1 2", 2, "the end of the text"), ("nulls", 4, "the end of the text"), ("-", 1, "a digit"),
      ("01", 1, "the end of the text"),
      ("1.", 2, "a digit"), ("1e", 2, "a digit"), (".5", 0, "a value"), ("+1", 0, "a value"),
      (#""abc"#, 4, "a closing quotation mark"), ("\"a\nb\"", 2, "no control character in a string"),
      (#""\x""#, 2, "an escape such as \\n"), (#""\"#, 2, "an escape such as \\n"),
      (#""\u00G0""#, 5, "four hexadecimal digits"),
      (#""\u00"#, 5, "four hexadecimal digits"),
      (#""\ud83d""#, 1, "a pair of surrogates such as \\uD83D\\uDE00"),
      (#""\ude00""#, 1, "a pair of surrogates such as \\uD83D\\uDE00"),
      (#""\ud83d\u0041""#, 1, "a pair of surrogates such as \\uD83D\\uDE00"),
    ])
  func faults(text: String, offset: Int, expected: String) {
    #expect(throws: JSONError(offset: offset, expected: expected)) {
      try JSONParser.parse(Array(text.utf8))
    }
  }

  @Test("points at the first byte that is not UTF-8")
  func invalidUTF8() {
    #expect(throws: JSONError(offset: 2, expected: "text in UTF-8")) {
      try JSONParser.parse([0x22, 0x61, 0xFC, 0x72, 0x22])
    }
  }

  @Test("counts offsets from the start of a slice, and bytes from 1 in words")
  func offsetsInSlices() {
    let bytes = Array("xxx[1 2]".utf8)
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(bytes[3...]) }
    #expect(error?.offset == 3)
    #expect(error?.description == "expected a comma or ] at byte 4")
  }

  @Test("allows 128 levels of nesting and no more")
  func nesting() throws {
    let limit = JSONParser.depthLimit
    #expect(limit == 128)
    _ = try JSONParser.parse(nested(limit))
    #expect(throws: JSONError(offset: limit, expected: "at most 128 levels of nesting")) {
      try JSONParser.parse(nested(limit + 1))
    }
    #expect(throws: JSONError.self) {
      try JSONParser.parse([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }

  @Test("reads what the writer writes")
  func roundTrip() throws {
    let text = "Zeile 1\nZeile 2\t\"Zitat\" \\ \u{1} Ü 🚲"
    var writer = JSONWriter(indentation: 2)
    writer.object { object in
      object.member("text", text)
      object.member("score", -0.5)
      object.member("terms", ["Rad", ""])
    }
    let value = try JSONParser.parse(writer.bytes)
    #expect(value["text"]?.stringValue == text)
    #expect(value["score"]?.doubleValue == -0.5)
    #expect(value["terms"] == .array([.string("Rad"), .string("")]))
  }

  private func nested(_ depth: Int) -> [UInt8] {
    Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
  }
}

/// An object from pairs, for expectations.
func object(_ members: (String, JSONValue)...) -> JSONValue {
  .object(JSONObject(members.map { JSONObject.Member(key: $0, value: $1) }))
}
