/// An action field that a comment speaks about.
public struct ActionFieldMatch: Sendable, Hashable {
  /// ``ActionField/id``
  public var fieldID: String
  /// 0…1; how likely people would put the comment into the field.
  public var score: Double
  /// Identifiers of the goals that the comment speaks about, in the strategy's order.
  public var goals: [String]
  /// Identifiers of the measures that the comment cites by code or by name, in the strategy's order.
  public var measures: [String]
  /// The words found, keywords in text order and then learned words, strongest first; empty for a match
  /// inherited from the parent comment and for the rest field.
  public var evidence: [KeywordEvidence]

  public init(
    fieldID: String, score: Double, goals: [String] = [], measures: [String] = [],
    evidence: [KeywordEvidence] = []
  ) {
    self.fieldID = fieldID
    self.score = score
    self.goals = goals
    self.measures = measures
    self.evidence = evidence
  }
}

/// A place in the text where a word stands that speaks for a field.
public struct KeywordEvidence: Sendable, Hashable {
  public var range: TextRange
  /// The keyword as the taxonomy writes it; a learned word in its dictionary form.
  public var keyword: String
  /// Whether the word is no keyword of the taxonomy, but keeps company with its keywords in the corpus.
  public var isLearned: Bool

  public init(range: TextRange, keyword: String, isLearned: Bool = false) {
    self.range = range
    self.keyword = keyword
    self.isLearned = isLearned
  }
}
