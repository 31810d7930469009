import FeedbackModel

/// The Markdown page that begins a report.
struct MarkdownIndex {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func text() -> String {
    var page = MarkdownDocument()
    page.heading(1, MarkdownText.escaped(report.title))
    page.keyLine(report.figures)
    guard report.figures.comments > 0 else {
      page.paragraph("Es gibt keine Beiträge.")
      provenance(&page)
      return page.text()
    }
    page.paragraph(glance)
    fields(&page)
    declared(&page)
    page.heading(2, "Stimmung und Verlauf")
    page.sentimentTable(report.figures.sentiment)
    page.courseTable(report.figures)
    if !report.proposals.isEmpty {
      page.heading(2, "Was am häufigsten gewünscht wird")
      page.proposals(
        report.proposals,
        fieldNames: Dictionary(
          report.fields.map { ($0.id, "[\(MarkdownText.escaped($0.name))](\($0.id).md)") },
          uniquingKeysWith: { first, _ in first }))
    }
    aspects(&page)
    if !report.topics.isEmpty {
      page.heading(2, "Worüber insgesamt gesprochen wird")
      page.topics(report.topics)
    }
    provenance(&page)
    return page.text()
  }

  private func aspects(_ page: inout MarkdownDocument) {
    let shown = report.aspects.prefix(Self.shownAspects)
    guard !shown.isEmpty else { return }
    page.heading(2, "Was am häufigsten bewertet wird")
    page.table(
      ["Gegenstand", "kritisch:", "lobend:", "kritische Worte", "lobende Worte"],
      rows: shown.map { item in
        [
          MarkdownText.escaped(item.term), GermanFormat.number(item.criticized.commentIDs.count),
          GermanFormat.number(item.praised.commentIDs.count), words(item.criticized), words(item.praised),
        ]
      })
  }

  private static let shownAspects = 12

  private func words(_ side: AspectSide) -> String {
    side.words.isEmpty
      ? "–" : side.words.prefix(3).map { MarkdownText.escaped($0.term) }.joined(separator: ", ")
  }

  private var glance: String {
    let figures = report.figures
    var parts: [String] = []
    let largest = report.fields.filter { $0.figures.comments > 0 }
      .sorted { $0.figures.comments > $1.figures.comments }
    if let first = largest.first {
      parts.append(
        "Die meisten Beiträge betreffen \(MarkdownText.escaped(first.name)) (\(GermanFormat.number(first.figures.comments)))."
      )
    }
    let topics = report.topics.prefix(3).map { "\(MarkdownText.escaped($0.label)) (\($0.count))" }
    if !topics.isEmpty { parts.append("Häufigste Themen: \(topics.joined(separator: " · ")).") }
    parts.append(
      "\(GermanFormat.comments(figures.sentiment.negative)) "
        + "\(verb(figures.sentiment.negative, "ist", "sind")) kritisch, "
        + "\(GermanFormat.number(figures.sentiment.positive)) positiv, \(GermanFormat.number(figures.sentiment.neutral)) sachlich."
    )
    return "**Auf einen Blick.** " + parts.joined(separator: " ")
  }

  private func fields(_ page: inout MarkdownDocument) {
    page.heading(2, "Die Handlungsfelder")
    var rows = report.fields.map { field in
      row(
        "[\(MarkdownText.escaped(field.name))](\(field.id).md)", field.figures,
        topic: field.topics.first?.label)
    }
    rows.append(
      row(
        "[ohne Handlungsfeld](\(MarkdownUnassignedPage.fileName))", report.unassigned.figures,
        topic: report.unassigned.topics.first?.label))
    page.table(
      ["Handlungsfeld", "Beiträge:", "Anteil:", "kritisch:", "sachlich:", "positiv:", "häufigstes Thema"],
      rows: rows)
    page.paragraph(
      "Ein Beitrag kann mehrere Felder betreffen und zählt dann in jedem von ihnen."
    )
  }

  /// The platform's categories beside the fields; nothing where the platform has none.
  private func declared(_ page: inout MarkdownDocument) {
    let declared = report.declared
    guard !declared.categories.isEmpty else { return }
    let names = Dictionary(report.fields.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    page.heading(2, "Gewählte Kategorien und erkannte Felder")
    page.table(
      ["Kategorie der Plattform", "Beiträge:", "davon am häufigsten in", "ohne Feld:"],
      rows: declared.categories.prefix(Self.mostCategories).map { category in
        let largest = category.fields.first.map { field in
          "\(MarkdownText.escaped(names[field.id] ?? field.id)) (\(GermanFormat.number(field.count)))"
        }
        return [
          MarkdownText.escaped(category.name), GermanFormat.number(category.comments), largest ?? "–",
          GermanFormat.number(category.withoutField),
        ]
      })
    let left = declared.categories.count - Self.mostCategories
    if left > 0 { page.paragraph("\(GermanFormat.number(left)) weitere Kategorien stehen in report.json.") }
    guard declared.comparable > 0 else { return }
    page.paragraph(
      "Wo eine Kategorie wie ein Handlungsfeld heißt, wurde dieses Feld auch erkannt bei "
        + "\(GermanFormat.number(declared.agreeing)) von \(GermanFormat.number(declared.comparable)) \(verb(declared.comparable, "Beitrag", "Beiträgen"))."
    )
  }

  /// Platforms with free tags have hundreds.
  private static let mostCategories = 12

  private func row(_ name: String, _ figures: KeyFigures, topic: String?) -> [String] {
    [
      name, GermanFormat.number(figures.comments),
      GermanFormat.share(figures.comments, of: figures.of),
      GermanFormat.number(figures.sentiment.negative), GermanFormat.number(figures.sentiment.neutral),
      GermanFormat.number(figures.sentiment.positive), topic.map(MarkdownText.escaped) ?? "–",
    ]
  }

  // MARK: How it was made

  private func provenance(_ page: inout MarkdownDocument) {
    let made = report.provenance
    page.heading(2, "Wie diese Auswertung entstand")
    page.paragraph(
      "Jeder Beitrag wurde in Sätze und Wörter zerlegt. Handlungsfelder und Ziele erkennt Stadtecho an Stichwörtern und an "
        + "Wörtern, die in den Beiträgen auffällig oft mit diesen zusammen vorkommen, die Stimmung "
        + "an einem Wörterbuch mit Regeln für Verneinung und Verstärkung, Vorschläge an sprachlichen Signalen; Themen sind "
        + "Gruppen von Beiträgen mit gemeinsamen kennzeichnenden Wörtern.")
    page.paragraph(
      "Gezählt werden Beiträge, nicht Menschen: Die Zahlen sind keine Umfrage und sprechen nur für die, die sich beteiligt haben. "
        + "Zuordnungen macht ein Programm: Auf der Prüfsammlung des Projekts trifft es die Stimmung bei sechs von zehn "
        + "Beiträgen so wie Menschen, das Handlungsfeld bei drei von vier. Einzelne Angaben gehören nachgelesen."
    )
    page.list(notes)
    page.table(
      ["Quelle", "Format", "Beiträge:", "zurückgestellt:", "SHA-256"],
      rows: made.inputs.map { input in
        [
          MarkdownText.escaped(input.name), MarkdownText.escaped(Self.germanFormat(input.format)),
          GermanFormat.number(input.accepted), GermanFormat.number(input.rejected),
          "`\(input.sha256)`",
        ]
      })
    page.list(
      [
        "Handlungsfelder: \(MarkdownText.escaped(made.taxonomy.name)), Fassung \(version(made.taxonomy))",
        "Wörterbuch: "
          + made.lexicons.map {
            "\(MarkdownText.escaped($0.name)) (\(GermanFormat.number($0.entries)), \(version($0)))"
          }
          .joined(separator: ", "),
        "Einstellungen: "
          + (made.settings.map(Self.german) + ["Startwert \(made.seed)"])
          .joined(separator: ", "),
        "Programm: Stadtecho \(made.softwareVersion)",
      ])
  }

  /// The format of an input for German readers; what is not named here is the same in both languages.
  private static func germanFormat(_ format: String) -> String {
    format.replacing("Event minutes", with: "Protokoll").replacing("JSON array", with: "JSON-Liste")
  }

  private static func german(_ setting: Provenance.Setting) -> String {
    switch setting.name {
    case "topics": "Zahl der Themen \(setting.value == "auto" ? "automatisch" : setting.value)"
    default: "\(setting.name) \(setting.value)"
    }
  }

  private func version(_ file: DataFileVersion) -> String {
    file.version.isEmpty ? "ohne Angabe" : MarkdownText.escaped(file.version)
  }

  /// The form of a verb that agrees with a number of comments.
  private func verb(_ count: Int, _ singular: String, _ plural: String) -> String {
    count == 1 ? singular : plural
  }

  private var notes: [String] {
    let figures = report.figures
    var notes: [String] = []
    if report.unassigned.figures.comments > 0 {
      notes.append("\(GermanFormat.comments(report.unassigned.figures.comments)) ohne Handlungsfeld")
    }
    if figures.replies > 0 {
      let verb = verb(figures.replies, "antwortet", "antworten")
      notes.append("\(GermanFormat.comments(figures.replies)) \(verb) auf andere Beiträge")
    }
    if figures.repeats > 0 {
      let verb = verb(figures.repeats, "ist", "sind")
      notes.append("\(GermanFormat.comments(figures.repeats)) \(verb) wortgleich mit einem früheren")
    }
    if figures.otherLanguages > 0 {
      notes.append(
        "\(GermanFormat.comments(figures.otherLanguages)) in anderen Sprachen: nicht bewertet, in den Tabellen unter sachlich"
      )
    }
    if figures.moderation > 0 {
      let listed = report.comments.filter { !$0.moderation.isEmpty }.map(\.id)
      let ids = listed.isEmpty ? "" : ": " + MarkdownDocument.references(listed)
      notes.append(
        "\(GermanFormat.comments(figures.moderation)) zur Moderation (Beleidigung, Drohung, Strafbares)\(ids)"
      )
    }
    if figures.sensitive > 0 {
      notes.append(
        "\(GermanFormat.comments(figures.sensitive)) mit Angaben zu Gesundheit, Religion, Politik oder Herkunft der Schreibenden: vor einer Veröffentlichung ansehen"
      )
    }
    return notes
  }
}
