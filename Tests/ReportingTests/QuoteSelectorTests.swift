import FeedbackModel
import Testing

@testable import Reporting

@Suite("Quote selector")
struct QuoteSelectorTests {
  /// A sentence and whether it may be quoted.
  @Test(
    "quotes sentences that say something alone",
    arguments: [
      ("Der Radweg an der Saale ist viel zu schmal.", true),
      ("Wann wird die Brücke endlich wieder aufgemacht?", true),
      ("ohne großen Anfang und ohne Punkt am Ende", true),
      ("Der Bus der Linie 15 fährt um 7:40 Uhr und um 8:10 Uhr.", true),
      ("Die DB und die VMT und der Jenaer Nahverkehr reden nicht.", true),
      ("Spielplatz 🛝 für alle Kinder in Winzerla 👩‍👩‍👧 wäre schön.", true),
      ("Genau so ist es!", false),
      ("SO GEHT DAS IN DIESER STADT NICHT MEHR WEITER!", false),
      ("SO GEHT DAS Nicht Mehr Weiter IN JENA!!!", false),
      ("10:00 12:30 14:15 16:45 18:00 20:30 22:15 Uhr", false),
      ("Der Radweg ist zu schmal.\nUnd er endet plötzlich.", false),
      ("Der Radweg ist zu schmal.\u{2028}Und er endet plötzlich.", false),
      ("Der Radweg ist zu schmal.\r\nUnd er endet plötzlich.", false),
      ("Mehr dazu steht auf https://example.org/radweg geschrieben.", false),
      ("Mehr dazu steht auf www.example.org auf der ersten Seite.", false),
    ])
  func quotable(text: String, isQuoted: Bool) {
    let quote = selector(SampleComment(id: "1", sentences: [SampleSentence(text)])).quote(of: first)
    #expect((quote != nil) == isQuoted)
  }

  @Test("counts the length in characters", arguments: [(29, false), (30, true), (240, true), (241, false)])
  func length(characters: Int, isQuoted: Bool) {
    let text = "Ü" + String(repeating: "ä", count: characters - 1)
    let quote = selector(SampleComment(id: "1", sentences: [SampleSentence(text)])).quote(of: first)
    #expect((quote != nil) == isQuoted)
  }

  @Test("quotes a sentence whole, with its place in code points, date and channel")
  func quote() throws {
    let comment = SampleComment(
      id: "17", sentences: ["Äh 👩‍👩‍👧!", "Der Radweg an der Saale ist viel zu schmal.", "Schade."],
      created: LocalDateTime(day: "2026-03-12"), channel: .event)
    let quote = try #require(
      selector(comment).quote(of: SentenceReference(comment: 0, sentence: 1)))
    #expect(quote.commentID == "17")
    #expect(quote.text == "Der Radweg an der Saale ist viel zu schmal.")
    #expect(quote.part == .text)
    #expect(quote.range == 10..<53)
    #expect(quote.date == LocalDateTime(day: "2026-03-12"))
    #expect(quote.channel == .event)
  }

  // MARK: Personal data

  @Test("quotes no sentence with personal data, but the others of its comment")
  func personalData() {
    let comment = SampleComment(
      id: "1",
      sentences: [
        "Der Radweg an der Saale ist viel zu schmal.",
        "Schreibt mir bitte einfach an max@example.org zurück.",
        "Die Ampel am Tunnel bleibt viel zu lange rot.",
      ],
      personalData: ["max@example.org"])
    let quotes = (0...2).map { selector(comment).quote(of: SentenceReference(comment: 0, sentence: $0)) }
    #expect(quotes.map { $0 != nil } == [true, false, true])
  }

  @Test("does not quote a sentence of which a part is inside personal data")
  func personalDataAcrossSentences() {
    let comment = SampleComment(
      id: "1",
      sentences: [
        "Der Radweg an der Saale ist viel zu schmal. Tel.", "0361 55 und dann ist da noch der kaputte Belag.",
      ],
      personalData: ["Tel. 0361 55"])
    #expect(selector(comment).quote(of: first) == nil)
    #expect(selector(comment).quote(of: SentenceReference(comment: 0, sentence: 1)) == nil)
  }

  @Test("tells personal data in the title from personal data in the text")
  func personalDataInTitle() {
    let comment = SampleComment(
      id: "1", title: "Bitte meldet euch bei max@example.org im Laufe der Woche",
      sentences: ["Der Radweg an der Saale ist viel zu schmal."], personalData: ["max@example.org"])
    #expect(selector(comment).quote(of: first) == nil)
    #expect(selector(comment).quote(of: SentenceReference(comment: 0, sentence: 1)) != nil)
  }

  // MARK: Choice

  @Test("takes the best first, and of equally good ones the earlier")
  func order() {
    #expect(chosen([(0, 1), (1, 3), (2, 2)], atMost: 3) == ["2", "3", "1"])
    #expect(chosen([(2, 1), (0, 1), (1, 1)], atMost: 3) == ["1", "2", "3"])
  }

  @Test("takes no more than asked for", arguments: 0...4)
  func limit(count: Int) {
    #expect(chosen([(0, 3), (1, 2), (2, 1)], atMost: count).count == min(3, count))
  }

  @Test("quotes a comment once")
  func oncePerComment() {
    let comment = SampleComment(
      id: "1",
      sentences: [
        "Der Radweg an der Saale ist viel zu schmal.", "Die Ampel am Tunnel bleibt viel zu lange rot.",
      ])
    var selector = selector(comment)
    let candidates = (0...1).map {
      QuoteSelector.Candidate(reference: SentenceReference(comment: 0, sentence: $0), merit: Double($0))
    }
    #expect(selector.quotes(from: candidates, atMost: 2).map(\.text) == [comment.sentences[1].text])
    #expect(selector.quotes(from: candidates, atMost: 2).isEmpty)
  }

  @Test("quotes a text once, whoever wrote it")
  func oncePerText() {
    let text: SampleSentence = "Der Radweg an der Saale ist viel zu schmal."
    var selector = selector(
      SampleComment(id: "1", sentences: [text]), SampleComment(id: "2", sentences: [text]))
    #expect(selector.quotes(from: candidates([(0, 1), (1, 2)]), atMost: 2).map(\.commentID) == ["2"])
  }

  @Test("leaves out what is quoted elsewhere")
  func excluded() throws {
    var selector = selector(three[0], three[1], three[2])
    selector.exclude([try #require(selector.quote(of: SentenceReference(comment: 1, sentence: 0)))])
    let quotes = selector.quotes(from: candidates([(0, 1), (1, 3), (2, 2)]), atMost: 3)
    #expect(quotes.map(\.commentID) == ["3", "1"])
  }

  @Test("finds the next best where a candidate cannot be quoted")
  func unquotable() {
    var selector = selector(SampleComment(id: "1", sentences: ["Genau!"]), three[1])
    #expect(selector.quotes(from: candidates([(0, 9), (1, 1)]), atMost: 1).map(\.commentID) == ["2"])
  }

  /// The better reading sentence first.
  @Test(
    "prefers whole sentences of a comfortable length",
    arguments: [
      ("Der Radweg an der Saale ist viel zu schmal.", "Der Radweg an der Saale ist viel zu schmal"),
      ("Der Radweg an der Saale ist viel zu schmal.", "der Radweg an der Saale ist viel zu schmal."),
      ("Der Radweg an der Saale ist viel zu schmal.", "Der Radweg ist viel zu schmal."),
      ("Wann wird der Radweg an der Saale breiter?", "Wann wird der Radweg an der Saale breiter …"),
    ])
  func readability(better: String, worse: String) {
    let selector = selector(
      SampleComment(id: "1", sentences: [SampleSentence(better)]),
      SampleComment(id: "2", sentences: [SampleSentence(worse)]))
    let merits = (0...1).map { selector.readability(of: SentenceReference(comment: $0, sentence: 0)) }
    #expect(merits[0] > merits[1])
    #expect(merits.allSatisfy { (0...1).contains($0) })
  }

  // MARK: Cases

  private let first = SentenceReference(comment: 0, sentence: 0)

  private let three = [
    SampleComment(id: "1", sentences: ["Der Radweg an der Saale ist viel zu schmal."]),
    SampleComment(id: "2", sentences: ["Die Ampel am Tunnel bleibt viel zu lange rot."]),
    SampleComment(id: "3", sentences: ["Der Bus nach Lobeda kommt immer wieder zu spät."]),
  ]

  private func selector(_ comments: SampleComment...) -> QuoteSelector {
    QuoteSelector(SampleCorpus(comments: comments).analysis)
  }

  /// Candidates by the number of their comment, with their merit.
  private func candidates(_ merits: [(comment: Int, merit: Double)]) -> [QuoteSelector.Candidate] {
    merits.map {
      QuoteSelector.Candidate(
        reference: SentenceReference(comment: $0.comment, sentence: 0), merit: $0.merit)
    }
  }

  private func chosen(_ merits: [(Int, Double)], atMost limit: Int) -> [String] {
    var selector = selector(three[0], three[1], three[2])
    return selector.quotes(from: candidates(merits), atMost: limit).map(\.commentID)
  }
}
