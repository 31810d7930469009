/// The numbers of the scorer, in one place. Those of the neutral zone and the register were tuned on five labelled sets together
/// (`Benchmarks/tune_sentiment.py`); one set of numbers serves all.
enum Coefficients {
  /// The squared sum at which the score reaches 1/√2. VADER uses 15 on a scale of ±4 a word, which is 0.94
  /// on ours; comments are shorter than reviews, so half of that lets a single clear word count.
  static let halfSaturation = 0.5

  /// A score above this is positive: a word of valence 0.2 in a remark stays just inside. Wishes and politeness
  /// use good words without praising, so the zone is wider on this side.
  static let positiveFrom = 0.275

  /// A score below the negative of this is negative: a word of valence −0.1 stays inside, one of −0.2 does
  /// not.
  static let negativeFrom = 0.22

  /// What negative words count against positive ones: complaints are often wrapped in friendly words.
  static let negativeWeight = 1.45

  /// What it is worth that there is none of a thing without a valence (*kein Aufzug*).
  static let lack = -0.25

  /// What faces count against words: they say how the whole is meant.
  static let signWeight = 2.0

  /// What words count of their valence in a text in which nobody speaks for themselves.
  static let reportShare = 0.35
  /// The same where there is a web address as well: a headline or an advertisement.
  static let linkedReportShare = 0.225
  /// Where somebody speaks and refers to a web address.
  static let linkedRemarkShare = 0.3
  /// What good words count in a text that asks something.
  static let askingShare = 0.5
  /// Up to so many words, about 100 characters, a text is short; the sum of longer ones is divided by the
  /// ratio of lengths to the power of ``lengthExponent``.
  static let usualWords = 15.0
  static let lengthExponent = 0.85
  /// The same for good words.
  static let praiseLengthExponent = 0.9
  /// The same for faces.
  static let signLengthExponent = 0.4
  /// What it counts in any register that something bad is over or absent.
  static let reliefShare = 2.4
  /// What phrases count against words: who uses one means to judge.
  static let phraseWeight = 1.6

  /// What praise in so many words counts against others: who tells a long story and ends *Hut ab!* praises.
  static let acclaimWeight = 3.0

  /// Words between a modifier and what it modifies, articles and adverbs included.
  static let intensifierReach = 2

  /// Words between a negator and what it negates, inside the same clause.
  static let negatorReach = 5

  /// Words between a verb, or what opens a clause, and a negator behind it: the verb bracket is long.
  static let negatorReachBehind = 12

  /// Words between *fehlt* or *vermisse* and what is said of the missing thing.
  static let missingReach = 4

  /// Words between one that reduces and the noun behind it: *beendet den langen Streik*.
  static let reducerReach = 3

  /// What is left of an item that is denied twice: *kein Tag ohne Stau*.
  static let doubleNegation = 0.8

  /// What praise of another thing says against the one that is spoken of: as much as *nicht*.
  static let comparedShare = 0.7

  /// What a denied comparative adds, which is a superlative (*besser geht es nicht*): as much as *sehr*.
  static let unsurpassed = 1.3

  /// What rejecting what others say claims of the opposite.
  static let rejection = 0.7

  /// What a negation is worth where nothing charged is denied: of texts with such a clause complaints are
  /// more frequent than praise. Too little for a label by itself.
  static let idleNegation = -0.1

  /// Negators up to this factor deny the whole; *selten* and *weniger* do not.
  static let wholeNegation = -0.7

  /// What a question keeps of the valence of its words: *Ist das wirklich sicher?* claims nothing.
  static let questionShare = 0.1

  /// The same for a question for reasons: *Warum ist das so schmutzig?*
  static let reproachShare = 0.8

  /// What is left of praise, with the other sign, when it is not meant.
  static let ironyShare = 0.6

  /// Phrases of irony that are this weak or weaker are meant as they say where nothing in the sentence complains.
  static let doubtfulIrony = 0.2

  /// What such a phrase then praises.
  static let plainPraise = 0.3

  /// What positive words in a proposal contribute to the comment.
  static let wishShare = 0.4

  /// What bad nouns count there: they name what is to be changed (*Messstellen für Feinstaub*).
  static let topicShare = 0.5

  /// A word is believed to be misspelt only where a word of this magnitude at least is meant.
  static let clearValence = 0.3

  /// What a compound keeps of the valence of its head.
  static let headShare = 0.8

  /// What a member that inverts keeps of the other member's valence: *schmerzfrei* is less good than *Schmerz*
  /// is bad; the same share as for *nicht*.
  static let inversion = 0.7

  /// What a strengthening member adds (*riesengroß*, *saugut*): as much as *sehr*.
  static let prefixStrength = 1.3

  /// How much an exclamation mark at the end adds to the sentence's evidence; VADER's 0.292 per mark on ±4
  /// is 0.07.
  static let exclamation = 1.1

  /// How much words in capitals add among words that are not; VADER's `C_INCR` of 0.733 on ±4 is 0.18.
  static let capitals = 1.2

  /// The greatest magnitude of a single piece of evidence.
  static let maximum = 1.0
}
