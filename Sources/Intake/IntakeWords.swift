import FeedbackModel

/// Words in values and texts that readers know, by folded spelling.
struct IntakeWords: Sendable {
  /// Parts of a channel's name that speak of a meeting.
  let event: [String]
  let sides: [String: Comment.Alignment]
  /// What is counted behind a statement of minutes.
  let votes: Set<String>
  let no: Set<String>
  /// JSON members that hold the comments on a record.
  let replies: Set<String>
  /// JSON members that hold the record itself: GeoJSON's features, GraphQL's edges, JSON:API's resources.
  let wrappers: Set<String>
  /// JSON members with lists of something else than comments.
  let errors: Set<String>
  /// JSON members that hold a single record.
  let records: Set<String>
  /// First words of a heading in plain text.
  let headings: Set<String>

  init(_ lists: [String: [String]]) {
    func folded(_ name: String) -> [String] { lists[name, default: []].map(foldedName) }
    event = folded("event")
    votes = Set(folded("votes"))
    no = Set(folded("no"))
    replies = Set(folded("replies"))
    wrappers = Set(folded("paths"))
    errors = Set(folded("errors"))
    records = Set(folded("record"))
    headings = Set(folded("heading"))
    var sides: [String: Comment.Alignment] = [:]
    for (name, side) in [("for", Comment.Alignment.inFavour), ("neutral", .neutral), ("against", .against)] {
      for word in folded(name) { sides[word] = side }
    }
    self.sides = sides
  }

  /// Recognises meetings of people by their usual names; anything else is online.
  func channel(describedAs text: String) -> Comment.Channel {
    let name = foldedName(text)
    return event.contains { name.contains($0) } ? .event : .online
  }

  /// Recognises a side by number or word; `nil` for anything else.
  func alignment(describedAs text: String) -> Comment.Alignment? {
    if let number = Int(text) { return Comment.Alignment(rawValue: number) }
    return sides[foldedName(text)]
  }
}
