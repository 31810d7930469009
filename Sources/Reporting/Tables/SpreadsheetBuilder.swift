import FeedbackModel

/// Lays a report out as sheets.
struct SpreadsheetBuilder {
  private let report: Report
  private let words: Wording

  init(_ report: Report, words: Wording) {
    self.report = report
    self.words = words
  }

  var sheets: [Spreadsheet] { [comments, topics, proposals] }

  private func column(_ name: String, _ kind: Spreadsheet.Column.Kind, width: Double = 12)
    -> Spreadsheet.Column
  {
    Spreadsheet.Column(name: name, title: words("sheet.\(name)"), kind: kind, width: width)
  }

  // MARK: Comments

  private var comments: Spreadsheet {
    var columns = [
      column("id", .string), column("title", .string, width: 30), column("text", .string, width: 70),
      column("created", .datetime, width: 18), column("channel", .string),
      column("category", .string, width: 20), column("district", .string, width: 20),
      column("votes", .integer, width: 9), column("parent", .string), column("language", .string, width: 9),
    ]
    if !report.isPublic { columns += [column("sentiment", .string), column("score", .number, width: 9)] }
    columns += [
      column("intents", .string, width: 18), column("actionFields", .string, width: 36),
      column("topic", .string, width: 28), column("latitude", .number), column("longitude", .number),
    ]
    return Spreadsheet(
      name: "beitraege", title: words("sheet.comments"), columns: columns, rows: report.comments.map(row))
  }

  private func row(_ item: CommentItem) -> [Spreadsheet.Cell] {
    var row: [Spreadsheet.Cell] = [
      .init(item.id), .init(item.title), .init(item.text), item.created.map(Spreadsheet.Cell.date) ?? .empty,
      .init(words.channel(item.channel)), .init(item.category), .init(item.district), .init(item.votes),
      .init(item.parentID),
      .init(item.language),
    ]
    if !report.isPublic { row += [.init(words.label(item.sentiment)), .number(item.score)] }
    return row + [
      .init(item.intents.map { words("intent.\($0.rawValue)") }.joined(separator: ", ")),
      .init(item.fields.map { name(ofField: $0.id) }.joined(separator: ", ")), .init(item.topic),
      item.location.map { .number($0.latitude) } ?? .empty,
      item.location.map { .number($0.longitude) } ?? .empty,
    ]
  }

  private func name(ofField id: String) -> String { report.fields.first { $0.id == id }?.name ?? id }

  // MARK: Topics and proposals

  private var topics: Spreadsheet {
    let columns = [
      column("scope", .string, width: 34), column("topic", .string, width: 36), column("comments", .integer),
      column("negative", .integer), column("neutral", .integer), column("positive", .integer),
      column("supports", .integer), column("opposes", .integer), column("trend", .string),
      column("terms", .string, width: 50), column("ids", .string, width: 50),
    ]
    let scopes =
      [(words("sheet.all"), report.topics)] + report.fields.map { ($0.name, $0.topics) }
      + [(words("unassigned.link"), report.unassigned.topics)]
    return Spreadsheet(
      name: "themen", title: words("sheet.topics"), columns: columns,
      rows: scopes.flatMap { scope, items in items.map { [.init(scope)] + row($0) } })
  }

  private func row(_ item: TopicItem) -> [Spreadsheet.Cell] {
    let isTold = item.sentiment.withheld == 0
    let counts = PageBuilder.labels.map {
      isTold ? Spreadsheet.Cell.integer(item.sentiment.count(of: $0)) : .empty
    }
    let trend = item.trend.map { words("trend.\($0.rawValue)") }
    let sides = [item.stances.supports, item.stances.opposes].map {
      item.stances.withheld == 0 ? Spreadsheet.Cell.integer($0) : .empty
    }
    return [.init(item.label), .integer(item.count)] + counts + sides + [
      .init(trend),
      .init(item.terms.map(\.term).joined(separator: ", ")), .init(item.commentIDs.joined(separator: ", ")),
    ]
  }

  private var proposals: Spreadsheet {
    let columns = [
      column("field", .string, width: 34), column("proposal", .string, width: 40),
      column("comments", .integer),
      column("votes", .integer), column("place", .string, width: 20), column("addressee", .string, width: 20),
      column("goals", .string, width: 40), column("quote", .string, width: 60),
      column("ids", .string, width: 30),
    ]
    let rows = report.fields.flatMap { field in
      field.proposals.map { item -> [Spreadsheet.Cell] in
        [
          .init(field.name), .init(item.title), .integer(item.commentIDs.count), .init(item.votes),
          .init(item.proposal?.place), .init(item.proposal?.addressee),
          .init(item.goals.joined(separator: ", ")), .init(item.quote.text),
          .init(item.commentIDs.joined(separator: ", ")),
        ]
      }
    }
    return Spreadsheet(name: "vorschlaege", title: words("sheet.proposals"), columns: columns, rows: rows)
  }
}
