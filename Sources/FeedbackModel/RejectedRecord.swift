/// A record that could not be used, with the reason; nothing is lost silently.
public struct RejectedRecord: Sendable, Hashable {
  public var source: SourceReference
  /// What was expected and what to do, in one sentence for people.
  public var reason: String
  /// The record as far as it can be shown, at most ``longestExcerpt``; empty when it cannot.
  public var excerpt: String

  /// In characters.
  public static let longestExcerpt = 200

  public init(source: SourceReference, reason: String, excerpt: String = "") {
    self.source = source
    self.reason = reason
    self.excerpt = excerpt
  }
}
