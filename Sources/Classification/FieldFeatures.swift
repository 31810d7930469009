public import FeedbackModel
public import GermanText

/// Collects the content words of a corpus as features of its comments, for ``FieldSimilarity``.
///
/// Words with the same dictionary form are one feature; the parts of a compound count along with it, so that
/// *Radwegebreite* and *breit* can meet. Hidden words never become features: nobody's name shall speak for a
/// field.
public struct FieldFeatures: Sendable {
  /// A feature of one comment.
  struct Occurrence: Sendable {
    var feature: Int32
    /// How often it occurs; a title counts twice, a part of a compound half.
    var count: Float
    /// Where the word stands first.
    var range: TextRange
  }

  /// By comment, in the order in which they were added; each feature once.
  private(set) var comments: [[Occurrence]] = []
  /// A dictionary form by feature, for readers.
  private(set) var names: [String] = []
  /// In how many comments a feature occurs.
  private(set) var commentCounts: [Int32] = []
  private var numbers: [String: Int32] = [:]
  private var ofType: [[(feature: Int32, share: Float)]] = []

  public init() {}

  /// Adds the next comment.
  ///
  /// - Parameters:
  ///   - documents: Its parts.
  ///   - vocabulary: That of the documents; the same one for all comments.
  ///   - hidden: Where personal data stands.
  /// - Complexity: O(tokens).
  public mutating func add(
    _ documents: [(part: CommentPart, document: Document)], vocabulary: Vocabulary,
    hiding hidden: [TextRange] = []
  ) {
    describe(vocabulary)
    var found: [Occurrence] = []
    for (part, document) in documents {
      let hidden = hidden.filter { $0.part == part }
      for token in document.tokens where token.kind == .word || token.kind == .hashtag {
        let features = ofType[Int(token.type.index)]
        guard !features.isEmpty, !hidden.contains(where: { $0.utf8.overlaps(token.utf8) }) else { continue }
        for (feature, share) in features {
          found.append(
            Occurrence(
              feature: feature, count: share * (part == .title ? Self.titleWeight : 1),
              range: TextRange(part, token.utf8)))
        }
      }
    }
    comments.append(merged(found))
  }

  /// Each feature once, with its counts summed and its first place.
  private mutating func merged(_ found: [Occurrence]) -> [Occurrence] {
    var merged: [Occurrence] = []
    for (_, occurrence) in found.enumerated().sorted(by: {
      ($0.element.feature, $0.offset) < ($1.element.feature, $1.offset)
    }) {
      if let last = merged.indices.last, merged[last].feature == occurrence.feature {
        merged[last].count += occurrence.count
      } else {
        merged.append(occurrence)
        commentCounts[Int(occurrence.feature)] += 1
      }
    }
    return merged
  }

  private static let titleWeight: Float = 2
  private static let partShare: Float = 0.5

  private mutating func describe(_ vocabulary: Vocabulary) {
    guard ofType.count < vocabulary.count else { return }
    for type in vocabulary.types[ofType.count...] {
      guard Self.isContentWord(type) else {
        ofType.append([])
        continue
      }
      var features = [(number(of: Self.key(of: type), name: type.lemma), Float(1))]
      for part in type.split?.parts ?? [] where part.count >= Self.shortestWord {
        features.append((number(of: UnicodeForms.fold(part), name: part), Self.partShare))
      }
      ofType.append(features)
    }
  }

  private mutating func number(of key: String, name: String) -> Int32 {
    if let known = numbers[key] { return known }
    let new = Int32(names.count)
    numbers[key] = new
    names.append(name)
    commentCounts.append(0)
    return new
  }

  /// The dictionary form, and where no list or rule knows it, Snowball's stem.
  private static func key(of type: WordType) -> String {
    let lemma = UnicodeForms.fold(type.lemma)
    return type.isKnown || type.split != nil || lemma != type.folded ? lemma : type.stem
  }

  private static func isContentWord(_ type: WordType) -> Bool {
    !type.isStopWord && type.folded.utf8.count >= shortestWord && type.folded.contains(where: \.isLetter)
      && !type.folded.contains("@") && !type.folded.contains("://")
  }

  /// In characters.
  private static let shortestWord = 3
}
