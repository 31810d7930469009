import TestSupport
import Testing

@testable import Reporting

@Suite("Markdown text")
struct MarkdownTextTests {
  /// What somebody writes, and what has to stand in the file.
  @Test(
    "escapes what would act as markup",
    arguments: [
      ("Der Radweg ist zu schmal.", "Der Radweg ist zu schmal."),
      ("„Grün“ – ja, bitte! (1.000 €, 5 %)", "„Grün“ – ja, bitte! (1.000 €, 5 %)"),
      ("ja | nein", #"ja \| nein"#),
      ("[Klick](https-evil.example)", #"\[Klick\](https-evil.example)"#),
      ("![Bild](x.png)", #"!\[Bild\](x.png)"#),
      ("[Anker]: x.png", #"\[Anker\]: x.png"#),
      ("<script>alert(1)</script>", #"\<script\>alert(1)\</script\>"#),
      ("<!-- weg", #"\<!-- weg"#),
      ("&lt;b&gt; &copy;", #"\&lt;b\&gt; \&copy;"#),
      ("**fett** _kursiv_ ~~weg~~", #"\*\*fett\*\* \_kursiv\_ \~\~weg\~\~"#),
      ("`rm -rf`", #"\`rm -rf\`"#),
      ("$x^2$", #"\$x^2\$"#),
      ("#17 und # Titel", ##"\#17 und \# Titel"##),
      (#"C:\temp\"#, #"C:\\temp\\"#),
      (#"schon \* maskiert"#, #"schon \\\* maskiert"#),
      ("> Zitat", #"\> Zitat"#),
    ])
  func escapes(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  /// GitHub and GitLab link these on their own, wherever they stand.
  @Test(
    "escapes what a forge would turn into a link",
    arguments: [
      ("https://spam.example/x", #"https\://spam.example/x"#),
      ("www.spam.example", #"www\.spam.example"#),
      ("WWW.SPAM.example", #"WWW\.SPAM.example"#),
      ("@stadtjena", #"\@stadtjena"#),
      ("!12 und %3", #"\!12 und \%3"#),
      ("Toll! 5 % mehr: www ist überall.", "Toll! 5 % mehr: www ist überall."),
    ])
  func references(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  @Test(
    "keeps a text on one line",
    arguments: ["\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}"])
  func lineBreaks(separator: String) {
    #expect(MarkdownText.escaped("eins\(separator)# zwei") == ##"eins \# zwei"##)
  }

  @Test(
    "leaves out what cannot be seen and changes how the rest looks",
    arguments: [
      ("right-to-left override", "\u{202E}"), ("left-to-right override", "\u{202D}"),
      ("right-to-left embedding", "\u{202B}"), ("pop directional formatting", "\u{202C}"),
      ("right-to-left isolate", "\u{2067}"), ("pop directional isolate", "\u{2069}"),
      ("right-to-left mark", "\u{200F}"), ("left-to-right mark", "\u{200E}"),
      ("Arabic letter mark", "\u{61C}"), ("activate symmetric swapping", "\u{206B}"),
      ("zero-width space", "\u{200B}"), ("zero-width non-joiner", "\u{200C}"),
      ("word joiner", "\u{2060}"), ("byte order mark", "\u{FEFF}"), ("soft hyphen", "\u{AD}"),
      ("Mongolian vowel separator", "\u{180E}"), ("null", "\u{0}"), ("escape", "\u{1B}"),
      ("delete", "\u{7F}"), ("C1 control", "\u{9B}"),
    ])
  func invisible(name: String, character: String) {
    #expect(MarkdownText.escaped("fdp\(character)exe") == "fdpexe")
  }

  @Test(
    "keeps emoji and letters of all kinds",
    arguments: ["👩‍👩‍👧", "🏳️‍🌈", "🇩🇪", "Zürich", "Zu\u{308}rich", "شكرا", "Привет", "日本"])
  func letters(text: String) {
    #expect(MarkdownText.escaped(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("shows every text as it was written and leaves nothing active", arguments: HostileText.all)
  func hostileTexts(text: String) {
    let markdown = MarkdownText.escaped(text)
    #expect(RenderedText.unescaped(markdown) == RenderedText.visible(text))
    #expect(RenderedText.active("`*_[]<>|~#&$@", in: markdown).isEmpty)
    #expect(!markdown.contains { $0.isNewline })
  }
}
