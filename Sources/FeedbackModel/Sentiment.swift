/// A judgement about the state of things as a text expresses it.
public struct Sentiment: Sendable, Hashable {
  public var label: Label
  /// −1 (wholly negative) … 1 (wholly positive); 0 also when nothing was found.
  public var score: Double
  /// Sum of the positive evidence, ≥ 0; kept beside ``negative`` so that ambivalence stays visible.
  public var positive: Double
  /// Sum of the negative evidence as a magnitude, ≥ 0.
  public var negative: Double
  /// The words that the score came from, in text order.
  public var evidence: [SentimentEvidence]

  public init(
    label: Label, score: Double, positive: Double = 0, negative: Double = 0,
    evidence: [SentimentEvidence] = []
  ) {
    self.label = label
    self.score = score
    self.positive = positive
    self.negative = negative
    self.evidence = evidence
  }

  /// Nothing found, nothing judged.
  public static let none = Sentiment(label: .neutral, score: 0)

  public enum Label: String, Sendable, Hashable, CaseIterable {
    case positive
    case negative
    case neutral
  }
}

/// One word or phrase that contributed to a score.
public struct SentimentEvidence: Sendable, Hashable {
  public var range: TextRange
  /// The word or phrase as written.
  public var term: String
  /// Its contribution after all modifiers, −1…1.
  public var value: Double
  /// The words that changed the lexicon's valence, as written, in text order.
  public var modifiers: [String]
  /// What the lexicon says of it before any modifier, −1…1; 0 for a word that judges only by its degree (*zu hoch*).
  public var base: Double

  public init(
    range: TextRange, term: String, value: Double, modifiers: [String] = [], base: Double? = nil
  ) {
    self.range = range
    self.term = term
    self.value = value
    self.modifiers = modifiers
    self.base = base ?? value
  }
}
