public import FeedbackModel
import GermanText
import JSONStreaming

/// Writes the sentences and tokens of a comment's text, as `stadtecho tokenize` prints them.
public struct TokenWriter {
  private var writer = JSONWriter()

  public init() {}

  /// One line of JSON with a newline at its end; offsets count code points.
  public mutating func line(for comment: Comment, annotator: Annotator) -> [UInt8] {
    let document = annotator.document(for: comment.text)
    writer.removeAll()
    writer.object { writer in
      writer.member("id", comment.id)
      let offsets = CodePointOffsets(comment.text)
      writer.member("sentences", each: document.sentences) { writer, sentence in
        writer.array { writer in
          writer.int(offsets[sentence.utf8.lowerBound])
          writer.int(offsets[sentence.utf8.upperBound])
        }
      }
      writer.tokens(
        of: document, offsets: offsets, vocabulary: annotator.vocabulary,
        separableVerbs: annotator.separableVerbs(in: document))
    }
    writer.newline()
    return writer.bytes
  }
}

extension JSONWriter {
  /// Writes the member `tokens`; the lemma of a separated verb is the whole verb.
  mutating func tokens(
    of document: Document, offsets: CodePointOffsets, vocabulary: Vocabulary, separableVerbs: [SeparableVerb]
  ) {
    let infinitives = Dictionary(
      separableVerbs.map { ($0.verb, $0.infinitive) }, uniquingKeysWith: { first, _ in first })
    member("tokens", each: document.tokens.indices) { writer, index in
      let token = document.tokens[index]
      let type = vocabulary[token.type]
      writer.object { writer in
        writer.member("start", offsets[Int(token.start)])
        writer.member("end", offsets[Int(token.end)])
        writer.member("kind", token.kind.rawValue)
        writer.member("norm", type.folded)
        writer.member("lemma", infinitives[index] ?? type.lemma)
        writer.member("parts", type.split?.parts ?? [])
      }
    }
  }
}
