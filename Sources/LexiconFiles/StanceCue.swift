/// A pattern of words by which a reply takes sides, or a word that turns such a pattern round.
public struct StanceCue: Sendable, Hashable {
  /// Case-folded word forms in order; `*` at the end of one stands for any ending, a lone `…` for up to six
  /// words.
  public var pattern: [String]
  public var position: Position
  public var effect: Effect
  /// 0…1
  public var weight: Double

  public enum Position: String, Sendable, Hashable, CaseIterable {
    case any
    /// Begins within the first two words of the sentence.
    case start
    /// Is the whole sentence.
    case alone
  }

  public enum Effect: String, Sendable, Hashable, CaseIterable {
    case supports
    case opposes
    /// Turns a cue round in which, or shortly before which, it stands.
    case negation
  }
}

extension StanceCue {
  /// Reads `pattern, position, stance, weight, example`.
  ///
  /// - Throws: At the first line that does not follow the format.
  package static func read(_ file: DataFile) throws(LexiconError) -> [StanceCue] {
    var cues: [StanceCue] = []
    for row in try file.rows(
      columns: ["pattern", "position", "stance", "weight", "example"], required: 4)
    {
      cues.append(
        StanceCue(
          pattern: row[0].split(separator: " ").map(String.init),
          position: try row.choice(1, of: Position.self), effect: try row.choice(2, of: Effect.self),
          weight: try row.number(3, in: 0...1, called: "the weight")))
    }
    return cues
  }
}
