/// The word lists that tokenising and looking up words rest on, as plain values.
public struct WordLists: Sendable {
  /// Case-folded words that never make a topic.
  public var stopWords: Set<String>
  /// Case-folded abbreviations with their full stop, without blanks inside ("z.b.", "bzw.").
  public var abbreviations: Set<String>
  /// ASCII emoticons such as `:-)`, as written.
  public var emoticons: Set<String>
  /// Known dictionary forms by their case-folded form.
  public var lemmas: [String: String]
  /// Frequent function words by BCP 47 language code, case-folded.
  public var languageHints: [String: Set<String>]

  public init(
    stopWords: Set<String> = [], abbreviations: Set<String> = [], emoticons: Set<String> = [],
    lemmas: [String: String] = [:], languageHints: [String: Set<String>] = [:]
  ) {
    self.stopWords = stopWords
    self.abbreviations = abbreviations
    self.emoticons = emoticons
    self.lemmas = lemmas
    self.languageHints = languageHints
  }
}
