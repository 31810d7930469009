package import FeedbackModel
import SentimentAnalysis
package import LexiconFiles
package import Stadtecho

/// How a text came by its score: the judgement on each sentence, the words it rests on, and the words that
/// the lexicon does not know.
package struct SentimentExplanation {
  package var analysis: CommentAnalysis
  /// Content words without an entry, each once, in text order, in dictionary form.
  package var unknownWords: [String]
  private let register: TextRegister

  /// - Parameters:
  ///   - text: Any length.
  ///   - analyzer: Whose lexicon with its layers is explained.
  package init(_ text: String, analyzer: Analyzer) throws(LexiconError) {
    let annotator = analyzer.makeAnnotator()
    let comment = Comment(id: "", text: text)
    analysis = annotator.annotate(comment)
    register = annotator.register(of: comment)
    var finder = try ContentWordFinder(analyzer)
    let words = finder.words(in: annotator.document(for: text), annotator: annotator, hiding: [])
    let evidence = analysis.sentences.flatMap { $0.sentiment.evidence.map(\.range.utf8) }
    var seen: Set<String> = []
    unknownWords = words.filter { word in
      !word.isInLexicon && !evidence.contains { $0.overlaps(word.utf8) }
    }.map(\.lemma).filter { seen.insert($0).inserted }
  }

  /// For a terminal.
  package var text: String {
    var blocks = analysis.sentences.map(block)
    blocks.append(total)
    return blocks.joined(separator: "\n") + "\n"
  }

  private func block(_ sentence: SentenceAnalysis) -> String {
    let text = analysis.comment.excerpt(sentence.range).split(whereSeparator: \.isWhitespace)
    let sentiment = sentence.sentiment
    let judgement = "\(sentiment.label.rawValue) \(sentiment.score.signed)"
    var lines = [text.joined(separator: " "), "  \(sentence.role.rawValue), \(judgement)"]
    let width = sentiment.evidence.map(\.term.count).max() ?? 0
    lines += sentiment.evidence.map { line($0, width: width) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ evidence: SentimentEvidence, width: Int) -> String {
    let term = evidence.term.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let padding = String(repeating: " ", count: max(0, width - term.count))
    var line = "    \(term)\(padding)  \(evidence.value.signed)"
    line += "  \(evidence.entry.kind.rawValue) \(evidence.entry.term) \(evidence.base.signed)"
    if !evidence.modifiers.isEmpty {
      line += ", changed by " + evidence.modifiers.joined(separator: ", ")
    }
    if !evidence.aspects.isEmpty {
      line += "  about " + evidence.aspects.map(\.lemma).joined(separator: ", ")
    }
    if let share = shareInSum(of: evidence) { line += "  (\(share.signed) in the sum: a wish, not praise)" }
    return line
  }

  /// What a piece of evidence counts in the comment; `nil` when that is its value in the sentence.
  private func shareInSum(of evidence: SentimentEvidence) -> Double? {
    let inSum = analysis.sentiment.evidence.first { $0.range == evidence.range }?.value ?? 0
    return abs(inSum - evidence.value) < 0.005 ? nil : inSum
  }

  private var total: String {
    if analysis.language != "de" {
      let reason =
        analysis.language == "und"
        ? "too little of this is German to tell" : "this looks like \"\(analysis.language)\""
      return "Not judged: only German is, and \(reason)."
    }
    var lines: [String] = []
    let sentiment = analysis.sentiment
    if analysis.sentences.allSatisfy(\.sentiment.evidence.isEmpty) {
      lines.append("Nothing in it is charged: neutral")
    } else {
      lines.append("Positive \(sentiment.positive.signed), negative \((-sentiment.negative).signed)")
      lines.append("Score \(sentiment.score.signed), \(sentiment.label.rawValue): \(weighing)")
    }
    if !unknownWords.isEmpty {
      lines.append("Not in the lexicon: \(unknownWords.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n")
  }

  /// What the kinds of evidence count in the score.
  private var weighing: String {
    let weights = SentimentScorer.weights
    var parts = [
      "negative words count \(weights.negative.fixed(1)) times", "faces \(weights.sign.fixed(1)) times",
    ]
    if register.share < 0.995 {
      let speaker = register.isPersonal ? "" : ", nobody speaks for themselves"
      let link = register.hasLink ? ", there is a link" : ""
      parts.append("words \(register.share.fixed(2)) (\(register.words) words\(speaker)\(link))")
    }
    return parts.joined(separator: "; ")
  }
}
