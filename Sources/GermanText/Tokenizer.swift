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
  /// For the search for separable verbs.
  var verbParts = PerTypeTable<VerbPart>()

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
    let isCapitalized = surface.startsUppercase
    var folded = UnicodeForms.fold(surface)
    // Telephones write geht’s, keyboards geht's; the lists have the latter.
    if folded.utf8.contains(0xE2) { folded = folded.replacing("’", with: "'") }
    guard kind == .word else {
      let isStopWord = tables.lists.stopWords.contains(folded)
      return WordType(
        surface: surface, folded: folded, stem: folded, lemma: isCapitalized ? surface : folded,
        isStopWord: isStopWord, isCapitalized: isCapitalized)
    }
    // Only words are lengthened: the three letters of www. belong there.
    folded = Lengthening.shortened(folded)
    guard let form = Form(folded) else {
      return WordType(
        surface: surface, folded: folded, stem: folded, lemma: isCapitalized ? surface : folded,
        split: tables.compounds.split(folded, lemma: nil), isStopWord: false, isCapitalized: isCapitalized)
    }
    let word = tables.normalForm(of: form, surface: surface)
    let morphology = tables.morphology
    let lemma = morphology.lemma(of: word.form, surface: word.surface, isCapitalized: isCapitalized)
    let isStopWord = tables.stopWords.contains(word.form)
    let isSplit = !isStopWord && !morphology.tables.names.contains(word.form)
    return WordType(
      surface: surface, folded: word.folded,
      stem: lemma == nil ? stemmer.stem(word.folded) : word.folded,
      lemma: lemma ?? (isCapitalized ? word.surface : word.folded), isKnown: morphology.isListed(word.form),
      isLemmaListed: lemma.flatMap { Form(UnicodeForms.fold($0)) }.map(morphology.isListed) ?? false,
      isInfinitive: !isCapitalized && morphology.tables.infinitives.contains(word.form),
      verbLemma: morphology.verbLemma(of: word.form),
      split: isSplit ? tables.compounds.split(word.form, lemma: lemma) : nil,
      isStopWord: isStopWord, isCapitalized: isCapitalized)
  }
}

extension String {
  /// Whether the first letter is a capital; most first letters are ASCII.
  package var startsUppercase: Bool {
    guard let first = utf8.first else { return false }
    return first < 0x80 ? Bytes.isUppercaseASCII(first) : self.first?.isUppercase ?? false
  }
}
