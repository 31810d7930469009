import Testing

/// What tells the golden tests that something changed has to tell it.
@Suite("Line difference")
struct LineDifferenceTests {
  @Test("is none between equal texts", arguments: ["", "a", "a\nb\n", "Zürich\n\n"])
  func equal(text: String) {
    #expect(LineDifference(expected: text, found: text) == nil)
  }

  @Test("shows a long line from shortly before the difference")
  func longLine() throws {
    let same = String(repeating: "ä", count: 100)
    let end = String(repeating: "z", count: 200)
    let difference = try #require(LineDifference(expected: same + "x", found: same + "y" + end))
    let before = "…" + String(repeating: "ä", count: 40)
    #expect(
      difference.description == "line 1:\n  expected: \(before)x\n  found:    \(before)y\(end.prefix(119))…")
  }

  @Test(
    "names the first line that differs",
    arguments: [
      ("a\nb\nc\n", "a\nx\ny\n", "line 2:\n  expected: b\n  found:    x"),
      ("a\n", "a", "line 2:\n  expected: \n  found:    (end of file)"),
      ("a", "a\nb", "line 2:\n  expected: (end of file)\n  found:    b"),
      ("", "a", "line 1:\n  expected: \n  found:    a"),
      // Equal as characters, not as bytes.
      ("u\u{308}", "\u{FC}", "line 1:\n  expected: u\u{308}\n  found:    \u{FC}"),
    ])
  func differences(expected: String, found: String, description: String) throws {
    let difference = try #require(LineDifference(expected: expected, found: found))
    #expect(difference.description == description)
  }
}
