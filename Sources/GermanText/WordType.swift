/// A distinct surface form with everything that depends on the form alone.
///
/// Computed once, when the form is first seen; tokens only point here.
public struct WordType: Sendable, Hashable {
  /// As written.
  public var surface: String
  /// NFC and case-folded, with lengthened letters shortened: the form that tables are asked with.
  public var folded: String
  /// Snowball's stem of ``folded``; the folded form itself where it is no word.
  public var stem: String
  /// Dictionary form, as the word lists write it; ``stem`` where they do not know the word.
  public var lemma: String
  /// Whether it is a function word that never makes a topic. Only topics and labels ask for it:
  /// sentiment needs *nicht, kein, ohne, sehr*, which are such words.
  public var isStopWord: Bool
  /// Whether it begins with a capital letter.
  public var isCapitalized: Bool

  public init(
    surface: String, folded: String, stem: String, lemma: String, isStopWord: Bool,
    isCapitalized: Bool
  ) {
    self.surface = surface
    self.folded = folded
    self.stem = stem
    self.lemma = lemma
    self.isStopWord = isStopWord
    self.isCapitalized = isCapitalized
  }
}
