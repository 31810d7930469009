public import FeedbackModel

/// A comment with the judgement of a person.
public struct GoldItem<Label: Sendable>: Sendable {
  public var comment: Comment
  /// `nil` for a comment without gold, which is there because others reply to it.
  public var label: Label?

  public init(comment: Comment, label: Label?) {
    self.comment = comment
    self.label = label
  }
}
