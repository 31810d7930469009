/// Turns text into documents: tokens with ranges, interned word types, sentences.
///
/// ICU finds the boundaries; ``TokenAssembler`` joins what German counts as one token and ``SentenceSplitter``
/// corrects ICU's sentences. A tokenizer keeps its vocabulary, so one tokenizer serves one corpus. It is not
/// `Sendable`: give each thread its own.
public final class Tokenizer {
  /// All word types seen so far.
  public private(set) var vocabulary = Vocabulary()
  private let lists: WordLists
  private let words = Segmenter(.word)
  private let sentences = SentenceSplitter()
  private let assembler: TokenAssembler
  private let stemmer = Stemmer()

  public init(lists: WordLists) {
    self.lists = lists
    assembler = TokenAssembler(abbreviations: lists.abbreviations, emoticons: lists.emoticons)
  }

  /// Tokenises one text.
  ///
  /// - Complexity: O(length), and O(1) table look-ups per token whose form was seen before.
  public func document(for text: String) -> Document {
    let utf8 = Array(text.utf8)
    guard !utf8.isEmpty else { return .empty }
    let pieces = assembler.tokens(in: utf8, segments: words.segments(of: utf8))
    let tokens = pieces.map { piece in
      Token(
        start: Int32(piece.range.lowerBound), end: Int32(piece.range.upperBound),
        type: vocabulary.intern(utf8[piece.range]) { describe($0, kind: piece.kind) },
        kind: piece.kind)
    }
    return Document(
      text: text, tokens: tokens, sentences: sentences.sentences(in: utf8, tokens: pieces))
  }

  /// The number of a form, also when no document contained it yet; for keywords and lexicon phrases.
  public func type(of form: String) -> TypeID {
    vocabulary.intern(Array(form.utf8)[...]) { describe($0, kind: .word) }
  }

  private func describe(_ surface: String, kind: Token.Kind) -> WordType {
    let folded = Lengthening.shortened(UnicodeForms.fold(surface))
    let isWord = kind == .word
    let stem = isWord ? stemmer.stem(folded) : folded
    let lemma =
      isWord
      ? Inflection.candidates(for: folded).lazy.compactMap { self.lists.lemmas[$0] }.first : nil
    return WordType(
      surface: surface, folded: folded, stem: stem, lemma: lemma ?? stem,
      isStopWord: lists.stopWords.contains(folded),
      isCapitalized: surface.first?.isUppercase ?? false)
  }
}
