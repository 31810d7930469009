import FeedbackModel

/// Turns the lines of an event's minutes into comments, one for each bullet.
///
/// The nearest heading is the category, and a bullet under another one a reply to it. Everything that is no
/// bullet is context and not a statement. The first main heading names the event; it is no statement's
/// title, because its words would count as said by everybody.
struct MinutesParser {
  /// A bullet whose last line may still come.
  private struct OpenBullet {
    var line: Int
    var indent: Int
    var text: String
  }

  private let origin: Origin
  private let words: IntakeWords
  private var hasEventName = false
  /// Whether a heading was marked as one; without any, lines of plain text above lists are headings.
  private var hasMarkedHeadings = false
  /// The last line of plain text, as long as nothing but blank lines came after it.
  private var lastParagraph: String?
  private var hasFirstParagraph = false
  private var category: String?
  private var date: LocalDateTime?
  private var bullet: OpenBullet?
  /// The bullets around the current one, outermost first.
  private var parents: [(indent: Int, id: String)] = []
  private var isAfterBlankLine = false
  private var comments = HTMLCommentFilter()

  init(origin: Origin, words: IntakeWords) {
    self.origin = origin
    self.words = words
  }

  /// Takes in the next line.
  ///
  /// - Returns: What became of the bullet that the line shows to be complete; `nil` when there is none.
  mutating func accept(_ line: String, number: Int) -> RecordOutcome? {
    guard let visible = comments.visiblePart(of: line) else { return nil }
    return accept(MinutesLine(visible), number: number)
  }

  /// Takes in the next line, when another file tells what it is.
  mutating func accept(_ kind: MinutesLine, number: Int) -> RecordOutcome? {
    defer { isAfterBlankLine = kind == .blank }
    switch kind {
    case .blank:
      return nil
    case .heading(let level, let text):
      hasMarkedHeadings = true
      lastParagraph = nil
      return heading(InlineMarkdown.plainText(text), level: level)
    case .bullet(let indent, let text):
      let finished = finish()
      useParagraphAsHeading()
      noteDate(inBullet: text)
      bullet = OpenBullet(line: number, indent: indent, text: text)
      return finished
    case .underline:
      return underline()
    case .paragraph(let indent, let text):
      return paragraph(text, indent: indent)
    }
  }

  /// Ends the bullet that is still open.
  mutating func finish() -> RecordOutcome? {
    guard let bullet else { return nil }
    self.bullet = nil
    parents.removeAll { $0.indent + Self.nestingIndent > bullet.indent }
    let (text, votes) = Self.withoutVotes(
      InlineMarkdown.plainText(bullet.text), words: words.votes)
    guard !text.isBlank else {
      return bullet.text.isBlank ? nil : origin.rejection(line: bullet.line, CommentBuilder.emptyText)
    }
    let comment = Comment(
      id: "\(origin.stem)-\(bullet.line)", text: text, created: date, channel: .event,
      category: category, votes: votes, parentID: parents.last?.id,
      source: origin.reference(line: bullet.line))
    parents.append((bullet.indent, comment.id))
    return .comment(comment)
  }

  /// A bullet lies under another one when it is indented by this many columns more.
  private static let nestingIndent = 2
}

// MARK: - Context

extension MinutesParser {
  private mutating func heading(_ text: String, level: Int) -> RecordOutcome? {
    let finished = finish()
    hasFirstParagraph = true
    parents.removeAll()
    date = LocalDateTime.first(in: text) ?? date
    if level == 1, !hasEventName {
      hasEventName = true
    } else {
      category = Self.withoutColon(text).filled
    }
    return finished
  }

  /// A line of plain text goes on with the bullet above it, unless a blank line sets it apart.
  private mutating func paragraph(_ text: String, indent: Int) -> RecordOutcome? {
    if let open = bullet, !isAfterBlankLine || indent > open.indent {
      bullet?.text += " " + text
      return nil
    }
    let finished = finish()
    parents.removeAll()
    if date == nil { date = LocalDateTime.first(in: text) }
    if isHeading(text) {
      lastParagraph = nil
      return finished ?? heading(text, level: 2)
    }
    // The first line names the event.
    lastParagraph = hasFirstParagraph ? text : nil
    hasFirstParagraph = true
    return finished
  }

  /// A line of marks under a line of text makes it a heading, as people write it in plain text.
  private mutating func underline() -> RecordOutcome? {
    guard let bullet = lastParagraph else { return nil }
    lastParagraph = nil
    return heading(bullet, level: 2)
  }

  /// In plain text, where no heading is marked, the short line above a list is the heading of it.
  private mutating func useParagraphAsHeading() {
    guard let text = lastParagraph else { return }
    lastParagraph = nil
    guard !hasMarkedHeadings, text.count <= Self.longestHeading,
      text.last.map({ !".!?,;".contains($0) }) ?? false,
      LocalDateTime.first(in: text) == nil
    else { return }
    parents.removeAll()
    category = Self.withoutColon(InlineMarkdown.plainText(text)).filled
  }

  /// Whether a line of plain text is a heading by its first word: "TOP 2: Verkehr".
  private func isHeading(_ text: String) -> Bool {
    guard !hasMarkedHeadings, hasFirstParagraph, text.count <= Self.longestHeading,
      let first = text.split(separator: " ").first
    else { return false }
    return words.headings.contains(foldedName(first)) && text.contains { $0 == ":" || $0.isNumber }
  }

  private static func withoutColon(_ text: String) -> String {
    text.hasSuffix(":") ? String(text.dropLast()) : text
  }

  /// In characters; longer lines are sentences.
  private static let longestHeading = 80

  /// Some list the event's particulars; any other date in a bullet is one that a statement speaks of.
  private mutating func noteDate(inBullet text: String) {
    guard date == nil, foldedName(text.prefix(20)).hasPrefix("datum") else { return }
    date = LocalDateTime.first(in: text)
  }
}

// MARK: - Votes

extension MinutesParser {
  /// Splits off the votes at the end of a statement, such as "(7 Punkte)".
  ///
  /// - Parameter words: What votes are called, folded.
  static func withoutVotes(_ text: String, words: Set<String>) -> (text: String, votes: Int?) {
    guard text.hasSuffix(")"), let start = text.lastIndex(of: "(") else { return (text.trimmed(), nil) }
    let parts = text[start...].dropFirst().dropLast().split(separator: " ")
    guard parts.count == 2, let votes = Int(parts[0]), votes >= 0, words.contains(foldedName(parts[1]))
    else { return (text.trimmed(), nil) }
    return (text[..<start].trimmed(), votes)
  }
}

/// Leaves out HTML comments, which may go on over several lines.
private struct HTMLCommentFilter {
  private var isInside = false

  /// What a line shows; `nil` when a comment takes all of it.
  mutating func visiblePart(of line: String) -> String? {
    guard isInside || line.contains("<!--") else { return line }
    var visible = ""
    var rest = line[...]
    while !rest.isEmpty {
      guard let mark = rest.firstRange(of: isInside ? "-->" : "<!--") else {
        if !isInside { visible += rest }
        break
      }
      if !isInside { visible += rest[..<mark.lowerBound] }
      isInside.toggle()
      rest = rest[mark.upperBound...]
    }
    return visible.isBlank ? nil : visible
  }
}
