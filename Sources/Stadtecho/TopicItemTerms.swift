import FeedbackModel
import TopicModeling

/// Gathers the terms of one comment; the title comes first and counts more often.
struct TopicItemTerms {
  private var title: [Int] = []
  private var body: [Int] = []

  mutating func add(_ terms: [Int], of part: CommentPart) {
    switch part {
    case .title: title += terms
    case .text: body += terms
    }
  }

  func item(for comment: Comment) -> TopicModeler.Item {
    let heading = Array(repeatElement(title, count: Self.titleWeight).joined())
    return TopicModeler.Item(
      id: comment.id, terms: heading.isEmpty ? body : heading + body, titleLength: heading.count,
      isReply: comment.parentID != nil, month: comment.created?.yearMonth)
  }

  /// Whoever finds a heading for a text says what it is about; a word there counts as this many in the text.
  private static let titleWeight = 3
}
