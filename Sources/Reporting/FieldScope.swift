import FeedbackModel

/// An action field with its part of an analysis, as all that is said about it needs them.
struct FieldScope {
  let analysis: CorpusAnalysis
  let field: ActionField
  let part: FieldAnalysis

  /// Whether a keyword of the field stands in the sentence: a comment may be about several things.
  func speaks(_ reference: SentenceReference) -> Bool {
    let comment = analysis.comments[reference.comment]
    let range = comment.sentences[reference.sentence].range
    return match(in: comment)?.evidence.contains {
      $0.range.part == range.part && range.utf8.contains($0.range.lowerBound)
    } ?? false
  }

  /// Whether a judgement belongs to the field: the comment is mostly about it, or a keyword stands in the sentence.
  func owns(_ evidence: SentimentEvidence, of comment: CommentAnalysis) -> Bool {
    if comment.actionFields.first?.fieldID == field.id { return true }
    let sentence = comment.sentences.first {
      $0.range.part == evidence.range.part && $0.range.utf8.overlaps(evidence.range.utf8)
    }
    guard let match = match(in: comment), let sentence else { return false }
    return match.evidence.contains {
      $0.range.part == sentence.range.part && $0.range.utf8.overlaps(sentence.range.utf8)
    }
  }

  func match(in comment: CommentAnalysis) -> ActionFieldMatch? {
    comment.actionFields.first { $0.fieldID == field.id }
  }

  /// How much the support for a comment adds to the merit of its sentences, up to 1.
  func support(_ comment: Int) -> Double {
    min(1, Double(analysis.comments[comment].comment.votes ?? 0) / Self.manyVotes)
  }

  private static let manyVotes = 50.0
}
