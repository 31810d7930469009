/// Proposals of several comments that ask for much the same.
public struct ProposalGroup: Sendable, Hashable {
  /// The sentences, most central first; at most one per comment. Never empty.
  public var sentences: [SentenceReference]

  public init(sentences: [SentenceReference]) {
    self.sentences = sentences
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
