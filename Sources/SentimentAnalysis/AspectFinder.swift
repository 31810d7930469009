import GermanText
import LexiconFiles

/// Finds the nouns that the charged words of a sentence speak about.
///
/// An adjective speaks about the noun it stands before, or about the subject of its clause; a verb about its subject, or
/// its object where somebody likes or complains; a noun that says how something is (*Chaos*) about what belongs to it or
/// about the subject; and a pronoun leads to the noun that it stands for. What nobody named has no aspect.
struct AspectFinder {
  let structure: ClauseStructure
  /// Of the sentence before; pronouns look there.
  let previous: () -> ClauseStructure?

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
  func things(_ found: [Found]) -> [Found] {
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
  func attribute(of phrase: Int, by prepositions: AspectFacts.Prepositions) -> Int? {
    let next = phrase + 1
    guard next < structure.phrases.count, structure.phrases[next].kind == .noun,
      structure.phrases[next].tokens.lowerBound == structure.phrases[phrase].tokens.upperBound,
      !structure.traits(structure.phrases[next].head).has(.measure)
    else { return nil }
    let candidate = structure.phrases[next]
    return candidate.isGenitive || candidate.preposition.has(prepositions) ? next : nil
  }

  static let von = AspectFacts.Prepositions([.von])
  static let belonging = AspectFacts.Prepositions([.von, .mit, .bei])
  static let about = AspectFacts.Prepositions([
    .von, .mit, .bei, .über, .wegen, .gegen, .an, .durch, .um,
  ])
  static let places = AspectFacts.Prepositions([.in, .auf, .an, .vor, .unter])
}
