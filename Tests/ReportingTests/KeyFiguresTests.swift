import FeedbackModel
import Testing

@testable import Reporting

@Suite("Key figures")
struct KeyFiguresTests {
  @Test("count comments by channel, date, repetition and language")
  func counts() {
    let figures = figures([
      SampleComment(id: "1", sentences: ["Mehr Bänke!"], votes: 3, created: LocalDateTime(day: "2026-04-30")),
      SampleComment(
        id: "2", sentences: ["Mehr Bänke!"], votes: -1, created: LocalDateTime(day: "2026-03-01"),
        channel: .event),
      SampleComment(id: "3", title: "Park", sentences: ["Mehr Bänke!"], parentID: "1"),
      SampleComment(
        id: "4", sentences: ["More benches!"], created: LocalDateTime(day: "2026-04-01"), language: "en"),
    ])
    #expect((figures.comments, figures.of) == (4, 9))
    #expect((figures.online, figures.event, figures.replies) == (3, 1, 1))
    #expect((figures.repeats, figures.otherLanguages, figures.votes) == (1, 1, 2))
    #expect(figures.first == LocalDateTime(day: "2026-03-01"))
    #expect(figures.last == LocalDateTime(day: "2026-04-30"))
    #expect(figures.months.map(\.month.iso8601) == ["2026-03", "2026-04"])
    #expect(figures.months.map(\.sentiment.total) == [1, 2])
  }

  @Test("leave out what no comment has")
  func absent() {
    let figures = figures([SampleComment(id: "1", sentences: ["Mehr Bänke!"])])
    #expect(figures.votes == nil)
    #expect(figures.first == nil)
    #expect(figures.last == nil)
    #expect(figures.months.isEmpty)
  }

  @Test("add up votes up to the largest number", arguments: [Int.max, Int.min])
  func votes(extreme: Int) {
    let comments = ["1", "2"].map { SampleComment(id: $0, sentences: ["Mehr Bänke!"], votes: extreme) }
    #expect(figures(comments).votes == extreme)
  }

  /// Negative, neutral and positive comments, and the tone of them all.
  @Test(
    "name the prevailing tone",
    arguments: [
      (0, 0, 0, SentimentBreakdown.Tone.factual), (1, 0, 0, .critical), (0, 1, 0, .factual),
      (0, 0, 1, .positive),
      (5, 5, 0, .critical), (4, 6, 0, .factual), (0, 5, 5, .positive), (3, 4, 3, .divided),
      (2, 6, 2, .factual),
      (1, 2, 1, .divided), (3, 5, 2, .factual), (5, 0, 5, .critical),
    ])
  func tone(negative: Int, neutral: Int, positive: Int, tone: SentimentBreakdown.Tone) {
    let labels = [(Sentiment.Label.negative, negative), (.neutral, neutral), (.positive, positive)]
      .flatMap { Array(repeating: $0, count: $1) }
    let sentiment = figures(
      labels.map { SampleComment(id: "1", sentences: [SampleSentence("Satz.", label: $0)]) }
    ).sentiment
    #expect(sentiment.tone == tone)
    #expect(sentiment.total == labels.count)
    #expect(
      (sentiment.count(of: .negative), sentiment.count(of: .neutral), sentiment.count(of: .positive))
        == (negative, neutral, positive))
  }

  /// The figures of some comments among nine.
  private func figures(_ comments: [SampleComment]) -> KeyFigures {
    KeyFigures(comments.map { $0.analysis(terms: []) }, of: 9)
  }
}
