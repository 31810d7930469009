/// An action field that a comment speaks about.
public struct ActionFieldMatch: Sendable, Hashable {
  /// ``ActionField/id``
  public var fieldID: String
  /// 0…1; how strongly the comment speaks about the field.
  public var score: Double
  /// Identifiers of the goals that the comment speaks about, in the strategy's order.
  public var goals: [String]
  /// The keywords found, in text order; empty for a match inherited from the parent comment.
  public var evidence: [KeywordEvidence]

  public init(fieldID: String, score: Double, goals: [String] = [], evidence: [KeywordEvidence] = []) {
    self.fieldID = fieldID
    self.score = score
    self.goals = goals
    self.evidence = evidence
  }
}

/// A place in the text where a keyword was found.
public struct KeywordEvidence: Sendable, Hashable {
  public var range: TextRange
  /// The keyword as the taxonomy writes it.
  public var keyword: String

  public init(range: TextRange, keyword: String) {
    self.range = range
    self.keyword = keyword
  }
}
