import LexiconTools
import Stadtecho
import Testing

@Suite("Explanation")
struct SentimentExplanationTests {
  @Test("names each sentence's judgement, its words in text order, and the sum")
  func complete() throws {
    let explanation = try explain("Der Weg ist sehr gefährlich. Bitte baut einen schönen Plürk!")
    let text = explanation.text
    #expect(text.contains("Der Weg ist sehr gefährlich.\n  reasoning, negative -"))
    #expect(text.contains("    gefährlich  -"))
    #expect(text.contains("changed by sehr"))
    #expect(text.contains("Bitte baut einen schönen Plürk!\n  proposal, "))
    #expect(text.contains("in the sum: a wish, not praise"))
    #expect(text.contains("\nScore -"))
    #expect(text.contains(", negative: negative words count "))
    #expect(explanation.unknownWords.contains("Plürk"))
    #expect(!explanation.unknownWords.contains("gefährlich"))
    #expect(text.contains("Not in the lexicon: "))
  }

  @Test("prints each sentence on one line")
  func lines() throws {
    let text = try explain("Das ist\n  ein Plürk.").text
    #expect(text.hasPrefix("Das ist ein Plürk.\n"))
    #expect(text.contains("Nothing in it is charged: neutral\n"))
  }

  @Test("names unknown words once, and none that are known, numbers or function words")
  func unknownWords() throws {
    let explanation = try explain("Der Plürk und der Plürk sind nicht 12 gut und schöner als der Krözel.")
    #expect(explanation.unknownWords == ["Plürk", "Krözel"])
  }

  @Test("says why nothing is judged")
  func otherLanguage() throws {
    let text = try explain("This is the town that we would like to have.").text
    #expect(text.hasSuffix("Not judged: only German is, and this looks like \"en\".\n"))
  }

  private func explain(_ text: String) throws -> SentimentExplanation {
    try SentimentExplanation(text, analyzer: SharedAnalyzer.get())
  }
}
