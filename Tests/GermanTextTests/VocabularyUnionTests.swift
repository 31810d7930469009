import GermanText
import TextTestSupport
import Testing

/// Documents of several tokenizers under one vocabulary read as if one tokenizer had made them.
struct VocabularyUnionTests {
  private static let texts = ["Rad Weg Rad", "Der Weg :D", "D:", "Straße und Rad", "Weg"]

  @Test func numbersDoNotDependOnTheTokenizers() throws {
    let one = Tokenizer.bare
    let expected = Self.texts.map(one.document)
    for count in 1...3 {
      let tokenizers = (0..<count).map { _ in Tokenizer.bare }
      var union = VocabularyUnion()
      let found = Self.texts.enumerated().map { place, text in
        let tokenizer = tokenizers[place % count]
        return union.adopt(
          tokenizer.document(for: text), of: place % count, vocabulary: tokenizer.vocabulary)
      }
      #expect(found == expected)
      #expect(union.vocabulary.types == one.vocabulary.types)
    }
  }
}
