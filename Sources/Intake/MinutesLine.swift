import FeedbackModel

/// What a line of minutes in Markdown is.
enum MinutesLine: Hashable {
  /// A blank line, or a rule that separates sections.
  case blank
  /// A rule of equals signs, which makes the line above it a heading.
  case underline
  case heading(level: Int, text: String)
  case bullet(indent: Int, text: String)
  case paragraph(indent: Int, text: String)

  init(_ line: some StringProtocol) {
    let indent = Self.indent(of: line)
    let text = line.trimmed()
    if text.isEmpty || Self.isRule(text) {
      self = .blank
    } else if text.count >= 3, text.allSatisfy({ $0 == "=" }) {
      self = .underline
    } else if let heading = Self.heading(text) {
      self = heading
    } else if let content = Self.contentOfBullet(text) {
      self = .bullet(indent: indent, text: content)
    } else {
      self = .paragraph(indent: indent, text: text)
    }
  }

  /// The columns of white space in front; a tab moves to the next multiple of four.
  private static func indent(of line: some StringProtocol) -> Int {
    var columns = 0
    for byte in line.utf8 {
      switch byte {
      case ASCII.space: columns += 1
      case ASCII.tab: columns += 4 - columns % 4
      default: return columns
      }
    }
    return columns
  }

  /// At least three of the same mark and nothing else.
  private static func isRule(_ text: String) -> Bool {
    let marks = text.filter { $0 != " " }
    guard let mark = marks.first, "-*_".contains(mark) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  private static func heading(_ text: String) -> MinutesLine? {
    let level = text.prefix { $0 == "#" }.count
    let rest = text.dropFirst(level)
    guard (1...6).contains(level), rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    // Some close a heading with the marks that opened it.
    let title = rest.reversed().drop { $0 == "#" || $0.isWhitespace }.reversed()
    return .heading(level: level, text: String(title).trimmed())
  }

  /// A bullet's text, without a check box in front of it; `nil` for a line that is no bullet.
  private static func contentOfBullet(_ text: String) -> String? {
    guard let marker = lengthOfMarker(text) else { return nil }
    let rest = text.dropFirst(marker)
    guard rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    let content = rest.trimmed()
    let isTask = ["[ ] ", "[x] ", "[X] "].contains(String(content.prefix(4)))
    return isTask ? content.dropFirst(4).trimmed() : content
  }

  /// The length of `-`, `1.` or `1)`. A line such as "3. März 2026" is a date and no third point.
  private static func lengthOfMarker(_ text: String) -> Int? {
    if let first = text.first, "-*+•–·▪‣◦○●■➢➤→".contains(first) { return 1 }
    let digits = text.prefix { $0.isASCII && $0.isNumber }.count
    guard (1...9).contains(digits), let mark = text.dropFirst(digits).first, ".)".contains(mark),
      !LocalDateTime.starts(text)
    else { return nil }
    return digits + 1
  }
}
