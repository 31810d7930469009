public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Scores German text with a lexicon and names the words that each score came from.
///
/// In the tradition of VADER (Hutto and Gilbert 2014) and SO-CAL (Taboada et al. 2011): valences of words
/// and phrases, changed by the words around them, summed up and squeezed into −1…1. Different from both,
/// negation looks ahead as well as back, because German negates a verb behind it (*gefällt mir nicht*), and
/// stays inside its clause.
///
/// Whatever depends on a word form alone is looked up once per type; a scorer therefore belongs to one
/// tokenizer.
public struct SentimentScorer: Sendable {
  private let lexicon: CompiledLexicon
  private var types = PerTypeTable<CompiledLexicon.TypeEntry>()

  public init(lexicon: SentimentLexicon) {
    self.lexicon = CompiledLexicon(lexicon)
  }

  /// Scores each sentence of a document.
  ///
  /// - Parameters:
  ///   - document: Made by the tokenizer whose vocabulary is given.
  ///   - part: The part of the comment that the document is; evidence carries it.
  /// - Returns: One sentiment per sentence, in order.
  /// - Complexity: O(tokens × longest clause).
  public mutating func sentences(
    of document: Document, part: CommentPart, vocabulary: Vocabulary
  ) -> [Sentiment] {
    types.extend(to: vocabulary, compute: lexicon.entry)
    return document.sentences.map { sentence in
      let clauses = ClauseMap(sentence, of: document, vocabulary: vocabulary)
      var pass = SentencePass(
        document: document, vocabulary: vocabulary, types: types, lexicon: lexicon,
        clauses: clauses)
      return Self.sentiment(from: pass.evidence(part: part))
    }
  }

  /// Sums up the sentences of a comment.
  ///
  /// - Parameters:
  ///   - sentences: Of title and text together.
  ///   - roles: What each of them does. Good words in a proposal describe what is wished for, not what is.
  public static func sentiment(of sentences: [Sentiment], roles: [SentenceRole]) -> Sentiment {
    let evidence = zip(sentences, roles).flatMap { sentence, role in
      sentence.evidence.map { found in
        var found = found
        if role == .proposal, found.value > 0 { found.value *= Coefficients.wishShare }
        return found
      }
    }
    return sentiment(from: evidence)
  }

  private static func sentiment(from evidence: [SentimentEvidence]) -> Sentiment {
    let positive = evidence.reduce(0) { $0 + max(0, $1.value) }
    let negative = evidence.reduce(0) { $0 + max(0, -$1.value) }
    let sum = positive - negative
    let score = sum / (sum * sum + Coefficients.halfSaturation).squareRoot()
    let label: Sentiment.Label =
      score > Coefficients.positiveFrom
      ? .positive : score < -Coefficients.negativeFrom ? .negative : .neutral
    return Sentiment(
      label: label, score: score, positive: positive, negative: negative, evidence: evidence)
  }
}
