/// A record that could not be used, with the reason; nothing is lost silently.
public struct RejectedRecord: Sendable, Hashable {
  public var source: SourceReference
  /// What was expected and what to do, in one sentence for people.
  public var reason: String
  /// The record as far as it can be shown, at most 200 characters; empty when it cannot.
  public var excerpt: String

  public init(source: SourceReference, reason: String, excerpt: String = "") {
    self.source = source
    self.reason = reason
    self.excerpt = excerpt
  }
}
