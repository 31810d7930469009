import FeedbackModel
import TestSupport
import Testing

@testable import Reporting

/// The short cut for texts without any special character must not miss one.
@Suite("Escaping")
struct EscapingTests {
  /// Every scalar of which the first byte is one of those looked for, and some of all others.
  @Test("looks at every invisible character", arguments: [0...0x7FF, 0x1700...0x2FFF, 0xF000...0xFFFF])
  func invisible(range: ClosedRange<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) where scalar.isInvisible {
      let character = String(scalar)
      #expect(character.utf8.first?.mayBeginInvisible == true, "\(scalar.value)")
      let text = "Radweg\(character)Brücke"
      let shown = HTMLText.escaped(text)
      #expect(shown == "RadwegBrücke" || shown == "Radweg Brücke", "\(scalar.value)")
      #expect(!MarkdownText.escaped(text).unicodeScalars.contains(scalar), "\(scalar.value)")
    }
  }

  @Test("leaves plain sentences as they are, and no mark of the language that it prints in")
  func marks() {
    let plain = "Die Brücke am Markt (neu, seit 2020) ist zu eng - oder nicht? Ja; mit/ohne \"Spur\""
    #expect(MarkdownText.escaped(plain) == plain)
    for mark in #"\`*_[]<>|~#&$@"# { #expect(MarkdownText.escaped("a\(mark)b") == "a\\\(mark)b") }
    #expect(MarkdownText.escaped("www.example.org") == "www\\.example.org")
    for (mark, shown) in [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")] {
      #expect(HTMLText.escaped("a\(mark)b") == "a\(shown)b")
    }
  }
}
