import FeedbackModel

/// Sections that several pages share.
extension PageBuilder {
  /// The line under a title: how many, from where, when.
  func keyLine(_ figures: KeyFigures) -> Block {
    var parts: [String] = []
    if figures.comments == figures.of {
      parts.append(words.comments(figures.comments))
    } else {
      let share =
        figures.of >= Proportion.smallestWhole ? " (\(words.share(figures.comments, of: figures.of)))" : ""
      let whole = words("comments.of", count: figures.of, ["part": words.number(figures.comments)])
      parts.append(whole + share)
    }
    if figures.event > 0 {
      parts.append(
        words(
          "figures.channels", ["online": words.number(figures.online), "event": words.number(figures.event)]))
    }
    if let votes = figures.votes { parts.append(words.votes(votes)) }
    if let first = figures.first, let last = figures.last { parts.append(words.period(first, last)) }
    return .paragraph([.text(parts.joined(separator: " · "))])
  }

  static let labels: [Sentiment.Label] = [.negative, .neutral, .positive]

  func sentiment(_ sentiment: SentimentBreakdown) -> [Block] {
    guard sentiment.total > 0 else { return [] }
    guard sentiment.withheld == 0 else { return [.paragraph([.text(words("few.public"))])] }
    let total = sentiment.total
    let isLarge = total >= Proportion.smallestWhole
    var columns: [Table.Column] = [
      .text(words("column.sentiment")), .number(words("column.comments")), .number(words("column.share")),
    ]
    if isLarge { columns += [.number(words("column.interval")), .text(words("column.bar"))] }
    let rows = Self.labels.map { label -> [[Inline]] in
      let count = sentiment.count(of: label)
      let interval = sentiment.proportion(of: label).map(words.interval) ?? ""
      let cells: [[Inline]] = [
        [.text(words.label(label))], [.text(words.number(count))], [.text(words.share(count, of: total))],
      ]
      return isLarge ? cells + [[.text(interval)], [.bar(count, of: total, width: 20)]] : cells
    }
    let figure = Figure(
      title: words("figure.sentiment"), description: description(sentiment),
      chart: .sentiment([Chart.Bar(name: "", sentiment: sentiment)]),
      table: Table(columns: columns, rows: rows))
    return [.figure(figure), .paragraph([.text(words(isLarge ? "interval.note" : "few.note"))])]
  }

  private func description(_ sentiment: SentimentBreakdown) -> String {
    Self.labels.map { "\(words.number(sentiment.count(of: $0))) \(words.label($0))" }.joined(separator: ", ")
  }

  /// Comments by month, and how many have no date.
  func course(_ figures: KeyFigures) -> [Block] {
    guard figures.months.count > 1 else { return [] }
    let most = figures.months.map(\.sentiment.total).max() ?? 0
    let rows = figures.months.map { month in
      [[Inline.text(words.month(month.month))]] + counts(of: month.sentiment)
        + [[.bar(month.sentiment.total, of: most, width: 12)]]
    }
    let table = Table(
      columns: [.text(words("column.month"))] + sentimentColumns + [.text(words("column.bar"))], rows: rows)
    var blocks: [Block] = [
      .figure(
        Figure(
          title: words("figure.timeline"),
          description: words("figure.timeline.text", ["count": words.number(figures.months.count)]),
          chart: .timeline(
            figures.months.map { .init(name: words.month($0.month), sentiment: $0.sentiment) }),
          table: table))
    ]
    let undated = figures.comments - figures.months.map(\.sentiment.total).reduce(0, +)
    if undated > 0 {
      blocks.append(.paragraph([.text(words("undated", ["comments": words.comments(undated)]))]))
    }
    return blocks
  }

  /// Columns for a total and its parts.
  var sentimentColumns: [Table.Column] {
    [.number(words("column.comments"))] + Self.labels.map { .number(words.label($0)) }
  }

  /// Cells for ``sentimentColumns``.
  func counts(of sentiment: SentimentBreakdown) -> [[Inline]] {
    [[.text(words.number(sentiment.total))]]
      + Self.labels.map { label in
        [.text(sentiment.withheld > 0 ? words("share.none") : words.number(sentiment.count(of: label)))]
      }
  }

  func proposals(_ items: [ProposalItem], namingFields: Bool = false) -> Block {
    .numbered(
      items.map { item in
        // Without a name of its own a proposal speaks for itself.
        var head: [Inline] = [item.title.map { .name($0, .strong) } ?? .quote(item.quote)]
        head.append(.text(" — " + words.comments(item.commentIDs.count)))
        if let votes = item.votes, votes > 0 { head.append(.text(", \(words.votes(votes))")) }
        if namingFields, let field = field(item.fieldID) { head += [" · ", link(field)] }
        return Block.Item(
          head: head, quote: item.title == nil ? nil : item.quote, notes: notes(on: item))
      })
  }

  private func notes(on item: ProposalItem) -> [Inline] {
    var notes: [Inline] = []
    if item.commentIDs.count > 1 {
      notes += [.text(words("proposal.also"))] + references(Array(item.commentIDs.dropFirst()))
    }
    guard !item.goals.isEmpty else { return notes }
    if !notes.isEmpty { notes.append(" · ") }
    notes.append(.text(words("proposal.goals", count: item.goals.count)))
    return notes + names(item.goals, .emphasis)
  }

  /// "Häufigste Themen: Busse (12) · Radwege (9)."
  func glance(topics: [TopicItem]) -> [[Inline]] {
    let largest = topics.prefix(3).map { TermCount(term: $0.label, count: $0.count) }
    return largest.isEmpty
      ? [] : [words.inlines("glance.topics", ["list": counts(largest, separator: " · ")])]
  }

  /// A picture of all topics, then each with what is said about it.
  func topics(_ items: [TopicItem]) -> [Block] {
    guard !items.isEmpty else { return [] }
    let table = Table(
      columns: [.text(words("column.topic"))] + sentimentColumns,
      rows: items.map { [[.name($0.label)]] + counts(of: $0.sentiment) })
    let figure = Figure(
      title: words("figure.topics"), description: words("figure.topics.text"),
      chart: .topics(items.map { .init(name: $0.label, sentiment: $0.sentiment) }), table: table)
    return [.figure(figure)] + items.enumerated().map { topic($1, isOpen: $0 < Self.openTopics) }
  }

  /// The largest are read at once, the others on demand.
  private static let openTopics = 3

  private func topic(_ item: TopicItem, isOpen: Bool) -> Block {
    var tail = ["\(words.comments(item.count))"]
    if item.sentiment.withheld == 0 { tail.append(words.tone(item.sentiment.tone)) }
    if let trend = item.trend { tail.append(words("trend.\(trend.rawValue)")) }
    var notes: [[Inline]] = []
    if !item.stances.isEmpty {
      notes.append([.text(words("topic.replies", ["stances": stances(item.stances)]))])
    }
    for (key, terms) in [("topic.criticized", item.criticized), ("topic.praised", item.praised)]
    where !terms.isEmpty { notes.append(words.inlines(key, ["list": counts(terms)])) }
    let said: [Block] = notes.isEmpty ? [] : [.paragraph(notes.joined(by: " "))]
    return .folded(
      3, [.name(item.label), .text(" — \(tail.joined(separator: ", "))")],
      said + item.quotes.map { .quote($0, lead: "") }, isOpen: isOpen)
  }

  /// "unterstützt von 3, abgelehnt von 1"
  func stances(_ stances: StanceCounts) -> String {
    words(
      "stances", ["supports": words.number(stances.supports), "opposes": words.number(stances.opposes)])
  }

  /// **Busse**: 12 kritisch, 2 lobend – zu voll, verspätet — #3, #17 und 10 weitere
  func line(_ item: AspectItem, _ label: Sentiment.Label) -> [Inline] {
    let isPraise = label == .positive
    let (side, other) = isPraise ? (item.praised, item.criticized) : (item.criticized, item.praised)
    let names = [words("aspect.praised"), words("aspect.criticized")]
    var counts = ["\(words.number(side.commentIDs.count)) \(names[isPraise ? 0 : 1])"]
    if !other.commentIDs.isEmpty {
      counts.append("\(words.number(other.commentIDs.count)) \(names[isPraise ? 1 : 0])")
    }
    let said: [Inline] = side.words.isEmpty ? [] : [" – "] + self.names(side.words.map(\.term))
    return [.name(item.term, .strong), .text(": " + counts.joined(separator: ", "))] + said + [" — "]
      + references(side.commentIDs, atMost: 5)
  }
}
