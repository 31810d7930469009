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
  /// Whether it begins like a word or hashtag and is no address.
  var isWordLike = false
  /// Whether it is written in capitals.
  var isShouted = false
  /// Whether it ends in *-t*, as finite verbs do.
  var endsInT = false
  /// Whether a question mark is in it.
  var asks = false
  /// Whether an exclamation mark is in it.
  var exclaims = false
  /// The first byte, of a mark the mark itself.
  var firstByte: UInt8 = 0
  var comparative = Comparative.none

  enum Comparative: Sendable {
    case none
    /// *schöner*: before a noun it may be something else.
    case bare
    /// *schönere*
    case inflected
  }

  init() {}

  init(_ type: WordType) {
    isCapitalized = type.isCapitalized
    isKnown = type.isKnown
    isLemmaListed = type.isLemmaListed
    hasNounLemma = type.lemma.startsUppercase
    canBeVerb = type.verbLemma != nil
    isInfinitive = type.isInfinitive
    endsLikeInfinitive = ["en", "rn", "ln"].contains(where: type.folded.hasSuffix)
    isStopWord = type.isStopWord
    isWordLike = Self.isWordLike(type.folded)
    isShouted = type.isShouted
    endsInT = type.folded.utf8.last == UInt8(ascii: "t")
    asks = type.folded.utf8.contains(UInt8(ascii: "?"))
    exclaims = type.folded.utf8.contains(UInt8(ascii: "!"))
    firstByte = type.folded.utf8.first ?? 0
    comparative = Self.comparative(type)
  }

  private static func isWordLike(_ folded: String) -> Bool {
    guard let first = folded.utf8.first else { return false }
    return ((0x61...0x7A).contains(first) || first >= 0x80 || first == UInt8(ascii: "#"))
      && !folded.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") }
  }

  private static func comparative(_ type: WordType) -> Comparative {
    let end = WordEnd(type.folded)
    guard end.isAny(of: comparativeEndings), type.lemma.count < type.folded.count else { return .none }
    let ending = type.folded.dropFirst(type.lemma.count)
    if inflected.contains(ending) { return .inflected }
    // "leiser" from "leise" has one letter more than its lemma.
    return ending == "er" || (ending == "r" && type.lemma.last == "e") ? .bare : .none
  }

  private static let comparativeEndings = ["er", "ere", "eren", "erer", "eres", "erem"].map(WordEnd.init)
  private static let inflected: Set<Substring> = ["ere", "eren", "erer", "eres", "erem"]
}
