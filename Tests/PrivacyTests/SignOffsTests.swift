import FeedbackModel
import GermanText
import Privacy
import Testing

@Suite("SignOffs")
struct SignOffsTests {
  @Test(
    "are the last lines with a name in them",
    arguments: [
      ("Der Weg ist eng.\n\nHerzlichen Dank,\nModeration Krähmer", "Herzlichen Dank,\nModeration Krähmer"),
      ("Der Weg ist eng. Viele Grüße, Kai", "Viele Grüße, Kai"),
      ("Der Weg ist eng.\nMit freundlichen Grüßen\nP. Stolze", "Mit freundlichen Grüßen\nP. Stolze"),
    ])
  func found(text: String, signature: String) {
    #expect(signatures(in: text) == [signature])
  }

  @Test(
    "are not where the author speaks of people, or where there is nothing else",
    arguments: [
      "Frau Wuttke hat uns gestern sehr geholfen.", "Der Weg ist eng.\nDanke!", "Danke, Kai", "",
      "Mein Nachbar Krause parkt auf dem Weg. Das stört uns alle jeden Tag sehr.",
    ])
  func none(text: String) {
    #expect(signatures(in: text).isEmpty)
  }

  private func signatures(in text: String) -> [String] {
    let document = Reader.withLists.document(for: text).0
    return SignOffs.ranges(in: document, findings: Reader.withLists.findings(in: text)).map(document.excerpt)
  }
}
