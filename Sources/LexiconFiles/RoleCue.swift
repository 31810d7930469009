/// A pattern of words that speaks for a role of the sentence it stands in.
public struct RoleCue: Sendable, Hashable {
  /// What the sentence as a whole must be like: `verbless`, `question`; empty when it may be like anything.
  public var conditions: [String]
  /// Case-folded word forms in order; `*` at the end of one stands for any ending, a lone `…` for up to six
  /// words, `<noun>` for any word of a class. Empty when the conditions are the cue.
  public var pattern: [String]
  public var position: Position
  public var role: Role
  /// 0…5, in natural logarithms of odds: two cues of weight 1 are as good as one of weight 2.
  public var weight: Double

  public enum Position: String, Sendable, Hashable, CaseIterable {
    case any
    /// Begins within the first two words of the sentence.
    case start
    /// Begins with the first word.
    case first
    /// Ends with the last word before the closing punctuation.
    case end
    /// Ends with the last word before a comma, a bracket or the like.
    case clause
    /// Is the whole sentence but for punctuation.
    case whole
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
  /// Reads `pattern, position, role, weight, example`. What stands in square brackets before the words of a
  /// pattern are its conditions: `[verbless question] mehr`.
  ///
  /// - Throws: At the first line that does not follow the format.
  package static func read(_ file: DataFile) throws(LexiconError) -> [RoleCue] {
    var cues: [RoleCue] = []
    for row in try file.rows(
      columns: ["pattern", "position", "role", "weight", "example"], required: 4)
    {
      let (conditions, words) = parts(of: row[0])
      cues.append(
        RoleCue(
          conditions: conditions, pattern: words,
          position: try row.choice(1, of: Position.self), role: try row.choice(2, of: Role.self),
          weight: try row.number(3, in: 0...5, called: "the weight")))
    }
    return cues
  }

  private static func parts(of text: String) -> (conditions: [String], words: [String]) {
    func words(_ text: Substring) -> [String] { text.split(separator: " ").map(String.init) }
    guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else { return ([], words(text[...])) }
    return (words(text[..<end].dropFirst()), words(text[text.index(after: end)...]))
  }
}
