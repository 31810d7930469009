import GermanText
import TextTestSupport
import Testing

/// What holds for every document, over random texts that look for trouble.
struct DocumentTests {
  /// Enough texts that each rule of the tokenizer meets each odd character, in a few seconds.
  private static let seeds: Range<UInt64> = 0..<3000

  @Test func rangesLieOnCharacterBoundaries() throws {
    try forEachRandomDocument { document in
      for range in document.tokens.map(\.utf8) + document.sentences.map(\.utf8) {
        let isInside = range.lowerBound >= 0 && range.upperBound <= document.text.utf8.count
        guard isInside, !range.isEmpty, document.excerpt(range).utf8.count == range.count else {
          return "\(range) cuts a character or lies outside"
        }
      }
      return nil
    }
  }

  @Test func tokensAscendWithoutOverlap() throws {
    try forEachRandomDocument { document in
      let pairs = zip(document.tokens, document.tokens.dropFirst())
      return pairs.contains { $0.end > $1.start } ? "tokens overlap" : nil
    }
  }

  @Test func everyVisibleCharacterIsInOneToken() throws {
    try forEachRandomDocument { document in
      var covered = Array(repeating: 0, count: document.text.utf8.count)
      for token in document.tokens { for offset in token.utf8 { covered[offset] += 1 } }
      var offset = 0
      for scalar in document.text.unicodeScalars {
        let counts = covered[offset..<offset + UTF8.width(scalar)]
        offset += UTF8.width(scalar)
        if isVisible(scalar), counts.contains(where: { $0 != 1 }) { return "U+\(scalar.hex) is lost" }
      }
      return nil
    }
  }

  @Test func sentencesHoldAllTokensInOrder() throws {
    try forEachRandomDocument { document in
      let indices = document.sentences.flatMap { Array($0.tokens) }
      guard indices == Array(document.tokens.indices) else { return "tokens \(indices)" }
      for sentence in document.sentences {
        guard let first = sentence.tokens.first, let last = sentence.tokens.last,
          sentence.utf8 == document.tokens[first].utf8.lowerBound..<document.tokens[last].utf8.upperBound
        else { return "the sentence \(sentence.utf8) does not end with its tokens" }
      }
      return nil
    }
  }

  @Test func anotherTokenizerFindsTheSame() throws {
    let other = try Bundled.tokenizer()
    try forEachRandomDocument { document in
      let again = other.document(for: document.text)
      return again.tokens.map(\.utf8) == document.tokens.map(\.utf8) && again.sentences == document.sentences
        ? nil : "what was seen before changes the tokens"
    }
  }

  @Test func longTextsAreReadToTheEnd() throws {
    // Longer than the segmenter's first buffer of 512 boundaries.
    let text = String(repeating: "Der Weg ist eng. ", count: 2000)
    let document = try Bundled.tokenizer().document(for: text)
    #expect(document.tokens.count == 10_000)
    #expect(document.sentences.count == 2000)
  }

  @Test func wordsOfAMegabyteAreOneToken() throws {
    let word = String(repeating: "ä", count: 1 << 19)
    let document = try Bundled.tokenizer().document(for: word)
    #expect(document.surfaces == [word])
  }

  /// Fails with the first text for which a check returns a fault.
  private func forEachRandomDocument(_ fault: (Document) -> String?) throws {
    let tokenizer = try Bundled.tokenizer()
    for seed in Self.seeds {
      let text = RandomText.make(seed: seed)
      guard let fault = fault(tokenizer.document(for: text)) else { continue }
      Issue.record("seed \(seed): \(fault) in \(text.debugDescription)")
      return
    }
  }

  /// Whether a reader sees the character or something of it: neither white space nor control nor format.
  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return !scalar.properties.isWhitespace && category != .control && category != .format
  }
}

extension Unicode.Scalar {
  fileprivate var hex: String { String(value, radix: 16, uppercase: true) }
}
