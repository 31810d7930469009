import FeedbackModel

/// What is around the text of a page: head, title, contents, foot.
struct HTMLLayout {
  private let builder: PageBuilder
  private let words: Wording

  init(_ builder: PageBuilder) {
    self.builder = builder
    words = builder.words
  }

  /// All pages of a report, one below the other, on one.
  func report(_ pages: [Page]) -> String {
    let (head, first) = split(pages[0], isWhole: true)
    let others = pages.dropFirst().map { page in
      HTMLText.element(
        "article", ["class": "part"], HTMLPrinter(builder, shift: 1, isWhole: true).text(of: page))
    }
    return document(
      title: builder.report.title, head: head, navigation: contents(pages),
      body: ([first] + others).joined(separator: "\n"))
  }

  /// One page of comments on its own.
  func comments(_ page: Page) -> String { single(page, links: commentLinks) }

  /// The page in plain language, on its own.
  func brief(_ page: Page) -> String {
    single(page, links: firstComments.map { item($0, words("table.comments")) } ?? "")
  }

  /// - Parameter links: What the contents lead to besides the page to read first.
  private func single(_ page: Page, links: String) -> String {
    let (head, body) = split(page, isWhole: false)
    return document(
      title: "\(page.title) – \(builder.report.title)", head: head,
      navigation: list(item("index.html", words("link.index")) + links), body: body)
  }

  /// The file that all comments begin in; `nil` when there are none.
  private var firstComments: String? {
    builder.report.comments.first.flatMap { builder.directory[$0.id] }.map { "\($0.page).html" }
  }

  private var commentLinks: String {
    builder.commentPageTitles.map { item("\($0.name).html", $0.title) }.joined()
  }

  /// The title with the line below it, and the rest of a page.
  private func split(_ page: Page, isWhole: Bool) -> (head: String, body: String) {
    let printer = HTMLPrinter(builder, shift: 0, isWhole: isWhole)
    var (top, rest) = (page, page)
    top.blocks = Array(page.blocks.prefix(2))
    rest.blocks = Array(page.blocks.dropFirst(2))
    return (
      printer.text(of: top), HTMLText.element("div", ["class": "part"], printer.text(of: rest))
    )
  }

  private func document(title: String, head: String, navigation: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(words.texts.language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(StyleSheet.text)
    </style>
    </head>
    <body>
    <a class="skip" href="#inhalt">\(HTMLText.escaped(words("link.skip")))</a>
    <header>
    <div>
    \(head)
    </div>
    </header>
    <div class="frame">
    <nav aria-label="\(HTMLText.escaped(words("nav.contents")))">
    \(navigation)
    </nav>
    <main id="inhalt">
    \(body)
    </main>
    </div>
    <footer>\(HTMLText.escaped(words("page.footer", ["version": builder.report.provenance.softwareVersion])))</footer>
    </body>
    </html>

    """
  }

  // MARK: Contents

  private func contents(_ pages: [Page]) -> String {
    var links = item("#inhalt", words("link.index"))
    let fields = pages.dropFirst().map { page in
      item(
        "#\(HTMLPrinter.anchor(ofPage: page.name))", page.title,
        language: builder.isField(page.name) ? words.languageOfNames : nil)
    }
    links += fields.joined()
    links += item("#methode", words("section.method"))
    if builder.report.isPublic {
      links += item("\(PageBuilder.Name.brief).html", words("brief.title"))
    }
    if let first = firstComments { links += item(first, words("table.comments")) }
    return list(links)
  }

  private func list(_ items: String) -> String { HTMLText.element("ul", [:], items) }

  private func item(_ target: String, _ text: String, language: String? = nil) -> String {
    HTMLText.element("li", [:], HTMLText.link(to: target, text, language: language))
  }
}
