import LexiconFiles
import TextTestSupport
import Testing

/// The file of words that rules ask for by their grammar.
struct GrammarWordTests {
  private func read(_ line: String) throws(LexiconError) -> [GrammarWord] {
    try GrammarWord.read(DataFile(name: "grammar-words.tsv", text: "# version: 1\n\(line)\n"))
  }

  @Test func readsWordsWithTheirClasses() throws {
    #expect(
      try read("noch\tconjunction still") == [GrammarWord(word: "noch", classes: [.conjunction, .still])])
    #expect(
      try read("unser*\tours\tany ending")
        == [GrammarWord(word: "unser", isPrefix: true, classes: [.ours])])
  }

  @Test func namesLineAndRemedyOfAnUnknownClass() throws {
    let error = #expect(throws: LexiconError.self) { try read("und\tjoiner") }
    let message = error?.description ?? ""
    #expect(message.hasPrefix("grammar-words.tsv:2: unknown class \"joiner\""))
    #expect(message.contains("conjunction"))
  }

  @Test func everyClassHasAWord() throws {
    let words = try Bundled.lexicons().sentiment.grammarWords
    #expect(Set(words.flatMap(\.classes)) == Set(GrammarWord.Class.allCases))
  }
}
