public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Takes from a sentence what it asks for: the action, its place, and who is to act.
///
/// German puts verbs where rules find them: the infinitive or the participle at the end of a clause with a
/// modal verb, the imperative first, the bare infinitive last. What is left of the clause is cut into nouns,
/// prepositional phrases and adverbs (``ProposalChunker``).
public struct ProposalExtractor: Sendable {
  private let lookup: ProposalTypes
  private var types = PerTypeTable<ProposalType>()

  public init(_ lexicon: ProposalLexicon) { lookup = ProposalTypes(lexicon) }

  /// What a sentence asks for; `nil` when it has no name (*Hier muss etwas geschehen*).
  ///
  /// - Parameters:
  ///   - sentence: Index into the document's sentences, one that proposes.
  ///   - separableVerbs: Of the document.
  /// - Complexity: O(words).
  public mutating func proposal(
    in document: Document, sentence: Int, vocabulary: Vocabulary, separableVerbs: [SeparableVerb]
  ) -> Proposal? {
    types.extend(to: vocabulary, compute: lookup.describe)
    let range = document.sentences[sentence].tokens
    var clauses: [[ProposalToken]] = [[]]
    for index in range {
      let token = document.tokens[index]
      let kind = token.kind
      guard kind == .word || kind == .number else {
        let endsClause = kind == .punctuation && !Self.innerMarks.contains(vocabulary[token.type].surface)
        if endsClause, !(clauses.last?.isEmpty ?? true) { clauses.append([]) }
        continue
      }
      let type = vocabulary[token.type]
      clauses[clauses.count - 1].append(
        ProposalToken(
          surface: type.surface, folded: type.folded, lemma: type.lemma, type: types[token.type],
          token: index, isFirst: index == range.lowerBound))
    }
    let separable = separableVerbs.filter { range.contains($0.verb) }
    return ProposalReader(
      clauses: clauses.filter { !$0.isEmpty }, separable: separable, lookup: lookup
    ).proposal()
  }

  private static let innerMarks: Set = ["\"", "'", "„", "“", "”", "‚", "‘", "*", "_"]
}
