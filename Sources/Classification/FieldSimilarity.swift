public import FeedbackModel
import Foundation
import GermanText

/// What the words of a corpus say about the action fields, learned from the corpus itself.
///
/// Comments with keywords are examples of their fields; a linear model learns from them which other
/// words go with which field, so that a comment with none of the keywords can be recognised by the company that its
/// words keep ("dataless" classification by seed words: Ko and Seo 2000; Chang et al. 2008). The model is a
/// multinomial logistic regression over TF-IDF, trained by AdaGrad (Duchi et al. 2011) in the order
/// of the comments, so that the result depends on the corpus alone.
///
/// Regularisation has the weight of half a comment per word whatever the size of the corpus: with few comments the learned
/// words say little and the keywords decide.
public struct FieldSimilarity: Sendable {
  private let features: FieldFeatures
  private let rows: FeatureRows
  private let identifiers: FieldIdentifiers
  private let restField: Int?
  private var model: LinearFieldModel
  /// Whether there was anything to learn from.
  private let isTrained: Bool

  /// Learns from a corpus.
  ///
  /// - Parameters:
  ///   - findings: What the keywords find, by comment.
  ///   - features: Of the same comments in the same order.
  /// - Complexity: O(words × fields) for each of up to 40 passes; 8 for large corpora.
  public init(taxonomy: ActionFieldTaxonomy, findings: [FieldFindings], features: FieldFeatures) {
    self.features = features
    identifiers = FieldIdentifiers(taxonomy)
    restField = taxonomy.fields.firstIndex(where: \.isRest)
    rows = FeatureRows(features)
    let examples = FieldExamples(findings, fields: taxonomy.fields.count)
    model = LinearFieldModel(features: features.names.count, fields: taxonomy.fields.count)
    // With one field that keywords are found for there is nothing to tell apart.
    isTrained = examples.fields.count > 1
    if isTrained { model.train(on: examples, rows: rows) }
  }

  /// The fields of a comment by its keywords and by the words that keep company with them, best first.
  ///
  /// - Parameters:
  ///   - index: Position of the comment in the corpus.
  ///   - findings: Its own.
  /// - Returns: Empty when neither says enough.
  /// - Complexity: O(words × fields).
  public func matches(at index: Int, findings: FieldFindings) -> [ActionFieldMatch] {
    guard isTrained else { return findings.matches(in: identifiers) }
    let shares = shares(at: index, findings: findings)
    var matches: [ActionFieldMatch] = []
    let sufficient = findings.sufficient
    let best = shares.indices.max { shares[$0] < shares[$1] }
    for finding in sufficient {
      var match = identifiers.match(finding, score: Self.score(for: shares[finding.field]))
      if finding.field == best {
        match.evidence += learnedEvidence(at: index, for: finding.field, beside: match.evidence)
      }
      matches.append(match)
    }
    if let best, !sufficient.contains(where: { $0.field == best }), shares[best] >= threshold(of: sufficient)
    {
      let learned = learnedEvidence(at: index, for: best, beside: [])
      let found = findings.findings.first { $0.field == best }
      if !learned.isEmpty || found != nil {
        matches.append(
          ActionFieldMatch(
            fieldID: identifiers.ids[best], score: Self.score(for: shares[best]), goals: found?.goals ?? [],
            measures: found?.measures ?? [], evidence: (found?.evidence ?? []) + learned))
      }
    }
    return matches.sortedByScore()
  }

  /// Words that keep company with a field's keywords and are none themselves, most telling first.
  ///
  /// - Parameters:
  ///   - field: Position in the taxonomy.
  ///   - members: For each comment whether it belongs to the field.
  ///   - isKnown: Whether a word is a keyword already.
  /// - Complexity: O(words of the corpus).
  public func suggestions(
    for field: Int, members: [Bool], isKnown: (String) -> Bool, atMost limit: Int
  ) -> [KeywordSuggestion] {
    guard isTrained, model.isActive[field] else { return [] }
    let size = members.count { $0 }
    var inside = Array(repeating: 0, count: features.names.count)
    for (index, comment) in features.comments.enumerated() where members[index] {
      for occurrence in comment { inside[Int(occurrence.feature)] += 1 }
    }
    let found = features.names.indices.compactMap { feature -> (Double, KeywordSuggestion)? in
      let total = Int(features.commentCounts[feature])
      let margin = Double(model.margin(of: Int32(feature), for: field))
      // A word that is in every comment is in those of the field as well.
      let lift = log(Double(inside[feature]) * Double(members.count) / (Double(total) * Double(max(1, size))))
      guard total >= Weights.suggestionCount, margin > 0, lift > 0, !isKnown(features.names[feature]) else {
        return nil
      }
      return (
        margin * lift * log(1 + Double(inside[feature])),
        KeywordSuggestion(
          word: features.names[feature], comments: total, commentsInField: inside[feature])
      )
    }
    return found.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1.word < $1.1.word }.prefix(limit).map(\.1)
  }

  /// The share of each field in what speaks for any field, 0…1.
  private func shares(at index: Int, findings: FieldFindings) -> [Double] {
    var logits = model.logits(of: rows[index]).enumerated().map {
      model.isActive[$0] ? Double($1) : -Double.infinity
    }
    for finding in findings.findings { logits[finding.field] += Weights.keyword * finding.strength }
    let largest = logits.max() ?? 0
    let odds = logits.map { exp($0 - largest) }
    let total = odds.reduce(0, +)
    return odds.map { $0 / total }
  }

  /// What a field needs that has no keywords of its own: clearly more than chance, and where another one has keywords,
  /// a majority against them.
  private func threshold(of sufficient: [FieldFindings.Finding]) -> Double {
    let fields = model.isActive.count { $0 }
    return max(
      sufficient.isEmpty ? Weights.learnedShare : Weights.learnedShareAgainstKeywords,
      Weights.timesChance / Double(fields))
  }

  /// The model is surer than it is right: on both corpora it was tried on, half of its log odds come close to
  /// the share of right decisions.
  private static func score(for share: Double) -> Double {
    let own = share.squareRoot()
    let other = max(0, 1 - share).squareRoot()
    return own / (own + other)
  }

  /// The words that speak for a field more than for the others, strongest first.
  private func learnedEvidence(
    at index: Int, for field: Int, beside known: [KeywordEvidence]
  ) -> [KeywordEvidence] {
    let row = rows[index]
    let weighed = zip(features.comments[index], row).compactMap { occurrence, entry -> (Double, Int)? in
      let weight = Double(entry.value * model.margin(of: entry.feature, for: field))
      guard weight >= Weights.evidence, !known.contains(where: { $0.range == occurrence.range }) else {
        return nil
      }
      return (weight, Int(occurrence.feature))
    }
    let ranked = weighed.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }
    var evidence: [KeywordEvidence] = []
    for (_, feature) in ranked where evidence.count < Weights.evidenceCount {
      guard let place = features.comments[index].first(where: { Int($0.feature) == feature }),
        !evidence.contains(where: { $0.range == place.range })
      else { continue }
      evidence.append(KeywordEvidence(range: place.range, keyword: features.names[feature], isLearned: true))
    }
    return evidence
  }

  /// Chosen on a cycling dialogue (1,191 contributions, 8 categories, three taxonomies of different size) and on the project's
  /// corpus together.
  private enum Weights {
    /// What a full keyword adds to the logarithm of a field's odds beside what the model learned of it.
    static let keyword = 2.0
    /// Share from which the words alone make a match.
    static let learnedShare = 0.4
    static let learnedShareAgainstKeywords = 0.5
    /// With few fields chance alone gives large shares.
    static let timesChance = 1.5
    /// Log odds that a word must add to be shown.
    static let evidence = 0.1
    /// Comments that must have a word before it is suggested as a keyword.
    static let suggestionCount = 3
    /// Words shown per comment.
    static let evidenceCount = 5
  }
}
