/// One sentence with what was found in it.
public struct SentenceAnalysis: Sendable, Hashable {
  /// Where it stands; without the white space around it.
  public var range: TextRange
  public var role: SentenceRole
  /// The cue words that decided the role, as written; empty when the role is a default.
  public var cues: [String]
  /// What it asks for, if it proposes something that has a name.
  public var proposal: Proposal?
  /// Whether it asks for information.
  public var isQuestion: Bool
  public var sentiment: Sentiment
  /// Content words in order, as indices into ``CorpusAnalysis/terms``; empty outside a corpus.
  public var terms: [Int]

  public init(
    range: TextRange, role: SentenceRole, cues: [String] = [], proposal: Proposal? = nil,
    isQuestion: Bool = false,
    sentiment: Sentiment = .none, terms: [Int] = []
  ) {
    self.range = range
    self.role = role
    self.cues = cues
    self.proposal = proposal
    self.isQuestion = isQuestion
    self.sentiment = sentiment
    self.terms = terms
  }
}

/// What a sentence does in the argument of its comment.
///
/// After the argument scheme for citizen contributions by Liebeck, Esau and Conrad (2016), merged as in
/// Romberg and Conrad (2021): major positions, premises, and what is neither.
public enum SentenceRole: String, Sendable, Hashable, CaseIterable {
  /// What should be done.
  case proposal
  /// Facts, reasons, praise or complaint.
  case reasoning
  /// Greetings, thanks, chatter.
  case other
}

/// What a comment as a whole is after.
public enum Intent: String, Sendable, Hashable, CaseIterable {
  case proposal
  case complaint
  case praise
  case question
  case information
}
