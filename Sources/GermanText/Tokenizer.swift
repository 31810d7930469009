/// Turns text into documents: tokens with ranges, interned word types, sentences.
///
/// ``TokenScanner`` finds plain words, ``TokenAssembler`` joins what German counts as one token, both by
/// ICU's rules, and ``SentenceSplitter`` corrects ICU's sentences. A tokenizer keeps its vocabulary, so one
/// tokenizer serves one corpus. It is not `Sendable`: give each thread its own.
public final class Tokenizer {
  /// All word types seen so far.
  public private(set) var vocabulary = Vocabulary()
  private let tables: GermanTables
  private let sentences = SentenceSplitter()
  private let scanner: TokenScanner
  private let stemmer = Stemmer()
  private var text = PaddedText()
  private var scratch = TokenScratch()

  /// - Parameter tables: May be shared with other tokenizers.
  public init(tables: GermanTables) {
    self.tables = tables
    scanner = TokenScanner(assembler: tables.makeAssembler())
  }

  /// Tokenises one text.
  ///
  /// - Complexity: O(length), and O(1) table look-ups per token whose form was seen before.
  public func document(for text: String) -> Document {
    guard !text.isEmpty else { return .empty }
    self.text.fill(text)
    let tokens = vocabulary.tokens(in: self.text, by: scanner, scratch: &scratch) {
      describe(self.text.string($0.utf8), kind: $0.kind)
    }
    return Document(text: text, tokens: tokens, sentences: sentences.sentences(in: self.text, tokens: tokens))
  }

  /// What is known of a form, also when no document contains it; for keywords and lexicon phrases.
  public func wordType(of form: String) -> WordType { describe(form, kind: .word) }

  /// The separable verb of a particle and a base; `nil` when there is none.
  func separable(_ particle: String, _ base: String) -> String? {
    tables.morphology.separable(particle, base)
  }

  private func describe(_ surface: String, kind: Token.Kind) -> WordType {
    let isCapitalized = surface.first?.isUppercase ?? false
    let isWord = kind == .word
    // Telephones write geht’s, keyboards geht's; the lists have the latter.
    let plain = UnicodeForms.fold(surface).replacing("’", with: "'")
    // Only words are lengthened: the three letters of www. belong there.
    let folded = isWord ? Lengthening.shortened(plain) : plain
    let stem = isWord ? stemmer.stem(folded) : folded
    let lemma =
      isWord ? tables.morphology.lemma(of: folded, surface: surface, isCapitalized: isCapitalized) : nil
    let isSplit =
      isWord && !tables.lists.stopWords.contains(folded) && !tables.morphology.names.contains(folded)
    return WordType(
      surface: surface, folded: folded, stem: stem, lemma: lemma ?? (isCapitalized ? surface : folded),
      isKnown: tables.morphology.isListed(folded),
      isInfinitive: !isCapitalized && tables.morphology.infinitives[folded] != nil,
      verbLemma: isWord ? tables.morphology.verbLemma(of: folded) : nil,
      split: isSplit ? tables.compounds.split(folded, lemma: lemma) : nil,
      isStopWord: tables.lists.stopWords.contains(folded), isCapitalized: isCapitalized)
  }
}
