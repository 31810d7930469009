import Testing

@testable import Intake

@Suite("Bodies of contributions")
struct BodyTextTests {
  @Test(
    "turns HTML into what a reader sees",
    arguments: [
      ("<p>Mehr B&auml;nke</p><p>und Schatten</p>", "Mehr Bänke\n\nund Schatten"),
      ("<p>Eins<br>zwei<br/>drei</p>", "Eins\nzwei\ndrei"),
      ("<ul><li>Rad</li><li>Bus</li></ul><p>Danke</p>", "- Rad\n- Bus\n\nDanke"),
      ("<div>Erste</div><div>Zweite</div>", "Erste\nZweite"),
      ("Der <strong>neue</strong> <em>Weg</em>", "Der neue Weg"),
      ("<a href=\"https://example.org\" title='a > b'>Plan</a>", "Plan"),
      ("<p>Bild: <img src=\"data:image/png;base64,AAAA\" alt=\"Foto\"></p>", "Bild:"),
      ("<style>p { color: red }</style><script>alert('x')</script>Text", "Text"),
      ("Vorher<!-- <p>Notiz</p> -->nachher", "Vorhernachher"), ("<P CLASS=\"x\">Gro&szlig;</P>", "Groß"),
      ("<p>\n  Viel\n  Platz  \n</p>\n\n<p>hier</p>", "Viel Platz\n\nhier"),
      ("Tom &amp; Anna &quot;hier&quot; &#8211; 5&nbsp;&euro; &#x1F600;", "Tom & Anna \"hier\" – 5 € 😀"),
      ("&amp;lt;b&amp;gt;", "&lt;b&gt;"), ("A &unbekannt; B &amp B &;", "A &unbekannt; B &amp B &;"),
      ("a < b und c > d", "a < b und c > d"), ("<3 für die Stadt <- dort", "<3 für die Stadt <- dort"),
      ("<Anmerkung> bleibt", "<Anmerkung> bleibt"), ("Ende <p", "Ende <p"),
      ("kein Markup\nzwei  Zeilen", "kein Markup\nzwei  Zeilen"),
    ])
  func html(input: String, text: String) {
    #expect(BodyText.plain(input) == text)
  }

  @Test(
    "keeps the label of a link and nothing of an image",
    arguments: [
      ("Siehe [den Plan](https://example.org/a.pdf) dazu", "Siehe den Plan dazu"),
      ("Hier: ![Foto vom Weg](https://example.org/a.jpg) so!", "Hier:  so!"),
      ("[![Bild](https://a.example/b.png)](https://example.org)", ""), ("[Seite](/ziele \"Titel\")", "Seite"),
      ("Bürger*innen [sic](und so) [1] (alt)", "Bürger*innen [sic](und so) [1] (alt)"),
      ("**fett** bleibt", "**fett** bleibt"), ("[offen](https://example.org", "[offen](https://example.org"),
    ])
  func links(input: String, text: String) {
    #expect(BodyText.plain(input) == text)
  }

  @Test(
    "takes linear time", arguments: ["<a ", "<p>", "&", "[", "](", "![a](b:", "<!--", "<script>", "<a '"])
  func linear(mark: String) {
    let text = String(repeating: mark, count: 100_000)
    #expect(BodyText.plain(text).utf8.count <= text.utf8.count * 2)
  }
}
