/// A piece of personal data in a comment.
public struct PrivacyFinding: Sendable, Hashable {
  public var kind: Kind
  public var range: TextRange

  public init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case email
    case phone
    case iban
    case name
  }
}
