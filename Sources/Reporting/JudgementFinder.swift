import FeedbackModel
import Foundation

/// Finds what a set of comments praises and criticises.
struct JudgementFinder {
  private let analysis: CorpusAnalysis
  let counter: AspectCounter

  init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    counter = AspectCounter(analysis)
  }

  /// The things that comments judge in one tone, most often first, counted in comments.
  ///
  /// - Returns: Nothing below ``fewest``, and nothing that is judged the other way more than half as often.
  static func counts(of aspects: [AspectItem], label: Sentiment.Label, atMost limit: Int) -> [TermCount] {
    let counts = aspects.compactMap { item -> TermCount? in
      let (side, other) =
        label == .positive ? (item.praised, item.criticized) : (item.criticized, item.praised)
      let count = side.commentIDs.count
      guard count >= fewest, count >= other.commentIDs.count * 2 else { return nil }
      return TermCount(term: item.term, count: count)
    }
    return Array(
      counts.sorted { $0.count != $1.count ? $0.count > $1.count : $0.term < $1.term }.prefix(limit))
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

  private static let fewest = 2
  private static let strongPraise = 0.55
  private static let strongCriticism = 0.4

  /// How clearly a sentence judges, 0…1: by its strongest word, less where words around it changed its sense.
  func clarity(of reference: SentenceReference) -> Double {
    let evidence = analysis.comments[reference.comment].sentences[reference.sentence].sentiment.evidence
    return evidence.map { abs($0.value) * ($0.modifiers.isEmpty ? 1 : 0.7) }.max() ?? 0
  }
}
