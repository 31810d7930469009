/// A comment with everything that was found in it.
public struct CommentAnalysis: Sendable, Hashable {
  public var comment: Comment
  /// BCP 47 code of the main language; `und` when it cannot be told.
  public var language: String
  /// In reading order: first those of the title, then those of the text.
  public var sentences: [SentenceAnalysis]
  public var sentiment: Sentiment
  /// In the order of ``Intent``'s cases.
  public var intents: [Intent]
  /// Best first; empty when no field fits.
  public var actionFields: [ActionFieldMatch]
  /// In reading order.
  public var privacy: [PrivacyFinding]
  /// What the author says about themselves that is specially protected, in reading order.
  public var warnings: [ContentWarning]
  /// What a moderator should look at, in reading order.
  public var moderation: [ModerationFlag]
  /// The side that a reply takes towards what it answers; `nil` for other comments, and when it takes none.
  public var stance: Stance?

  public init(
    comment: Comment, language: String, sentences: [SentenceAnalysis], sentiment: Sentiment,
    intents: [Intent], actionFields: [ActionFieldMatch], privacy: [PrivacyFinding],
    warnings: [ContentWarning] = [], moderation: [ModerationFlag] = [],
    stance: Stance? = nil
  ) {
    self.comment = comment
    self.language = language
    self.sentences = sentences
    self.sentiment = sentiment
    self.intents = intents
    self.actionFields = actionFields
    self.privacy = privacy
    self.warnings = warnings
    self.moderation = moderation
    self.stance = stance
  }
}
