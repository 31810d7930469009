import FeedbackModel

/// Prints the blocks of a page as HTML.
final class HTMLPrinter {
  private let builder: PageBuilder
  private let words: Wording
  private let directory: CommentDirectory
  private let languages: [String: String]
  /// By how much headings are lower than on a page of their own.
  private let shift: Int
  /// Whether all pages but those of comments are on one.
  private let isWhole: Bool
  private var figures = 0
  private var page = ""

  init(_ builder: PageBuilder, shift: Int, isWhole: Bool) {
    self.builder = builder
    self.shift = shift
    self.isWhole = isWhole
    words = builder.words
    directory = builder.directory
    languages = builder.foreignLanguages
  }

  func text(of page: Page) -> String {
    self.page = page.name
    return page.blocks.map(text).joined(separator: "\n")
  }

  /// Where the page of a field begins.
  static func anchor(ofPage name: String) -> String {
    name == PageBuilder.Name.index ? "inhalt" : "teil-\(name)"
  }

  private func text(of block: Block) -> String {
    switch block {
    case .heading(let level, let inlines, let id): heading(level, inlines, id)
    case .paragraph(let inlines): HTMLText.element("p", [:], line(inlines))
    case .lead(let inlines):
      HTMLText.element(
        "p", ["class": "lead"],
        HTMLText.element("strong", [:], HTMLText.escaped(words("lead"))) + " " + line(inlines))
    case .list(let items):
      HTMLText.element("ul", [:], items.map { HTMLText.element("li", [:], line($0)) }.joined(separator: "\n"))
    case .numbered(let items):
      HTMLText.element("ol", ["class": "wishes"], items.map(item).joined(separator: "\n"))
    case .table(let table): text(of: table, label: table.caption)
    case .quote(let quote, let lead): text(of: quote, lead: lead)
    case .figure(let figure): text(of: figure)
    case .folded(let level, let head, let blocks, let isOpen): folded(level, head, blocks, isOpen: isOpen)
    case .comment(let comment): text(of: comment)
    }
  }

  private func line(_ inlines: [Inline]) -> String { inlines.map(text).joined() }

  private func heading(_ level: Int, _ inlines: [Inline], _ id: String?) -> String {
    let name = "h\(min(6, level + shift))"
    let anchor = level == 1 ? Self.anchor(ofPage: page) : id
    // The first heading of the first page lies at the top, to which the contents lead already.
    guard let anchor, anchor != "inhalt" else { return HTMLText.element(name, [:], line(inlines)) }
    return HTMLText.element(name, ["id": anchor], line(inlines))
  }

  private func folded(_ level: Int, _ head: [Inline], _ blocks: [Block], isOpen: Bool) -> String {
    let title = heading(level, head, nil)
    guard !blocks.isEmpty else { return title }
    return HTMLText.element(
      "details", isOpen ? ["class": "fold", "open": "open"] : ["class": "fold"],
      HTMLText.element("summary", [:], title) + blocks.map(text).joined(separator: "\n"))
  }

  private func item(_ item: Block.Item) -> String {
    var text = HTMLText.element("p", [:], line(item.head))
    if let quote = item.quote { text += self.text(of: quote, lead: "") }
    if !item.notes.isEmpty { text += HTMLText.element("p", ["class": "notes"], line(item.notes)) }
    return HTMLText.element("li", [:], text)
  }

  // MARK: Pieces of a line

  private func text(of inline: Inline) -> String {
    switch inline {
    case .text(let text): HTMLText.escaped(text)
    case .strong(let text): HTMLText.element("strong", [:], HTMLText.escaped(text))
    case .name(let text, let weight): name(text, weight)
    case .code(let text): HTMLText.element("code", [:], HTMLText.escaped(text))
    case .page(let text, let name, let id):
      HTMLText.link(
        to: target(name, id), text, language: builder.isField(name) ? words.languageOfNames : nil)
    case .comment(let id): reference(id)
    case .quote(let quote): said(quote) + " — " + origin(quote)
    case .bar: ""
    }
  }

  private func name(_ text: String, _ weight: Inline.Weight) -> String {
    let tag = [.strong: "strong", .emphasis: "em"][weight]
    let escaped = HTMLText.escaped(text)
    if let language = words.languageOfNames {
      return HTMLText.element(tag ?? "span", ["lang": language], escaped)
    }
    return tag.map { HTMLText.element($0, [:], escaped) } ?? escaped
  }

  private func target(_ name: String, _ id: String?) -> String {
    if name.hasPrefix(PageBuilder.Name.comments) { return "\(name).html" }
    let anchor = "#\(id ?? Self.anchor(ofPage: name))"
    return isWhole ? anchor : "index.html\(anchor)"
  }

  private func reference(_ id: String) -> String {
    let label = "#" + HTMLText.escaped(id)
    guard let place = directory[id] else { return label }
    let file = place.page == page ? "" : "\(place.page).html"
    return HTMLText.element("a", ["class": "id", "href": "\(file)#b\(place.number)"], label)
  }

  /// The words of a quote, in the language that they are in.
  private func said(_ quote: Quote) -> String {
    let text = HTMLText.escaped(words.quoted(quote.text))
    if let language = languages[quote.commentID] {
      return HTMLText.element("span", ["lang": language, "dir": "auto"], text)
    }
    return HTMLText.element("span", ["dir": "auto"], text)
  }

  private func origin(_ quote: Quote) -> String {
    let date = quote.date.map { ", \(words.date($0))" } ?? ""
    return reference(quote.commentID) + HTMLText.escaped("\(date), \(words.channel(quote.channel))")
  }

  private func text(of quote: Quote, lead: String) -> String {
    let side = lead.isEmpty ? "" : HTMLText.element("strong", [:], HTMLText.escaped(lead)) + " "
    return HTMLText.element(
      "figure", ["class": "quote"],
      HTMLText.element("blockquote", [:], HTMLText.element("p", [:], side + said(quote)))
        + HTMLText.element("figcaption", [:], origin(quote)))
  }

  // MARK: Tables and pictures

  private func text(of table: Table, label: String?) -> String {
    guard !table.rows.isEmpty else { return "" }
    let isShown = table.columns.indices.map { column in
      !table.rows.contains { row in
        row[column].contains {
          if case .bar = $0 { true } else { false }
        }
      }
    }
    let columns = table.columns.indices.filter { isShown[$0] }
    let heads = columns.map { column in
      HTMLText.element(
        "th", table.columns[column].isNumber ? ["scope": "col", "class": "number"] : ["scope": "col"],
        table.columns[column].isName
          ? self.name(table.columns[column].title, .plain) : HTMLText.escaped(table.columns[column].title))
    }
    let rows = table.rows.map { row in
      columns.map { column in
        let text = line(row[column])
        return column == 0 && !table.columns[column].isNumber
          ? HTMLText.element("th", ["scope": "row"], text)
          : HTMLText.element("td", table.columns[column].isNumber ? ["class": "number"] : [:], text)
      }.joined()
    }
    let body =
      HTMLText.element("thead", [:], HTMLText.element("tr", [:], heads.joined()))
      + HTMLText.element("tbody", [:], rows.map { HTMLText.element("tr", [:], $0) }.joined(separator: "\n"))
    let name = label ?? table.columns.first.map(\.title) ?? ""
    return HTMLText.element(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": name],
      HTMLText.element("table", [:], body))
  }

  private func text(of figure: Figure) -> String {
    figures += 1
    let id = "bild-\(page)-\(figures)"
    let drawing = figure.chart.drawing(words: words)
    let svg = drawing.text(id: id, title: figure.title, description: figure.description)
    let table = text(of: figure.table, label: figure.title)
    let fold = HTMLText.element("summary", [:], HTMLText.escaped(words("table.data"))) + table
    // Three rows with shares and ranges belong to the bar above them.
    let data = figure.chart.name == "sentiment" ? table : HTMLText.element("details", [:], fold)
    return HTMLText.element(
      "figure", ["class": "picture \(figure.chart.name)"],
      HTMLText.element("figcaption", [:], HTMLText.escaped(figure.title)) + legend(figure.chart) + svg + data)
  }

  private func legend(_ chart: Chart) -> String {
    guard chart.hasSides else { return "" }
    let items = PageBuilder.labels.map { label in
      HTMLText.element(
        "span", ["class": "key \(label.rawValue)"], HTMLText.escaped(words.label(label)))
    }
    return HTMLText.element("p", ["class": "legend", "aria-hidden": "true"], items.joined(separator: " "))
  }

  // MARK: Comments

  private func text(of comment: CommentItem) -> String {
    let number = directory[comment.id]?.number ?? 0
    var text = HTMLText.element(
      "h2", ["id": "b\(number)"], HTMLText.escaped("\(words("comment.heading")) \(comment.id)"))
    var facts = line(builder.facts(comment))
    if let parent = comment.parentID {
      facts += " · \(HTMLText.escaped(words("comment.reply"))) " + reference(parent)
    }
    text += HTMLText.element("p", ["class": "facts"], facts)
    let language = languages[comment.id] ?? "de"
    if let title = comment.title {
      text += HTMLText.element(
        "p", ["class": "title", "dir": "auto", "lang": language], HTMLText.escaped(title))
    }
    if let said = comment.text {
      text += HTMLText.element("p", ["dir": "auto", "lang": language], HTMLText.lines(said))
    } else {
      text += HTMLText.element("p", ["class": "notes"], HTMLText.escaped(words("comment.withheld")))
    }
    return HTMLText.element("article", ["class": "comment"], text)
  }
}
