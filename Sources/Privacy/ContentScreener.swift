public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Finds what authors say about themselves that is specially protected (Article 9 GDPR), and what a
/// moderator should look at.
///
/// Both are found by patterns of words from data files; nothing is concluded from what they do not say.
/// Keeps tables of the word types it has met: each thread uses a copy of its own.
public struct ContentScreener: Sendable {
  private var sensitive: CuePatternMatcher
  private var moderation: CuePatternMatcher
  /// "ich", "mein" and the like, for which conditions ask.
  private let author: Set<String>
  /// "bin", which at the start of a sentence leaves "ich" out.
  private let bare: Set<String>

  /// - Complexity: O(patterns).
  public init(lists: PrivacyLists) {
    sensitive = CuePatternMatcher(lists.sensitive)
    moderation = CuePatternMatcher(lists.moderation)
    author = Set(lists.sensitive.sets["=author"] ?? [])
    bare = Set(lists.sensitive.sets["=bare"] ?? [])
  }

  /// The statements about the author in one part of a comment, in reading order.
  ///
  /// - Complexity: O(tokens), and O(1) for each word type that is new.
  public mutating func warnings(
    in document: Document, part: CommentPart = .text, vocabulary: Vocabulary
  ) -> [ContentWarning] {
    sensitive.matches(in: document, vocabulary: vocabulary).compactMap { match in
      let pattern = sensitive.patterns[match.pattern]
      guard let kind = ContentWarning.Kind(rawValue: pattern.kind),
        pattern.third != "ich" || speaksOfAuthor(around: match.tokens, in: document, vocabulary)
      else { return nil }
      return ContentWarning(kind: kind, range: TextRange(part, Self.range(of: match.tokens, in: document)))
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The passages of one part of a comment that a moderator should look at, in reading order.
  ///
  /// - Complexity: O(tokens), and O(1) for each word type that is new.
  public mutating func flags(
    in document: Document, part: CommentPart = .text, vocabulary: Vocabulary
  ) -> [ModerationFlag] {
    moderation.matches(in: document, vocabulary: vocabulary).compactMap { match in
      let pattern = moderation.patterns[match.pattern]
      guard let kind = ModerationFlag.Kind(rawValue: pattern.kind) else { return nil }
      return ModerationFlag(
        kind: kind, severity: Int(pattern.third) ?? 1,
        range: TextRange(part, Self.range(of: match.tokens, in: document)))
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func speaksOfAuthor(around tokens: Range<Int>, in document: Document, _ vocabulary: Vocabulary)
    -> Bool
  {
    guard let sentence = document.sentences.first(where: { $0.tokens.contains(tokens.lowerBound) }) else {
      return false
    }
    func folded(_ index: Int) -> String { vocabulary[document.tokens[index].type].folded }
    let isBare = sentence.tokens.lowerBound == tokens.lowerBound && bare.contains(folded(tokens.lowerBound))
    return isBare || sentence.tokens.contains { author.contains(folded($0)) }
  }

  private static func range(of tokens: Range<Int>, in document: Document) -> Range<Int> {
    document.tokens[tokens.lowerBound].utf8
      .lowerBound..<document.tokens[tokens.upperBound - 1].utf8.upperBound
  }
}
