/// What becomes of a column or JSON member of an input.
public struct ColumnUse: Sendable, Hashable {
  /// As the input names it; that of a spreadsheet with several sheets has its sheet's name before it.
  public var name: String
  public var use: Use

  public enum Use: Sendable, Hashable {
    /// It fills a field of the comment.
    case field(CommentField)
    /// It tells who wrote something and is read for a pseudonym only.
    case pseudonym
    /// It tells whether the record is hidden, withdrawn, moderated or deleted.
    case state
    /// It names or addresses people and is dropped unread.
    case personal
    /// It holds the comments on the record.
    case replies
    case unused
  }
}
