import FeedbackModel
import GermanText
import LexiconFiles
import SentimentAnalysis
import TextTestSupport
import Testing

/// Sums of evidence, and what holds for the sentiment of every text.
struct SentimentTests {
  @Test func nothingFoundIsNeutral() {
    #expect(SentimentScorer.sentiment(of: [], roles: []) == Sentiment.none)
    #expect(SentimentScorer.sentiment(of: [.none, .none], roles: [.reasoning, .other]) == Sentiment.none)
  }

  @Test(arguments: [
    // A weak word is too little for praise; complaints weigh nearly half as much again.
    ([0.2], Sentiment.Label.neutral, 0.2722), ([0.3], .positive, 0.3906), ([-0.05], .neutral, -0.1020),
    ([-0.3], .negative, -0.5240), ([0.6], .positive, 0.6470), ([0.6, -0.4], .neutral, 0.0283),
    ([0.9, 0.9, 0.9], .positive, 0.9674), ([-0.5, -0.5], .negative, -0.8988),
  ])
  func evidenceAddsUp(values: [Double], label: Sentiment.Label, score: Double) {
    let sentences = values.map { sentence($0) }
    let sentiment = SentimentScorer.sentiment(of: sentences, roles: values.map { _ in .reasoning })
    #expect(sentiment.label == label)
    #expect(abs(sentiment.score - score) < 0.00005, "\(sentiment.score)")
    #expect(abs(sentiment.positive - values.filter { $0 > 0 }.reduce(0, +)) < 1e-9)
    #expect(abs(sentiment.negative + values.filter { $0 < 0 }.reduce(0, +)) < 1e-9)
    #expect(sentiment.evidence.map(\.value) == values)
  }

  @Test func proposalsWishForTheGoodAndNameTheBad() {
    let sentences = [sentence(0.6), sentence(-0.6), sentence(0.6)]
    let sentiment = SentimentScorer.sentiment(of: sentences, roles: [.proposal, .proposal, .other])
    #expect(zip(sentiment.evidence.map(\.value), [0.24, -0.6, 0.6]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test(arguments: [
    // In a wish a bad noun names what it is about; praise in so many words stays praise.
    ("Feinstaub", -0.4, false, -0.2), ("nervt", -0.4, false, -0.4), ("sauber", 0.5, false, 0.2),
    ("Lob", 0.5, true, 0.5), ("schlechte Luft", -0.4, false, -0.4),
  ])
  func wishesNameTheirSubject(term: String, value: Double, isAcclaim: Bool, share: Double) throws {
    let evidence = SentimentEvidence(
      range: TextRange(.text, 0..<1), term: term, value: value, isAcclaim: isAcclaim)
    let sentence = Sentiment(label: .neutral, score: 0, evidence: [evidence])
    let sentiment = SentimentScorer.sentiment(of: [sentence], roles: [.proposal])
    #expect(abs(try #require(sentiment.evidence.first).value - share) < 1e-9)
  }

  @Test func acclaimOutweighsTheStoryBeforeIt() throws {
    let text = try ScoredText("Die Laterne war kaputt und ist nun ersetzt. Ein dickes Lob an den Bauhof!")
    #expect(text.sentiment().label == .positive)
    let closing = try ScoredText("Die Laterne ist kaputt. Danke.")
    #expect(closing.sentiment().label == .negative)
  }

  @Test func scoresGrowWithTheEvidenceAndStayBelowOne() {
    var last = 0.0
    for count in 1...50 {
      let sentences = (0..<count).map { _ in sentence(0.5) }
      let score = SentimentScorer.sentiment(of: sentences, roles: sentences.map { _ in .reasoning }).score
      #expect(score > last && score < 1)
      last = score
    }
  }

  @Test(arguments: ["Einige Straßen wurden gebaut.", "Mit einigen Leuten sprach ich über einiges."])
  func wordsThatOnlyLookChargedAreNone(text: String) throws {
    #expect(try ScoredText(text).evidence == [])
  }

  @Test func evidenceOfAnyTextQuotesIt() throws {
    let words = [
      "gut", "schlimm", "nicht", "sehr", "zu", "aber", "wäre", "😡", "👍🏽", ":-(", "Katastrophe", "toll",
    ]
    let tokenizer = try Bundled.tokenizer()
    var scorer = try ScoredText.makeScorer()
    var count = 0
    for seed in UInt64(0)..<400 {
      var generator = SplitMix64(seed: seed)
      let pieces = (0..<8).map { RandomText.make(seed: seed * 8 + $0, pieces: 4) }
      let text = pieces.map { "\($0) \(words.randomElement(using: &generator) ?? "") " }.joined()
      let comment = Comment(id: "1", text: text)
      let document = tokenizer.document(for: text)
      let sentences = scorer.sentences(of: document, part: .text, vocabulary: tokenizer.vocabulary)
      let evidence = sentences.flatMap(\.evidence)
      for found in evidence {
        count += 1
        #expect(comment.excerpt(found.range) == found.term, "seed \(seed)")
        #expect(abs(found.value) <= 1 && found.value != 0, "seed \(seed)")
        #expect(found.modifiers.allSatisfy { text.contains($0) }, "seed \(seed)")
      }
      let starts = evidence.map(\.range.lowerBound)
      #expect(starts == starts.sorted(), "seed \(seed)")
    }
    // Texts without a charged word would prove nothing.
    #expect(count > 400)
  }

  @Test func oneScorerServesManyTexts() throws {
    let texts = ["Das ist gut.", "Das ist schlimm.", "Das ist gut."]
    let alone = try texts.map { try ScoredText($0).sentiment() }
    let tokenizer = try Bundled.tokenizer()
    var scorer = try ScoredText.makeScorer()
    let together = texts.map { text in
      let document = tokenizer.document(for: text)
      let sentences = scorer.sentences(of: document, part: .text, vocabulary: tokenizer.vocabulary)
      return SentimentScorer.sentiment(of: sentences, roles: sentences.map { _ in .reasoning })
    }
    #expect(together == alone)
    #expect(alone[0].label == .positive)
    #expect(alone[1].label == .negative)
  }

  /// A sentence with one piece of evidence.
  private func sentence(_ value: Double) -> Sentiment {
    Sentiment(
      label: .neutral, score: 0,
      evidence: [SentimentEvidence(range: TextRange(.text, 0..<1), term: "x", value: value)])
  }
}
