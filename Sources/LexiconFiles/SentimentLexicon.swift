public import FeedbackModel

/// Words, phrases and signs with their valence, and the words that change it.
public struct SentimentLexicon: Sendable {
  public var words: [WordValence] = []
  public var expressions: [ExpressionValence] = []
  public var signs: [SignValence] = []
  public var modifiers: [Modifier] = []
  /// The files that it was read from, in the order in which they were stacked.
  public var layers: [DataFileVersion] = []
  /// Lines of foreign files that were not taken, for the person who gave the files.
  public var setAside: [LexiconError] = []

  public init() {}
}

/// A lemma with its valence.
public struct WordValence: Sendable, Hashable {
  /// Dictionary form as German writes it.
  public var lemma: String
  public var partOfSpeech: PartOfSpeech
  /// −1…1, of the bundled words in steps of 0.1; 0 for words that look charged and are not.
  public var valence: Double
  /// Subjects in which the judgement holds; empty when it holds everywhere.
  public var domains: [String]

  public enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
    case adjective = "ADJ"
    case adverb = "ADV"
    case noun = "NOUN"
    case verb = "VERB"
    case interjection = "INTJ"
  }
}

/// A fixed phrase with its valence.
public struct ExpressionValence: Sendable, Hashable {
  /// Case-folded word forms in order; `…` stands for up to four words.
  public var words: [String]
  /// −1…1
  public var valence: Double
  public var kind: Kind

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case idiom
    case phrase
    case irony
  }
}

/// An emoji or emoticon with its valence.
public struct SignValence: Sendable, Hashable {
  public var symbol: String
  /// −1…1
  public var valence: Double
}

/// A word that changes the valence of others.
public struct Modifier: Sendable, Hashable {
  /// Case-folded word forms in order.
  public var words: [String]
  public var kind: Kind
  /// What it means depends on the kind; see there.
  public var factor: Double

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Reverses; factor −1…0: the share of the valence that is kept with the other sign.
    case negator
    /// Strengthens; factor 1…2.
    case intensifier
    /// Weakens; factor 0…1.
    case diminisher
    /// `zu laut`; factor −1…0: the valence added to what follows.
    case excess
    /// `aber`; factor 1…2: the weight of what follows.
    case contrast
    /// `obwohl`; factor 0…1: the weight of the clause it opens.
    case concessive
    /// `wäre`; factor 0…1: how much of a wished-for valence counts.
    case irrealis
  }
}
