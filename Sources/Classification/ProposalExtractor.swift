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
  private var types = LazyTypeTable<ProposalType>()

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
    let lookup = lookup
    let range = document.sentences[sentence].tokens
    let quoted = Self.quotedWords(of: document, in: range, vocabulary: vocabulary)
    types.prepare(for: vocabulary)
    var clauses: [[ProposalToken]] = [[]]
    // Words that are written large because they come first, also behind a bullet or a colon.
    var begins = true
    for index in range where !quoted.contains(index) {
      let token = document.tokens[index]
      let kind = token.kind
      guard kind == .word || kind == .number else {
        if vocabulary.surface(token.type) == ":" { begins = true }
        if kind == .punctuation, !(clauses.last?.isEmpty ?? true),
          Self.endsClause(index, of: document, in: range, vocabulary: vocabulary)
        {
          clauses.append([])
        }
        continue
      }
      // "2. Mehr Bänke"
      if index == range.lowerBound, kind == .number, vocabulary.surface(token.type).ends(with: ".") {
        continue
      }
      let type = types.value(of: token.type, in: vocabulary) { lookup.describe($0) }
      if type.kinds.contains(.clauseBreak), !(clauses.last?.isEmpty ?? true) { clauses.append([]) }
      clauses[clauses.count - 1].append(
        ProposalToken(type, token: index, isFirst: begins && clauses[clauses.count - 1].isEmpty))
      begins = false
    }
    for clause in clauses.indices {
      for word in clauses[clause].indices {
        let next = word + 1 < clauses[clause].count ? clauses[clause][word + 1] : nil
        clauses[clause][word].becomeNoun(before: next)
      }
    }
    let separable = separableVerbs.isEmpty ? [] : separableVerbs.filter { range.contains($0.verb) }
    return ProposalReader(
      clauses: clauses.flatMap(ProposalReader.withoutPurpose).filter { !$0.isEmpty }, separable: separable,
      lookup: lookup
    ).proposal()
  }

  /// Whether a mark parts clauses: none within a word or around a single one does.
  private static func endsClause(
    _ index: Int, of document: Document, in range: Range<Int>, vocabulary: Vocabulary
  ) -> Bool {
    func surface(_ place: Int) -> String {
      range.contains(place) ? vocabulary.surface(document.tokens[place].type) : ""
    }
    func isAside(_ place: Int) -> Bool {
      surface(place - 1) == "(" && surface(place + 1) == ")" && surface(place).beginsLowercase
        && surface(place + 2).hasLetter
    }
    switch surface(index) {
    // (schnellere) Radfahrer, but not (Engstelle)
    case "(": return !isAside(index + 1)
    case ")": return !isAside(index - 1)
    // Fuß-/Radweg
    case "/": return !surface(index - 1).hasSuffix("-")
    case let mark: return !innerMarks.contains(mark)
    }
  }

  /// Places between quotation marks: what is cited at some length is not what the writer asks for (*ein Formular "Ich möchte
  /// draußen feiern"*), while a word or two between marks are a name.
  private static func quotedWords(
    of document: Document, in range: Range<Int>, vocabulary: Vocabulary
  ) -> Set<Int> {
    var marks: [Int] = []
    for index in range where document.tokens[index].kind == .punctuation {
      if quotationMarks.contains(vocabulary.folded(document.tokens[index].type)) { marks.append(index) }
    }
    guard marks.count > 1 else { return [] }
    var quoted: Set<Int> = []
    for pair in stride(from: 0, to: marks.count - 1, by: 2) {
      let inside = marks[pair] + 1..<marks[pair + 1]
      let words = inside.count { document.tokens[$0].kind == .word }
      // A sentence that is all quotation is its writer's proposal.
      if words >= longestName, inside.count + 4 < range.count { quoted.formUnion(inside) }
    }
    return quoted
  }

  private static let quotationMarks: Set = ["\"", "„", "“", "”", "»", "«"]
  /// In words; longer passages are sentences.
  private static let longestName = 4

  private static let innerMarks: Set = ["\"", "'", "„", "“", "”", "‚", "‘", "*", "_"]
}
