import FeedbackModel

/// The page of one action field.
extension PageBuilder {
  func fieldPage(_ field: FieldReport) -> Page {
    var page = Page(name: field.id, title: field.name)
    page.blocks = [.heading(1, [.name(field.name)], id: field.id), keyLine(field.figures)]
    guard field.figures.comments > 0 else {
      page.blocks += [.paragraph([.text(words("field.empty"))]), backLink]
      return page
    }
    guard field.figures.isTold else {
      page.blocks += [.paragraph([.text(words("few.public"))]), backLink]
      return page
    }
    let lead = glance(field)
    if !lead.isEmpty { page.blocks.append(.lead(lead.joined(by: " "))) }
    page.blocks += sentiment(field.figures.sentiment) + course(field.figures)
    page.blocks += section("section.proposals", field.proposals.isEmpty ? [] : [proposals(field.proposals)])
    page.blocks += section("section.topics", topics(field.topics))
    page.blocks += section("section.disputes", field.disputes.flatMap(dispute))
    page.blocks += judgement(field, field.praise, .positive) + judgement(field, field.criticism, .negative)
    page.blocks += section("section.questions", questions(field))
    page.blocks += section("section.goals", goals(field))
    page.blocks += section("section.uncovered", uncovered(field))
    page.blocks += section("section.voted", voted(field))
    page.blocks += section("section.channels", channels(field))
    page.blocks += section("section.keyness", keyness(field))
    page.blocks.append(backLink)
    return page
  }

  private var backLink: Block {
    .paragraph([
      .page(words("link.index"), name: Name.index), " · ",
      .page(words("section.method"), name: Name.index, id: "methode"),
    ])
  }

  /// A heading with what stands below it; nothing without that.
  func section(_ key: String, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.heading(2, [.text(words(key))], id: nil)] + blocks
  }

  /// The first lines, for a reader who reads no further.
  private func glance(_ field: FieldReport) -> [[Inline]] {
    var parts = glance(topics: field.topics)
    let wishes = field.proposals.filter { $0.commentIDs.count > 1 }.prefix(2).compactMap { item in
      item.title.map { [Inline.name($0), .text(" (\(words.comments(item.commentIDs.count)))")] }
    }
    if !wishes.isEmpty { parts.append(words.inlines("glance.wishes", ["list": wishes.joined(by: " · ")])) }
    for (key, judgement) in [("glance.praised", field.praise), ("glance.criticized", field.criticism)]
    where !judgement.aspects.isEmpty {
      parts.append(words.inlines(key, ["list": counts(Array(judgement.aspects.prefix(3)))]))
    }
    if let dispute = field.disputes.first {
      parts.append(
        words.inlines("glance.dispute", ["topic": [.name(dispute.topic)], "sides": [.text(sides(dispute))]]))
    }
    return parts
  }

  // MARK: Opinions

  private func sides(_ item: DisputeItem) -> String {
    words(
      "dispute.\(item.kind.rawValue)",
      [
        "supporting": words.number(item.supporting.commentIDs.count),
        "opposing": words.number(item.opposing.commentIDs.count),
      ])
  }

  private func dispute(_ item: DisputeItem) -> [Block] {
    [
      .heading(3, [.name(item.topic), .text(" — \(sides(item))")], id: nil),
      .quote(item.supporting.quote, lead: words("dispute.for")),
      .quote(item.opposing.quote, lead: words("dispute.against")),
    ]
  }

  private func judgement(_ field: FieldReport, _ judgement: Judgement, _ label: Sentiment.Label) -> [Block] {
    let aspects = judgement.aspects.compactMap { count in field.aspects.first { $0.term == count.term } }
    let list: [Block] = aspects.isEmpty ? [] : [.list(aspects.map { line($0, label) })]
    return section(
      label == .positive ? "section.praise" : "section.criticism",
      list + judgement.quotes.map { .quote($0, lead: "") })
  }

  /// Questions on one topic below its name, then all others.
  private func questions(_ field: FieldReport) -> [Block] {
    var topics: [String?] = []
    for question in field.questions where !topics.contains(question.topic) { topics.append(question.topic) }
    return topics.flatMap { topic -> [Block] in
      let list = Block.list(field.questions.filter { $0.topic == topic }.map(line))
      if let topic { return [.paragraph([.name(topic, .strong)]), list] }
      return topics.count > 1 ? [.paragraph([.strong(words("questions.others"))]), list] : [list]
    }
  }

  private func line(_ question: QuestionItem) -> [Inline] {
    let count = question.commentIDs.count
    guard count > 1 else { return [.quote(question.quote)] }
    return [.quote(question.quote), .text(" · \(words.comments(count)), \(words("proposal.also"))")]
      + references(Array(question.commentIDs.dropFirst()), atMost: 5)
  }

  // MARK: Goals

  private func goals(_ field: FieldReport) -> [Block] {
    let spoken = field.goals.filter { $0.count > 0 }
    let silent = field.goals.filter { $0.count == 0 }
    var blocks: [Block] = []
    if !spoken.isEmpty { blocks.append(.table(goalTable(spoken))) }
    if spoken.contains(where: { !$0.stances.isEmpty }) {
      blocks.append(.paragraph([.text(words("goals.stances"))]))
    }
    let cited = field.goals.flatMap(\.measures).filter { !$0.commentIDs.isEmpty }
    if !cited.isEmpty {
      blocks.append(.paragraph([.text(words("goals.measures"))]))
      blocks.append(
        .list(
          cited.map { measure in
            [
              .name("\(measure.id) \(measure.name)"),
              .text(" — \(words.comments(measure.commentIDs.count)): "),
            ]
              + references(measure.commentIDs)
          }))
    }
    if !silent.isEmpty {
      blocks.append(
        .paragraph(words.inlines("goals.silent", ["list": names(silent.map(\.name), separator: " · ")])))
    }
    return blocks
  }

  private func goalTable(_ goals: [GoalItem]) -> Table {
    let columns = ["spoken", "positive", "negative", "proposing", "supported", "opposed"]
    return Table(
      columns: [.text(words("column.goal"))] + columns.map { .number(words("column.goal.\($0)")) },
      rows: goals.map { goal in
        let isTold = goal.sentiment.withheld == 0
        let (stances, sentiment) = (goal.stances, goal.sentiment)
        let counts: [Int?] = [
          isTold ? sentiment.positive : nil, isTold ? sentiment.negative : nil, goal.proposing,
          stances.withheld == 0 ? stances.supports : nil, stances.withheld == 0 ? stances.opposes : nil,
        ]
        return [[.name(goal.name)], [.text(words.number(goal.count))]]
          + counts.map { [.text($0.map(words.number) ?? words("share.none"))] }
      })
  }

  private func uncovered(_ field: FieldReport) -> [Block] {
    guard let item = field.uncovered, !item.commentIDs.isEmpty else { return [] }
    var text: [Inline] = [.text(words("uncovered.text", count: item.commentIDs.count))]
    if !item.topics.isEmpty {
      text += [" "] + words.inlines("uncovered.topics", ["list": counts(item.topics)])
    }
    text += [" "] + references(item.commentIDs)
    return [.paragraph(text)] + item.quotes.map { .quote($0, lead: "") }
  }

  // MARK: Votes, channels, words

  private func voted(_ field: FieldReport) -> [Block] {
    guard !field.voted.isEmpty else { return [] }
    return [
      .list(
        field.voted.map { item in
          var line: [Inline] = [.strong(words.votes(item.votes)), ": "]
          line += item.quote.map { [.quote($0)] } ?? [.comment(item.commentID)]
          if let title = item.title, item.quote == nil { line += [" · ", .name(title)] }
          if let topic = item.topic { line += [" · ", .name(topic)] }
          return line
        })
    ]
  }

  private func channels(_ field: FieldReport) -> [Block] {
    guard !field.channels.isEmpty else { return [] }
    let table = Table(
      columns: [.text(words("column.channel"))] + sentimentColumns + [.text(words("column.topics"))],
      rows: field.channels.map { item in
        [[.text(words.channel(item.channel))]] + counts(of: item.sentiment)
          + [item.topics.isEmpty ? [.text(words("share.none"))] : counts(item.topics)]
      })
    return [.table(table)]
  }

  private func keyness(_ field: FieldReport) -> [Block] {
    let terms = field.distinctive
    guard !terms.isEmpty else { return [] }
    let others = field.figures.of - field.figures.comments
    let table = Table(
      columns: [
        .text(words("column.term")), .number(words("column.in-field")), .number(words("column.elsewhere")),
        .number(words("column.g2")),
      ],
      rows: terms.map {
        [
          [.name($0.term)], [.text(words.number($0.count))], [.text(words.number($0.elsewhere))],
          [.text(words.decimal($0.g2, places: 1))],
        ]
      })
    let totals = ["inside": words.number(field.figures.comments), "outside": words.number(others)]
    let figure = Figure(
      title: words("figure.keyness"), description: words("figure.keyness.text", totals),
      chart: .keyness(
        terms.map { term in
          .init(
            name: term.term, value: term.g2,
            note: "\(words.number(term.count)) / \(words.number(term.elsewhere))")
        }), table: table)
    let lines = terms.flatMap(\.lines).map { line -> [[Inline]] in
      [
        [.name((line.isCutBefore ? "…" : "") + line.left)], [.name(line.term, .strong)],
        [.name(line.right + (line.isCutAfter ? "…" : ""))], [.comment(line.commentID)],
      ]
    }
    let context = Table(
      columns: [
        .number(words("column.before")), .text(words("column.term")), .text(words("column.after")),
        .text(words("column.id")),
      ], rows: lines)
    return [.paragraph([.text(words("keyness.text", totals))]), .figure(figure)]
      + (lines.isEmpty ? [] : [.folded(3, [.text(words("keyness.lines"))], [.table(context)], isOpen: false)])
  }
}
