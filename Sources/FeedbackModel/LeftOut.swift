/// Records of an input that are comments and do not count, with the reason.
public struct LeftOut: Sendable, Hashable {
  public var reason: Reason
  /// How many; at least 1.
  public var count: Int

  public init(reason: Reason, count: Int) {
    self.reason = reason
    self.count = count
  }

  /// Why a record does not count. The raw values appear in JSON.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Nobody but the platform's staff can see it.
    case hidden
    /// Its author took it back.
    case withdrawn
    /// A moderator refused it.
    case moderated
    case deleted
    /// The same record was read before.
    case duplicate
    /// Another record is a newer version of it.
    case superseded
    /// Another export has the same contribution under another number.
    case nearDuplicate
  }
}
