/// A passage that a moderator should look at.
public struct ModerationFlag: Sendable, Hashable {
  public var kind: Kind
  /// 1 rude, 2 clearly an insult or a veiled threat, 3 a threat, incitement or what may be a crime.
  public var severity: Int
  /// From the first to the last word that was recognised.
  public var range: TextRange

  public init(kind: Kind, severity: Int, range: TextRange) {
    self.kind = kind
    self.severity = severity
    self.range = range
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Directed at persons.
    case insult
    /// Threats against persons and calls for violence.
    case threat
    /// Incitement, forbidden symbols, offers of drugs and weapons.
    case criminal
  }
}
