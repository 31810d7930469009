import FeedbackModel
import SentimentAnalysis
import Testing

/// Who speaks decides what words count.
struct TextRegisterTests {
  @Test(arguments: [
    ("Ich finde das schlimm.", true, false), ("Das ist schlimm!", true, false),
    ("Schlimmer Unfall in Jena", false, false), ("Schlimmer Unfall: https://example.org/a", false, true),
    ("Das ist ja schlimm: www.example.org", true, true), ("", false, false),
  ])
  func kinds(text: String, isPersonal: Bool, hasLink: Bool) throws {
    let register = try ScoredText(text).register
    #expect(register.isPersonal == isPersonal)
    #expect(register.hasLink == hasLink)
  }

  @Test func reportsCountLessThanRemarks() throws {
    let text = try ScoredText("Das ist schlimm.")
    let roles = text.sentences.map { _ in SentenceRole.reasoning }
    let scores = [(true, false), (false, false), (true, true), (false, true)].map { personal, link in
      SentimentScorer.sentiment(
        of: text.sentences, roles: roles,
        register: TextRegister(isPersonal: personal, hasLink: link, words: 3)
      ).score
    }
    #expect(scores == scores.sorted())
    #expect(Set(scores).count == 4 && scores.allSatisfy { $0 < 0 })
  }

  @Test(arguments: [
    ("Der Platz ist schlimm.", true, false), ("Schlimm: der Platz", false, false),
    ("Schlimm #Jena", false, false),
    ("Warum ist der Platz schlimm?", true, true),
  ])
  func marksOfPostsAndQuestions(text: String, isPlain: Bool, asks: Bool) throws {
    let register = try ScoredText(text).register
    #expect(register.isPlain == isPlain)
    #expect(register.asks == asks)
  }

  @Test func shortPlainReportsCountLikeRemarks() throws {
    let text = try ScoredText("Das ist schlimm.")
    let scores = [(true, 15), (true, 16), (false, 15)].map { isPlain, words in
      SentimentScorer.sentiment(
        of: text.sentences, roles: [.reasoning],
        register: TextRegister(isPersonal: false, hasLink: false, words: words, isPlain: isPlain)
      ).score
    }
    #expect(scores[0] < scores[2] && scores[0] < scores[1])
  }

  @Test func questionsPraiseLess() throws {
    let text = try ScoredText("Das ist schön.")
    let scores = [false, true].map {
      SentimentScorer.sentiment(
        of: text.sentences, roles: [.reasoning],
        register: TextRegister(isPersonal: true, hasLink: false, words: 3, asks: $0)
      ).score
    }
    #expect(scores[0] > scores[1])
  }

  @Test func reliefCountsInReports() throws {
    let report = TextRegister(isPersonal: false, hasLink: true, words: 5)
    let good = SentimentEvidence(range: TextRange(.text, 0..<1), term: "x", value: 0.4, base: 0.4)
    let relief = SentimentEvidence(range: TextRange(.text, 0..<1), term: "x", value: 0.4, base: -0.5)
    let scores = [good, relief].map {
      SentimentScorer.sentiment(
        of: [Sentiment(label: .neutral, score: 0, evidence: [$0])], roles: [.reasoning], register: report
      ).score
    }
    #expect(scores[0] < scores[1])
  }

  @Test func theSameWordsCountLessInALongText() throws {
    let text = try ScoredText("Das ist schlimm.")
    let scores = [1, 15, 30, 300].map { words in
      SentimentScorer.sentiment(
        of: text.sentences, roles: [.reasoning],
        register: TextRegister(isPersonal: true, hasLink: false, words: words)
      ).score
    }
    // Up to the usual length nothing changes.
    #expect(scores[0] == scores[1] && scores[1] < scores[2] && scores[2] < scores[3])
  }

  @Test func facesCountInFullInEveryRegister() throws {
    let text = try ScoredText("Bericht 😡")
    let report = TextRegister(isPersonal: false, hasLink: true, words: 5)
    let scores = [report, .remark].map {
      SentimentScorer.sentiment(of: text.sentences, roles: [.reasoning], register: $0).score
    }
    #expect(scores[0] == scores[1])
  }
}
