import FeedbackModel
import Foundation

/// Sections that several pages of the Markdown report share.
extension MarkdownDocument {
  /// The line under a title: how many, from where, when.
  mutating func keyLine(_ figures: KeyFigures) {
    let format = GermanFormat.self
    var parts: [String] = []
    if figures.comments == figures.of {
      parts.append(format.comments(figures.comments))
    } else {
      let share =
        figures.of >= format.smallestWhole ? " (\(format.share(figures.comments, of: figures.of)))" : ""
      let noun = figures.of == 1 ? "Beitrag" : "Beiträgen"
      parts.append("\(format.number(figures.comments)) von \(format.number(figures.of)) \(noun)\(share)")
    }
    if figures.event > 0 {
      parts.append(
        "\(format.number(figures.online)) online, \(format.number(figures.event)) aus Veranstaltungen")
    }
    if let votes = figures.votes { parts.append(format.votes(votes)) }
    if let first = figures.first, let last = figures.last { parts.append(format.period(first, last)) }
    paragraph(parts.joined(separator: " · "))
  }

  mutating func sentimentTable(_ sentiment: SentimentBreakdown) {
    guard sentiment.total > 0 else { return }
    let total = sentiment.total
    let rows: [(String, Int)] = [
      ("kritisch", sentiment.negative), ("sachlich", sentiment.neutral),
      ("positiv", sentiment.positive),
    ]
    table(
      ["Stimmung", "Beiträge:", "Anteil:", " "],
      rows: rows.map { name, count in
        [
          name, GermanFormat.number(count), GermanFormat.share(count, of: total),
          total < GermanFormat.smallestWhole ? "" : GermanFormat.bar(count, of: total),
        ]
      })
    if total < GermanFormat.smallestWhole {
      paragraph("Wenige Beiträge: Anteile wären Zufall und fehlen deshalb.")
    } else if total >= Self.fewestForMargin {
      paragraph("Anteile ± \(Self.margin(total)) Prozentpunkte (95 %).")
    }
  }

  /// Below this, the margin is so wide that naming it helps nobody.
  private static let fewestForMargin = 100

  /// The half-width of the 95 % interval of a share of one half, the widest there is, in whole percentage
  /// points (normal approximation, 1.96 standard errors).
  private static func margin(_ total: Int) -> Int {
    Int((1.96 * (0.25 / Double(total)).squareRoot() * 100).rounded(.up))
  }

  /// Comments by month, and how many have no date.
  mutating func courseTable(_ figures: KeyFigures) {
    guard figures.months.count > 1 else { return }
    let most = figures.months.map(\.sentiment.total).max() ?? 0
    table(
      ["Monat", "Beiträge:", "kritisch:", "sachlich:", "positiv:", " "],
      rows: figures.months.map { month in
        [
          GermanFormat.month(month.month), GermanFormat.number(month.sentiment.total),
          GermanFormat.number(month.sentiment.negative), GermanFormat.number(month.sentiment.neutral),
          GermanFormat.number(month.sentiment.positive),
          GermanFormat.bar(month.sentiment.total, of: most, width: 12),
        ]
      })
    let undated = figures.comments - figures.months.map(\.sentiment.total).reduce(0, +)
    if undated > 0 {
      paragraph("Ohne Datum und deshalb nicht im Verlauf: \(GermanFormat.comments(undated)).")
    }
  }

  mutating func proposals(_ items: [ProposalItem], fieldNames: [String: String] = [:]) {
    for (index, item) in items.enumerated() {
      // Without a name of its own a proposal speaks for itself.
      var head =
        "\(index + 1). " + (item.title.map { "**\(MarkdownText.escaped($0))**" } ?? Self.line(item.quote))
      head += " — " + GermanFormat.comments(item.commentIDs.count)
      if let votes = item.votes, votes > 0 { head += ", \(GermanFormat.votes(votes))" }
      if let field = fieldNames[item.fieldID] { head += " · \(field)" }
      var lines = [head]
      if item.title != nil { lines.append("   > " + Self.line(item.quote)) }
      var notes: [String] = []
      if item.commentIDs.count > 1 {
        notes.append("auch: " + Self.references(Array(item.commentIDs.dropFirst())))
      }
      if !item.goals.isEmpty {
        notes.append(
          (item.goals.count == 1 ? "Ziel: " : "Ziele: ")
            + item.goals.map { "*\(MarkdownText.escaped($0))*" }.joined(separator: ", "))
      }
      if !notes.isEmpty { lines += ["", "   " + notes.joined(separator: " · ")] }
      paragraph(lines.joined(separator: "\n"))
    }
  }

  mutating func topics(_ items: [TopicItem]) {
    for item in items {
      heading(
        3,
        "\(MarkdownText.escaped(item.label)) — \(GermanFormat.comments(item.count)), \(item.sentiment.tone.words)"
      )
      var notes: [String] = []
      if !item.stances.isEmpty { notes.append("Antworten: \(Self.stances(item.stances)).") }
      if !item.criticized.isEmpty {
        notes.append("Kritisiert: \(Self.counts(item.criticized)).")
      }
      if !item.praised.isEmpty { notes.append("Gelobt: \(Self.counts(item.praised)).") }
      paragraph(notes.joined(separator: " "))
      item.quotes.forEach { quote($0) }
    }
  }

  /// **Busse**: 12 kritisch, 2 lobend – zu voll, verspätet — #3, #17 und 10 weitere
  static func line(_ item: AspectItem, _ label: Sentiment.Label) -> String {
    let (side, other) =
      label == .positive ? (item.praised, item.criticized) : (item.criticized, item.praised)
    let (name, otherName) = label == .positive ? ("lobend", "kritisch") : ("kritisch", "lobend")
    var counts = ["\(GermanFormat.number(side.commentIDs.count)) \(name)"]
    if !other.commentIDs.isEmpty {
      counts.append("\(GermanFormat.number(other.commentIDs.count)) \(otherName)")
    }
    let words = side.words.map { MarkdownText.escaped($0.term) }.joined(separator: ", ")
    return "**\(MarkdownText.escaped(item.term))**: \(counts.joined(separator: ", "))"
      + (words.isEmpty ? "" : " – \(words)") + " — \(references(side.commentIDs, atMost: 5))"
  }

  /// "unterstützt von 3, abgelehnt von 1"
  static func stances(_ stances: StanceCounts) -> String {
    "unterstützt von \(GermanFormat.number(stances.supports)), abgelehnt von \(GermanFormat.number(stances.opposes))"
  }

  /// "Falschparker (31), Belag (18)"
  static func counts(_ items: [TermCount]) -> String {
    items.map { "\(MarkdownText.escaped($0.term)) (\(GermanFormat.number($0.count)))" }
      .joined(separator: ", ")
  }
}

extension SentimentBreakdown.Tone {
  /// For readers.
  var words: String {
    switch self {
    case .critical: "überwiegend kritisch"
    case .positive: "überwiegend positiv"
    case .divided: "geteilt"
    case .factual: "überwiegend sachlich"
    }
  }
}
