/// A statement of an author about themselves that is specially protected (Article 9 GDPR).
///
/// A warning, not a finding: what is said may be the very point of a comment ("Als Rollstuhlfahrerin …"), so it
/// is not hidden, but whoever publishes the comment should look at it.
public struct ContentWarning: Sendable, Hashable {
  public var kind: Kind
  /// From the first to the last word of the statement that was recognised.
  public var range: TextRange

  public init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case health
    case religion
    case politics
    /// Membership of a trade union.
    case union
    /// Sexual orientation and gender identity.
    case sexuality
    /// Ethnic origin and migration.
    case ethnicity
  }
}
