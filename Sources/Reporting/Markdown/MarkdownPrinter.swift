import FeedbackModel

/// Prints pages as CommonMark with tables.
struct MarkdownPrinter {
  private let builder: PageBuilder
  private let words: Wording
  private let directory: CommentDirectory

  init(_ builder: PageBuilder) {
    self.builder = builder
    words = builder.words
    directory = builder.directory
  }

  func text(of page: Page) -> String {
    let blocks = page.blocks.compactMap { block in
      let text = text(of: block, on: page.name)
      return text.isEmpty ? nil : text
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func text(of block: Block, on page: String) -> String {
    func line(_ inlines: [Inline]) -> String { inlines.map { text(of: $0, on: page) }.joined() }
    switch block {
    case .heading(let level, let inlines, _):
      return String(repeating: "#", count: level) + " " + line(inlines)
    case .paragraph(let inlines): return line(inlines)
    case .lead(let inlines): return "**\(MarkdownText.escaped(words("lead")))** " + line(inlines)
    case .list(let items): return items.map { "- " + line($0) }.joined(separator: "\n")
    case .numbered(let items):
      return items.enumerated().map { item($1, number: $0 + 1, on: page) }.joined(separator: "\n\n")
    case .table(let table): return text(of: table, on: page)
    case .quote(let quote, let lead):
      return "> " + (lead.isEmpty ? "" : "\(MarkdownText.escaped(lead)) ") + text(of: .quote(quote), on: page)
    case .figure(let figure): return text(of: figure.table, on: page)
    case .folded(let level, let head, let blocks, _):
      return ([.heading(level, head, id: nil)] + blocks).map { text(of: $0, on: page) }.joined(
        separator: "\n\n")
    case .comment(let comment): return text(of: comment, on: page)
    }
  }

  private func item(_ item: Block.Item, number: Int, on page: String) -> String {
    var lines = ["\(number). " + item.head.map { text(of: $0, on: page) }.joined()]
    if let quote = item.quote { lines.append("   > " + text(of: .quote(quote), on: page)) }
    if !item.notes.isEmpty { lines += ["", "   " + item.notes.map { text(of: $0, on: page) }.joined()] }
    return lines.joined(separator: "\n")
  }

  private func text(of table: Table, on page: String) -> String {
    guard !table.rows.isEmpty else { return "" }
    let heads = table.columns.map { MarkdownText.escaped($0.title) }
    let rules = table.columns.map { $0.isNumber ? "---:" : "---" }
    let rows = table.rows.map { row in row.map { cell in cell.map { text(of: $0, on: page) }.joined() } }
    return ([heads, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private func text(of inline: Inline, on page: String) -> String {
    switch inline {
    case .text(let text): return MarkdownText.escaped(text)
    case .strong(let text): return "**\(MarkdownText.escaped(text))**"
    case .name(let text, let weight): return text.isEmpty ? "" : name(text, weight)
    case .code(let text): return "`\(text.filter { $0 != "`" })`"
    case .page(let text, let name, let id):
      // Anchors that are headings' own.
      let anchor =
        id.map { $0 == "methode" ? "#" + CommentDirectory.slug(words("section.method")) : "" } ?? ""
      return "[\(MarkdownText.escaped(text))](\(name).md\(anchor))"
    case .comment(let id): return reference(id, on: page)
    case .quote(let quote): return text(of: quote, on: page)
    case .bar(let part, let whole, let width): return Self.bar(part, of: whole, width: width)
    }
  }

  private func name(_ text: String, _ weight: Inline.Weight) -> String {
    let mark = [.plain: "", .strong: "**", .emphasis: "*"][weight, default: ""]
    return mark + MarkdownText.escaped(text) + mark
  }

  /// „Text“ — #17, 12.03.2026, online
  private func text(of quote: Quote, on page: String) -> String {
    let date = quote.date.map { ", \(words.date($0))" } ?? ""
    return words.quoted(MarkdownText.escaped(quote.text)) + " — " + reference(quote.commentID, on: page)
      + date
      + ", \(words.channel(quote.channel))"
  }

  /// `#17`, escaped so that GitHub and GitLab do not link it to an issue of theirs, with a link to the comment.
  private func reference(_ id: String, on page: String) -> String {
    let label = "\\#" + MarkdownText.escaped(id)
    guard let place = directory[id] else { return label }
    return "[\(label)](\(place.page == page ? "" : place.page + ".md")#\(place.slug))"
  }

  /// A bar of eighths of a block, `width` blocks for the whole.
  static func bar(_ part: Int, of whole: Int, width: Int = 20) -> String {
    guard whole > 0 else { return "" }
    let eighths = (part * width * 8 + whole / 2) / whole
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + partial
  }

  private func text(of comment: CommentItem, on page: String) -> String {
    var blocks = [
      "## \(MarkdownText.escaped(words("comment.heading"))) \(MarkdownText.escaped(comment.id))",
      builder.facts(comment).map { text(of: $0, on: page) }.joined(),
    ]
    if let parent = comment.parentID {
      blocks[1] += " · \(MarkdownText.escaped(words("comment.reply"))) " + reference(parent, on: page)
    }
    if let title = comment.title { blocks.append("> **\(MarkdownText.escaped(title))**") }
    // The line breaks of a comment are blanks here: none of its lines may begin a list or a heading.
    blocks.append(
      comment.text.map { "> " + MarkdownText.escaped($0.trimmedEnds) }
        ?? MarkdownText.escaped(words("comment.withheld")))
    return blocks.joined(separator: "\n\n")
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmedEnds: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
