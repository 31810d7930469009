import LexiconFiles
import TextTestSupport
import Testing

/// The shape of the file of words that lead from a judgement to its aspect.
struct AspectWordTests {
  private func read(_ line: String) throws(LexiconError) -> [AspectWord] {
    try AspectWord.read(DataFile(name: "aspect-words.tsv", text: "# version: 1\n\(line)\n"))
  }

  @Test func aWordIsReadFromItsLine() throws {
    #expect(
      try read("im\tpreposition\tmd nd\tin\tin dem") == [
        AspectWord(word: "im", kind: .preposition, agreement: ["md", "nd"], prepositions: [.in])
      ])
    #expect(
      try read("ich\tperson") == [AspectWord(word: "ich", kind: .person, agreement: [], prepositions: [])])
  }

  @Test(arguments: [
    ("der\tdeterminer\tmx", "unknown agreement \"mx\""),
    ("im\tpreposition\tmd\tinnen", "unknown preposition \"innen\""),
    ("der\tarticle", "unknown mark \"article\""), ("der", "found 1 columns"),
  ])
  func brokenLines(line: String, message: String) {
    let error = #expect(throws: LexiconError.self) { try read(line) }
    #expect(
      error?.description.hasPrefix("aspect-words.tsv:2: \(message)") ?? false, "\(String(describing: error))")
  }

  @Test func eachBundledWordHasOneLineAClass() throws {
    let words = try Bundled.lexicons().sentiment.aspectWords
    #expect(words.count > 900)
    #expect(words.map { "\($0.word) \($0.kind.rawValue)" }.repeated() == [])
    #expect(words.filter { $0.word != $0.word.lowercased() || $0.word.contains("ß") }.map(\.word) == [])
  }
}
