import FeedbackModel
import GermanText

/// Makes evidence of the charged words of a sentence: what they are worth, by which entry, and about what.
struct EvidenceBuilder {
  private let context: SentenceContext
  private let part: CommentPart
  private let finder: AspectFinder

  /// - Parameters:
  ///   - facts: Of all types of the document.
  ///   - previous: Tokens of the sentence before; `nil` at the beginning.
  init(
    _ context: SentenceContext, part: CommentPart, facts: PerTypeTable<AspectFacts>, previous: Range<Int>?
  ) {
    self.context = context
    self.part = part
    let document = context.document
    finder = AspectFinder(
      ClauseStructure(tokens: context.tokens, document: document, facts: facts),
      previous: { previous.map { ClauseStructure(tokens: $0, document: document, facts: facts) } })
    self.facts = facts
  }

  private let facts: PerTypeTable<AspectFacts>

  /// - Parameters:
  ///   - value: After all modifiers.
  ///   - modifiers: As written.
  ///   - names: Grows by what is new.
  func evidence(
    for item: Charged, value: Double, modifiers: [String], names: inout EvidenceNames
  ) -> SentimentEvidence {
    let range = context.range(item.tokens)
    return SentimentEvidence(
      range: TextRange(part, range), term: term(item.tokens, range), value: value,
      modifiers: modifiers,
      base: item.valence, entry: entry(of: item, names: &names),
      aspects: finder.aspects(of: item).map { aspect($0, names: &names) },
      isAcclaim: item.valence > 0 && value > 0 && isAcclaim(item))
  }

  /// *Ein dickes Lob*, *danke für die Halle*
  private func isAcclaim(_ item: Charged) -> Bool {
    item.tokens.contains { context.grammar($0).has(.acclaim) }
      || context.grammar(item.tokens.upperBound).has(.benefit)
        && item.tokens.contains { context.grammar($0).has(.thanks) }
  }

  /// As written; a single word shares the vocabulary's string.
  private func term(_ tokens: Range<Int>, _ range: Range<Int>) -> String {
    tokens.count == 1
      ? context.vocabulary.surface(context.document.tokens[tokens.lowerBound].type)
      : context.document.excerpt(range)
  }

  /// What somebody says of a thing counts more than what its name suggests: beside *die Grünanlagen sind ungepflegt* the
  /// noun does not praise itself.
  static func withoutSuggestions(_ evidence: [SentimentEvidence]) -> [SentimentEvidence] {
    guard evidence.count > 1 else { return evidence }
    return evidence.map { item in
      guard item.aspects.contains(where: { $0.range == item.range }),
        evidence.contains(where: { other in
          other.range != item.range && other.aspects.contains { $0.range == item.range }
        })
      else { return item }
      var item = item
      item.aspects = []
      return item
    }
  }

  // MARK: Aspects

  private func aspect(_ found: AspectFinder.Found, names: inout EvidenceNames) -> SentimentAspect {
    let token = context.document.tokens[found.token]
    let name = names.aspect(token.type, isFirstPart: found.isFirstPart, in: context.vocabulary)
    return SentimentAspect(
      range: TextRange(part, token.utf8), term: context.vocabulary.surface(token.type), lemma: name.lemma,
      head: name.head, isVague: facts[token.type].traits.has(.vague))
  }

  // MARK: Entries

  private func entry(of item: Charged, names: inout EvidenceNames) -> SentimentEntry {
    let type = context.document.tokens[item.tokens.lowerBound].type
    switch item.source {
    case .lack: return SentimentEntry(term: "kein", kind: .lack)
    case .excess: return SentimentEntry(term: "zu", kind: .excess)
    case .denial:
      return SentimentEntry(
        term: item.tokens.map { context.folded($0) }.joined(separator: " "), kind: .denial)
    case .frame:
      return SentimentEntry(
        term: context.vocabulary[type].lemma, kind: item.kind == .phrase ? .adverb : .frame)
    case .separated:
      return SentimentEntry(term: context.separated[item.tokens.lowerBound]?.infinitive ?? "", kind: .word)
    case .pattern(let place):
      return SentimentEntry(
        term: pattern(context.lexicon.phrases.words(at: place), from: item), kind: .expression)
    case .form:
      if item.kind == .sign { return SentimentEntry(term: context.vocabulary.surface(type), kind: .sign) }
      return names.entry(of: type, worth: item.valence, in: context)
    }
  }

  /// The words of a pattern as the lexicon writes them.
  private func pattern(_ words: ArraySlice<Int32>, from item: Charged) -> String {
    var index = item.tokens.lowerBound
    return words.map { word in
      if word == CompiledLexicon.gap { return "…" }
      while index < item.tokens.upperBound, context.entry(index).number != word { index += 1 }
      defer { index += 1 }
      return context.folded(index)
    }.joined(separator: " ")
  }
}
