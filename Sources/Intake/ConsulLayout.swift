/// The places of the columns in the administrators' export of CONSUL Democracy. Only some of their names are translated, so that all but two are known by
/// their place.
struct ConsulLayout {
  /// What the export is about, and the first part of the items' ids.
  let itemKind: String
  let itemID = 0
  let title = 1
  /// Proposals have a summary; debates have only a title.
  let summary: Int?
  let itemCreated: Int
  let commentID: Int
  let body: Int
  let parent: Int
  let commentCreated: Int

  /// Columns of the comment: id, author's e-mail address, body, parent, date.
  private static let commentColumns = 5

  init?(header: [String]) {
    switch header.count {
    case 10: (itemKind, summary) = ("proposal", 3)
    case 9: (itemKind, summary) = ("debate", nil)
    default: return nil
    }
    commentID = header.count - Self.commentColumns
    itemCreated = commentID - 1
    body = commentID + 2
    parent = commentID + 3
    commentCreated = commentID + 4
    guard foldedName(header[itemID]) == "id",
      ["commentid", "kommentarid"].contains(foldedName(header[commentID])),
      ["commentbody", "kommentarinhalt"].contains(foldedName(header[body]))
    else { return nil }
  }

  /// Where the author's address stands: behind the title, and behind the comment's id.
  var authors: [Int] { [title + 1, commentID + 1] }

  /// What becomes of each column.
  func uses(_ header: [String]) -> [ColumnUse] {
    let fields: [Int: CommentField] = [
      itemID: .id, title: .title, itemCreated: .created, commentID: .id, body: .text, parent: .parent,
      commentCreated: .created,
    ]
    return header.enumerated().map { place, name in
      let use: ColumnUse.Use =
        if authors.contains(place) {
          .pseudonym
        } else if place == summary {
          .field(.text)
        } else {
          fields[place].map { .field($0) } ?? .unused
        }
      return ColumnUse(name: name, use: use)
    }
  }
}
