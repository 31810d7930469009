import FeedbackModel

/// The report in plain language: short sentences, no foreign words, numbers first.
extension PageBuilder {
  private static let mostLines = 5

  var briefPage: Page {
    var page = Page(name: Name.brief, title: words("brief.title"))
    let figures = report.figures
    page.blocks = [.heading(1, [.text(page.title)], id: nil), .paragraph([.text(words("brief.intro"))])]
    guard figures.comments > 0 else {
      page.blocks.append(.paragraph([.text(words("report.empty"))]))
      return page
    }
    page.blocks += briefFigures.map(Block.paragraph)
    guard figures.isTold else {
      page.blocks += [
        .paragraph([.text(words("few.public"))]), .paragraph([.page(words("brief.more"), name: Name.index)]),
      ]
      return page
    }
    let wishes = report.proposals.filter { $0.commentIDs.count > 1 }.prefix(Self.mostLines).compactMap {
      item in
      item.title.map { [Inline.name($0), .text(" (\(words.comments(item.commentIDs.count)))")] }
    }
    if !wishes.isEmpty { page.blocks += section("brief.wishes", [.list(Array(wishes))]) }
    let supported = mostSupported.map { title, votes in
      [Inline.name(title), .text(" (\(words.votes(votes)))")]
    }
    if !supported.isEmpty { page.blocks += section("brief.supported", [.list(supported)]) }
    let topics = report.topics.prefix(Self.mostLines).map {
      [Inline.name($0.label), .text(" (\(words.comments($0.count)))")]
    }
    if !topics.isEmpty { page.blocks += section("brief.topics", [.list(Array(topics))]) }
    page.blocks += section(
      "brief.fields",
      [.list(report.fields.map { [.name($0.name), .text(": \(words.comments($0.figures.comments))")] })])
    page.blocks += section(
      "brief.next",
      [.paragraph([.text(words("brief.next.text"))]), .paragraph([.text(words("brief.machine"))])])
    page.blocks.append(.paragraph([.page(words("brief.more"), name: Name.index)]))
    return page
  }

  /// Wishes with many votes, whether of one comment or of several.
  private var mostSupported: [(title: String, votes: Int)] {
    let supported: [(title: String, votes: Int)] = report.proposals.compactMap { item in
      guard let title = item.title, let votes = item.votes, votes >= Self.fewestVotes else { return nil }
      return (title, votes)
    }
    return Array(supported.ranked(by: \.votes).prefix(Self.mostLines))
  }

  private static let fewestVotes = 10

  private var briefFigures: [[Inline]] {
    let figures = report.figures
    var lines: [[Inline]] = [[.text(words("brief.count", count: figures.comments))]]
    if let first = figures.first, let last = figures.last {
      lines.append([.text(words("brief.period", ["period": words.period(first, last)]))])
    }
    let largest = report.fields.enumerated().max {
      ($0.element.figures.comments, -$0.offset) < ($1.element.figures.comments, -$1.offset)
    }
    if let field = largest?.element, field.figures.comments > 0 {
      lines.append(
        words.inlines(
          "brief.field",
          ["field": [.name(field.name)], "comments": [.text(words.comments(field.figures.comments))]]))
    }
    guard figures.sentiment.withheld == 0 else { return lines }
    lines.append([.text(words("brief.critical", count: figures.sentiment.negative))])
    lines.append([.text(words("brief.positive", count: figures.sentiment.positive))])
    return lines
  }
}
