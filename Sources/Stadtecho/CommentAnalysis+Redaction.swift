import FeedbackModel
import Privacy

extension CommentAnalysis {
  /// The analysis of the same comment with placeholders such as "[E-Mail]" in the place of personal data.
  ///
  /// All ranges count in the redacted title and text. Evidence that touches personal data is left out, because
  /// its term would repeat it; the scores stay as they were.
  ///
  /// - Complexity: O(length + ranges × log findings).
  func redacted() -> CommentAnalysis {
    guard !privacy.isEmpty else { return self }
    let text = Redactor().redact(comment.text, part: .text, findings: privacy)
    let title = Redactor().redact(comment.title ?? "", part: .title, findings: privacy)
    func moved(_ range: TextRange) -> TextRange {
      range.part == .text ? text.range(of: range) : title.range(of: range)
    }
    func isHarmless(_ range: TextRange) -> Bool {
      !privacy.contains { $0.range.part == range.part && $0.range.utf8.overlaps(range.utf8) }
    }
    var copy = self
    copy.comment.text = text.text
    copy.comment.title = comment.title.map { _ in title.text }
    copy.sentiment = sentiment.moved(moved, keeping: isHarmless)
    for index in sentences.indices {
      copy.sentences[index].range = moved(sentences[index].range)
      if !isHarmless(sentences[index].range) {
        // Both repeat words of the sentence, and it is not known which.
        copy.sentences[index].proposal = nil
        copy.sentences[index].cues = []
      }
      copy.sentences[index].sentiment = sentences[index].sentiment.moved(moved, keeping: isHarmless)
    }
    for index in actionFields.indices {
      copy.actionFields[index].evidence = actionFields[index].evidence.filter { isHarmless($0.range) }.map {
        var evidence = $0
        evidence.range = moved(evidence.range)
        return evidence
      }
    }
    for index in privacy.indices { copy.privacy[index].range = moved(privacy[index].range) }
    for index in warnings.indices { copy.warnings[index].range = moved(warnings[index].range) }
    for index in moderation.indices { copy.moderation[index].range = moved(moderation[index].range) }
    return copy
  }
}

extension Sentiment {
  fileprivate func moved(_ move: (TextRange) -> TextRange, keeping isKept: (TextRange) -> Bool) -> Sentiment {
    var copy = self
    copy.evidence = evidence.filter { isKept($0.range) }.map {
      var evidence = $0
      evidence.range = move(evidence.range)
      evidence.aspects = evidence.aspects.filter { isKept($0.range) }.map {
        var aspect = $0
        aspect.range = move(aspect.range)
        return aspect
      }
      return evidence
    }
    return copy
  }
}
