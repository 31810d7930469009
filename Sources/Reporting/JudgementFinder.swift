import FeedbackModel
import Foundation

/// Finds what a set of comments praises and criticises.
struct JudgementFinder {
  private let analysis: CorpusAnalysis
  /// Case-folded words that judge; they are no aspects (*Chaos* is not what is criticised but how).
  private let judgingWords: Set<String>

  init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    judgingWords = Set(
      analysis.comments.flatMap { comment in
        comment.sentences.flatMap { $0.sentiment.evidence.map { $0.term.lowercased() } }
      })
  }

  /// The nouns spoken of in sentences of one tone and clearly less in those of the other.
  ///
  /// - Parameter members: Indices of comments.
  /// - Returns: Most often first, counted in comments; nothing below three, nothing that a large part of
  ///   the comments names.
  func aspects(of members: [Int], label: Sentiment.Label, atMost limit: Int) -> [TermCount] {
    let inside = counts(of: members, label: label)
    // What nearly everybody speaks of is the subject, not what is judged.
    let most = max(Self.fewest, members.count * 15 / 100)
    let outside = counts(of: members, label: label == .positive ? .negative : .positive)
    return inside.filter { term, count in
      count >= Self.fewest && count <= most && count >= outside[term, default: 0] * 2
        && isAspect(analysis.terms[term])
    }
    .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    .prefix(limit)
    .map { TermCount(term: analysis.terms[$0.key].surface, count: $0.value) }
  }

  /// Sentences that judge clearly in one tone, inside comments that do.
  func sentences(of members: [Int], label: Sentiment.Label) -> [SentenceReference] {
    members.flatMap { member in
      let found = analysis.comments[member]
      return found.sentences.indices.filter { index in
        let sentence = found.sentences[index]
        return sentence.sentiment.label == label && isClear(found.sentiment, label)
          && sentence.role == .reasoning && !sentence.isQuestion && isClear(sentence.sentiment, label)
      }
      .map { SentenceReference(comment: member, sentence: $0) }
    }
  }

  /// Quoted under a heading, a sentence must not need context: some of its evidence is strong, and none
  /// points the other way. Kind words are said in complaints more often than hard words in praise, so
  /// praise has to be stronger.
  private func isClear(_ sentiment: Sentiment, _ label: Sentiment.Label) -> Bool {
    guard sentiment.label == label else { return false }
    let strongest = sentiment.evidence.map { abs($0.value) }.max() ?? 0
    return label == .positive
      ? sentiment.negative == 0 && strongest >= Self.strongPraise
      : sentiment.positive < sentiment.negative / 2 && strongest >= Self.strongCriticism
  }

  private static let fewest = 3
  private static let strongPraise = 0.55
  private static let strongCriticism = 0.4

  /// How clearly a sentence judges, 0…1: by its strongest word, less where words around it changed its sense.
  func clarity(of reference: SentenceReference) -> Double {
    let evidence = analysis.comments[reference.comment].sentences[reference.sentence].sentiment.evidence
    return evidence.map { abs($0.value) * ($0.modifiers.isEmpty ? 1 : 0.7) }.max() ?? 0
  }

  private func counts(of members: [Int], label: Sentiment.Label) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for member in members {
      let terms = analysis.comments[member].sentences
        .filter { $0.sentiment.label == label && $0.role == .reasoning }.flatMap(\.terms)
      for term in Set(terms) { counts[term, default: 0] += 1 }
    }
    return counts
  }

  private func isAspect(_ term: Term) -> Bool {
    term.isNoun && !judgingWords.contains(term.surface.lowercased())
  }
}
