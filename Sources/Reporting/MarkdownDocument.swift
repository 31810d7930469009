import FeedbackModel

/// Markdown under construction: blocks separated by blank lines.
struct MarkdownDocument {
  private(set) var blocks: [String] = []

  mutating func heading(_ level: Int, _ text: String) {
    blocks.append(String(repeating: "#", count: level) + " " + text)
  }

  mutating func paragraph(_ text: String) {
    if !text.isEmpty { blocks.append(text) }
  }

  mutating func list(_ items: [String]) {
    if !items.isEmpty { blocks.append(items.map { "- " + $0 }.joined(separator: "\n")) }
  }

  /// - Parameter columns: Headings; those that end in `:` are aligned to the right and lose it.
  mutating func table(_ columns: [String], rows: [[String]]) {
    guard !rows.isEmpty else { return }
    let headings = columns.map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }
    let rules = columns.map { $0.hasSuffix(":") ? "---:" : "---" }
    let lines = [headings, rules] + rows
    blocks.append(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  mutating func quote(_ quote: Quote) {
    blocks.append("> " + Self.line(quote))
  }

  /// „Text“ — #17, 12.03.2026, online
  static func line(_ quote: Quote) -> String {
    let date = quote.date.map { ", \(GermanFormat.date($0))" } ?? ""
    let channel = quote.channel == .online ? "online" : "Veranstaltung"
    let text = MarkdownText.escaped(quote.text)
    return "„\(text)“ — \(reference(quote.commentID))\(date), \(channel)"
  }

  /// `#17`, escaped so that GitHub and GitLab do not link it to an issue of theirs.
  static func reference(_ id: String) -> String { "\\#" + MarkdownText.escaped(id) }

  /// References to comments, the first few and the number of the rest.
  static func references(_ ids: [String], atMost limit: Int = 12) -> String {
    let shown = ids.prefix(limit).map(reference).joined(separator: ", ")
    return ids.count > limit ? "\(shown) und \(ids.count - limit) weitere" : shown
  }

  func text() -> String { blocks.joined(separator: "\n\n") + "\n" }
}
