import GermanText
import LexiconFiles

/// From clause to clause: what pronouns, relative clauses and clauses without a subject lead to.
extension AspectFinder {
  /// *Schön, dass die Linie wieder fährt*: the clause that says what is judged.
  func contentClause(behind clause: Int) -> Int? {
    let next = clause + 1
    guard next < structure.clauses.count, structure.clauses[next].kind == .subordinate,
      structure.clauses[next].traits.has(.content)
    else { return nil }
    return next
  }

  /// *Der Brunnen tropft, rostet und verfällt*: a clause without a subject has that of the main clause before it.
  func inherited(before clause: Int) -> [Found] {
    for number in (0..<clause).reversed() where structure.clauses[number].kind == .main {
      switch subjectPhrase(of: number) {
      case .phrase(let phrase): return resolved(phrase, in: number, lookingAhead: false)
      case .person: return []
      case .missing:
        // "Einen Antrag zu stellen, ist kompliziert."
        let named = structure.phrases(in: number) { $0.kind == .noun && !$0.hasPreposition }
        if let first = named.first { return nouns(first) }
      }
    }
    return []
  }

  /// The noun that a relative clause describes.
  func relativeAntecedent(of clause: Int) -> Int? {
    guard let first = structure.clauses[clause].phrases.first else { return nil }
    let genders = structure.phrases[first].agreement.genders
    let before = (0..<first).reversed().filter { structure.phrases[$0].kind == .noun }
    return before.first { structure.phrases[$0].agreement.genders.allows(genders) } ?? before.first
  }

  /// *das*, *es*: it may stand for a whole clause.
  func isPropositional(_ phrase: Int) -> Bool {
    structure.phrases[phrase].agreement.genders == .neuter
  }

  /// The noun that a pronoun stands for: the nearest that agrees in its sentence, then one of the sentence before, there
  /// rather without a preposition.
  func antecedent(of phrase: Int) -> [Found] {
    let pronoun = structure.phrases[phrase]
    if isPropositional(phrase) { return propositionalAntecedent(of: phrase) }
    var genders = pronoun.agreement.genders
    let verb = genders.intersection(structure.clauses[pronoun.clause].verbAgreement)
    if !verb.isEmpty { genders = verb }
    func fits(_ candidate: NounPhrase, in structure: ClauseStructure) -> Bool {
      candidate.kind == .noun && candidate.agreement.genders.allows(genders)
        && !structure.traits(candidate.head).has([.measure, .judgement])
    }
    // Beside a pronoun in one clause another thing is meant: "mit dem Wagen ist sie eine Zumutung".
    if let here = (0..<phrase).last(where: {
      structure.phrases[$0].clause != pronoun.clause && fits(structure.phrases[$0], in: structure)
    }) {
      return nouns(here)
    }
    guard let previous = previous() else { return [] }
    let fitting = previous.phrases.filter { fits($0, in: previous) }
    let found = fitting.last { !$0.hasPreposition && !$0.isGenitive } ?? fitting.last
    return found.map { [Found(token: $0.head)] } ?? []
  }

  /// *das* takes up the clause before it in the sentence; *es* a neuter noun that is named as one.
  private func propositionalAntecedent(of phrase: Int) -> [Found] {
    let pronoun = structure.phrases[phrase]
    if pronoun.clause > 0, structure.traits(pronoun.head).has(.relative) {
      return inherited(before: pronoun.clause)
    }
    let known = { (candidate: NounPhrase) in
      candidate.kind == .noun && candidate.agreement.genders == .neuter
    }
    if let here = (0..<phrase).last(where: { known(structure.phrases[$0]) }) { return nouns(here) }
    let found = previous()?.phrases.last { known($0) && !$0.isGenitive }
    return found.map { [Found(token: $0.head)] } ?? []
  }
}
