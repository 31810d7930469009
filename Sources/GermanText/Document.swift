/// A text with its tokens and sentences.
public struct Document: Sendable, Hashable {
  public var text: String
  /// In text order; white space is no token.
  public var tokens: [Token]
  /// In text order; every token belongs to exactly one sentence.
  public var sentences: [Sentence]

  public init(text: String, tokens: [Token], sentences: [Sentence]) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
  }

  /// Nothing written.
  public static let empty = Document(text: "", tokens: [], sentences: [])

  /// The characters in a UTF-8 range.
  public func excerpt(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.count)
    return String(utf8[lower..<upper]) ?? ""
  }
}

/// A sentence of a document.
public struct Sentence: Sendable, Hashable {
  /// UTF-8 range in the document's text, without the white space around it.
  public var utf8: Range<Int>
  /// Indices into ``Document/tokens``; never empty.
  public var tokens: Range<Int>

  public init(utf8: Range<Int>, tokens: Range<Int>) {
    self.utf8 = utf8
    self.tokens = tokens
  }
}
