import GermanText
import LexiconFiles

/// Subjects and objects: what the predicate of a clause speaks about.
extension AspectFinder {
  func aboutPredicate(_ item: Charged) -> [Found] {
    let first = item.tokens.lowerBound
    let number = structure.clause(of: first)
    let clause = structure.clauses[number]
    let governed = item.tokens.reduce(into: AspectFacts.Prepositions()) {
      $0.formUnion(structure.facts(at: $1).governed)
    }
    if let phrase = governedPhrase(by: governed, in: number, near: first) { return nouns(phrase) }
    if clause.kind == .relative, let antecedent = relativeAntecedent(of: number) { return nouns(antecedent) }
    let isOpinion = clause.traits.has(.verdict) || structure.traits(first).has(.objectVerb)
    if isOpinion {
      if let object = object(of: number) { return object }
      if let content = contentClause(behind: number) { return subject(of: content) ?? [] }
    }
    switch subjectPhrase(of: number) {
    case .phrase(let phrase): return resolved(phrase, in: number)
    case .person: return isOpinion ? [] : object(of: number) ?? []
    case .missing: return contentClause(behind: number).flatMap(subject) ?? inherited(before: number)
    }
  }

  enum Subject {
    case phrase(Int)
    case person
    case missing
  }

  func subjectPhrase(of number: Int, besides excluded: Int? = nil) -> Subject {
    let clause = structure.clauses[number]
    if clause.phrases.contains(where: {
      structure.phrases[$0].kind == .person && !structure.phrases[$0].hasPreposition
    }) {
      return .person
    }
    let candidates = clause.phrases.filter { place in
      place != excluded && structure.phrases[place].canBeSubject
        && !structure.traits(structure.phrases[place].head).has(.measure)
    }
    if candidates.isEmpty { return .missing }
    let agreeing = candidates.filter {
      structure.phrases[$0].agreement.genders.allows(clause.verbAgreement)
        || structure.joined(to: $0).count > 1
    }
    let fitting = agreeing.isEmpty ? candidates : agreeing
    guard let first = fitting.first else { return .missing }
    // "Es fehlen Bänke": es only holds the place.
    if isExpletive(first), let noun = candidates.first(where: { structure.phrases[$0].kind == .noun }) {
      return .phrase(noun)
    }
    return .phrase(first)
  }

  private func isExpletive(_ phrase: Int) -> Bool {
    let found = structure.phrases[phrase]
    return found.kind == .pronoun && found.agreement.genders == .neuter
      && !structure.traits(found.head).has(.relative)
  }

  /// The nouns that the subject of a clause with *dass* names, or its object.
  func subject(of clause: Int) -> [Found]? {
    guard case .phrase(let phrase) = subjectPhrase(of: clause) else {
      return object(of: clause)
    }
    return resolved(phrase, in: clause, lookingAhead: false)
  }

  func nounSubject(of clause: Int, besides phrase: Int) -> [Found]? {
    if structure.clauses[clause].kind == .relative, let antecedent = relativeAntecedent(of: clause) {
      return nouns(antecedent)
    }
    switch subjectPhrase(of: clause, besides: phrase) {
    case .phrase(let subject):
      let isEarlier = subject < phrase || structure.clauses[clause].traits.has(.copula)
      guard isEarlier, !structure.joined(to: phrase).contains(subject) else { return nil }
      let found = resolved(subject, in: clause)
      return found.isEmpty ? nil : found
    case .person: return nil
    case .missing:
      let found = inherited(before: clause)
      return found.isEmpty ? nil : found
    }
  }

  /// What a subject names, itself or by the noun that it stands for.
  ///
  /// - Parameter lookingAhead: Whether a clause with *dass* may say what *es* stands for; off where the search came from
  ///   such a clause or from a later one, so that it cannot run in circles.
  func resolved(_ phrase: Int, in clause: Int, lookingAhead: Bool = true) -> [Found] {
    guard structure.phrases[phrase].kind == .pronoun else { return named(phrase) }
    if lookingAhead, isPropositional(phrase), let content = contentClause(behind: clause) {
      return subject(of: content) ?? []
    }
    return antecedent(of: phrase)
  }

  /// A noun that only says how something is leads on to what belongs to it: *Die Enge im Eingang stört*.
  func named(_ phrase: Int) -> [Found] {
    let traits = structure.traits(structure.phrases[phrase].head)
    if traits.has([.judgement, .part]), structure.joined(to: phrase).count == 1 {
      let prepositions = traits.has(.judgement) ? Self.about.union(Self.places) : Self.belonging
      if let attribute = attribute(of: phrase, by: prepositions) { return nouns(attribute) }
    }
    return nouns(phrase)
  }

  /// A phrase and those joined to it as nouns.
  func nouns(_ phrase: Int) -> [Found] {
    structure.joined(to: phrase).compactMap { place in
      let head = structure.phrases[place].head
      let traits = structure.traits(head)
      guard !traits.has([.measure, .judgement]) else { return nil }
      return Found(token: head, isFirstPart: traits.has(.judgementCompound))
    }
  }

  /// What somebody likes, finds something or complains about.
  func object(of number: Int, besides excluded: Int? = nil) -> [Found]? {
    let clause = structure.clauses[number]
    let candidates = clause.phrases.filter { place in
      place != excluded && structure.phrases[place].canBeObject
        && !structure.traits(structure.phrases[place].head).has([.measure, .judgement])
    }
    let hasPerson = clause.phrases.contains {
      structure.phrases[$0].kind == .person && !structure.phrases[$0].hasPreposition
    }
    let nounsFirst = candidates.filter { structure.phrases[$0].kind == .noun }
    let only = nounsFirst.first { !structure.phrases[$0].agreement.allows(.nominative) }
    let object = hasPerson ? nounsFirst.first : only ?? (nounsFirst.count > 1 ? nounsFirst[1] : nil)
    if let object { return named(object) }
    guard let pronoun = candidates.first(where: { structure.phrases[$0].kind == .pronoun }),
      hasPerson || only != nil || nounsFirst.isEmpty || structure.phrases[pronoun].agreement == Self.him
    else { return nil }
    let found = resolved(pronoun, in: number, lookingAhead: clause.kind != .subordinate)
    return found.isEmpty ? nil : found
  }

  private static let him = Agreement(codes: ["ma"])

  /// The nearest phrase with one of some prepositions, behind a word rather than before it.
  func governedPhrase(
    by prepositions: AspectFacts.Prepositions, in clause: Int, near token: Int
  ) -> Int? {
    guard !prepositions.isEmpty else { return nil }
    let found = structure.phrases(in: clause) { $0.kind == .noun && $0.preposition.has(prepositions) }
      .filter { !structure.traits(structure.phrases[$0].head).has(.measure) }
    return found.first { structure.phrases[$0].head > token } ?? found.last
  }
}
