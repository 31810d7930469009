import FeedbackModel
import GermanText

/// Reads the clauses of one sentence for what it asks for.
struct ProposalReader {
  let clauses: [[ProposalToken]]
  let separable: [SeparableVerb]
  let lookup: ProposalTypes

  func proposal() -> Proposal? {
    var addressee: String?
    for (index, clause) in clauses.enumerated() {
      if index + 1 < clauses.count, let (next, start) = embedded(after: index) {
        addressee = addressee ?? self.addressee(in: clause)
        if let reading = embeddedReading(Array(next.dropFirst(start))),
          let found = assembler.proposal(reading, addressee: addressee)
        {
          return found
        }
      }
      if isVocative(clause) {
        addressee = self.addressee(in: clause)
        continue
      }
      if clauses.count > 1, isSubordinate(clause) { continue }
      // Wenn Dosen im Teich landen …, but not: Wenn es mehr Bänke gäbe!
      if clause.first?.has(.that) ?? false, !clause.contains(where: { $0.has(.unreal) }) { continue }
      if isRelative(index) { continue }
      if let reading = reading(of: index), let found = assembler.proposal(reading, addressee: addressee) {
        return found
      }
    }
    return nil
  }

  // MARK: Clauses

  /// What it is for apart, where no comma stands before it: *Markierung ergänzen | um die Lage zu entschärfen*.
  static func withoutPurpose(_ clause: [ProposalToken]) -> [[ProposalToken]] {
    guard let start = clause.lastIndex(where: { $0.folded == "um" }), start > 0, endsWithTo(clause) else {
      return [clause]
    }
    return [Array(clause[..<start]), Array(clause[start...])]
  }

  /// zu entschärfen, abzubauen
  static func endsWithTo(_ clause: [ProposalToken]) -> Bool {
    guard let last = clause.last, !last.isNoun else { return false }
    return last.can(.toInfinitive) || clause.count > 1 && clause[clause.count - 2].folded == "zu"
  }

  /// Liebe Stadt, …
  private func isVocative(_ clause: [ProposalToken]) -> Bool {
    clause.first?.has(.vocative) ?? false && clause.count <= 5 && clauses.count > 1
  }

  /// Absperrbügel, die Radfahrer abhalten: tells of the noun before it.
  private func isRelative(_ index: Int) -> Bool {
    guard index > 0, let noun = clauses[index - 1].last, noun.isNoun, !noun.has([.vague, .frameNoun]),
      !isVocative(clauses[index - 1]), let first = clauses[index].first, first.has(.article),
      let last = clauses[index].last
    else { return false }
    return !last.isNoun && last.can([.finite, .infinitive, .auxiliary]) && !last.can(.toInfinitive)
  }

  /// weil …, damit …, so dass …
  private func isSubordinate(_ clause: [ProposalToken]) -> Bool {
    guard let first = clause.first else { return false }
    if first.has([.subordinate, .clauseStart]) { return true }
    // statt über Milliarden zu streiten
    if first.has(.attached), Self.endsWithTo(clause) { return true }
    return first.folded == "so" && clause.count > 1 && clause[1].has(.that)
  }

  /// The clause behind one that asks for what it says: *ich schlage vor, … zu verlängern*.
  private func embedded(after index: Int) -> (clause: [ProposalToken], start: Int)? {
    guard asks(clauses[index]) else { return nil }
    let next = clauses[index + 1]
    if let first = next.first, first.has(.that) {
      return praises(clauses[index]) && first.folded != "wenn" ? nil : (next, 1)
    }
    guard next.count > 1, let last = next.last else { return nil }
    if last.can(.toInfinitive) { return (next, 0) }
    return last.can([.infinitive, .auxiliary]) && next[next.count - 2].folded == "zu" ? (next, 0) : nil
  }

  private func asks(_ clause: [ProposalToken]) -> Bool {
    if clause.contains(where: { $0.has(.ask) }) { return true }
    // Ich bitte, not the particle.
    return clause.contains { $0.folded == "bitte" }
      && clause.contains { $0.folded == "ich" || $0.folded == "wir" }
  }

  /// Schön, dass …: praise of what is, unless something would be nice.
  private func praises(_ clause: [ProposalToken]) -> Bool {
    clause.contains { $0.has(.praise) } && !clause.contains { $0.has(.unreal) }
  }

  private func reading(of index: Int) -> ClauseReading? {
    let clause = clauses[index]
    let followsCondition = index > 0 && isSubordinate(clauses[index - 1])
    return modal(continued(index), followsCondition: followsCondition) ?? belonging(clause) ?? wish(clause)
      ?? predicate(clause)
      ?? imperative(clause) ?? (mayBeCall(index) ? verbless(clause) : nil)
  }

  /// A clause with a modal verb, up to its infinitive: *Hier sollte, aus Lobeda kommend, eine Ampel stehen*.
  private func continued(_ index: Int) -> [ProposalToken] {
    var clause = clauses[index]
    guard let modal = clause.firstIndex(where: { $0.has(.modal) && $0.can(.auxiliary) }),
      !clause[(modal + 1)...].contains(where: { endsDemand($0) })
    else { return clause }
    // Der Weg sollte verbreitert, der Belag erneuert werden: the first of several.
    if let last = clause.last, last.can(.participle), !last.isNoun {
      let rest = clauses[(index + 1)...].joined()
      return clause + rest.filter { $0.lemma == "werden" && $0.can(.auxiliary) }.prefix(1)
    }
    for place in clauses.indices[(index + 1)...] {
      // One that tells of a noun is passed over: what is asked for goes on behind it.
      if isRelative(place), place + 1 < clauses.count { continue }
      var next = clauses[place]
      guard !isSubordinate(next), !next.contains(where: { $0.has(.modal) && $0.can(.auxiliary) }) else {
        break
      }
      next[0].beginsClause = true
      clause = clause.filter { !$0.folded.ends(with: "end") } + next
      if let last = next.last, endsDemand(last) { return clause }
    }
    return clauses[index]
  }

  private func endsDemand(_ word: ProposalToken) -> Bool {
    !word.isNoun && (word.can([.infinitive, .auxiliary, .toInfinitive]) || word.has([.removal, .adverb]))
      || ["her", "hin"].contains(word.folded)
  }

  /// Whether a clause without a verb may be what is asked for: not behind others that say something.
  private func mayBeCall(_ index: Int) -> Bool {
    let clause = clauses[index]
    if clause.first?.has(.quantifier) ?? false { return true }
    if let last = clause.last, !last.isNoun, last.can(.infinitive) { return true }
    // Bäcker, Fleischer und andere sollten …: the beginning of a list.
    // …, auf Bürgersteig oder Fahrbahn, …
    if index > 0, let first = clause.first, first.has(.anyPreposition), !first.has(.article) { return false }
    if index == 0 {
      return !clauses.dropFirst().contains { !isSubordinate($0) && $0.contains { $0.can(.auxiliary) } }
    }
    let before = clauses[..<index].joined()
    return before.count <= Self.longestLabel
      && !before.contains {
        !$0.isNoun && $0.can([.finite, .auxiliary]) && $0.type.classes.isDisjoint(with: .noun)
      }
  }

  /// Words in front of a call: "Vorschlag:", "Noch besser:".
  private static let longestLabel = 4

  private func addressee(in clause: [ProposalToken]) -> String? {
    guard let head = clause.firstIndex(where: { $0.isNoun && $0.has(.addressee) }) else { return nil }
    return clause[head].surface
  }

  private var assembler: ProposalAssembler { ProposalAssembler(lookup: lookup) }
}
