import GermanText

/// Calls and headings: *baut …, Radweg verbreitern, mehr Mülleimer*.
extension ProposalReader {
  /// Baut …, stellen Sie … auf, bitte repariert …
  func imperative(_ clause: [ProposalToken]) -> ClauseReading? {
    guard
      let first = clause.firstIndex(where: {
        !$0.has(.callLead)
      }),
      !clause[first].type.verb.isEmpty, clause.count > first + 1,
      !clause[(first + 1)...].contains(where: { $0.can(.auxiliary) })
    else { return nil }
    let word = clause[first]
    // Macht is also a noun: what follows decides.
    let next = clause[first + 1]
    let isAddressed = next.folded == "sie" || next.folded == "wir"
    guard !word.isNoun || isAddressed || next.has([.article, .own]), word.can([.finite, .infinitive, .noun])
    else { return nil }
    guard isAddressed || !word.can(.infinitive) else { return nil }
    var skipped: WordPlaces = [first]
    var verb = infinitive(of: word)
    if let pair = separable.first(where: { $0.verb == word.token }) {
      verb = pair.infinitive
      if let particle = clause.firstIndex(where: { $0.token == pair.particle }) { skipped.insert(particle) }
    }
    // Lasst die Linden stehen.
    if word.folded.hasPrefix("lass") || word.folded.hasPrefix("laß"), let last = clause.last,
      last.can(.infinitive)
    {
      skipped.insert(clause.count - 1)
      let isUs = next.folded == "uns"
      verb = infinitive(of: last).map { isUs ? $0 : $0 + " lassen" }
    }
    return ClauseReading(verb: verb, clause, skipping: skipped)
  }

  /// Radweg verbreitern; Ausbau des Radwegs; Mehr Mülleimer am Paradies
  func verbless(_ clause: [ProposalToken]) -> ClauseReading? {
    // Auf der Karte nicht zu erkennen: tells how it is.
    if Self.endsWithTo(clause) { return nil }
    var end = clause.count - 1
    while end > 0, clause[end].can(.auxiliary) { end -= 1 }
    let last = clause[end]
    if !last.isNoun, last.can(.infinitive), clause.count > 1 {
      let verbs = clause.indices.filter { $0 >= end }
      // Two wishes joined by "und": the first one is the wish.
      if let join = clause[..<end].indices.first(where: { index in
        index > 0 && clause[index].has(.join) && mayBeInfinitive(clause[index - 1])
      }) {
        let first = Array(clause[..<join])
        let verb = infinitive(of: first[join - 1]) ?? first[join - 1].folded
        return ClauseReading(verb: verb, first, skipping: [join - 1])
      }
      guard !clause[..<end].contains(where: { $0.can(.auxiliary) }) else { return nil }
      var reading = ClauseReading(verb: infinitive(of: last), clause, skipping: WordPlaces(verbs))
      // Warum nicht …?
      if clause[0].has(.why) { reading.isNegated = false }
      return reading
    }
    guard !clause.contains(where: { $0.can([.auxiliary, .finite]) && !$0.isNoun }) else { return nil }
    // Bordsteine absenken am Markt
    if let verb = clause.firstIndex(where: { !$0.isNoun && $0.can(.infinitive) }), verb > 0,
      verb + 1 == clause.count || clause[verb + 1].has(.spatial)
    {
      return ClauseReading(verb: infinitive(of: clause[verb]), clause, skipping: [verb])
    }
    // Die Hecken machen …: a plural, and no heading.
    guard !clause.dropLast().dropFirst().contains(where: { !$0.isNoun && $0.can(.infinitive) }) else {
      return nil
    }
    var reading = ClauseReading(verb: nil, clause, skipping: [])
    reading.isHeading = true
    return reading
  }

  /// An infinitive, or a word in small letters that no list has and that ends like one: *bevorrechtigen*.
  private func mayBeInfinitive(_ word: ProposalToken) -> Bool {
    if word.isNoun || word.can([.adjective, .participle]) && !word.can(.infinitive) { return false }
    return word.can(.infinitive) || word.type.verb.isEmpty && word.folded.ends(with: "igen")
  }

  /// The infinitive of a participle, also of a verb that no list has: *bereitgestellt*.
  func passiveInfinitive(of word: ProposalToken) -> String? {
    if word.isNoun || word.folded == "weg" || word.folded == "hin" { return nil }
    if let known = infinitive(of: word) { return known }
    guard word.folded.hasSuffix("t"), word.folded.utf8.count > 6, let mark = word.folded.firstRange(of: "ge")
    else { return nil }
    let stem = word.folded[mark.upperBound...].dropLast()
    return word.folded[..<mark.lowerBound]
      + (stem.hasSuffix("er") || stem.hasSuffix("el") ? stem + "n" : stem + "en")
  }

  func infinitive(of word: ProposalToken) -> String? {
    word.type.verb.isEmpty ? nil : word.type.verb
  }
}
