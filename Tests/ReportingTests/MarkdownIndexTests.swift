import FeedbackModel
import Testing

@testable import Reporting

@Suite("Markdown index")
struct MarkdownIndexTests {
  private let renderer: MarkdownRenderer

  init() throws { renderer = try MarkdownRenderer() }

  @Test("says so when there are no comments")
  func noComments() {
    let page = page(of: [])
    #expect(page.contains("\n\n0 Beiträge\n\nEs gibt keine Beiträge.\n\n## Wie diese Auswertung entstand\n"))
    #expect(!page.contains(" % |"))
  }

  @Test("writes one comment in the singular, two in the plural")
  func agreement() {
    let one = page(of: [comment("1"), comment("2", "Genau.", answersTo: "1"), comment("3", language: "en")])
    #expect(one.contains("\n- 1 Beitrag antwortet auf andere Beiträge\n"))
    #expect(one.contains("\n- 1 Beitrag ist wortgleich mit einem früheren\n"))
    #expect(
      one.contains("\n- 1 Beitrag in anderen Sprachen: nicht bewertet, in den Tabellen unter sachlich\n"))

    let two = page(of: [
      comment("1"), comment("2", "Genau.", answersTo: "1"), comment("3", "Stimmt.", answersTo: "1"),
      comment("4"),
      comment("5"),
    ])
    #expect(two.contains("\n- 2 Beiträge antworten auf andere Beiträge\n"))
    #expect(two.contains("\n- 2 Beiträge sind wortgleich mit einem früheren\n"))
  }

  @Test(
    "says in words that agree how the comments judge",
    arguments: [
      (1, 2, 3, "1 Beitrag ist kritisch, 2 positiv, 3 sachlich."),
      (2, 1, 0, "2 Beiträge sind kritisch, 1 positiv, 0 sachlich."),
      (0, 0, 1, "0 Beiträge sind kritisch, 0 positiv, 1 sachlich."),
    ])
  func tone(negative: Int, positive: Int, neutral: Int, sentence: String) {
    let labels = [(Sentiment.Label.negative, negative), (.positive, positive), (.neutral, neutral)]
      .flatMap { Array(repeating: $0, count: $1) }
    let page = page(
      of: labels.enumerated().map { index, label in
        SampleComment(id: "\(index)", sentences: [SampleSentence("Satz \(index).", label: label)])
      })
    #expect(page.contains(sentence))
  }

  @Test("gives no percentage of fewer than twenty comments", arguments: [(19, false), (20, true)])
  func smallNumbers(count: Int, hasShares: Bool) {
    let page = page(of: (1...count).map { comment("\($0)", "Satz \($0).") })
    #expect(page.contains(" % |") == hasShares)
    #expect(page.contains("Wenige Beiträge: Anteile wären Zufall und fehlen deshalb.") == !hasShares)
  }

  @Test(
    "says how many comments without a date the months leave out",
    arguments: [(0, nil), (1, "1 Beitrag"), (2, "2 Beiträge")])
  func undated(count: Int, amount: String?) {
    let dated = ["2026-03-01", "2026-04-01"].map {
      SampleComment(id: $0, sentences: ["Mehr Bänke!"], created: LocalDateTime(day: $0))
    }
    let page = page(of: dated + (0..<count).map { comment("\($0)", "Satz \($0).") })
    #expect(page.contains("| März 2026 | 1 |"))
    #expect(page.contains("Ohne Datum") == (amount != nil))
    if let amount { #expect(page.contains("\nOhne Datum und deshalb nicht im Verlauf: \(amount).\n")) }
  }

  private func page(of comments: [SampleComment]) -> String {
    renderer.files(for: ReportBuilder.report(on: SampleCorpus(comments: comments).analysis))[0].text
  }

  private func comment(
    _ id: String, _ text: String = "Der Radweg ist zu schmal.", answersTo parent: String? = nil,
    language: String = "de"
  ) -> SampleComment {
    SampleComment(id: id, sentences: [SampleSentence(text)], parentID: parent, language: language)
  }
}
