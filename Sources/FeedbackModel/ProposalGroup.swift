/// Proposals of several comments that ask for the same.
public struct ProposalGroup: Sendable, Hashable {
  /// The sentences, the most usual wording first; at most one per comment. Never empty.
  public var sentences: [SentenceReference]
  /// What is asked for, as a heading: *Mehr Fahrradständer am Bahnhof*.
  public var name: String

  public init(sentences: [SentenceReference], name: String) {
    self.sentences = sentences
    self.name = name
  }
}

/// A sentence of an analysed corpus.
public struct SentenceReference: Sendable, Hashable {
  /// Index into ``CorpusAnalysis/comments``.
  public var comment: Int
  /// Index into ``CommentAnalysis/sentences``.
  public var sentence: Int

  public init(comment: Int, sentence: Int) {
    self.comment = comment
    self.sentence = sentence
  }
}
