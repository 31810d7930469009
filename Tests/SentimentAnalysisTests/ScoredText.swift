import FeedbackModel
import GermanText
import LexiconFiles
import SentimentAnalysis
import TextTestSupport

/// A text with the sentiment of its sentences, scored with the bundled lexicon.
struct ScoredText {
  let text: String
  let sentences: [Sentiment]
  let register: TextRegister
  /// Arranging the lexicon takes a second without optimisation; every text gets a copy.
  private static let scorer = Result { SentimentScorer(lexicon: try Bundled.lexicons().sentiment) }

  static func makeScorer() throws -> SentimentScorer { try scorer.get() }

  init(_ text: String, part: CommentPart = .text) throws {
    self.text = text
    var scorer = try Self.makeScorer()
    let tokenizer = try Bundled.tokenizer()
    let document = tokenizer.document(for: text)
    sentences = scorer.sentences(
      of: document, part: part, vocabulary: tokenizer.vocabulary,
      separableVerbs: tokenizer.separableVerbs(in: document))
    register = scorer.register(of: [document], vocabulary: tokenizer.vocabulary)
  }

  /// Of the whole text, when its sentences all do the same.
  func sentiment(as role: SentenceRole = .reasoning) -> Sentiment {
    SentimentScorer.sentiment(of: sentences, roles: sentences.map { _ in role })
  }

  var evidence: [SentimentEvidence] { sentences.flatMap(\.evidence) }
}
