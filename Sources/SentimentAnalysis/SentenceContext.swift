import GermanText

/// A sentence with everything that its words are looked up in.
///
/// A class, because every rule holds one.
final class SentenceContext {
  let document: Document
  let vocabulary: Vocabulary
  let types: PerTypeTable<CompiledLexicon.TypeEntry>
  let lexicon: CompiledLexicon
  let clauses: ClauseMap
  /// Verbs whose particle stands apart, by the place of the verb.
  let separated: [Int: SeparableVerb]
  /// Places of particles that belong to a verb before them.
  let particles: Set<Int>

  init(
    _ sentence: Sentence, of document: Document, vocabulary: Vocabulary,
    types: PerTypeTable<CompiledLexicon.TypeEntry>, lexicon: CompiledLexicon,
    separableVerbs: [SeparableVerb]
  ) {
    self.document = document
    self.vocabulary = vocabulary
    self.types = types
    self.lexicon = lexicon
    clauses = ClauseMap(sentence, of: document, types: types)
    separated = Dictionary(separableVerbs.map { ($0.verb, $0) }, uniquingKeysWith: { first, _ in first })
    particles = Set(separableVerbs.map(\.particle))
  }

  /// Indices into the document's tokens.
  var tokens: Range<Int> { clauses.tokens }

  func entry(_ index: Int) -> CompiledLexicon.TypeEntry { types[document.tokens[index].type] }

  func traits(_ index: Int) -> WordTraits { types[document.tokens[index].type].traits }

  func kind(_ index: Int) -> Token.Kind { document.tokens[index].kind }

  /// The folded form at a place; empty outside the sentence.
  func folded(_ index: Int) -> String {
    tokens.contains(index) ? vocabulary.folded(document.tokens[index].type) : ""
  }

  /// What rules take the word at a place for; nothing outside the sentence.
  func grammar(_ index: Int) -> GrammarClasses {
    tokens.contains(index) ? types[document.tokens[index].type].grammar : []
  }

  /// Whether a word stands at a place of the sentence.
  func isWord(_ index: Int) -> Bool { tokens.contains(index) && kind(index) == .word }

  /// Whether a capital at a place makes a noun of a word: not at the start, and not among capitals.
  func isNounPlace(_ index: Int) -> Bool {
    guard index > tokens.lowerBound, !clauses.isShouted, !traits(index).isShouted else { return false }
    return traits(index).isCapitalized && !isOpening(index)
  }

  /// Whether only handles, hashtags and marks stand before a place.
  func isOpening(_ index: Int) -> Bool { tokens.lowerBound == index || clauses.firstWord == index }

  /// The UTF-8 range of some tokens.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    document.tokens[tokens.lowerBound].utf8
      .lowerBound..<document.tokens[tokens.upperBound - 1].utf8.upperBound
  }

  /// Whether a word that says that something is over or gets less (*behoben*) speaks of a charged noun: one
  /// in its clause, before it or shortly behind it.
  func isReduced(_ item: Charged, by placed: PlacedModifier) -> Bool {
    guard item.kind == .word, traits(item.tokens.lowerBound).isCapitalized,
      clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound)
    else { return false }
    return item.tokens.lowerBound - placed.tokens.upperBound <= Coefficients.reducerReach
  }
}
