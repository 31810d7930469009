import FeedbackModel

/// The page that begins a report.
extension PageBuilder {
  var indexPage: Page {
    var page = Page(name: Name.index, title: report.title)
    page.blocks = [.heading(1, [.text(report.title)], id: nil), keyLine(report.figures)]
    guard report.figures.comments > 0 else {
      page.blocks.append(.paragraph([.text(words("report.empty"))]))
      page.blocks += method
      return page
    }
    guard report.figures.isTold else {
      page.blocks.append(.paragraph([.text(words("few.public"))]))
      page.blocks += method
      return page
    }
    page.blocks.append(.lead(glance.joined(by: " ")))
    page.blocks += section("section.fields", fields)
    page.blocks += section("section.declared", declared)
    page.blocks += section("section.course", sentiment(report.figures.sentiment) + course(report.figures))
    page.blocks += section(
      "section.top-proposals",
      report.proposals.isEmpty ? [] : [proposals(report.proposals, namingFields: true)])
    page.blocks += section("section.aspects", aspects)
    page.blocks += section("section.all-topics", topics(report.topics))
    page.blocks += section("section.shared-topics", sharedTopics)
    page.blocks += section("section.associations", associations)
    page.blocks += section("section.map", map)
    page.blocks += method
    return page
  }

  private var glance: [[Inline]] {
    let figures = report.figures
    var parts: [[Inline]] = []
    let largest = report.fields.filter { $0.figures.comments > 0 }
      .enumerated().max {
        ($0.element.figures.comments, -$0.offset) < ($1.element.figures.comments, -$1.offset)
      }
    if let first = largest?.element {
      parts.append(
        words.inlines("glance.field", ["field": [.name(first.name)]], count: first.figures.comments))
    }
    parts += glance(topics: report.topics)
    guard figures.sentiment.withheld == 0 else { return parts }
    let counts = [
      "negative": words.comments(figures.sentiment.negative),
      "positive": words.number(figures.sentiment.positive),
      "neutral": words.number(figures.sentiment.neutral),
    ]
    parts.append([.text(words("glance.sentiment", count: figures.sentiment.negative, counts))])
    return parts
  }

  private var fields: [Block] {
    var rows = report.fields.map { row([link($0)], $0.figures, topic: $0.topics.first?.label) }
    rows.append(
      row(
        [.page(words("unassigned.link"), name: Name.unassigned)], report.unassigned.figures,
        topic: report.unassigned.topics.first?.label))
    let table = Table(
      columns: [
        .text(words("column.field")), .number(words("column.comments")), .number(words("column.share")),
      ] + Self.labels.map { .number(words.label($0)) } + [.text(words("column.top-topic"))], rows: rows)
    let figure = Figure(
      title: words("figure.fields"), description: words("figure.fields.text"),
      chart: .topics(
        report.fields.map { .init(name: $0.name, sentiment: $0.figures.sentiment) }
          + [
            .init(
              name: words("unassigned.link"), sentiment: report.unassigned.figures.sentiment, isName: false)
          ]),
      table: table)
    return [.figure(figure), .paragraph([.text(words("fields.note"))])] + overlaps
  }

  private func row(_ name: [Inline], _ figures: KeyFigures, topic: String?) -> [[Inline]] {
    let counts = counts(of: figures.sentiment)
    return [name, counts[0], [.text(words.share(figures.comments, of: figures.of))]] + counts.dropFirst()
      + [[topic.map { .name($0) } ?? .text(words("share.none"))]]
  }

  /// Which fields comments speak about together.
  private var overlaps: [Block] {
    guard !report.overlaps.isEmpty else { return [] }
    let names = report.fields.map { $0.code ?? $0.name }
    let places = Dictionary(
      report.fields.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var counts = report.fields.indices.map { _ in report.fields.map { _ in 0 } }
    for (place, field) in report.fields.enumerated() { counts[place][place] = field.figures.comments }
    for pair in report.overlaps {
      guard let a = places[pair.first], let b = places[pair.second] else { continue }
      counts[a][b] = pair.comments
      counts[b][a] = pair.comments
    }
    let table = Table(
      columns: [.text(words("column.field"))]
        + names.map { Table.Column(title: $0, isNumber: true, isName: true) },
      rows: report.fields.indices.map { row in
        [[.name(report.fields[row].name)]] + counts[row].map { [.text(words.number($0))] }
      })
    return [
      .figure(
        Figure(
          title: words("figure.overlaps"), description: words("figure.overlaps.text"),
          chart: .overlaps(names: names, counts: counts), table: table))
    ]
  }

  /// The platform's categories beside the fields; nothing where the platform has none.
  private var declared: [Block] {
    let declared = report.declared
    guard !declared.categories.isEmpty else { return [] }
    let rows = declared.categories.prefix(Self.mostCategories).map { category -> [[Inline]] in
      let largest = category.fields.first.map { found in
        counts([TermCount(term: field(found.id)?.name ?? found.id, count: found.count)])
      }
      return [
        [.name(category.name)], [.text(words.number(category.comments))],
        largest ?? [.text(words("share.none"))], [.text(words.number(category.withoutField))],
      ]
    }
    let columns: [Table.Column] = [
      .text(words("column.category")), .number(words("column.comments")), .text(words("column.mostly")),
      .number(words("column.without")),
    ]
    var blocks: [Block] = [.table(Table(columns: columns, rows: rows))]
    let left = declared.categories.count - Self.mostCategories
    if left > 0 { blocks.append(.paragraph([.text(words("declared.more", count: left))])) }
    if declared.comparable > 0 {
      blocks.append(
        .paragraph([
          .text(
            words(
              "declared.agreeing", count: declared.comparable, ["agreeing": words.number(declared.agreeing)]))
        ]))
    }
    return blocks
  }

  /// Platforms with free tags have hundreds.
  private static let mostCategories = 12

  private var aspects: [Block] {
    let shown = report.aspects.prefix(Self.shownAspects)
    guard !shown.isEmpty else { return [] }
    let said = { (side: AspectSide) -> [Inline] in
      side.words.isEmpty ? [.text(words("share.none"))] : names(side.words.prefix(3).map(\.term))
    }
    return [
      .table(
        Table(
          columns: [
            .text(words("column.aspect")), .number(words("aspect.criticized")),
            .number(words("aspect.praised")), .text(words("column.critical-words")),
            .text(words("column.praising-words")),
          ],
          rows: shown.map { item in
            [
              [.name(item.term)], [.text(words.number(item.criticized.commentIDs.count))],
              [.text(words.number(item.praised.commentIDs.count))], said(item.criticized), said(item.praised),
            ]
          }))
    ]
  }

  private static let shownAspects = 12

  // MARK: Connections, places

  /// Fewer comments on a topic in a second field may be chance.
  private static let fewestShared = 5
  private static let smallestSharedPart = 0.25

  /// Topics of which more than one field has a good part: departments have to talk.
  private var sharedTopics: [Block] {
    let shared = report.topics.compactMap { topic -> [[Inline]]? in
      let fields = topic.fields.filter {
        $0.count >= Self.fewestShared && Double($0.count) >= Self.smallestSharedPart * Double(topic.count)
      }
      guard fields.count > 1 else { return nil }
      let names = fields.map { found -> [Inline] in
        (field(found.id).map { [link($0)] } ?? [.text(found.id)]) + [.text(" (\(words.number(found.count)))")]
      }
      return [[.name(topic.label)], [.text(words.number(topic.count))], names.joined(by: ", ")]
    }
    guard !shared.isEmpty else { return [] }
    let columns: [Table.Column] = [
      .text(words("column.topic")), .number(words("column.comments")), .text(words("column.fields")),
    ]
    return [.table(Table(columns: columns, rows: shared))]
  }

  /// Chance alone would bring one in twenty of those that are told.
  private static let significant = 0.05
  private static let mostAssociations = 8

  private var associations: [Block] {
    guard !report.associations.isEmpty else { return [] }
    let sure = report.associations.filter { $0.pValue < Self.significant }.prefix(Self.mostAssociations)
    let tested = words("associations.text", count: report.associations.count)
    guard !sure.isEmpty else { return [.paragraph([.text(tested + " " + words("associations.none"))])] }
    let table = Table(
      columns: [
        .text(words("column.topic")), .text(words("column.strongest")), .number(words("column.comments")),
        .number(words("column.expected")), .number(words("column.v")), .number(words("column.p")),
      ],
      rows: sure.map { item in
        [
          [.name(item.topic)], [name(item.strongest.value)],
          [.text(words.number(item.strongest.count))],
          [.text(words.decimal(item.strongest.expected, places: 1))],
          [.text(words.decimal(item.cramersV, places: 2))], [.text(pValue(item.pValue))],
        ]
      })
    return [.paragraph([.text(tested)]), .table(table), .paragraph([.text(words("associations.note"))])]
  }

  private func pValue(_ value: Double) -> String {
    value < 0.001 ? words("p.tiny") : words.decimal(value, places: 3)
  }

  private func name(_ value: TopicAssociation.Value) -> Inline {
    switch value {
    case .channel(let channel): .text(words.channel(channel))
    case .month(let month): .text(words.month(month))
    case .category(let name), .district(let name): .name(name)
    case .others: .text(words("associations.others"))
    }
  }

  private var map: [Block] {
    guard let places = report.places else { return [] }
    let located = places.clusters.map(\.commentIDs.count).reduce(0, +)
    let shown = places.clusters.prefix(Self.shownPlaces)
    let table = Table(
      columns: [.text(words("column.place"))] + sentimentColumns
        + [.text(words("column.top-topic")), .text(words("column.ids"))],
      rows: shown.map { cluster in
        let place = [cluster.latitude, cluster.longitude].map { words.decimal($0, places: 3) }
        return [[.text(place.joined(separator: " · "))]] + counts(of: cluster.sentiment)
          + [
            [cluster.topic.map { .name($0) } ?? .text(words("share.none"))],
            references(cluster.commentIDs, atMost: 3),
          ]
      })
    var text = words("map.text", count: located)
    if !places.outliers.isEmpty { text += " " + words("map.outliers", count: places.outliers.count) }
    let rest = places.clusters.count - shown.count
    if rest > 0 { text += " " + words("map.more", count: rest) }
    if places.clusters.contains(where: { $0.sentiment.withheld > 0 }) { text += " " + words("map.few") }
    return [
      .figure(
        Figure(
          title: words("figure.map"), description: words("figure.map.text", count: located),
          chart: .map(places), table: table)), .paragraph([.text(text)]),
    ]
  }

  private static let shownPlaces = 15
}
