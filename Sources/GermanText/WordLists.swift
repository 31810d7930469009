/// The word lists that tokenising and looking up words rest on, as plain values.
public struct WordLists: Sendable {
  /// Case-folded words that never make a topic.
  public var stopWords: Set<String>
  /// Abbreviations as written, with their full stop, without blanks inside ("z.B.", "bzw."). Case counts:
  /// *Dir.* is a director, *dir.* ends a sentence.
  public var abbreviations: Set<String>
  /// ASCII emoticons such as `:-)`, as written.
  public var emoticons: Set<String>
  /// Case-folded units that may touch the number before them ("km").
  public var units: Set<String>
  /// Case-folded words that make a street name with an adjective in *-er* before them.
  public var streetHeads: Set<String>
  /// What lemmas and the splitting of compounds rest on.
  public var morphology: MorphologyEntries
  /// Frequent function words by BCP 47 language code, case-folded.
  public var languageHints: [String: Set<String>]

  public init(
    stopWords: Set<String> = [], abbreviations: Set<String> = [], emoticons: Set<String> = [],
    units: Set<String> = [], streetHeads: Set<String> = [],
    morphology: MorphologyEntries = MorphologyEntries(), languageHints: [String: Set<String>] = [:]
  ) {
    self.stopWords = stopWords
    self.abbreviations = abbreviations
    self.emoticons = emoticons
    self.units = units
    self.streetHeads = streetHeads
    self.morphology = morphology
    self.languageHints = languageHints
  }
}
