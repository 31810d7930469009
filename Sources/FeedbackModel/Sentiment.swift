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
  /// What in the lexicon it matched.
  public var entry: SentimentEntry
  /// The nouns that it speaks about, in text order: several where *und* joins them, none where no noun is named.
  public var aspects: [SentimentAspect]
  /// Whether it is praise in so many words (*Lob*, *Kompliment*), which a wish beside it does not lessen.
  public var isAcclaim: Bool

  public init(
    range: TextRange, term: String, value: Double, modifiers: [String] = [], base: Double? = nil,
    entry: SentimentEntry? = nil, aspects: [SentimentAspect] = [], isAcclaim: Bool = false
  ) {
    self.range = range
    self.term = term
    self.value = value
    self.modifiers = modifiers
    self.base = base ?? value
    self.entry = entry ?? SentimentEntry(term: term, kind: .word)
    self.aspects = aspects
    self.isAcclaim = isAcclaim
  }
}

/// The entry of a lexicon that a word or phrase matched.
public struct SentimentEntry: Sendable, Hashable {
  /// As the lexicon has it: a lemma, a pattern of words, a sign, the member of a compound.
  public var term: String
  public var kind: Kind

  public init(term: String, kind: Kind) {
    self.term = term
    self.kind = kind
  }

  /// The raw values appear in JSON.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A lemma.
    case word
    /// A part of the word: *Chaos* in *Parkchaos*, *-los* in *ideenlos*.
    case member
    /// A fixed phrase.
    case expression
    /// A lemma in the company that changes its judgement.
    case frame
    /// An adverb that comments on all that is said (*leider*).
    case adverb
    /// An emoji or emoticon.
    case sign
    /// *kein* before a noun without a charge.
    case lack
    /// *nicht* and the like beside what is expected to work (*geht nicht auf*).
    case denial
    /// *zu* before an adjective without a charge.
    case excess
  }
}

/// A noun that a judgement speaks about.
public struct SentimentAspect: Sendable, Hashable {
  /// Where the noun stands; the whole compound when it is a part of one (*Bus* in *Busausfall*).
  public var range: TextRange
  /// As written.
  public var term: String
  /// Dictionary form.
  public var lemma: String
  /// Dictionary form of the last part of a compound (*Bus* of *Linienbus*), by which aspects can be put together;
  /// the lemma for all others.
  public var head: String
  /// Whether it is too general to be told of on its own (*Stelle*, *Sache*).
  public var isVague: Bool

  public init(range: TextRange, term: String, lemma: String, head: String? = nil, isVague: Bool = false) {
    self.range = range
    self.term = term
    self.lemma = lemma
    self.head = head ?? lemma
    self.isVague = isVague
  }
}
