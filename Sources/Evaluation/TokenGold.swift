import JSONStreaming

/// A text with tokens, sentences and lemmas by human hand, as a line of a gold file has it.
///
/// The files are JSON Lines with `text` and `spans` (start and end of each token in code points), and
/// optionally `sent_lens` (tokens per sentence) and `lemmas`.
struct TokenGold {
  var text: String
  var spans: [Span]
  /// Tokens that a sentence ends behind, apart from the last; `nil` without sentences in the gold.
  var sentenceEnds: Set<Int>?
  /// One per token; `nil` without lemmas in the gold.
  var lemmas: [String]?

  /// Code-point offsets of a token.
  struct Span: Hashable {
    var start: Int
    var end: Int
  }

  /// - Returns: `nil` when the object has no `text` or `spans` of that shape.
  init?(_ value: JSONValue) {
    guard let object = value.objectValue, let text = object["text"]?.stringValue,
      let spans = object["spans"]?.arrayValue
    else { return nil }
    self.text = text
    self.spans = spans.compactMap { span in
      guard let pair = span.arrayValue, pair.count == 2, let start = pair[0].intValue,
        let end = pair[1].intValue
      else { return nil }
      return Span(start: start, end: end)
    }
    guard self.spans.count == spans.count else { return nil }
    if let lengths = object["sent_lens"]?.arrayValue?.compactMap(\.intValue) {
      var ends: Set<Int> = []
      var token = 0
      for length in lengths.dropLast() {
        token += length
        if self.spans.indices.contains(token - 1) { ends.insert(self.spans[token - 1].end) }
      }
      sentenceEnds = ends
    }
    if let lemmas = object["lemmas"]?.arrayValue?.compactMap(\.stringValue), lemmas.count == self.spans.count
    {
      self.lemmas = lemmas
    }
  }
}
