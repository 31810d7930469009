import FeedbackModel
import TextTestSupport
import Testing

/// Code-point offsets against a naive count.
struct CodePointOffsetsTests {
  @Test func offsetsOfAShortText() {
    let offsets = CodePointOffsets("aß€😀!")
    #expect([0, 1, 3, 6, 10, 11].map { offsets[$0] } == [0, 1, 2, 3, 4, 5])
  }

  @Test func anEmptyTextHasOnlyItsStart() {
    let offsets = CodePointOffsets("")
    #expect(offsets[0] == 0)
    #expect(offsets[7] == 0)
  }

  @Test func offsetsBehindTheEndCountAsTheEnd() {
    #expect(CodePointOffsets("Bänke")[99] == 5)
    // Exactly a checkpoint's 64 bytes, and one more.
    #expect(CodePointOffsets(String(repeating: "ä", count: 32))[64] == 32)
    #expect(CodePointOffsets(String(repeating: "ä", count: 32) + "a")[65] == 33)
  }

  @Test func everyOffsetOfRandomTexts() {
    for seed in UInt64(0)..<500 {
      let text = RandomText.make(seed: seed, pieces: 120)
      let offsets = CodePointOffsets(text)
      var utf8Offset = 0
      for (count, scalar) in text.unicodeScalars.enumerated() {
        #expect(offsets[utf8Offset] == count, "seed \(seed), byte \(utf8Offset)")
        utf8Offset += UTF8.width(scalar)
      }
      #expect(offsets[utf8Offset] == text.unicodeScalars.count, "seed \(seed), end")
    }
  }
}
