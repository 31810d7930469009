import GermanText
import TextTestSupport
import Testing

/// The own loop over ICU's rules finds what ICU finds, and the plain path what the assembler finds.
struct BoundaryScannerTests {
  private static let texts = (UInt64(0)..<3000).map { RandomText.make(seed: $0) }

  @Test func theLoopIsInUse() {
    // Otherwise the comparisons below would compare ICU with itself.
    #expect(TokenizerProbe(tables: GermanTables(lists: WordLists())).usesOwnLoop)
  }

  @Test func boundariesAreThoseOfICU() {
    let probe = TokenizerProbe(tables: GermanTables(lists: WordLists()))
    var compared = 0
    for (seed, text) in Self.texts.enumerated() {
      guard let ends = probe.boundaries(in: text) else { continue }
      compared += 1
      guard ends != probe.referenceBoundaries(in: text) else { continue }
      Issue.record("seed \(seed): \(text.debugDescription)")
      return
    }
    // Texts in scripts with a dictionary are left to ICU; most must not be.
    #expect(compared > 500)
  }

  @Test func thePlainPathFindsTheAssemblersTokens() throws {
    let probe = TokenizerProbe(tables: try Bundled.tables())
    for (seed, text) in Self.texts.enumerated() {
      let tokens = probe.tokens(in: text)
      let isSame =
        tokens == probe.assembledTokens(in: text, withICU: false)
        && tokens == probe.assembledTokens(in: text, withICU: true)
      guard !isSame else { continue }
      Issue.record("seed \(seed): \(text.debugDescription)")
      return
    }
  }

  @Test func sentencesAreThoseOfICU() throws {
    let probe = TokenizerProbe(tables: try Bundled.tables())
    for (seed, text) in Self.texts.enumerated() {
      let sentences = probe.sentences(in: text, withICU: false)
      guard sentences != probe.sentences(in: text, withICU: true) else { continue }
      Issue.record("seed \(seed): \(text.debugDescription) \(sentences)")
      return
    }
  }
}
