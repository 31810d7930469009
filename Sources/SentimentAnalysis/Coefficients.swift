/// The numbers of the scorer, in one place.
enum Coefficients {
  /// The squared sum at which the score reaches 1/√2. VADER uses 15 on a scale of ±4 a word, which is 0.94
  /// on ours; comments are shorter than reviews, so half of that lets a single clear word count.
  static let halfSaturation = 0.5

  /// A score above this is positive. Wishes and politeness use good words without praising, so the zone is
  /// wider on this side (chosen on the gold of the bundled corpus; within ±0.1 the choice moves macro-F1 by
  /// less than 0.01).
  static let positiveFrom = 0.4

  /// A score below the negative of this is negative: one word of valence −0.1 stays inside, one of −0.2
  /// does not.
  static let negativeFrom = 0.25

  /// Words between a modifier and what it modifies, articles and adverbs included.
  static let intensifierReach = 2

  /// Words between a negator and what it negates, inside the same clause.
  static let negatorReach = 5

  /// What a question keeps of the valence of its words: *Ist das wirklich sicher?* claims nothing.
  static let questionShare = 0.5

  /// What positive words in a proposal contribute to the comment.
  static let wishShare = 0.3

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
