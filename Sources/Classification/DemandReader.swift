/// Clauses with a finite verb that say what is wanted: *sollte … werden, wünsche mir, wäre schön*.
extension ProposalReader {
  func embeddedReading(_ clause: [ProposalToken]) -> ClauseReading? {
    guard let last = clause.last else { return nil }
    if last.can(.toInfinitive) {
      return ClauseReading(verb: infinitive(of: last), clause, skipping: [clause.count - 1])
    }
    if clause.count > 1, clause[clause.count - 2].folded == "zu", !last.isNoun {
      return ClauseReading(
        verb: infinitive(of: last), clause, skipping: [clause.count - 1, clause.count - 2])
    }
    var end = clause.count - 1
    var skipped: WordPlaces = []
    var isPassive = false
    var isOwned = false
    while end >= 0, clause[end].can(.auxiliary) {
      if clause[end].lemma == "werden" { isPassive = true }
      if clause[end].lemma == "haben" { isOwned = true }
      skipped.insert(end)
      end -= 1
    }
    guard end >= 0 else { return nil }
    let verb = clause[end]
    if verb.has(.exists) || verb.folded == "geben" {
      skipped.insert(end)
      return ClauseReading(verb: nil, clause, skipping: skipped)
    }
    if verb.can([.participle, .infinitive, .finite]), !verb.isNoun {
      skipped.insert(end)
      var reading = ClauseReading(verb: infinitive(of: verb), clause, skipping: skipped)
      reading.isActive = !(isPassive && verb.can(.participle))
      return reading
    }
    var reading = ClauseReading(verb: nil, clause, skipping: skipped)
    reading.takesLast = isOwned
    return reading
  }

  /// sollte … werden, muss … öffnen, muss … her
  ///
  /// - Parameter followsCondition: Whether *wenn …* stands before it, so that a verb in front asks nothing.
  func modal(_ whole: [ProposalToken], followsCondition: Bool) -> ClauseReading? {
    guard whole.contains(where: { $0.has(.modal) && $0.can(.auxiliary) }) else { return nil }
    let whole = secondOfTwo(whole)
    guard let modal = whole.firstIndex(where: { $0.has(.modal) && $0.can(.auxiliary) }) else { return nil }
    let clause = firstOfTwo(whole, after: modal)
    // Fußgänger müssen lange warten: that they have to is the complaint.
    if whole[modal].lemma == "müssen", !whole[modal].has(.unreal),
      whole[..<modal].contains(where: { $0.isNoun && $0.has(.people) }),
      !whole.contains(where: { $0.lemma == "werden" })
    {
      return nil
    }
    var skipped: WordPlaces = [modal]
    var end = clause.count - 1
    // The verbs end before what was put behind them: … werden in der Innenstadt.
    if let lastVerb = clause.indices.last(where: {
      $0 > modal && !clause[$0].isNoun && clause[$0].can([.infinitive, .auxiliary])
    }) {
      end = lastVerb
    }
    var isPassive = false
    var isPredicate = false
    var isOwned = false
    while end > modal, clause[end].can(.auxiliary) {
      if clause[end].lemma == "sein" { isPredicate = true }
      if clause[end].lemma == "haben" { isOwned = true }
      if clause[end].lemma == "werden" { isPassive = true }
      // … sollte erlaubt sein
      if clause[end].lemma == "sein", end - 1 > modal, clause[end - 1].can(.participle) { isPassive = true }
      skipped.insert(end)
      end -= 1
    }
    guard end > modal else { return nil }
    let last = clause[end]
    let isQuestion = modal == 0 && !followsCondition
    // … soll erhalten bleiben
    if last.folded == "bleiben", end - 1 > modal, !clause[end - 1].isNoun, !clause[end - 1].type.verb.isEmpty
    {
      skipped.insert(end)
      skipped.insert(end - 1)
      return ClauseReading(verb: infinitive(of: clause[end - 1]), clause, skipping: skipped)
    }
    if !last.isNoun, isPassive ? passiveInfinitive(of: last) != nil : last.can(.infinitive) {
      skipped.insert(end)
      var second = end
      if last.lemma == "lassen", end - 1 > modal, clause[end - 1].can(.infinitive) {
        second = end - 1
        skipped.insert(second)
      }
      var verb = isPassive && second == end ? passiveInfinitive(of: last) : infinitive(of: clause[second])
      if verb == "bleiben" { verb = "erhalten" }
      if second != end { verb = verb.map { $0 + " lassen" } }
      var reading = ClauseReading(verb: verb, clause, skipping: skipped)
      reading.isActive = !isPassive
      if isQuestion { reading.isNegated = false }
      if let only = verb,
        lookup.asksForSubject(only) || only == "geben" && clause.contains(where: { $0.folded == "es" })
      {
        reading.verb = nil
        reading.isActive = false
      }
      // Eine Spur könnte die Sicherheit erhöhen: the subject is the wish, and the rest what it is good for.
      if reading.isActive, clause[modal].has(.unreal), clause[modal].lemma == "können", modal > 0 {
        let nouns = reading.chunks.filter { $0.kind == .noun }
        if nouns.count > 1, nouns[0].start <= 1, nouns[0].start < modal, let head = nouns[0].head,
          !head.has([.person, .addressee, .vague])
        {
          reading.verb = nil
          reading.isActive = false
          reading.chunks = Array(reading.chunks.prefix { $0.start < modal })
        }
      }
      return reading
    }
    if let verb = unknownInfinitive(last) {
      skipped.insert(end)
      var reading = ClauseReading(verb: verb, clause, skipping: skipped)
      reading.isActive = true
      return reading
    }
    if last.folded == "weg" {
      skipped.insert(end)
      var reading = ClauseReading(verb: nil, clause, skipping: skipped)
      reading.particle = "weg"
      return reading
    }
    if ["her", "hin"].contains(last.folded) { skipped.insert(end) }
    var reading = ClauseReading(verb: nil, clause, skipping: skipped)
    reading.isActive = clause[modal].lemma == "mögen"
    reading.isPredicate = isPredicate
    reading.takesLast = isOwned
    return reading
  }

  /// What stands behind a statement: *er ist zu schmal und die Führung sollte besser sein*.
  private func secondOfTwo(_ clause: [ProposalToken]) -> [ProposalToken] {
    guard let modal = clause.firstIndex(where: { $0.has(.modal) && $0.can(.auxiliary) }),
      let join = clause[..<modal].lastIndex(where: { $0.has(.join) }),
      clause[..<join].contains(where: { !$0.isNoun && $0.can([.finite, .auxiliary]) })
    else { return clause }
    return Array(clause[(join + 1)...])
  }

  /// A word in small letters that no list has, where an infinitive has to stand: *abmarkieren*.
  private func unknownInfinitive(_ word: ProposalToken) -> String? {
    guard !word.isNoun, word.type.verb.isEmpty,
      !word.has([.drop, .pronoun, .quantifier, .adverb, .anyPreposition]),
      word.can(.adjective), word.folded == word.lemma.caseFolded, word.folded.utf8.count > 5
    else { return nil }
    return ["en", "ern", "eln"].contains(where: word.folded.ends) ? word.folded : nil
  }

  /// The first of two wishes: *die Hecke entfernen und Platz schaffen*, *markiert und beleuchtet werden*.
  private func firstOfTwo(_ clause: [ProposalToken], after modal: Int) -> [ProposalToken] {
    guard
      let join = clause.indices.first(where: { index in
        index > modal + 1 && clause[index].has(.join)
          && !clause[index - 1].isNoun
          && clause[index - 1].can([.infinitive, .participle, .auxiliary])
      }), join + 1 < clause.count
    else { return clause }
    let isPassive = clause[join - 1].can(.participle) && !clause[join - 1].can(.auxiliary)
    let auxiliaries =
      isPassive ? clause[(join + 1)...].filter { $0.lemma == "werden" && $0.can(.auxiliary) } : []
    return Array(clause[..<join]) + auxiliaries.prefix(1)
  }

  /// gehört verboten, gehören weg
  func belonging(_ clause: [ProposalToken]) -> ClauseReading? {
    guard let verb = clause.firstIndex(where: { !$0.isNoun && $0.folded.begins(with: "gehör") }),
      let last = clause.last,
      verb < clause.count - 1
    else { return nil }
    if let infinitive = passiveInfinitive(of: last) {
      return ClauseReading(verb: infinitive, clause, skipping: [verb, clause.count - 1])
    }
    guard last.folded == "weg" || last.folded == "hin" else { return nil }
    var reading = ClauseReading(verb: nil, clause, skipping: [verb, clause.count - 1])
    if last.folded == "weg" { reading.particle = "weg" }
    return reading
  }

  /// wünsche mir …, brauchen …, bin für …, wie wäre es mit …
  func wish(_ clause: [ProposalToken]) -> ClauseReading? {
    guard clause.contains(where: { $0.has([.wish, .framed]) }) else { return nil }
    var skipped = WordPlaces(clause.indices.lazy.filter { clause[$0].can([.auxiliary]) })
    let wish = clause.firstIndex { $0.has(.wish) && !$0.isNoun }
    if let wish {
      // Others that demand something (*die Stadt verlangt ein Foto*) are told of.
      guard clause[wish].has(.need) || clause.contains(where: { $0.has(.speaker) }) else { return nil }
      skipped.insert(wish)
      var reading = ClauseReading(verb: nil, clause, skipping: skipped)
      reading.takesLast = clause[wish].has(.holder)
      return reading
    }
    let folded = clause.map(\.folded)
    let isFramed =
      clause.contains { $0.has(.asking) } || lookup.openings.contains { folded.starts(with: $0) }
      || folded.contains("bitte") && folded.contains("um") || folded.contains("bin") && folded.contains("für")
    guard isFramed, let preposition = clause.firstIndex(where: { $0.has(.framed) }) else { return nil }
    let rest = Array(clause[(preposition + 1)...])
    var reading = ClauseReading(
      verb: nil, rest,
      skipping: WordPlaces(rest.indices.filter { rest[$0].can([.auxiliary]) || rest[$0].has(.asking) }))
    if ["mit", "von"].contains(clause[preposition].folded) {
      reading.chunks = reading.chunks.map(withoutDative)
    }
    if clause[0].has(.removal) { reading.particle = "weg" }
    return reading
  }

  /// Pollern is Poller, Radwegen is Radwege.
  private func withoutDative(_ chunk: ProposalChunk) -> ProposalChunk {
    guard chunk.kind == .noun, let head = chunk.head, head.surface.hasSuffix("n"), head.surface != head.lemma,
      head.surface != head.lemma + "n" || head.lemma.hasSuffix("er") || head.lemma.hasSuffix("el"),
      chunk.text.hasSuffix(head.surface)
    else { return chunk }
    var chunk = chunk
    chunk.text.removeLast()
    return chunk
  }

  /// Eine Lampe wäre schön, mein Wunsch ist ein Garten, ist nötig, hätte gern
  func predicate(_ clause: [ProposalToken]) -> ClauseReading? {
    guard let verb = clause.firstIndex(where: { $0.can(.auxiliary) }) else { return nil }
    let isHave = clause[verb].lemma == "haben"
    if let subject = clause.firstIndex(where: { $0.has(.frameNoun) }), subject < verb {
      return ClauseReading(verb: nil, Array(clause[(verb + 1)...]), skipping: [])
    }
    // Dadurch würde … besser: what follows from a wish.
    let isGood = clause[verb].lemma != "werden" && clause.contains { $0.has(.good) }
    let likes =
      isHave && clause.contains { $0.folded.hasPrefix("gern") } || clause[verb].folded.hasPrefix("möchte")
    guard isGood || likes || clause[verb].lemma == "mögen" else { return nil }
    var skipped: WordPlaces = [verb]
    for index in clause.indices where clause[index].has(.good) && !clause[index].isNoun {
      let isAttribute = index + 1 < clause.count && clause[index + 1].isNoun && index > 0
      if !isAttribute { skipped.insert(index) }
    }
    return ClauseReading(verb: nil, clause, skipping: skipped)
  }
}
