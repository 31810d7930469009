import GermanText

/// Splits a sentence into clauses.
struct ClauseSplitter {
  private let tokens: Range<Int>
  private let document: Document
  private let facts: [AspectFacts]

  init(tokens: Range<Int>, document: Document, facts: [AspectFacts]) {
    self.tokens = tokens
    self.document = document
    self.facts = facts
  }

  private func traits(_ index: Int) -> AspectFacts.Traits { facts[index - tokens.lowerBound].traits }

  /// The clauses in text order; the phrases learn which they stand in.
  func clauses(_ phrases: inout [NounPhrase]) -> [ClauseStructure.Clause] {
    var ranges: [Range<Int>] = []
    for piece in pieces(phrases) { addParts(of: piece, to: &ranges) }
    var next = 0
    return ranges.enumerated().map { number, range in
      let first = next
      freeFromOpener(range, &phrases, from: next)
      while next < phrases.count, phrases[next].head < range.upperBound {
        phrases[next].clause = number
        next += 1
      }
      return clause(range, phrases: first..<next, in: phrases)
    }
  }

  /// *Während die Seite lädt* opens a clause, *während der Pause* does not: what opens one has the verb at the end.
  private func freeFromOpener(_ range: Range<Int>, _ phrases: inout [NounPhrase], from phrase: Int) {
    guard let opener = range.first(where: { document.tokens[$0].kind == .word }),
      opensClause(opener, of: range),
      phrase < phrases.count, phrases[phrase].hasPreposition, phrases[phrase].tokens.lowerBound == opener
    else { return }
    phrases[phrase].hasPreposition = false
    phrases[phrase].preposition = []
  }

  private func opensClause(_ opener: Int, of range: Range<Int>) -> Bool {
    guard traits(opener).has(.subordinator) else { return false }
    guard traits(opener).has(.preposition) else { return true }
    let last = range.last { document.tokens[$0].kind == .word }
    return last.map { traits($0).has([.copula, .auxiliary, .verdict, .verb]) } ?? false
  }

  /// Pieces between marks, and before *aber* and words that open a subordinate clause; marks inside a noun phrase do
  /// not split.
  private func pieces(_ phrases: [NounPhrase]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = tokens.lowerBound
    var phrase = 0
    for index in tokens {
      while phrase < phrases.count, phrases[phrase].tokens.upperBound <= index { phrase += 1 }
      let isInside = phrase < phrases.count && phrases[phrase].tokens.contains(index)
      if isInside && index > phrases[phrase].tokens.lowerBound { continue }
      let word = traits(index)
      if word.has(.separator) {
        pieces.append(start..<index + 1)
        start = index + 1
      } else if word.has(.adversative) || word.has(.subordinator) && !word.has(.preposition), index > start,
        hasVerb(start..<index)
      {
        pieces.append(start..<index)
        start = index
      }
    }
    if start < tokens.upperBound { pieces.append(start..<tokens.upperBound) }
    return pieces
  }

  /// Adds a piece, split at each conjunction with a finite verb on both sides.
  private func addParts(of piece: Range<Int>, to parts: inout [Range<Int>]) {
    var start = piece.lowerBound
    for index in piece where traits(index).has(.conjunction) && index > start {
      guard hasVerb(start..<index), continues(at: index + 1, to: piece.upperBound, after: start..<index)
      else {
        continue
      }
      parts.append(start..<index)
      start = index
    }
    parts.append(start..<piece.upperBound)
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains { traits($0).has([.copula, .auxiliary, .verdict, .verb]) }
  }

  /// Whether a clause of its own begins behind a conjunction: with its verb, or with a verb further on that is no
  /// participle or infinitive of the verb before.
  private func continues(at start: Int, to end: Int, after before: Range<Int>) -> Bool {
    guard start < end else { return false }
    if traits(start).has([.copula, .auxiliary, .verdict, .verb]) { return true }
    let rest = start..<end
    let next = rest.dropFirst().first { traits($0).has(.conjunction) } ?? end
    guard let verb = (start..<next).first(where: { traits($0).has([.copula, .auxiliary, .verdict, .verb]) })
    else { return false }
    if traits(verb).has(.finite) { return true }
    let isBracket = before.contains { traits($0).has([.copula, .auxiliary]) }
    return !isBracket && verb <= start + 4
  }

  private func clause(
    _ range: Range<Int>, phrases: Range<Int>, in all: [NounPhrase]
  ) -> ClauseStructure.Clause {
    var clause = ClauseStructure.Clause(tokens: range, phrases: phrases)
    for index in range where document.tokens[index].kind == .word {
      let own = facts[index - tokens.lowerBound]
      clause.traits.formUnion(own.traits)
      if own.traits.has([.copula, .auxiliary]), !own.agreement.isEmpty, !own.traits.has(.determiner) {
        clause.verbAgreement = own.agreement.genders
      }
    }
    clause.kind = kind(of: range, first: phrases.first.map { all[$0] })
    return clause
  }

  private func kind(of range: Range<Int>, first: NounPhrase?) -> ClauseStructure.Clause.Kind {
    guard let opener = range.first(where: { document.tokens[$0].kind == .word }) else { return .main }
    if opensClause(opener, of: range) { return .subordinate }
    guard let first, first.kind == .pronoun, traits(first.head).has(.relative),
      range.lowerBound > tokens.lowerBound,
      first.tokens.lowerBound == opener, traits(range.lowerBound - 1).has(.comma)
    else { return .main }
    // A verb in second place makes it a main clause: "…, das hat Spaß gemacht".
    let second = first.tokens.upperBound
    guard second < range.upperBound, !traits(second).has([.copula, .auxiliary, .verdict]) else {
      return .main
    }
    let isVerbSecond = traits(second).has(.verb) && range.dropFirst(2).contains { traits($0).has(.noun) }
    return isVerbSecond ? .main : .relative
  }
}
