import FeedbackModel
import Privacy
import Testing

@Suite("Redactor")
struct RedactorTests {
  private let text = "Frau Öztürk, Tel. 778899, wünscht sich Bänke."
  /// The number at 20, the name at 5, its two umlauts of two bytes each.
  private let findings = [
    PrivacyFinding(kind: .phone, range: TextRange(.text, 20..<26)),
    PrivacyFinding(kind: .name, range: TextRange(.text, 5..<13)),
  ]

  @Test("without findings changes nothing")
  func identity() {
    let redaction = Redactor().redact(text, findings: [])
    #expect(redaction.text == text)
    #expect(redaction.range(of: 3..<17) == 3..<17)
  }

  @Test("replaces findings in any order")
  func replaces() {
    let redaction = Redactor().redact(text, findings: findings)
    #expect(redaction.text == "Frau [Name], Tel. [Telefon], wünscht sich Bänke.")
  }

  @Test(
    "moves ranges",
    arguments: [
      // original, in the redacted text
      ("Frau", "Frau"),
      (", Tel. ", ", Tel. "),
      ("Bänke", "Bänke"),
      ("Öztürk", "[Name]"),
      ("778899", "[Telefon]"),
      ("türk, Tel", "[Name], Tel"),
      ("Frau Özt", "Frau [Name]"),
      ("zt", "[Name]"),
      ("ürk, Tel. 77", "[Name], Tel. [Telefon]"),
      ("889", "[Telefon]"),
      (", wünscht", ", wünscht"),
      ("Frau Öztürk, Tel. 778899, wünscht sich Bänke.", "Frau [Name], Tel. [Telefon], wünscht sich Bänke."),
    ])
  func moves(original: String, expected: String) throws {
    let redaction = Redactor().redact(text, findings: findings)
    let range = try #require(utf8Range(of: original, in: text))
    #expect(excerpt(redaction.range(of: range), of: redaction.text) == expected)
    #expect(redaction.range(of: TextRange(.text, range)) == TextRange(.text, redaction.range(of: range)))
  }

  @Test("keeps empty ranges between characters empty")
  func emptyRanges() {
    let redaction = Redactor().redact(text, findings: findings)
    #expect(redaction.range(of: 0..<0) == 0..<0)
    #expect(redaction.range(of: 5..<5) == 5..<5)
    #expect(redaction.range(of: 13..<13) == 11..<11)
    let ends = (text.utf8.count, redaction.text.utf8.count)
    #expect(redaction.range(of: ends.0..<ends.0) == ends.1..<ends.1)
  }

  @Test("leaves the findings of other parts aside")
  func otherParts() {
    let title = PrivacyFinding(kind: .name, range: TextRange(.title, 0..<4))
    #expect(Redactor().redact(text, findings: [title]).text == text)
    #expect(Redactor().redact(text, part: .title, findings: [title]).text == "[Name]" + text.dropFirst(4))
  }

  @Test("unites overlapping findings and cuts off what lies outside")
  func overlaps() {
    let overlapping =
      findings + [
        PrivacyFinding(kind: .name, range: TextRange(.text, 0..<9)),
        PrivacyFinding(kind: .iban, range: TextRange(.text, 900..<950)),
      ]
    #expect(
      Redactor().redact(text, findings: overlapping).text == "[Name], Tel. [Telefon], wünscht sich Bänke.")
  }

  private func utf8Range(of needle: String, in text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    let wanted = Array(needle.utf8)
    return (0...bytes.count - wanted.count).first { bytes[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }

  private func excerpt(_ range: Range<Int>, of text: String) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
