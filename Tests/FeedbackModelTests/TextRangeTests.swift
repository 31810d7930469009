import FeedbackModel
import TextTestSupport
import Testing

/// Parts of comments and what stands in their ranges.
struct TextRangeTests {
  @Test func anExcerptComesFromItsPart() {
    let comment = Comment(id: "1", text: "Der Bürger zahlt", title: "Gebühr für Äste")
    #expect(comment.excerpt(TextRange(.text, 4..<11)) == "Bürger")
    #expect(comment.excerpt(TextRange(.title, 0..<7)) == "Gebühr")
    #expect(comment.excerpt(TextRange(.title, 13..<18)) == "Äste")
    #expect(comment.excerpt(TextRange(.text, 5..<5)) == "")
  }

  @Test func aMissingTitleIsEmpty() {
    let comment = Comment(id: "1", text: "Text")
    #expect(comment[.title] == "")
    #expect(comment[.text] == "Text")
    #expect(comment.excerpt(TextRange(.title, 0..<0)) == "")
  }

  @Test func aRangeThroughACharacterHasNoExcerpt() {
    #expect(Comment(id: "1", text: "ä").excerpt(TextRange(.text, 0..<1)) == "")
  }

  @Test func excerptsOfRandomTextsAreTheirCharacters() {
    for seed in UInt64(0)..<300 {
      let comment = Comment(id: "1", text: RandomText.make(seed: seed))
      var offset = 0
      for scalar in comment.text.unicodeScalars {
        let range = TextRange(.text, offset..<offset + UTF8.width(scalar))
        #expect(Array(comment.excerpt(range).unicodeScalars) == [scalar], "seed \(seed), byte \(offset)")
        offset = range.upperBound
      }
    }
  }
}
