import FeedbackModel

/// The Markdown page of the comments that fit no action field.
struct MarkdownUnassignedPage {
  static let fileName = "ohne-handlungsfeld.md"

  private let report: Report

  init(_ report: Report) { self.report = report }

  func text() -> String {
    let part = report.unassigned
    var page = MarkdownDocument()
    page.heading(1, "Beiträge ohne Handlungsfeld")
    page.keyLine(part.figures)
    guard part.figures.comments > 0 else {
      page.paragraph("Jeder Beitrag passt zu mindestens einem Handlungsfeld.")
      return page.text()
    }
    page.paragraph(
      "Diese Beiträge nennen kein Stichwort eines Handlungsfelds deutlich genug. Sie sind gezählt, aber keinem Feld zugeordnet; "
        + "ein Blick lohnt sich, denn hier steht auch, was die Strategie nicht vorsieht.")
    page.sentimentTable(part.figures.sentiment)
    if !part.topics.isEmpty {
      page.heading(2, "Worüber gesprochen wird")
      page.topics(part.topics)
    }
    if !part.quotes.isEmpty {
      page.heading(2, "Aus den Beiträgen")
      part.quotes.forEach { page.quote($0) }
    }
    page.heading(2, "Alle Beiträge dieser Gruppe")
    page.paragraph(MarkdownDocument.references(part.commentIDs, atMost: 500))
    page.paragraph("[Überblick](index.md)")
    return page.text()
  }
}
