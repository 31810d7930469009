public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Finds what authors say about themselves that is specially protected (Article 9 GDPR), and what a
/// moderator should look at.
///
/// Both are found by patterns of words from data files; nothing is concluded from what they do not say.
/// Keeps tables of the word types it has met: each thread uses a copy of its own.
public struct ContentScreener: Sendable {
  private var matcher: CuePatternMatcher
  /// "ich", "mein" and the like, for which conditions ask.
  private let author: Set<String>
  /// "bin", which at the start of a sentence leaves "ich" out.
  private let bare: Set<String>

  /// - Complexity: O(patterns).
  public init(lists: PrivacyLists) {
    matcher = CuePatternMatcher([lists.sensitive, lists.moderation])
    author = Set(lists.sensitive.sets["=author"] ?? [])
    bare = Set(lists.sensitive.sets["=bare"] ?? [])
  }

  /// What was found in one part of a comment, each in reading order.
  public struct Findings: Sendable, Hashable {
    /// Statements of the author about themselves.
    public var warnings: [ContentWarning] = []
    /// Passages that a moderator should look at.
    public var flags: [ModerationFlag] = []
  }

  /// What one part of a comment says that needs care.
  ///
  /// - Complexity: O(tokens), and O(1) for each word type that is new.
  public mutating func findings(
    in document: Document, part: CommentPart = .text, vocabulary: Vocabulary
  ) -> Findings {
    var found = Findings()
    for (file, match) in matcher.matches(in: document, vocabulary: vocabulary) {
      let pattern = matcher.patterns[match.pattern]
      let range = TextRange(part, Self.range(of: match.tokens, in: document))
      if file == Self.sensitiveFile {
        guard let kind = ContentWarning.Kind(rawValue: pattern.kind),
          pattern.third != "ich" || speaksOfAuthor(around: match.tokens, in: document, vocabulary)
        else { continue }
        found.warnings.append(ContentWarning(kind: kind, range: range))
      } else if let kind = ModerationFlag.Kind(rawValue: pattern.kind) {
        found.flags.append(ModerationFlag(kind: kind, severity: Int(pattern.third) ?? 1, range: range))
      }
    }
    found.warnings.sort { $0.range.lowerBound < $1.range.lowerBound }
    found.flags.sort { $0.range.lowerBound < $1.range.lowerBound }
    return found
  }

  /// Of the two files that the matcher has.
  private static let sensitiveFile = 0

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
