import Testing

@testable import Intake

@Suite("Delimited scanner")
struct DelimitedScannerTests {
  @Test(
    "splits a record into cells",
    arguments: [
      ("a,b,c", ["a", "b", "c"]), ("a,b\n", ["a", "b"]), ("a,b\r\nx", ["a", "b"]), ("a,b\rx", ["a", "b"]),
      (",,", ["", "", ""]), ("", [""]), (#""a,b",c"#, ["a,b", "c"]), ("\"a\nb\",c", ["a\nb", "c"]),
      (#""",x"#, ["", "x"]), (#"a "b" c,d"#, [#"a "b" c"#, "d"]),
      (#""say ""ja""",x"#, [#"say ""ja"""#, "x"]),
      (#"a,"""#, ["a", ""]),
    ])
  func cells(text: String, expected: [String]) {
    var scanner = DelimitedScanner(delimiter: UInt8(ascii: ","))
    let bytes = Array(text.utf8)
    guard case .record = scanner.scan(bytes.span, from: 0, isAtEnd: true) else {
      Issue.record("no record")
      return
    }
    #expect(scanner.cells.map { String(decoding: bytes[$0.range], as: UTF8.self) } == expected)
  }

  @Test(
    "tells records that cannot be split, and those that are not all there",
    arguments: [
      (#""a,b"#, true, .unterminatedQuote), (#""a""#, true, .record(next: 3)), (#""a""#, false, .incomplete),
      (#""a"b,c"#, true, .textAfterQuote), ("a,b", false, .incomplete), ("a\r", false, .incomplete),
      ("a\r", true, .record(next: 2)), ("a\r\nb", true, .record(next: 3)), ("a\rb", true, .record(next: 2)),
    ] as [(String, Bool, DelimitedScanner.Outcome)])
  func outcomes(text: String, isAtEnd: Bool, expected: DelimitedScanner.Outcome) {
    var scanner = DelimitedScanner(delimiter: UInt8(ascii: ","))
    #expect(scanner.scan(Array(text.utf8).span, from: 0, isAtEnd: isAtEnd) == expected)
  }

  @Test("does not split text of a single column")
  func singleColumn() {
    var scanner = DelimitedScanner(delimiter: nil)
    let bytes = Array("a,b;c\nd".utf8)
    #expect(scanner.scan(bytes.span, from: 0, isAtEnd: true) == .record(next: 6))
    #expect(scanner.cells == [.init(range: 0..<5)])
  }
}
