import FeedbackModel

/// Makes a proposal of what was found in a clause: its name, and the key by which it is compared with others.
struct ProposalAssembler {
  let lookup: ProposalTypes

  func proposal(_ reading: ClauseReading, addressee: String?) -> Proposal? {
    var reading = reading
    if let verb = reading.verb, lookup.asks(verb) { reading.verb = nil }
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
    } else if reading.isActive, reading.verb != nil, let subject = nouns.first,
      subject.head?.has(.people) ?? false
    {
      // Radfahrer sollten abbiegen dürfen: who is to do it is no object.
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
      guard chunk.kind == .noun, let head = chunk.head, !head.has(.vague),
        !(head.has(.named) && head.has(.person))
      else { return false }
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
    _ reading: ClauseReading, object: ProposalChunk?, chunks: [ProposalChunk], places: [ProposalChunk],
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
      } else if let complement = object.complement, let head = object.complementHead,
        // Rückbau von getrenntem Radweg: no rule tells its accusative.
        !Self.isDative(complement)
      {
        (verb, objectText, tail) = (action.verb, complement, object.tail)
        objectKey = head.type.key
        details = Array(details.dropFirst())
      }
    }
    let others = chunks.filter { chunk in
      chunk.start != object?.start && (chunk.kind == .adverb || chunk.kind == .complement)
        && !(chunk.preposition.hasSuffix("statt") && chunk.start < object?.start ?? 0)
        && (chunk.kind != .adverb || verb != nil || reading.particle != nil || reading.isPredicate
          || saysWhat(chunk.head))
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
    guard
      objectText != nil
        || verb != nil && !isVagueVerb(verb)
          && others.contains(where: { $0.kind == .complement || saysWhat($0.head) })
    else { return nil }
    // A name alone is a place: "Talstr.".
    if verb == nil, let object, let head = object.head, object.isBare, head.has(.place),
      !head.type.isListedPlace,
      reading.particle == nil, others.isEmpty
    {
      return nil
    }
    if object == nil, verb == nil { return nil }
    // "2012 Konzept", "0,85 Mio": a figure tells.
    if reading.isHeading, verb == nil, let first = objectText?.utf8.first,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    {
      return nil
    }
    if objectText == nil, isVagueVerb(verb) { return nil }
    if complements.isEmpty, let verb, lookup.isEmpty(verb) { return nil }
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

  private static func isDative(_ complement: String) -> Bool {
    let words = complement.split(separator: " ")
    return words.count > 1 && words[0].hasSuffix("em") && words[0].first?.isLowercase ?? false
  }

  /// Without a verb only *breiter, nachts* say what is wanted: *Radweg farblich* does not.
  private func saysWhat(_ adverb: ProposalToken?) -> Bool {
    adverb.map { $0.has(.adverb) || $0.can(.comparative) } ?? false
  }

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
    object: String, verb: String?, reading: ClauseReading, details: [String], text: String,
    others: [ProposalChunk],
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
    // The same verb for all who ask for the thing, so that they stay together.
    if verbKey == "schaffen", let usual = lookup.verb(forThing: object) { verbKey = usual }
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
