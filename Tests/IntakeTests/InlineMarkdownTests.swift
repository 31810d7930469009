import Testing

@testable import Intake

@Suite("Inline Markdown")
struct InlineMarkdownTests {
  @Test(
    "takes out marks",
    arguments: [
      ("**Mehr** Bänke", "Mehr Bänke"), ("*Mehr* _Bänke_ und ~~Poller~~", "Mehr Bänke und Poller"),
      ("***sehr*** wichtig", "sehr wichtig"), ("`Code` hier", "Code hier"),
      ("**Datum:** heute", "Datum: heute"),
      ("siehe [Plan](https://example.org/a_b) dort", "siehe Plan dort"),
      ("![Foto](a.jpg) vom Platz", "Foto vom Platz"),
      ("[**fett**](x)", "fett"), (#"5 \* 3"#, "5 * 3"), (#"\[kein Link\](x)"#, "[kein Link](x)"),
    ])
  func marks(text: String, expected: String) {
    #expect(InlineMarkdown.plainText(text) == expected)
  }

  @Test(
    "leaves everything else alone",
    arguments: [
      "Bürger*innen und Radfahrer*innen", "5 * 3 = 15", "datei_name_alt", "[offen] bis 12",
      "Parken* nur kurz",
      "a_b und c_d", "Kosten ~5 €", "**offen", "(1) [2] {3}", "C:\\Temp", "",
    ])
  func text(text: String) {
    #expect(InlineMarkdown.plainText(text) == text)
  }

  @Test("takes linear time for nothing but marks", arguments: ["[", "*a", "[](", "](", "_ ", "**_~"])
  func manyMarks(mark: String) {
    let text = String(repeating: mark, count: 20_000)
    #expect(InlineMarkdown.plainText(text).count <= text.count)
  }
}
