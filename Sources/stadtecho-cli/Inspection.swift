import FeedbackModel
import Intake

/// What is told of one file.
struct Inspection {
  private let redact: (String) -> String
  private let showsComments: Bool
  private(set) var text = ""
  private(set) var rejectedCount = 0

  init(redact: @escaping (String) -> String, showsComments: Bool) {
    self.redact = redact
    self.showsComments = showsComments
  }

  /// Comments, rejected records and notices that are shown.
  private static let examples = 3

  mutating func read(_ file: InputFile, options: ReadOptions) throws {
    var comments: [Comment] = []
    var rejected: [RejectedRecord] = []
    var notices: [String] = []
    let progress = Progress("reading")
    let reader = CommentReader(
      options: options, progress: progress.update,
      notice: { notice in if notices.count < Self.examples { notices.append(notice) } })
    let record = try reader.read(
      file.source, label: file.label,
      comment: { if comments.count < Self.examples { comments.append($0) } },
      reject: { if rejected.count < Self.examples { rejected.append($0) } })
    rejectedCount = record.rejected
    add(record)
    add(reader.columnUses)
    if showsComments { comments.forEach { add($0) } }
    for record in rejected {
      line(
        "rejected", record.source.line > 0 ? "line \(record.source.line): \(record.reason)" : record.reason)
    }
    for notice in notices { line("note", notice) }
  }

  /// Tells of one of several files that cannot be read.
  ///
  /// - Returns: Whether it might have been an input; a picture is none.
  mutating func fail(_ file: InputFile, _ error: IntakeError) -> Bool {
    text += "\(file.label ?? file.source.name)\n"
    if case .notText(_, kind: nil) = error {
      line("not read", "no text, and so none of the inputs; it is passed over")
      return false
    }
    line("not read", error.description)
    return true
  }

  private mutating func add(_ record: InputRecord) {
    text += "\(record.name)\n"
    line("taken for", record.format)
    var parts = [Self.counted(record.accepted, "comment")]
    parts += record.leftOut.map { "\($0.count) left out as \($0.reason.name)" }
    if record.rejected > 0 { parts.append("\(record.rejected) rejected") }
    let authors = record.authors.map { "; by \(Self.counted($0, "author"))" } ?? ""
    line("records", "\(record.read): \(parts.joined(separator: ", "))\(authors)")
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    "\(count) \(name)\(count == 1 ? "" : "s")"
  }

  private mutating func add(_ columns: [ColumnUse]) {
    for column in columns {
      if let use = column.use.name { line("column", "\(shown(column.name)) → \(use)") }
    }
    let unused = columns.filter { $0.use == .unused }.map { shown($0.name) }
    if !unused.isEmpty { line("not read", unused.joined(separator: ", ")) }
    let personal = columns.filter { $0.use == .personal }.map { shown($0.name) }
    if !personal.isEmpty { line("dropped", "\(personal.joined(separator: ", ")) (personal data)") }
  }

  /// A column's name. Where a header is missing it is a value, and may be an address that nobody has to see.
  private func shown(_ name: String) -> String {
    name.isEmpty ? "(no name)" : name.contains("@") ? "(an e-mail address)" : String(name.prefix(60))
  }

  private mutating func add(_ comment: Comment) {
    var facts = ["'\(comment.id)'", comment.channel.rawValue]
    if let created = comment.created { facts.append(String(created.iso8601.prefix(10))) }
    if let category = comment.category { facts.append(category) }
    if let votes = comment.votes { facts.append(Self.counted(votes, "vote")) }
    if let parent = comment.parentID { facts.append("reply to '\(parent)'") }
    if comment.location != nil { facts.append("with a place") }
    line("comment", facts.joined(separator: " · "))
    let words = redact([comment.title, comment.text].compactMap { $0 }.joined(separator: ": "))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    line("", words.count > Self.longestExcerpt ? "„\(words.prefix(Self.longestExcerpt))…“" : "„\(words)“")
  }

  /// In characters.
  private static let longestExcerpt = 160

  private mutating func line(_ name: String, _ value: String) {
    text += "  " + name + String(repeating: " ", count: max(1, 11 - name.count)) + value + "\n"
  }
}

extension ColumnUse.Use {
  /// What a column is read as, for people; `nil` for one that is not.
  fileprivate var name: String? {
    switch self {
    case .field(.target): "what the comment belongs to"
    case .field(.targetKind): "what kind of thing that is"
    case .field(.details): "text, as a paragraph below it"
    case .field(.place): "latitude and longitude"
    case .field(let field): field.name
    case .pseudonym: "a pseudonym of the author, nothing else"
    case .state: "whether the record counts"
    case .replies: "replies"
    case .personal, .unused: nil
    }
  }
}
