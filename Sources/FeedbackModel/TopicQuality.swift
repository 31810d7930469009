/// How good topics are by the comments themselves, without gold.
public struct TopicQuality: Sendable, Hashable {
  /// Mean normalised pointwise mutual information of pairs of a topic's leading words over the comments, −1…1, averaged over
  /// the topics: above 0 when the words occur together (Bouma 2009; Lau, Newman and Baldwin 2014).
  public var npmi: Double
  /// Mean cosine of each leading word's company to that of all, −1…1, in the manner of C_v (Röder, Both and Hinneburg 2015) with
  /// whole comments as windows.
  public var companyCoherence: Double
  /// Share of the leading words that lead one topic only, 0…1.
  public var diversity: Double
  /// Adjusted Rand index of the topics that either half of the comments gives for all of them, −0.5…1; `nil` when it was not
  /// measured.
  public var stability: Double?

  public init(npmi: Double, companyCoherence: Double, diversity: Double, stability: Double? = nil) {
    self.npmi = npmi
    self.companyCoherence = companyCoherence
    self.diversity = diversity
    self.stability = stability
  }
}

/// One text that several comments sent, word by word or nearly so.
public struct Campaign: Sendable, Hashable {
  /// Identifiers of the comments, at least two, in input order.
  public var commentIDs: [String]

  public init(commentIDs: [String]) { self.commentIDs = commentIDs }
}
