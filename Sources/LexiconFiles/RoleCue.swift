/// A pattern of words that speaks for a role of the sentence it stands in.
public struct RoleCue: Sendable, Hashable {
  /// Case-folded word forms in order; `*` at the end of one stands for any ending, a lone `…` for up to six
  /// words.
  public var pattern: [String]
  public var position: Position
  public var role: Role
  /// 0…1
  public var weight: Double

  public enum Position: String, Sendable, Hashable, CaseIterable {
    case any
    /// Begins within the first two words of the sentence.
    case start
    /// Ends with the last word before the closing punctuation.
    case end
  }

  public enum Role: String, Sendable, Hashable, CaseIterable {
    case proposal
    case reasoning
    case other
    /// Asks for information.
    case question
    /// Points to a fact elsewhere.
    case information
  }
}

extension RoleCue {
  /// Reads `pattern, position, role, weight, example`.
  ///
  /// - Throws: At the first line that does not follow the format.
  package static func read(_ file: DataFile) throws(LexiconError) -> [RoleCue] {
    var cues: [RoleCue] = []
    for row in try file.rows(
      columns: ["pattern", "position", "role", "weight", "example"], required: 4)
    {
      cues.append(
        RoleCue(
          pattern: row[0].split(separator: " ").map(String.init),
          position: try row.choice(1, of: Position.self), role: try row.choice(2, of: Role.self),
          weight: try row.number(3, in: 0...1, called: "the weight")))
    }
    return cues
  }
}
