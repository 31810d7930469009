import FeedbackModel

/// How a report was made, what it cannot say, and what its words mean.
extension PageBuilder {
  var method: [Block] {
    let made = report.provenance
    var blocks: [Block] = [
      .heading(2, [.text(words("section.method"))], id: "methode"), .paragraph([.text(words("method.text"))]),
      .heading(3, [.text(words("section.limits"))], id: nil),
      .paragraph([
        .text(
          words(
            "limits.text",
            [
              "sentiment": words.share(Int((report.accuracy.sentiment * 100).rounded()), of: 100),
              "fields": words.share(Int((report.accuracy.actionFields * 100).rounded()), of: 100),
            ]))
      ]),
    ]
    if !notes.isEmpty { blocks.append(.list(notes)) }
    blocks += [.heading(3, [.text(words("section.glossary"))], id: nil), .list(glossary)]
    blocks.append(.heading(3, [.text(words("section.sources"))], id: nil))
    if !made.inputs.isEmpty { blocks.append(.table(inputs)) }
    blocks.append(.list(versions.map { [.text($0)] }))
    return blocks
  }

  private var inputs: Table {
    Table(
      columns: [
        .text(words("column.source")), .text(words("column.format")), .number(words("column.comments")),
        .number(words("column.rejected")), .text(words("column.left-out")), .text("SHA-256"),
      ],
      rows: report.provenance.inputs.map { input in
        [
          [.text(input.name)], [.text(format(input.format))], [.text(words.number(input.accepted))],
          [.text(words.number(input.rejected))], [.text(leftOut(of: input))], [.code(input.sha256)],
        ]
      })
  }

  /// How many records of an input do not count, and why; a dash where all do.
  private func leftOut(of input: InputRecord) -> String {
    let parts = input.leftOut.map {
      "\(words.number($0.count)) \(words("left-out.\($0.reason.rawValue)"))"
    }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  private static let glossaryTerms = [
    "comment", "sentiment", "field", "topic", "proposal", "interval", "g2", "cramers-v", "p-value",
  ]

  private var glossary: [[Inline]] {
    Self.glossaryTerms.map { [.strong(words("glossary.\($0)")), .text(": " + words("glossary.\($0).text"))] }
  }

  private var versions: [String] {
    let made = report.provenance
    let lexicons = made.lexicons.map { "\($0.name) (\(words.number($0.entries)), \(version($0)))" }
    let settings = made.settings.map(setting) + [words("setting.seed", ["seed": String(made.seed)])]
    return [
      words("version.fields", ["name": made.taxonomy.name, "version": version(made.taxonomy)]),
      words("version.lexicons", ["list": lexicons.joined(separator: ", ")]),
      words("version.settings", ["list": settings.joined(separator: ", ")]),
      words("version.software", ["version": made.softwareVersion]),
    ]
  }

  /// The format of an input for readers; what has no name of its own is the same in all languages.
  private func format(_ format: String) -> String {
    var name = format
    if let kind = format.prefix(while: { $0 != "," }).split(separator: " ").last.map(String.init),
      Self.exportedRecords.contains(kind), let place = format.firstRange(of: " \(kind)")
    {
      let platform = String(format[..<place.lowerBound])
      name = words("format.\(kind)", ["platform": platform]) + format[place.upperBound...]
    }
    return Self.translatedFormats.reduce(name) { $0.replacing($1, with: words("format.\($1)")) }
  }

  /// The parts of formats' names that are words, those that contain others first.
  private static let translatedFormats = [
    "Event minutes", "plain text", "JSON object with an array", "JSON array", "cannot be read", "one column",
  ]
  /// What exports of platforms hold, as their names end.
  private static let exportedRecords: Set = [
    "proposals", "debates", "comments", "contributions", "statements",
  ]

  private func setting(_ setting: Provenance.Setting) -> String {
    guard setting.name == "topics" else { return "\(setting.name) \(setting.value)" }
    return setting.value == "auto"
      ? words("setting.topics.auto") : words("setting.topics", ["count": setting.value])
  }

  private func version(_ file: DataFileVersion) -> String {
    file.version.isEmpty ? words("version.none") : file.version
  }

  /// What a reader has to know of the comments.
  private var notes: [[Inline]] {
    let figures = report.figures
    var notes: [[Inline]] = []
    guard figures.isTold else { return [[.text(words("note.public"))]] }
    let counts = [
      ("note.unassigned", report.unassigned.figures.comments), ("note.replies", figures.replies),
      ("note.repeats", figures.repeats), ("note.languages", figures.otherLanguages),
    ]
    for (key, count) in counts where count > 0 { notes.append([.text(words(key, count: count))]) }
    if figures.moderation > 0 {
      let listed = report.comments.filter { !$0.moderation.isEmpty }.map(\.id)
      let ids: [Inline] = listed.isEmpty ? [] : [": "] + references(listed)
      notes.append([.text(words("note.moderation", count: figures.moderation))] + ids)
    }
    if figures.sensitive > 0 { notes.append([.text(words("note.sensitive", count: figures.sensitive))]) }
    if let outliers = report.places?.outliers, !outliers.isEmpty {
      notes.append([.text(words("map.outliers", count: outliers.count) + " ")] + references(outliers))
    }
    if report.isPublic { notes.append([.text(words("note.public"))]) }
    return notes
  }
}
