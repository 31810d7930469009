import GermanText

/// What rules ask of the form of a word, apart from its strings: looking at these costs nothing per token.
struct WordTraits: Sendable {
  var isCapitalized = false
  /// Whether the word lists have the form.
  var isKnown = false
  /// Whether the word lists have its lemma.
  var isLemmaListed = false
  /// Whether its lemma is written with a capital, as nouns are.
  var hasNounLemma = false
  /// Whether it can be a verb form.
  var canBeVerb = false
  /// Whether it is the infinitive of a listed verb.
  var isInfinitive = false
  /// Whether it ends like an infinitive.
  var endsLikeInfinitive = false
  var isStopWord = false

  init() {}

  init(_ type: WordType) {
    isCapitalized = type.isCapitalized
    isKnown = type.isKnown
    isLemmaListed = type.isLemmaListed
    hasNounLemma = type.lemma.first?.isUppercase ?? false
    canBeVerb = type.verbLemma != nil
    isInfinitive = type.isInfinitive
    endsLikeInfinitive = ["en", "rn", "ln"].contains(where: type.folded.hasSuffix)
    isStopWord = type.isStopWord
  }
}
