public import FeedbackModel
public import GermanText

/// Finds the action fields and goals that a comment speaks about, by the keywords of a taxonomy.
///
/// A keyword matches a word with the same dictionary form, or a compound that has it as a part (*Radweg* in
/// *Radwegebau*); phrases match word by word. Whatever depends on a word form alone is
/// computed once per type, so a classifier belongs to one tokenizer.
public struct ActionFieldClassifier: Sendable {
  private let keywords: KeywordIndex
  private let fieldIDs: [String]
  private let goalOrder: [String: Int]
  private var types = PerTypeTable<[KeywordIndex.Hit]>()

  /// - Parameter describe: What the tokenizer knows of a word, for the keywords themselves.
  public init(taxonomy: ActionFieldTaxonomy, describe: (String) -> WordType) {
    keywords = KeywordIndex(taxonomy, describe: describe)
    fieldIDs = taxonomy.fields.map(\.id)
    let goals = taxonomy.fields.flatMap { $0.goals.map(\.id) }
    goalOrder = Dictionary(uniqueKeysWithValues: goals.enumerated().map { ($1, $0) })
  }

  /// The fields of one comment, best first.
  ///
  /// - Parameter documents: The parts of the comment, made by the tokenizer whose vocabulary is given.
  /// - Returns: Empty when no field fits.
  public mutating func matches(
    in documents: [(part: CommentPart, document: Document)], vocabulary: Vocabulary
  ) -> [ActionFieldMatch] {
    types.extend(to: vocabulary, compute: keywords.hits)
    var tallies = Array(repeating: Tally(), count: fieldIDs.count)
    for (part, document) in documents {
      for index in document.tokens.indices {
        count(at: index, of: document, part: part, vocabulary: vocabulary, into: &tallies)
      }
    }
    return decide(tallies)
  }

  /// What speaks for one field.
  private struct Tally {
    /// The strongest find per keyword: saying a word twice is not being twice as sure.
    var strengths: [Int: Double] = [:]
    var evidence: [KeywordEvidence] = []
    var goals: Set<String> = []

    var strength: Double { strengths.keys.sorted().reduce(0) { $0 + (strengths[$1] ?? 0) } }
  }

  private func count(
    at index: Int, of document: Document, part: CommentPart, vocabulary: Vocabulary,
    into tallies: inout [Tally]
  ) {
    for hit in types[document.tokens[index].type] {
      let keyword = keywords.keywords[hit.keyword]
      guard let end = keywords.match(keyword, at: index, in: document, vocabulary: vocabulary) else {
        continue
      }
      let range =
        document.tokens[index].utf8.lowerBound..<document.tokens[end - 1].utf8.upperBound
      for target in keyword.targets {
        let strength = hit.strength * target.weight * (part == .title ? Weights.title : 1)
        tallies[target.field].strengths[hit.keyword, default: 0] = max(
          strength, tallies[target.field].strengths[hit.keyword] ?? 0)
        let evidence = KeywordEvidence(range: TextRange(part, range), keyword: keyword.text)
        if tallies[target.field].evidence.last != evidence {
          tallies[target.field].evidence.append(evidence)
        }
        if let goal = target.goal { tallies[target.field].goals.insert(goal) }
      }
    }
  }

  private func decide(_ tallies: [Tally]) -> [ActionFieldMatch] {
    let strongest = tallies.map(\.strength).max() ?? 0
    var matches: [ActionFieldMatch] = []
    for (field, tally) in zip(fieldIDs, tallies) {
      let strength = tally.strength
      guard strength >= Weights.threshold, strength >= strongest * Weights.shareOfStrongest else {
        continue
      }
      matches.append(
        ActionFieldMatch(
          fieldID: field, score: strength / (strength + Weights.halfScore),
          goals: tally.goals.sorted { goalOrder[$0, default: 0] < goalOrder[$1, default: 0] },
          evidence: tally.evidence))
    }
    return matches.sorted { $0.score > $1.score }
  }

  /// The numbers of the matching. Values by judgement, not yet calibrated against gold.
  private enum Weights {
    /// A title names the subject.
    static let title = 1.5
    /// Less than one full keyword is no match: parts of compounds alone may be chance.
    static let threshold = 0.7
    /// A further field needs this share of the strongest one.
    static let shareOfStrongest = 0.5
    /// The strength at which the score is 0.5.
    static let halfScore = 1.0
  }
}

extension ActionFieldClassifier {
  /// Lets a reply that names no field of its own belong to the best field of what it answers.
  ///
  /// - Returns: The parent's best match with a lower score and without evidence; empty when the parent has
  ///   none.
  public static func inherited(from parent: [ActionFieldMatch]) -> [ActionFieldMatch] {
    parent.prefix(1).map {
      ActionFieldMatch(fieldID: $0.fieldID, score: $0.score * inheritedShare)
    }
  }

  /// A reply may also wander off; half of the parent's confidence says so.
  private static let inheritedShare = 0.5
}
