import FeedbackModel
import Testing

@testable import Reporting

@Suite("Aspects")
struct AspectCounterTests {
  /// A comment that judges nouns: the lemma, the judging word, its value.
  private func comment(_ id: String, _ judgements: [(lemma: String, word: String, value: Double)])
    -> CommentAnalysis
  {
    var text = ""
    var evidence: [SentimentEvidence] = []
    for item in judgements {
      let noun = text.utf8.count..<text.utf8.count + item.lemma.utf8.count
      text += item.lemma + " "
      let word = text.utf8.count..<text.utf8.count + item.word.utf8.count
      text += item.word + " "
      evidence.append(
        SentimentEvidence(
          range: TextRange(.text, word), term: item.word, value: item.value,
          entry: SentimentEntry(term: item.word, kind: .word),
          aspects: [
            SentimentAspect(
              range: TextRange(.text, noun), term: item.lemma, lemma: item.lemma,
              head: item.lemma.hasSuffix("halt") ? "Halt" : item.lemma, isVague: item.lemma == "Sache")
          ]))
    }
    return CommentAnalysis(
      comment: Comment(id: id, text: text), language: "de", sentences: [],
      sentiment: Sentiment(label: .neutral, score: 0, evidence: evidence), intents: [], actionFields: [],
      privacy: [])
  }

  private func aspects(of comments: [CommentAnalysis]) -> [AspectItem] {
    var corpus = SampleCorpus(comments: []).analysis
    corpus.comments = comments
    return AspectCounter(corpus).aspects(of: Array(comments.indices), atMost: 10)
  }

  @Test("are counted in comments, each on the side where its judgements add up")
  func sides() throws {
    let found = aspects(of: [
      comment("1", [("Bus", "voll", -0.4), ("Bus", "spät", -0.4)]),
      comment("2", [("Bus", "voll", -0.5), ("Bus", "nett", 0.2)]),
      comment("3", [("Bus", "sauber", 0.6)]),
    ])
    let bus = try #require(found.first)
    #expect(found.count == 1)
    #expect(bus.term == "Bus")
    #expect(bus.criticized.commentIDs == ["1", "2"])
    #expect(bus.criticized.words == [TermCount(term: "voll", count: 2), TermCount(term: "spät", count: 1)])
    #expect(bus.praised.commentIDs == ["3"])
    #expect(bus.praised.words == [TermCount(term: "sauber", count: 1)])
  }

  @Test("of a single comment, general ones and those that even out are not told")
  func untold() {
    let found = aspects(of: [
      comment("1", [("Sache", "schlecht", -0.6), ("Tor", "alt", -0.4)]),
      comment("2", [("Sache", "schlecht", -0.6), ("Weg", "gut", 0.5), ("Weg", "eng", -0.5)]),
      comment("3", [("Weg", "eng", -0.6)]),
    ])
    #expect(found.isEmpty)
  }

  @Test("that are rare compounds are counted with their head where that is an aspect itself")
  func rareCompounds() {
    let found = aspects(of: [
      comment("1", [("Halt", "dunkel", -0.5)]), comment("2", [("Halt", "dunkel", -0.5)]),
      comment("3", [("Halt", "dunkel", -0.5)]), comment("4", [("Bushalt", "dunkel", -0.5)]),
    ])
    #expect(found.map(\.term) == ["Halt"])
    #expect(found.first?.criticized.commentIDs == ["1", "2", "3", "4"])
  }

  @Test(
    "are called by their plural only where most wrote it and it is no other case",
    arguments: [
      ("Bus", ["Busse": 3, "Bus": 1], "Busse"), ("Bus", ["Busse": 1, "Bus": 1], "Bus"),
      ("Weg", ["Wegen": 3], "Weg"), ("Weg", ["Weges": 3], "Weg"), ("Straße", ["Straßen": 3], "Straßen"),
      ("Öffnungszeit", ["Öffnungszeiten": 3], "Öffnungszeiten"),
    ])
  func names(lemma: String, forms: [String: Int], name: String) {
    #expect(AspectName(lemma: lemma, forms: forms).text == name)
  }

  @Test(
    "are judged in words that keep their sense",
    arguments: [
      (-0.6, -0.6, [], "eng"), (0.5, -0.4, ["nicht"], "nicht eng"), (-0.2, -0.7, ["viel zu"], "zu eng"),
      (0.5, -0.4, [], nil), (0.1, 0.1, [], nil),
    ] as [(Double, Double, [String], String?)])
  func words(base: Double, value: Double, modifiers: [String], word: String?) {
    let aspect = SentimentAspect(range: TextRange(.text, 0..<3), term: "Weg", lemma: "Weg")
    let evidence = SentimentEvidence(
      range: TextRange(.text, 10..<13), term: "enge", value: value, modifiers: modifiers, base: base,
      entry: SentimentEntry(term: "eng", kind: .word), aspects: [aspect])
    #expect(JudgingWord(evidence, about: aspect)?.text == word)
  }

  @Test("are judged in the participle where it was written")
  func participle() {
    let aspect = SentimentAspect(range: TextRange(.text, 0..<3), term: "Weg", lemma: "Weg")
    func word(_ term: String) -> String? {
      let evidence = SentimentEvidence(
        range: TextRange(.text, 10..<19), term: term, value: -0.6,
        entry: SentimentEntry(term: "zuparken", kind: .word), aspects: [aspect])
      return JudgingWord(evidence, about: aspect)?.text
    }
    #expect(word("zugeparkt") == "zugeparkt")
    #expect(word("zugeparkten") == "zuparken")
  }

  @Test("stand on the page of a field with both sides, words and comments")
  func line() throws {
    let item = AspectItem(
      term: "Busse",
      criticized: AspectSide(words: [TermCount(term: "zu voll", count: 2)], commentIDs: ["1", "2"]),
      praised: AspectSide(words: [], commentIDs: ["3"]))
    let builder = PageBuilder(
      ReportBuilder.report(on: SampleCorpus(comments: []).analysis), words: Wording(try .bundled()))
    #expect(
      builder.line(item, .negative) == [
        .name("Busse", .strong), ": 2 kritisch, 1 lobend", " – ", .name("zu voll"), " — ", .comment("1"),
        ", ", .comment("2"),
      ])
    #expect(
      builder.line(item, .positive) == [
        .name("Busse", .strong), ": 1 lobend, 2 kritisch", " — ", .comment("3"),
      ])
  }
}
