import FeedbackModel

/// All comments with what they were counted as, where every identifier leads.
extension PageBuilder {
  /// So that a page loads at once on a telephone.
  static let commentsPerPage = 400

  /// The pages of comments by name and title.
  var commentPageTitles: [(name: String, title: String, comments: Range<Int>)] {
    let count = report.comments.count
    return stride(from: 0, to: count, by: Self.commentsPerPage).enumerated().map { place, start in
      let end = min(start + Self.commentsPerPage, count)
      let title = words("comments.title", ["first": words.number(start + 1), "last": words.number(end)])
      return (CommentDirectory.page(place + 1), title, start..<end)
    }
  }

  var commentPages: [Page] {
    commentPageTitles.enumerated().map { place, part in
      var page = Page(name: part.name, title: part.title)
      page.blocks = [.heading(1, [.text(part.title)], id: nil), .paragraph(siblings(of: place + 1))]
      page.blocks += report.comments[part.comments].map { .comment($0) }
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

  /// What a comment was counted as, in one line.
  func facts(_ item: CommentItem) -> [Inline] {
    var known = item.created.map { [words.date($0)] } ?? []
    known.append(words.channel(item.channel))
    if let votes = item.votes, votes > 0 { known.append(words.votes(votes)) }
    if !report.isPublic { known.append(words.label(item.sentiment)) }
    var parts: [[Inline]] = [[.text(known.joined(separator: " · "))]]
    parts += item.fields.compactMap { field($0.id).map { [.name($0.name)] } }
    if let topic = item.topic { parts.append(words.inlines("comment.topic", ["topic": [.name(topic)]])) }
    return parts.joined(by: " · ")
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
    let isPlain = heading.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x20
    }
    if isPlain {
      return String(
        decoding: heading.utf8.map { $0 == 0x20 ? 0x2D : $0 < 0x41 ? $0 : $0 | 0x20 }, as: UTF8.self)
    }
    return String(
      heading.lowercased().compactMap { character in
        character == " "
          ? "-" : character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
      })
  }
}
