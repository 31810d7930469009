@testable import LexiconTools
import Testing

@Suite("Keyword in context")
struct KeywordInContextTests {
  @Test(
    "shows the word in the middle, on one line",
    arguments: [
      ("Alles gut hier", "gut", "Alles [gut] hier"),
      ("gut", "gut", "[gut]"),
      ("a\n\tb gut\r\nc", "gut", "a b [gut] c"),
      ("eins zwei drei vier gut fünf sechs sieben", "gut", "…rei vier [gut] fünf sech…"),
      ("gut fünf sechs sieben acht neun zehn", "gut", "[gut] fünf sechs sieben …"),
      ("eins zwei drei vier fünf sechs gut", "gut", "…ei vier fünf sechs [gut]"),
      // The signs that begin a formula in spreadsheets.
      ("=A1 gut", "gut", "…=A1 [gut]"), ("-gut", "gut", "…-[gut]"), ("@x gut", "gut", "…@x [gut]"),
    ])
  func line(text: String, word: String, expected: String) throws {
    let range = try #require(text.firstRange(of: word))
    #expect(KeywordInContext.line(around: text.utf8(range), in: text, width: 24) == expected)
  }

  @Test("hides personal data wherever the line is cut")
  func hidden() throws {
    let text = "Herr Ähmann (aehmann@example.org) ist gut, sagt Frau Öhler"
    let hidden = try ["Ähmann", "aehmann@example.org", "Öhler"].map {
      text.utf8(try #require(text.firstRange(of: $0)))
    }
    let word = text.utf8(try #require(text.firstRange(of: "gut")))
    for width in 0...80 {
      let line = KeywordInContext.line(around: word, in: text, width: width, hiding: hidden)
      #expect(line.contains("[gut]"))
      #expect(!["hmann", "example", "hler"].contains(where: line.contains), "\(line)")
    }
    #expect(
      KeywordInContext.line(around: word, in: text, width: 80, hiding: hidden)
        == "Herr *** (***) ist [gut], sagt Frau ***")
  }
}

extension String {
  fileprivate func utf8(_ range: Range<Index>) -> Range<Int> {
    let lower = utf8.distance(from: startIndex, to: range.lowerBound)
    return lower..<lower + utf8.distance(from: range.lowerBound, to: range.upperBound)
  }
}
