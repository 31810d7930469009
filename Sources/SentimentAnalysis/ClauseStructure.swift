import GermanText

/// A sentence as clauses with their noun phrases: as much of its grammar as finding aspects needs.
///
/// No parser: clauses end at marks, at conjunctions between two finite verbs and before words that open one; a subject
/// is a phrase without a preposition that may be nominative. German marks both well enough.
struct ClauseStructure {
  let tokens: Range<Int>
  let document: Document
  private let table: PerTypeTable<AspectFacts>
  /// In text order.
  private(set) var phrases: [NounPhrase]
  /// In text order.
  let clauses: [Clause]
  /// By place in the sentence.
  private let facts: [AspectFacts]

  struct Clause {
    var tokens: Range<Int>
    /// Places in ``ClauseStructure/phrases``.
    var phrases: Range<Int> = 0..<0
    var kind: Kind = .main
    /// What its finite verbs and other words are, taken together.
    var traits: AspectFacts.Traits = []
    /// Gender and number that its copula allows a subject to have.
    var verbAgreement: Agreement = .any

    enum Kind {
      case main
      case subordinate
      /// Opened by a relative pronoun.
      case relative
    }
  }

  init(tokens: Range<Int>, document: Document, facts table: PerTypeTable<AspectFacts>) {
    self.tokens = tokens
    self.document = document
    self.table = table
    facts = document.tokens[tokens].map { table[$0.type] }
    var phrases = NounPhraseReader(tokens: tokens, document: document, facts: facts).phrases()
    clauses = ClauseSplitter(tokens: tokens, document: document, facts: facts).clauses(&phrases)
    self.phrases = phrases
    sharePrepositions()
  }

  /// *für Schulen, Kitas und Vereine*: a preposition holds for all members of a list.
  private mutating func sharePrepositions() {
    for index in phrases.indices.dropFirst() where phrases[index - 1].hasPreposition {
      guard !phrases[index].hasPreposition, joins(index - 1, index) else { continue }
      phrases[index].hasPreposition = true
      phrases[index].preposition = phrases[index - 1].preposition
    }
  }

  /// The facts of any token of the document.
  func facts(of token: Int) -> AspectFacts { table[document.tokens[token].type] }

  func facts(at index: Int) -> AspectFacts {
    tokens.contains(index) ? facts[index - tokens.lowerBound] : AspectFacts()
  }

  func traits(_ index: Int) -> AspectFacts.Traits { facts(at: index).traits }

  /// Number of the clause that a token stands in.
  func clause(of token: Int) -> Int {
    clauses.firstIndex { token < $0.tokens.upperBound } ?? clauses.count - 1
  }

  /// The phrase whose noun stands at a place.
  func phrase(headedAt token: Int) -> Int? { phrases.firstIndex { $0.head == token && $0.kind == .noun } }

  /// The phrase that a word stands in before the noun.
  func phrase(describedAt token: Int) -> Int? {
    phrases.firstIndex { $0.kind == .noun && $0.tokens.contains(token) && token < $0.head }
  }

  /// The places of a clause's noun phrases that satisfy a condition.
  func phrases(in clause: Int, where holds: (NounPhrase) -> Bool) -> [Int] {
    clauses[clause].phrases.filter { holds(phrases[$0]) }
  }

  // MARK: Coordination

  /// A phrase with those that *und*, commas and the like join to it, in text order.
  func joined(to phrase: Int) -> [Int] {
    var first = phrase
    var last = phrase
    while first > 0, joins(first - 1, first) { first -= 1 }
    while last + 1 < phrases.count, joins(last, last + 1) { last += 1 }
    return Array(first...last)
  }

  /// Whether two neighbouring phrases stand in one list.
  private func joins(_ a: Int, _ b: Int) -> Bool {
    guard phrases[a].kind == .noun, phrases[b].kind == .noun,
      !phrases[b].hasPreposition || phrases[a].hasPreposition
    else { return false }
    let between = phrases[a].tokens.upperBound..<phrases[b].tokens.lowerBound
    guard let first = between.first else { return false }
    switch between.count {
    // "der Park ist schön, die Wege": behind a verb a comma opens something new.
    case 1:
      if traits(first).has(.comma) { return isList(a) }
      return traits(first).has(.conjunction) && phrases[a].clause == phrases[b].clause
    // "sowohl … als auch …"
    case 2: return traits(first).has([.preposition, .conjunction, .comma]) && isAdverb(first + 1)
    default: return false
    }
  }

  /// Whether the clause of a phrase holds nothing but members of a list.
  private func isList(_ phrase: Int) -> Bool {
    let clause = clauses[phrases[phrase].clause]
    return clause.kind == .main && !clause.traits.has([.copula, .auxiliary, .verdict, .verb])
      && clause.phrases.allSatisfy { phrases[$0].kind == .noun }
  }

  private func isAdverb(_ token: Int) -> Bool {
    document.tokens[token].kind == .word && !traits(token).has([.verb, .noun, .inflected])
      && (!traits(token).has(.function) || traits(token).has(.conjunction))
  }
}
