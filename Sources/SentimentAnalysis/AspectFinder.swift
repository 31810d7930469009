import GermanText
import LexiconFiles

/// Finds the nouns that the charged words of a sentence speak about.
///
/// An adjective speaks about the noun it stands before, or about the subject of its clause; a verb about its subject, or
/// its object where somebody likes or complains; a noun that says how something is (*Chaos*) about what belongs to it or
/// about the subject; and a pronoun leads to the noun that it stands for. What nobody named has no aspect.
struct AspectFinder {
  private let structure: ClauseStructure
  /// Of the sentence before; pronouns look there.
  private let previous: () -> ClauseStructure?

  /// - Parameter previous: Asked for only where a pronoun has no noun in its own sentence.
  init(_ structure: ClauseStructure, previous: @escaping () -> ClauseStructure?) {
    self.structure = structure
    self.previous = previous
  }

  /// A noun found.
  struct Found: Hashable {
    /// Index into the document's tokens.
    var token: Int
    /// Whether the aspect is what stands before the last part of the compound (*Bus* in *Busausfall*).
    var isFirstPart = false
  }

  /// In text order.
  func aspects(of item: Charged) -> [Found] {
    let found = targets(of: item)
    if found.count < 2 { return found }
    // A handful at most.
    let distinct = found.enumerated().filter { !found[..<$0.offset].contains($0.element) }.map(\.element)
    return distinct.sorted { $0.token < $1.token }
  }

  private func targets(of item: Charged) -> [Found] {
    let first = item.tokens.lowerBound
    switch item.kind {
    case .sign: return []
    case .complaint: break
    case .phrase, .irony, .rejection, .confirmation:
      // "kein Aufzug": what is missing.
      if item.source == .lack {
        return things(structure.phrase(headedAt: item.tokens.upperBound - 1).map(nouns) ?? [])
      }
      if let phrase = structure.phrase(headedAt: item.tokens.upperBound - 1) {
        // "eine gute Idee"; of other phrases the noun is a figure of speech.
        let traits = structure.traits(structure.phrases[phrase].head)
        if traits.has(.part) { return aboutPart(phrase) }
        if traits.has(.judgement) { return aboutNoun(phrase) }
      }
    case .word, .verb:
      if let phrase = structure.phrase(headedAt: first) { return aboutNoun(phrase) }
      if let phrase = structure.phrase(describedAt: first) { return aboutDescribed(phrase) }
    }
    return saysHowPeopleAre(item) ? aboutPredicate(item) : things(aboutPredicate(item))
  }

  /// Whether an adjective with *sein* is judged by: *die Radfahrer sind rücksichtslos*, but not *sie werden übersehen*.
  private func saysHowPeopleAre(_ item: Charged) -> Bool {
    let clause = structure.clauses[structure.clause(of: item.tokens.lowerBound)]
    return item.kind == .word && clause.traits.has(.copula)
      && !structure.traits(item.tokens.lowerBound).has([.verb, .governor])
  }

  /// What is left of a finding without people to whom things happen.
  private func things(_ found: [Found]) -> [Found] {
    found.filter { !structure.facts(of: $0.token).traits.has(.affected) }
  }

  // MARK: Adjectives before their noun

  private func aboutDescribed(_ phrase: Int) -> [Found] {
    let traits = structure.traits(structure.phrases[phrase].head)
    if traits.has(.part) { return aboutPart(phrase) }
    if traits.has([.judgement, .judgementCompound]) { return aboutNoun(phrase) }
    guard !traits.has(.measure) else { return [] }
    return [Found(token: structure.phrases[phrase].head)] + describedWith(phrase)
  }

  /// *Tolle Konzerte und Lesungen*: the nouns behind that have no words of their own.
  private func describedWith(_ phrase: Int) -> [Found] {
    structure.joined(to: phrase).filter {
      $0 > phrase && structure.phrases[$0].tokens.lowerBound == structure.phrases[$0].head
    }.flatMap(nouns)
  }

  /// *in schlechtem Zustand*, *eine gute Idee*: about what the noun belongs to, the subject, or itself.
  private func aboutPart(_ phrase: Int) -> [Found] {
    if let attribute = attribute(of: phrase, by: Self.belonging) { return nouns(attribute) }
    let clause = structure.phrases[phrase].clause
    if let subject = nounSubject(of: clause, besides: phrase) { return subject }
    return [Found(token: structure.phrases[phrase].head)]
  }

  // MARK: Charged nouns

  private func aboutNoun(_ phrase: Int) -> [Found] {
    let head = structure.phrases[phrase].head
    let facts = structure.facts(at: head)
    if facts.traits.has(.judgementCompound) { return [Found(token: head, isFirstPart: true)] }
    if facts.traits.has(.judgement) { return aboutJudgement(phrase, governed: facts.governed) }
    if facts.traits.has(.measure) { return [] }
    if let attribute = attribute(of: phrase, by: Self.von) { return nouns(attribute) }
    // "Der Bahnhof ist ein Schandfleck."
    let clause = structure.phrases[phrase].clause
    if structure.clauses[clause].traits.has(.copula), structure.phrases[phrase].canBeSubject,
      let subject = nounSubject(of: clause, besides: phrase)
    {
      return subject
    }
    // What is joined to it is not judged: "Schäden und Pflanzen".
    return [Found(token: head)]
  }

  private func aboutJudgement(_ phrase: Int, governed: AspectFacts.Prepositions) -> [Found] {
    let clause = structure.phrases[phrase].clause
    let isPredicate = structure.clauses[clause].traits.has(.copula) && structure.phrases[phrase].canBeSubject
    if isPredicate, let subject = nounSubject(of: clause, besides: phrase) { return subject }
    let leading = governed.isEmpty ? Self.about : governed.union(Self.von)
    if let attribute = attribute(of: phrase, by: leading) {
      // "die Rücksichtslosigkeit der Radfahrer", but not "die Benachteiligung der Radfahrer"
      let isProperty = structure.traits(structure.phrases[phrase].head).has(.property)
      return isProperty ? nouns(attribute) : things(nouns(attribute))
    }
    if !governed.isEmpty {
      let object = governedPhrase(by: governed, in: clause, near: structure.phrases[phrase].head)
      return things(object.map(nouns) ?? [])
    }
    if structure.clauses[clause].traits.has(.verdict), let object = object(of: clause, besides: phrase) {
      return object
    }
    if let subject = nounSubject(of: clause, besides: phrase) { return things(subject) }
    return things(attribute(of: phrase, by: Self.places).map(nouns) ?? [])
  }

  /// The phrase directly behind a noun that belongs to it, as a genitive or with one of some prepositions.
  private func attribute(of phrase: Int, by prepositions: AspectFacts.Prepositions) -> Int? {
    let next = phrase + 1
    guard next < structure.phrases.count, structure.phrases[next].kind == .noun,
      structure.phrases[next].tokens.lowerBound == structure.phrases[phrase].tokens.upperBound,
      !structure.traits(structure.phrases[next].head).has(.measure)
    else { return nil }
    let candidate = structure.phrases[next]
    return candidate.isGenitive || candidate.preposition.has(prepositions) ? next : nil
  }

  private static let von = AspectFacts.Prepositions([.von])
  private static let belonging = AspectFacts.Prepositions([.von, .mit, .bei])
  private static let about = AspectFacts.Prepositions([
    .von, .mit, .bei, .über, .wegen, .gegen, .an, .durch, .um,
  ])
  private static let places = AspectFacts.Prepositions([.in, .auf, .an, .vor, .unter])

  // MARK: Predicates

  private func aboutPredicate(_ item: Charged) -> [Found] {
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

  private enum Subject {
    case phrase(Int)
    case person
    case missing
  }

  private func subjectPhrase(of number: Int, besides excluded: Int? = nil) -> Subject {
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
  private func subject(of clause: Int) -> [Found]? {
    guard case .phrase(let phrase) = subjectPhrase(of: clause) else {
      return object(of: clause)
    }
    return resolved(phrase, in: clause, lookingAhead: false)
  }

  private func nounSubject(of clause: Int, besides phrase: Int) -> [Found]? {
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
  private func resolved(_ phrase: Int, in clause: Int, lookingAhead: Bool = true) -> [Found] {
    guard structure.phrases[phrase].kind == .pronoun else { return named(phrase) }
    if lookingAhead, isPropositional(phrase), let content = contentClause(behind: clause) {
      return subject(of: content) ?? []
    }
    return antecedent(of: phrase)
  }

  /// A noun that only says how something is leads on to what belongs to it: *Die Enge im Eingang stört*.
  private func named(_ phrase: Int) -> [Found] {
    let traits = structure.traits(structure.phrases[phrase].head)
    if traits.has([.judgement, .part]), structure.joined(to: phrase).count == 1 {
      let prepositions = traits.has(.judgement) ? Self.about.union(Self.places) : Self.belonging
      if let attribute = attribute(of: phrase, by: prepositions) { return nouns(attribute) }
    }
    return nouns(phrase)
  }

  /// A phrase and those joined to it as nouns.
  private func nouns(_ phrase: Int) -> [Found] {
    structure.joined(to: phrase).compactMap { place in
      let head = structure.phrases[place].head
      let traits = structure.traits(head)
      guard !traits.has([.measure, .judgement]) else { return nil }
      return Found(token: head, isFirstPart: traits.has(.judgementCompound))
    }
  }

  /// What somebody likes, finds something or complains about.
  private func object(of number: Int, besides excluded: Int? = nil) -> [Found]? {
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
  private func governedPhrase(
    by prepositions: AspectFacts.Prepositions, in clause: Int, near token: Int
  ) -> Int? {
    guard !prepositions.isEmpty else { return nil }
    let found = structure.phrases(in: clause) { $0.kind == .noun && $0.preposition.has(prepositions) }
      .filter { !structure.traits(structure.phrases[$0].head).has(.measure) }
    return found.first { structure.phrases[$0].head > token } ?? found.last
  }

  // MARK: From clause to clause

  /// *Schön, dass die Linie wieder fährt*: the clause that says what is judged.
  private func contentClause(behind clause: Int) -> Int? {
    let next = clause + 1
    guard next < structure.clauses.count, structure.clauses[next].kind == .subordinate,
      structure.clauses[next].traits.has(.content)
    else { return nil }
    return next
  }

  /// *Der Brunnen tropft, rostet und verfällt*: a clause without a subject has that of the main clause before it.
  private func inherited(before clause: Int) -> [Found] {
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
  private func relativeAntecedent(of clause: Int) -> Int? {
    guard let first = structure.clauses[clause].phrases.first else { return nil }
    let genders = structure.phrases[first].agreement.genders
    let before = (0..<first).reversed().filter { structure.phrases[$0].kind == .noun }
    return before.first { structure.phrases[$0].agreement.genders.allows(genders) } ?? before.first
  }

  /// *das*, *es*: it may stand for a whole clause.
  private func isPropositional(_ phrase: Int) -> Bool {
    structure.phrases[phrase].agreement.genders == .neuter
  }

  /// The noun that a pronoun stands for: the nearest that agrees in its sentence, then one of the sentence before, there
  /// rather without a preposition.
  private func antecedent(of phrase: Int) -> [Found] {
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
