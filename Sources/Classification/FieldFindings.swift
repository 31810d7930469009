public import FeedbackModel
import Foundation

/// What the keywords of a taxonomy find in one comment, before it is decided which fields it belongs to.
public struct FieldFindings: Sendable {
  /// What speaks for one field.
  public struct Finding: Sendable {
    /// Position in ``ActionFieldTaxonomy/fields``.
    public var field: Int
    /// In full keywords, > 0.
    public var strength: Double
    /// In text order.
    public var evidence: [KeywordEvidence]
    /// Identifiers, in the strategy's order.
    public var goals: [String]
    /// Identifiers of cited measures, in the strategy's order.
    public var measures: [String]
  }

  /// In the taxonomy's order; fields for which nothing speaks are left out.
  public var findings: [Finding] = []

  /// Nothing found.
  public static let none = FieldFindings()

  /// The strength of the strongest finding; 0 without any.
  var strongest: Double { findings.reduce(0) { max($0, $1.strength) } }

  /// The findings that are enough for a match by themselves: a full keyword, and not far behind the strongest.
  var sufficient: [Finding] { findings.filter { $0.strength >= enough } }

  /// The strength that is enough for a match.
  private var enough: Double { max(Self.threshold, strongest * Self.shareOfStrongest) }

  /// Less than one full keyword is no match: parts of compounds alone, or words of a description, may be
  /// chance.
  static let threshold = 0.7
  /// A further field needs this share of the strongest one.
  private static let shareOfStrongest = 0.5
}

extension FieldFindings {
  /// The fields of the comment by its keywords alone, best first.
  func matches(in taxonomy: FieldIdentifiers) -> [ActionFieldMatch] {
    let enough = enough
    guard findings.contains(where: { $0.strength >= enough }) else { return [] }
    let odds = findings.map { exp(Scores.perKeyword * $0.strength) }
    let total = odds.reduce(0, +)
    let matches = zip(findings, odds).compactMap { finding, own in
      finding.strength >= enough
        ? taxonomy.match(finding, score: own / (own + Scores.chance + (total - own).squareRoot())) : nil
    }
    return matches.count > 1 ? matches.sortedByScore() : matches
  }

  /// The numbers of the score: a field's odds grow with its keywords and shrink with those of others. One
  /// keyword alone is right in two of three comments of the project's corpus, two in nine of ten.
  private enum Scores {
    /// Growth of the logarithm of the odds.
    static let perKeyword = 1.5
    /// Odds that a keyword stands in a comment about something else.
    static let chance = 2.0
  }
}

/// Identifiers of a taxonomy's fields by position.
struct FieldIdentifiers: Sendable {
  let ids: [String]

  init(_ taxonomy: ActionFieldTaxonomy) { ids = taxonomy.fields.map(\.id) }

  func match(_ finding: FieldFindings.Finding, score: Double) -> ActionFieldMatch {
    ActionFieldMatch(
      fieldID: ids[finding.field], score: score, goals: finding.goals, measures: finding.measures,
      evidence: finding.evidence)
  }
}

extension Array where Element == ActionFieldMatch {
  /// Best first; equal ones keep the taxonomy's order.
  func sortedByScore() -> [ActionFieldMatch] {
    enumerated().sorted { a, b in
      a.element.score != b.element.score ? a.element.score > b.element.score : a.offset < b.offset
    }.map(\.element)
  }
}
