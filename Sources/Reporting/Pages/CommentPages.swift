import FeedbackModel

/// All comments with what they were counted as, where every identifier leads.
extension PageBuilder {
  /// So that a page loads at once on a telephone.
  private static let commentsPerPage = 400

  var commentPages: [Page] {
    let comments = report.comments
    return stride(from: 0, to: comments.count, by: Self.commentsPerPage).map { start in
      let part = comments[start..<min(start + Self.commentsPerPage, comments.count)]
      let number = start / Self.commentsPerPage + 1
      let title = words(
        "comments.title", ["first": words.number(start + 1), "last": words.number(start + part.count)])
      var page = Page(name: CommentDirectory.page(number), title: title)
      page.blocks = [.heading(1, [.text(title)], id: nil), .paragraph(siblings(of: number))]
      page.blocks += part.map { .comment($0) }
      page.blocks.append(.paragraph([.page(words("link.index"), name: Name.index)]))
      return page
    }
  }

  private func siblings(of number: Int) -> [Inline] {
    let last = (report.comments.count - 1) / Self.commentsPerPage + 1
    var line: [Inline] = [.page(words("link.index"), name: Name.index)]
    if number > 1 { line += [" · ", .page(words("link.previous"), name: CommentDirectory.page(number - 1))] }
    if number < last { line += [" · ", .page(words("link.next"), name: CommentDirectory.page(number + 1))] }
    return line
  }

  /// Where each comment stands.
  var directory: CommentDirectory {
    CommentDirectory(report.comments.map(\.id), perPage: Self.commentsPerPage, words: words)
  }

  /// What a comment was counted as, in one line.
  func facts(_ item: CommentItem) -> String {
    var parts: [String] = []
    if let created = item.created { parts.append(words.date(created)) }
    parts.append(words.channel(item.channel))
    if let votes = item.votes, votes > 0 { parts.append(words.votes(votes)) }
    if !report.isPublic { parts.append(words.label(item.sentiment)) }
    parts += item.fields.compactMap { field($0.id)?.name }
    if let topic = item.topic { parts.append(words("comment.topic", ["topic": topic])) }
    return parts.joined(separator: " · ")
  }
}

/// Finds the page and the place of a comment.
struct CommentDirectory {
  struct Place {
    var page: String
    /// The heading's anchor as forges make it from `Beitrag 17`.
    var slug: String
    /// Position among all comments, from 1.
    var number: Int
  }

  private let places: [String: Place]

  static func page(_ number: Int) -> String { "\(PageBuilder.Name.comments)-\(number)" }

  init(_ ids: [String], perPage: Int, words: Wording) {
    var places: [String: Place] = [:]
    places.reserveCapacity(ids.count)
    var slugs: [String: Int] = [:]
    let noun = words("comment.heading")
    for (index, id) in ids.enumerated() where places[id] == nil {
      let slug = Self.slug("\(noun) \(id)")
      let page = Self.page(index / perPage + 1)
      let earlier = slugs[page + slug, default: 0]
      slugs[page + slug] = earlier + 1
      places[id] = Place(page: page, slug: earlier == 0 ? slug : "\(slug)-\(earlier)", number: index + 1)
    }
    self.places = places
  }

  subscript(id: String) -> Place? { places[id] }

  /// As GitHub and GitLab write the anchors of headings.
  static func slug(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        character == " "
          ? "-" : character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
      })
  }
}
