/// A distinct surface form with everything that depends on the form alone.
///
/// Computed once, when the form is first seen; tokens only point here.
public struct WordType: Sendable, Hashable {
  /// As written.
  public var surface: String
  /// NFC and case-folded, with lengthened letters shortened: the form that tables are asked with.
  public var folded: String
  /// Snowball's stem of ``folded`` where neither the word lists nor the rules know a lemma, and for all
  /// others the folded form itself.
  public var stem: String
  /// Dictionary form; where neither the word lists nor the rules know the word, a capitalised word as
  /// written and another one folded.
  public var lemma: String
  /// Whether the word lists have the word in this form, so that ``lemma`` is no guess.
  public var isKnown: Bool
  /// Whether the word lists have ``lemma``, so that rules that end at it are believed.
  public var isLemmaListed: Bool
  /// Whether it is the infinitive of a listed verb, and not capitalised.
  public var isInfinitive: Bool
  /// Infinitive when the word can be a verb form; `nil` otherwise.
  public var verbLemma: String?
  /// Parts of a compound, the head last; `nil` when the word is none.
  public var split: CompoundSplit?
  /// Whether it is a function word that never makes a topic. Only topics and labels ask for it:
  /// sentiment needs *nicht, kein, ohne, sehr*, which are such words.
  public var isStopWord: Bool
  /// Whether it begins with a capital letter.
  public var isCapitalized: Bool

  public init(
    surface: String, folded: String, stem: String, lemma: String, isKnown: Bool = false,
    isLemmaListed: Bool = false,
    isInfinitive: Bool = false,
    verbLemma: String? = nil,
    split: CompoundSplit? = nil,
    isStopWord: Bool,
    isCapitalized: Bool
  ) {
    self.surface = surface
    self.folded = folded
    self.stem = stem
    self.lemma = lemma
    self.isKnown = isKnown
    self.isLemmaListed = isLemmaListed
    self.isInfinitive = isInfinitive
    self.verbLemma = verbLemma
    self.split = split
    self.isStopWord = isStopWord
    self.isCapitalized = isCapitalized
  }
}
