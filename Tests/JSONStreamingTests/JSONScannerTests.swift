import Testing

@testable import JSONStreaming

@Suite("JSON scanner")
struct JSONScannerTests {
  @Test("picks single members and skips all others")
  func members() throws {
    var scanner = JSONScanner(Array(#"{"a": [1, {"b": "\u00e4"}], "text": "Ja", "c": {}}"#.utf8)[...])
    var keys: [String] = []
    var text: JSONValue?
    try scanner.openObject()
    while let key = try scanner.nextKey() {
      keys.append(key)
      if key == "text" { text = try scanner.value() } else { try scanner.skip() }
    }
    try scanner.end()
    #expect(keys == ["a", "text", "c"])
    #expect(text == .string("Ja"))
  }

  @Test(
    "skips exactly what it would read",
    arguments: ["1", "null", "[[], {}, \"]\"]", #"{"a": [true], "b": "}"}"#, #""\n""#])
  func skipping(text: String) throws {
    var skipping = JSONScanner(Array(text.utf8)[...])
    try skipping.skip()
    try skipping.end()
  }

  @Test(
    "finds the same faults when skipping as when reading",
    arguments: ["[1,]", #"{"a" 1}"#, "[1", #"["\x"]"#, "[01]", #"{"a":"#, "[\"\u{1}\"]"])
  func faults(text: String) {
    var reading = JSONScanner(Array(text.utf8)[...])
    var skipping = reading
    let expected = #expect(throws: JSONError.self) { try reading.value() }
    let found = #expect(throws: JSONError.self) { try skipping.skip() }
    #expect(found == expected)
  }
}
