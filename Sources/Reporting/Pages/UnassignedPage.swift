/// The page of the comments that fit no action field.
extension PageBuilder {
  var unassignedPage: Page {
    let part = report.unassigned
    var page = Page(name: Name.unassigned, title: words("unassigned.title"))
    page.blocks = [.heading(1, [.text(page.title)], id: Name.unassigned), keyLine(part.figures)]
    guard part.figures.comments > 0 else {
      page.blocks.append(.paragraph([.text(words("unassigned.none"))]))
      return page
    }
    page.blocks.append(.paragraph([.text(words("unassigned.text"))]))
    guard part.figures.isTold else {
      page.blocks.append(.paragraph([.text(words("few.public"))]))
      return page
    }
    page.blocks += sentiment(part.figures.sentiment)
    page.blocks += section("section.topics", topics(part.topics))
    page.blocks += section("section.quotes", part.quotes.map { .quote($0, lead: "") })
    page.blocks += section(
      "section.group", [.paragraph(references(part.commentIDs, atMost: 500))])
    page.blocks.append(.paragraph([.page(words("link.index"), name: Name.index)]))
    return page
  }
}
