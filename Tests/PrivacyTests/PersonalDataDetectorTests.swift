import FeedbackModel
import Privacy
import Testing

@Suite("PersonalDataDetector")
struct PersonalDataDetectorTests {
  @Test("names the kind and the place of each finding, in reading order")
  func kindsAndPlaces() {
    let text = "Frau Wuttke, o@w.example, 0151 22334455, DE89 3704 0044 0532 0130 00"
    let findings = Reader.withLists.findings(in: text, part: .title)
    #expect(findings.map(\.kind) == [.name, .email, .phone, .iban])
    #expect(findings.map(\.range.part) == [.title, .title, .title, .title])
    #expect(findings.map(\.range.utf8) == [5..<11, 13..<24, 26..<39, 41..<68])
  }

  @Test("finds nothing in nothing", arguments: ["", " ", "\n\n", "!", "👍🏽", "Mehr Bänke bitte."])
  func nothing(text: String) {
    #expect(Reader.withLists.findings(in: text).isEmpty)
  }

  @Test(
    "keeps characters whole",
    arguments: [
      ("Frau Jose\u{301}s", "Frau [Name]"),
      ("0151 2233445\u{FE0F}\u{20E3}", "[Telefon]"),
      ("o@w.examplee\u{301}", "[E-Mail]"),
    ])
  func wholeCharacters(text: String, redacted: String) {
    #expect(Reader.withoutLists.redacted(text) == redacted)
  }

  /// Pieces that are put together at random; what comes out is nonsense, but must keep the promises.
  private static let pieces = [
    "Frau", "Herr", "Wuttke", "Jutta", "Mein Name ist", "LG", "Viele Grüße", "Stadtrat", "von", "der", "und",
    "Tel.", "unter", "erreichbar", "IBAN", "+49", "(0)", "0151", "03641", "22334455", "778899", "20 Uhr",
    "7", "00", "01.02.2024", "0123/2024", "DE89 3704 0044 0532 0130 00", "DE89", "DE893704",
    "NO93 8601 1117 947", "o@w.example", "jörg@weiß.example", "a (at) b.example", "@", "(at)",
    "https://s.example/0151223344", "€", "👩‍👩‍👧", "e\u{301}", "\u{FE0F}", "Straße", "Öl", "[Name]",
    "[Telefon]",
  ]
  /// Between pieces as people write them.
  private static let gaps = [" ", " ", " ", ", ", ". ", ": ", "/", " – ", " (", ") ", "\n", "\u{A0}"]
  /// Between pieces as nobody writes them.
  private static let glues = ["", "", "-", ".", ":", ",", "(", ")", "\u{200D}"]

  @Test("finds whole characters in reading order in any text", arguments: 0..<40)
  func order(seed: UInt64) {
    forRandomTexts(gaps: Self.gaps + Self.glues, seed: seed) { text, reader in
      let ranges = reader.findings(in: text).map(\.range.utf8)
      let boundaries =
        text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
      #expect(Set(boundaries).isSuperset(of: ranges.flatMap { [$0.lowerBound, $0.upperBound] }))
      #expect(ranges.allSatisfy { !$0.isEmpty })
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }

  /// Without blanks ("unter.DE89…") the tokenizer may read other words once something is redacted, so only
  /// texts as people write them are tried.
  @Test("finds no address and no number in a redacted text", arguments: 0..<40)
  func redactedOnce(seed: UInt64) {
    forRandomTexts(gaps: Self.gaps, seed: seed) { text, reader in
      let redacted = reader.redacted(text)
      #expect(reader.findings(in: redacted).filter { $0.kind != .name } == [], "\(redacted.debugDescription)")
    }
  }

  private func forRandomTexts(gaps: [String], seed: UInt64, check: (String, Reader) -> Void) {
    var random = SplitMix64(state: seed)
    for _ in 0..<25 {
      let text = (0..<12).map { _ in
        (Self.pieces.randomElement(using: &random) ?? "") + (gaps.randomElement(using: &random) ?? "")
      }.joined()
      for reader in Reader.allCases { check(text, reader) }
    }
  }
}

/// Vigna's generator, so that a failing text comes again.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
