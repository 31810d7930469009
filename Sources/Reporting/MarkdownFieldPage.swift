import FeedbackModel

/// The Markdown page of one action field.
struct MarkdownFieldPage {
  private let field: FieldReport
  private let report: Report

  init(_ field: FieldReport, report: Report) {
    self.field = field
    self.report = report
  }

  func text() -> String {
    var page = MarkdownDocument()
    page.heading(1, MarkdownText.escaped(field.name))
    page.keyLine(field.figures)
    guard field.figures.comments > 0 else {
      page.paragraph("Zu diesem Handlungsfeld gibt es keine Beiträge.")
      page.paragraph("[Überblick](index.md)")
      return page.text()
    }
    page.paragraph(glance)
    page.sentimentTable(field.figures.sentiment)
    page.courseTable(field.figures)
    proposals(&page)
    topics(&page)
    judgement(field.praise, .positive, &page)
    judgement(field.criticism, .negative, &page)
    questions(&page)
    goals(&page)
    page.paragraph(
      "[Überblick](index.md) · [Wie diese Auswertung entstand](index.md#wie-diese-auswertung-entstand)")
    return page.text()
  }

  /// The first lines, for a reader who reads no further.
  private var glance: String {
    var parts: [String] = []
    let topics = field.topics.prefix(3).map { "\(MarkdownText.escaped($0.label)) (\($0.count))" }
    if !topics.isEmpty { parts.append("Häufigste Themen: \(topics.joined(separator: " · ")).") }
    let wishes = field.proposals.filter { $0.commentIDs.count > 1 }.prefix(2).compactMap { item in
      item.title.map { "\(MarkdownText.escaped($0)) (\(GermanFormat.comments(item.commentIDs.count)))" }
    }
    if !wishes.isEmpty { parts.append("Mehrfach gewünscht: \(wishes.joined(separator: " · ")).") }
    let praised = field.praise.aspects.prefix(3)
    if !praised.isEmpty {
      parts.append("Gelobt: \(MarkdownDocument.counts(Array(praised))).")
    }
    let criticized = field.criticism.aspects.prefix(3)
    if !criticized.isEmpty {
      parts.append("Kritisiert: \(MarkdownDocument.counts(Array(criticized))).")
    }
    return parts.isEmpty ? "" : "**Auf einen Blick.** " + parts.joined(separator: " ")
  }

  private func proposals(_ page: inout MarkdownDocument) {
    guard !field.proposals.isEmpty else { return }
    page.heading(2, "Was gewünscht wird")
    page.proposals(field.proposals)
  }

  private func topics(_ page: inout MarkdownDocument) {
    guard !field.topics.isEmpty else { return }
    page.heading(2, "Worüber gesprochen wird")
    page.topics(field.topics)
  }

  private func judgement(_ judgement: Judgement, _ label: Sentiment.Label, _ page: inout MarkdownDocument) {
    let aspects = judgement.aspects.compactMap { count in field.aspects.first { $0.term == count.term } }
    guard !aspects.isEmpty || !judgement.quotes.isEmpty else { return }
    page.heading(2, label == .positive ? "Was gelobt wird" : "Was kritisiert wird")
    page.list(aspects.map { MarkdownDocument.line($0, label) })
    judgement.quotes.forEach { page.quote($0) }
  }

  private func questions(_ page: inout MarkdownDocument) {
    guard !field.questions.isEmpty else { return }
    page.heading(2, "Fragen an die Verwaltung")
    page.list(field.questions.map { MarkdownDocument.line($0.quote) })
  }

  private func goals(_ page: inout MarkdownDocument) {
    let spoken = field.goals.filter { $0.count > 0 }
    let silent = field.goals.filter { $0.count == 0 }
    guard !field.goals.isEmpty else { return }
    page.heading(2, "Ziele der Strategie im Spiegel der Beiträge")
    page.table(
      ["Ziel", "angesprochen:", "positiv:", "kritisch:", "mit Vorschlag:", "unterstützt:", "abgelehnt:"],
      rows: spoken.map { goal in
        [
          MarkdownText.escaped(goal.name), GermanFormat.number(goal.count),
          GermanFormat.number(goal.sentiment.positive), GermanFormat.number(goal.sentiment.negative),
          GermanFormat.number(goal.proposing), GermanFormat.number(goal.stances.supports),
          GermanFormat.number(goal.stances.opposes),
        ]
      })
    if spoken.contains(where: { !$0.stances.isEmpty }) {
      page.paragraph("„Unterstützt“ und „abgelehnt“ zählen Antworten auf Beiträge, die das Ziel ansprechen.")
    }
    let cited = field.goals.flatMap(\.measures).filter { !$0.commentIDs.isEmpty }
    if !cited.isEmpty {
      page.paragraph("Genannte Maßnahmen:")
      page.list(
        cited.map { measure in
          "\(MarkdownText.escaped(measure.id)) \(MarkdownText.escaped(measure.name)) — "
            + "\(GermanFormat.comments(measure.commentIDs.count)): \(MarkdownDocument.references(measure.commentIDs))"
        })
    }
    if !silent.isEmpty {
      page.paragraph(
        "Nicht angesprochen: \(silent.map { MarkdownText.escaped($0.name) }.joined(separator: " · ")).")
    }
  }
}
