import FeedbackModel
import GermanText

/// Reads the clauses of one sentence for what it asks for.
struct ProposalReader {
  let clauses: [[ProposalToken]]
  let separable: [SeparableVerb]
  let lookup: ProposalTypes

  /// What was found in one clause.
  fileprivate struct Reading {
    var verb: String?
    var chunks: [ProposalChunk]
    var isNegated = false
    /// Whether the subject acts, so that it may be whom the wish is addressed to.
    var isActive = false
    /// Particle that stands for a verb: *weg*.
    var particle: String?
    /// Whether it is a heading without a verb, in which a noun alone says nothing.
    var isHeading = false
    /// Whether the first noun is the subject and the second the object.
    var takesLast = false
  }

  func proposal() -> Proposal? {
    var addressee: String?
    for (index, clause) in clauses.enumerated() {
      if index + 1 < clauses.count, let (next, start) = embedded(after: index) {
        addressee = addressee ?? self.addressee(in: clause)
        if let reading = embeddedReading(Array(next.dropFirst(start))),
          let found = finished(reading, addressee: addressee)
        {
          return found
        }
      }
      if isVocative(clause) {
        addressee = self.addressee(in: clause)
        continue
      }
      if index > 0 || clauses.count > 1,
        clause.first?.has(.subordinate) ?? false || startsWithConjunction(clause)
      {
        continue
      }
      if let reading = reading(of: clause), let found = finished(reading, addressee: addressee) {
        return found
      }
    }
    return nil
  }

  // MARK: Clauses

  /// Liebe Stadt, …
  private func isVocative(_ clause: [ProposalToken]) -> Bool {
    ["liebe", "lieber", "liebes", "hallo", "sehr"].contains(clause.first?.folded ?? "") && clause.count <= 5
      && clauses.count > 1
  }

  private func startsWithConjunction(_ clause: [ProposalToken]) -> Bool {
    ["wenn", "dass", "daß", "ob", "sofern", "bis", "ohne", "statt"].contains(clause.first?.folded ?? "")
      && clause.first?.folded != "statt"
  }

  /// The clause behind one that asks for what it says: *ich schlage vor, … zu verlängern*.
  private func embedded(after index: Int) -> (clause: [ProposalToken], start: Int)? {
    guard asks(clauses[index]) else { return nil }
    let next = clauses[index + 1]
    if ["dass", "daß", "wenn"].contains(next.first?.folded ?? "") { return (next, 1) }
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

  private func embeddedReading(_ clause: [ProposalToken]) -> Reading? {
    guard let last = clause.last else { return nil }
    if last.can(.toInfinitive) {
      return Reading(verb: infinitive(of: last), clause, skipping: [clause.count - 1])
    }
    if clause.count > 1, clause[clause.count - 2].folded == "zu", !last.isNoun {
      return Reading(verb: infinitive(of: last), clause, skipping: [clause.count - 1, clause.count - 2])
    }
    var end = clause.count - 1
    var skipped: Set<Int> = []
    var isPassive = false
    while end >= 0, clause[end].can(.auxiliary) {
      if clause[end].lemma == "werden" { isPassive = true }
      skipped.insert(end)
      end -= 1
    }
    guard end >= 0 else { return nil }
    let verb = clause[end]
    if ["gibt", "gäbe", "gebe", "geben", "käme", "kommt", "bleibt", "bliebe"].contains(verb.folded) {
      skipped.insert(end)
      return Reading(verb: nil, clause, skipping: skipped)
    }
    if verb.can([.participle, .infinitive, .finite]), !verb.isNoun {
      skipped.insert(end)
      var reading = Reading(verb: infinitive(of: verb), clause, skipping: skipped)
      reading.isActive = !(isPassive && verb.can(.participle))
      return reading
    }
    return Reading(verb: nil, clause, skipping: skipped)
  }

  private func reading(of clause: [ProposalToken]) -> Reading? {
    modal(clause) ?? belonging(clause) ?? wish(clause) ?? predicate(clause) ?? imperative(clause)
      ?? verbless(clause)
  }

  /// sollte … werden, muss … öffnen, muss … her
  private func modal(_ whole: [ProposalToken]) -> Reading? {
    guard let modal = whole.firstIndex(where: { $0.has(.modal) && $0.can(.auxiliary) }) else { return nil }
    let clause = firstOfTwo(whole, after: modal)
    var skipped: Set<Int> = [modal]
    var end = clause.count - 1
    // The verbs end before what was put behind them: … werden in der Innenstadt.
    if let lastVerb = clause.indices.last(where: {
      $0 > modal && !clause[$0].isNoun && clause[$0].can([.infinitive, .auxiliary])
    }) {
      end = lastVerb
    }
    var isPassive = false
    while end > modal, clause[end].can(.auxiliary) {
      if clause[end].lemma == "werden" { isPassive = true }
      skipped.insert(end)
      end -= 1
    }
    guard end > modal else { return nil }
    let last = clause[end]
    let isQuestion = modal == 0
    // … soll erhalten bleiben
    if last.folded == "bleiben", end - 1 > modal, !clause[end - 1].isNoun, !clause[end - 1].type.verb.isEmpty
    {
      skipped.formUnion([end, end - 1])
      return Reading(verb: infinitive(of: clause[end - 1]), clause, skipping: skipped)
    }
    if !last.isNoun, isPassive ? passiveInfinitive(of: last) != nil : last.can(.infinitive) {
      skipped.insert(end)
      var second = end
      if last.lemma == "lassen", end - 1 > modal, clause[end - 1].can(.infinitive) {
        second = end - 1
        skipped.insert(second)
      }
      var verb = isPassive ? passiveInfinitive(of: last) : infinitive(of: clause[second])
      if verb == "bleiben" { verb = "erhalten" }
      if second != end { verb = verb.map { $0 + " lassen" } }
      var reading = Reading(verb: verb, clause, skipping: skipped)
      reading.isActive = !isPassive
      if isQuestion { reading.isNegated = false }
      return reading
    }
    if last.folded == "weg" {
      skipped.insert(end)
      var reading = Reading(verb: nil, clause, skipping: skipped)
      reading.particle = "weg"
      return reading
    }
    if ["her", "hin"].contains(last.folded) { skipped.insert(end) }
    var reading = Reading(verb: nil, clause, skipping: skipped)
    reading.isActive = clause[modal].lemma == "mögen"
    return reading
  }

  /// The first of two wishes: *die Hecke entfernen und Platz schaffen*, *markiert und beleuchtet werden*.
  private func firstOfTwo(_ clause: [ProposalToken], after modal: Int) -> [ProposalToken] {
    guard
      let join = clause.indices.first(where: { index in
        index > modal + 1 && ["und", "oder", "sowie"].contains(clause[index].folded)
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
  private func belonging(_ clause: [ProposalToken]) -> Reading? {
    guard let verb = clause.firstIndex(where: { $0.folded.hasPrefix("gehör") && !$0.isNoun }),
      let last = clause.last,
      verb < clause.count - 1
    else { return nil }
    if let infinitive = passiveInfinitive(of: last) {
      return Reading(verb: infinitive, clause, skipping: [verb, clause.count - 1])
    }
    guard last.folded == "weg" || last.folded == "hin" else { return nil }
    var reading = Reading(verb: nil, clause, skipping: [verb, clause.count - 1])
    if last.folded == "weg" { reading.particle = "weg" }
    return reading
  }

  /// wünsche mir …, brauchen …, bin für …, wie wäre es mit …
  private func wish(_ clause: [ProposalToken]) -> Reading? {
    var skipped = Set(clause.indices.filter { clause[$0].can([.auxiliary]) })
    let wish = clause.firstIndex { $0.has(.wish) && !$0.isNoun }
    if let wish {
      // Others that demand something (*die Stadt verlangt ein Foto*) are told of.
      let needs =
        ["brauchen", "benötigen", "fehlen"].contains(clause[wish].lemma)
        || clause[wish].folded.hasPrefix("bräuchte")
      guard needs || clause.contains(where: { ["ich", "wir", "man", "mir", "uns"].contains($0.folded) })
      else { return nil }
      skipped.insert(wish)
      var reading = Reading(verb: nil, clause, skipping: skipped)
      let verb = clause[wish].lemma
      reading.takesLast =
        ["brauchen", "benötigen"].contains(verb) || clause[wish].folded.hasPrefix("bräuchte")
      return reading
    }
    let folded = clause.map(\.folded)
    let isFramed =
      folded.contains("freuen") || folded.contains("plädiere") || folded.contains("plädieren")
      || folded.contains("bitte") && folded.contains("um") || folded.contains("bitten")
      || folded.starts(with: ["wie", "wäre", "es"]) || folded.starts(with: ["was", "haltet", "ihr"])
      || folded.starts(with: ["was", "halten", "sie"]) || folded.contains("bin") && folded.contains("für")
      || folded.starts(with: ["her", "mit"]) || folded.starts(with: ["weg", "mit"])
      || folded.starts(with: ["schluss", "mit"])
    guard isFramed, let preposition = clause.firstIndex(where: { $0.has(.framed) }) else { return nil }
    let rest = Array(clause[(preposition + 1)...])
    var reading = Reading(
      verb: nil, rest,
      skipping: Set(rest.indices.filter { rest[$0].can([.auxiliary]) || rest[$0].folded == "freuen" }))
    if ["mit", "von"].contains(clause[preposition].folded) {
      reading.chunks = reading.chunks.map(withoutDative)
    }
    if ["weg", "schluss"].contains(folded[0]) { reading.particle = "weg" }
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
  private func predicate(_ clause: [ProposalToken]) -> Reading? {
    guard let verb = clause.firstIndex(where: { $0.can(.auxiliary) }) else { return nil }
    let isHave = clause[verb].lemma == "haben"
    if let subject = clause.firstIndex(where: {
      ["Vorschlag", "Wunsch", "Idee", "Anregung", "Lösung"].contains($0.lemma)
    }),
      subject < verb
    {
      return Reading(verb: nil, Array(clause[(verb + 1)...]), skipping: [])
    }
    let isGood = clause.contains { $0.has(.good) }
    let likes =
      isHave && clause.contains { $0.folded.hasPrefix("gern") } || clause[verb].folded.hasPrefix("möchte")
    guard isGood || likes || clause[verb].lemma == "mögen" else { return nil }
    var skipped: Set<Int> = [verb]
    for index in clause.indices where clause[index].has(.good) && !clause[index].isNoun {
      let isAttribute = index + 1 < clause.count && clause[index + 1].isNoun && index > 0
      if !isAttribute { skipped.insert(index) }
    }
    return Reading(verb: nil, clause, skipping: skipped)
  }

  /// Baut …, stellen Sie … auf, bitte repariert …
  private func imperative(_ clause: [ProposalToken]) -> Reading? {
    guard
      let first = clause.firstIndex(where: {
        !["bitte", "doch", "endlich", "und", "also", "dann"].contains($0.folded)
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
    var skipped: Set<Int> = [first]
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
    return Reading(verb: verb, clause, skipping: skipped)
  }

  /// Radweg verbreitern; Ausbau des Radwegs; Mehr Mülleimer am Paradies
  private func verbless(_ clause: [ProposalToken]) -> Reading? {
    var end = clause.count - 1
    while end > 0, clause[end].can(.auxiliary) { end -= 1 }
    let last = clause[end]
    if !last.isNoun, last.can(.infinitive), clause.count > 1 {
      let verbs = clause.indices.filter { $0 >= end }
      // Two wishes joined by "und": the first one is the wish.
      if let join = clause[..<end].indices.first(where: { index in
        index > 0 && clause[index].folded == "und" && !clause[index - 1].isNoun
          && clause[index - 1].can(.infinitive)
      }) {
        let first = Array(clause[..<join])
        return Reading(verb: infinitive(of: first[join - 1]), first, skipping: [join - 1])
      }
      guard !clause[..<end].contains(where: { $0.can(.auxiliary) }) else { return nil }
      var reading = Reading(verb: infinitive(of: last), clause, skipping: Set(verbs))
      // Warum nicht …?
      if ["warum", "wieso", "weshalb"].contains(clause[0].folded) { reading.isNegated = false }
      return reading
    }
    guard !clause.contains(where: { $0.can([.auxiliary, .finite]) && !$0.isNoun }) else { return nil }
    // Bordsteine absenken am Markt
    if let verb = clause.firstIndex(where: { !$0.isNoun && $0.can(.infinitive) }), verb > 0,
      verb + 1 == clause.count || clause[verb + 1].has(.spatial)
    {
      return Reading(verb: infinitive(of: clause[verb]), clause, skipping: [verb])
    }
    var reading = Reading(verb: nil, clause, skipping: [])
    reading.isHeading = true
    return reading
  }

  /// The infinitive of a participle, also of a verb that no list has: *bereitgestellt*.
  private func passiveInfinitive(of word: ProposalToken) -> String? {
    if word.isNoun || word.folded == "weg" || word.folded == "hin" { return nil }
    if let known = infinitive(of: word) { return known }
    guard word.folded.hasSuffix("t"), word.folded.utf8.count > 6, let mark = word.folded.firstRange(of: "ge")
    else { return nil }
    let stem = word.folded[mark.upperBound...].dropLast()
    return word.folded[..<mark.lowerBound]
      + (stem.hasSuffix("er") || stem.hasSuffix("el") ? stem + "n" : stem + "en")
  }

  private func infinitive(of word: ProposalToken) -> String? {
    word.type.verb.isEmpty ? nil : word.type.verb
  }

  private func addressee(in clause: [ProposalToken]) -> String? {
    guard let head = clause.firstIndex(where: { $0.isNoun && $0.has(.addressee) }) else { return nil }
    return clause[head].surface
  }

  // MARK: The proposal

  private func finished(_ reading: Reading, addressee: String?) -> Proposal? {
    var chunks = reading.chunks
    var addressee = addressee
    var places: [ProposalChunk] = []
    // Von der Stadt, Die Stadt
    if let from = chunks.firstIndex(where: { $0.preposition == "von" && ($0.head?.has(.addressee) ?? false) })
    {
      addressee = addressee ?? withoutPreposition(chunks[from].text)
      chunks.remove(at: from)
    }
    let nouns = chunks.filter { $0.kind == .noun }
    if reading.isActive, let subject = nouns.first, subject.head?.has(.addressee) ?? false,
      nouns.count > 1 || reading.verb != nil, addressee == nil
    {
      addressee = subject.text
      chunks.removeAll { $0.start == subject.start }
    } else if reading.takesLast, nouns.count > 1, let subject = nouns.first {
      // Lobeda braucht einen Kinderarzt: a name is the place, and whatever else it is no part of the wish.
      if subject.isBare, let head = subject.head, head.has(.place), !lookup.isListed(place: head.lemma) {
        var place = subject
        place.text = "in " + place.text
        places.append(place)
      }
      chunks.removeAll { $0.start == subject.start }
    }
    // A framed thing has its nouns in order; the first that has a name is the object.
    let object = chunks.first { chunk in
      guard chunk.kind == .noun, let head = chunk.head, !head.has(.vague) else { return false }
      let isAskedFor =
        reading.verb != nil || reading.particle != nil || startsWithQuantifier(chunk.text)
        || chunks.contains { $0.kind == .adverb }
      return isAskedFor || !head.has(.person)
    }
    places += chunks.filter { $0.kind == .place }
    return assembled(reading, object: object, chunks: chunks, places: places, addressee: addressee)
  }

  private func withoutPreposition(_ text: String) -> String {
    let words = text.split(separator: " ").dropFirst()
    let articles = ["der", "dem", "den", "die", "das"]
    return (articles.contains(words.first.map(String.init) ?? "") ? words.dropFirst() : words).joined(
      separator: " ")
  }

  private func assembled(
    _ reading: Reading, object: ProposalChunk?, chunks: [ProposalChunk], places: [ProposalChunk],
    addressee: String?
  ) -> Proposal? {
    var verb = reading.verb
    var objectText = object?.text
    var objectKey = object?.head?.type.key ?? ""
    var details = object?.details ?? []
    var tail = ""
    if verb == nil, let object, let action = object.head?.type.action, !startsWithQuantifier(object.text) {
      if let compound = action.object {
        (verb, objectText) = (action.verb, compound)
        objectKey = lookup.objectKey(of: compound, parts: [])
      } else if let complement = object.complement, let head = object.complementHead {
        (verb, objectText, tail) = (action.verb, complement, object.tail)
        objectKey = head.type.key
        details = Array(details.dropFirst())
      }
    }
    let others = chunks.filter { chunk in
      chunk.start != object?.start && (chunk.kind == .adverb || chunk.kind == .complement)
        && !(chunk.preposition.hasSuffix("statt") && chunk.start < object?.start ?? 0)
    }
    let complements = others.map(\.text).joined(separator: " ")
    if verb == nil, let object, let action = object.head?.type.action, action.object == nil, object.isBare {
      // Ausbau Radweg: the noun behind it is what it is done to.
      if let next = chunks.first(where: { $0.kind == .noun && $0.start > object.start }), let head = next.head
      {
        (verb, objectText, objectKey) = (action.verb, next.text, head.type.key)
      } else if !lookup.isThing(object.head?.lemma ?? "") {
        return nil
      }
    } else if reading.isHeading, verb == nil, object?.isBare ?? false, places.isEmpty {
      return nil
    }
    guard objectText != nil || verb != nil && !isVagueVerb(verb) && !complements.isEmpty else { return nil }
    if object == nil, verb == nil { return nil }
    if objectText == nil, isVagueVerb(verb) { return nil }
    if complements.isEmpty, let verb, Self.empty.contains(verb) { return nil }
    let parts = [
      objectText ?? "", tail.first == " " ? String(tail.dropFirst()) : tail,
      reading.isNegated ? "nicht" : "", complements, verb ?? reading.particle ?? "",
    ].filter { !$0.isEmpty }
    let action = parts.joined(separator: " ")
    guard action.count <= Self.longest else { return nil }
    return Proposal(
      action: action, verb: verb, object: objectText,
      place: places.first?.text, addressee: addressee,
      isExplicit: !reading.isHeading
        || startsWithQuantifier(objectText ?? "") && !(objectText ?? "").hasPrefix("kein")
        || verb != nil,
      key: key(
        object: objectKey, verb: verb ?? reading.particle, reading: reading, details: details,
        text: objectText ?? "", others: others,
        places: places))
  }

  /// Verbs that with an object alone ask for nothing.
  private static let empty: Set = ["finden", "gehen", "kommen", "haben", "sein", "lassen", "sehen", "lesen"]

  /// In characters; what is longer was not understood.
  private static let longest = 90

  private func startsWithQuantifier(_ text: String) -> Bool {
    ["mehr", "weniger", "kein"].contains { text.hasPrefix($0) }
  }

  private func isVagueVerb(_ verb: String?) -> Bool {
    guard let verb else { return true }
    return lookup.isVague(verb)
  }

  private func key(
    object: String, verb: String?, reading: Reading, details: [String], text: String, others: [ProposalChunk],
    places: [ProposalChunk]
  ) -> Proposal.Key {
    let adverbs = others.filter { $0.kind == .adverb }.map(\.text)
    var verbKey = verb.map(lookup.verbKey) ?? ""
    var details = details.filter { !object.lowercased().contains($0.lowercased()) }
    if verbKey.isEmpty || verbKey == "schaffen" {
      verbKey =
        self.verbKey(ofThing: text) ?? (verb == nil ? adverbs.first.map(lookup.verbKey) : nil) ?? "schaffen"
    } else {
      details += adverbs
    }
    if reading.isNegated || text.hasPrefix("kein") { verbKey = "nicht " + verbKey }
    let objectKey = object.isEmpty ? others.map(\.text).joined(separator: " ") : object
    return Proposal.Key(
      object: objectKey, verb: verbKey, details: details.sorted(), place: places.first.map(placeKey) ?? [])
  }

  /// The names of a place; of one in a single word what stands for the word.
  private func placeKey(_ place: ProposalChunk) -> [String] {
    let names = place.text.split(separator: " ").filter { $0.first?.isUppercase ?? false }
    if names.count <= 1 { return [place.head?.type.key ?? ""] + place.details }
    return names.map { $0 == "Str." || $0 == "Strasse" ? "Straße" : String($0) }
  }

  /// What a thing asks for by how it is described: *längere Grünphasen* are to be lengthened, and of some
  /// there are to be fewer.
  private func verbKey(ofThing text: String) -> String? {
    guard let first = text.split(separator: " ").first, first.count > 4 else { return nil }
    if first == "weniger" { return "weniger" }
    for ending in ["e", "en", "es", "em", "er"] where first.hasSuffix("er" + ending) {
      let comparative = String(first.dropLast(ending.count))
      let found = lookup.verbKey(of: comparative)
      return found == comparative ? nil : found
    }
    return nil
  }
}

extension ProposalReader.Reading {
  fileprivate init(verb: String?, _ clause: [ProposalToken], skipping skipped: Set<Int>) {
    let chunker = ProposalChunker(clause, skipping: skipped)
    self.init(verb: verb, chunks: chunker.chunks, isNegated: chunker.isNegated)
  }
}
