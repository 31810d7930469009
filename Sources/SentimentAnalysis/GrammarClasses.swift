import LexiconFiles

/// The classes of grammar that a word form belongs to, as bits: rules ask for them with every token.
struct GrammarClasses: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ classes: GrammarWord.Class...) { self.init(classes) }

  init(_ classes: [GrammarWord.Class]) {
    rawValue = classes.reduce(0) { bits, item in
      GrammarWord.Class.allCases.firstIndex(of: item).map { bits | 1 << UInt64($0) } ?? bits
    }
  }

  func has(_ other: GrammarClasses) -> Bool { !isDisjoint(with: other) }

  static let separator = GrammarClasses(.separator)
  static let conjunction = GrammarClasses(.conjunction)
  static let auxiliary = GrammarClasses(.auxiliary)
  static let dependent = GrammarClasses(.dependent)
  static let nounNegator = GrammarClasses(.nounNegator)
  static let lack = GrammarClasses(.lack)
  static let negativePronoun = GrammarClasses(.negativePronoun)
  static let never = GrammarClasses(.never)
  static let conceding = GrammarClasses(.conceding)
  static let missing = GrammarClasses(.missing)
  static let gradable = GrammarClasses(.gradable)
  static let having = GrammarClasses(.having)
  static let quantity = GrammarClasses(.quantity)
  static let salutation = GrammarClasses(.salutation)
  static let article = GrammarClasses(.article)
  static let scheme = GrammarClasses(.scheme)
  static let comparative = GrammarClasses(.comparative)
  static let pastVerb = GrammarClasses(.pastVerb)
  static let pastTime = GrammarClasses(.pastTime)
  static let pastArticle = GrammarClasses(.pastArticle)
  static let before = GrammarClasses(.before)
  static let than = GrammarClasses(.than)
  static let like = GrammarClasses(.like)
  static let ours = GrammarClasses(.ours)
  static let at = GrammarClasses(.at)
  static let us = GrammarClasses(.us)
  static let new = GrammarClasses(.new)
  static let old = GrammarClasses(.old)
  static let so = GrammarClasses(.so)
  static let reproach = GrammarClasses(.reproach)
  static let askingVerb = GrammarClasses(.askingVerb)
  static let still = GrammarClasses(.still)
  static let anybody = GrammarClasses(.anybody)
  static let otherwise = GrammarClasses(.otherwise)
  static let writer = GrammarClasses(.writer)
  static let cry = GrammarClasses(.cry)
  static let ironySign = GrammarClasses(.ironySign)
  static let quote = GrammarClasses(.quote)
  static let acclaim = GrammarClasses(.acclaim)
  static let thanks = GrammarClasses(.thanks)
  static let benefit = GrammarClasses(.benefit)
  static let amazed = GrammarClasses(.amazed)
  static let titled = GrammarClasses(.titled)
  static let hearsay = GrammarClasses(.hearsay)
  static let about = GrammarClasses(.about)

  /// Those that hold for all forms of a lemma; all others hold for one form.
  static let ofLemmas: GrammarClasses = [.missing, .old]
}
