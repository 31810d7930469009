import FeedbackModel
import GermanText
import LexiconFiles

/// Finds names of people by what announces them: a salutation ("Frau Kern"), an introduction ("ich heiße
/// Anna Kern"), a greeting before a signature, a relation ("mein Nachbar Peter"), a part in the story ("die
/// Erzieherin Mandy"); and where nothing does, a given name before a surname.
struct NameFinder {
  let tokens: TokenReader
  let parser: NameParser
  private let historical: Set<String>

  /// - Parameter historical: Full names that are no personal data: "ernst_abbe".
  init(tokens: TokenReader, historical: Set<String>) {
    self.tokens = tokens
    self.historical = historical
    parser = NameParser(tokens: tokens)
  }

  /// - Parameters:
  ///   - cues: Tokens that may announce a name, in order.
  ///   - readsLastLine: Whether the last line may be a signature.
  /// - Returns: UTF-8 ranges; some may overlap.
  func ranges(at cues: [Int], readsLastLine: Bool) -> [Range<Int>] {
    let last = readsLastLine ? namesInLastLine() : []
    let announced = (cues.flatMap { names(at: $0) } + last).filter { !isPublic($0) }
    return (announced + repetitions(of: announced)).map { tokens.utf8Range(of: $0) }
  }

  /// Further mentions of people that were named: "Frau Sobotta …, das hat Sobotta auch gesagt". Only of words
  /// that are nothing but names.
  private func repetitions(of names: [Range<Int>]) -> [Range<Int>] {
    guard !names.isEmpty else { return [] }
    let inside = Set(names.joined())
    let known = Set(
      inside.filter {
        tokens.has(.nameable, $0) && tokens.traits($0).form.isDisjoint(with: [.known, .ordinaryNoun, .place])
      }
      .map(tokens.key).filter { $0.utf8.count >= Self.shortestRepeated })
    guard !known.isEmpty else { return [] }
    return (0..<tokens.count).filter { index in
      guard !inside.contains(index), tokens.has(.nameable, index), !tokens.has(.place, index + 1),
        !(tokens.isMark(UInt8(ascii: "-"), index + 1) && tokens.touches(index + 1)),
        !isPartOfLongerName(index)
      else { return false }
      return known.containsName(tokens.key(index))
    }.map { $0..<$0 + 1 }
  }

  /// In bytes.
  private static let shortestRepeated = 3

  /// The names that the word at a token announces.
  private func names(at index: Int) -> [Range<Int>] {
    let traits = tokens.traits(index)
    if traits.classes & Self.salutations != 0 { return names(behindSalutationAt: index, traits) }
    var found: [Range<Int>] = []
    if traits.classes & Self.introductions != 0 { found += names(introducedAt: index, traits) }
    if traits.classes & Self.greetings != 0 { found += names(behindGreetingAt: index, traits) }
    if traits.classes & Self.relations != 0 { found += names(behindRelationAt: index, traits) }
    if traits.isA(.signingRole) { found += names(behindSigningRoleAt: index) }
    if traits.isA(.role) || traits.isA(.academicTitle) { found += names(behindRoleAt: index, traits) }
    if traits.isA(.addressGiven) { found += names(addressedAt: index) }
    if traits.isA(.atHome) { found += namesAtHome(behind: index) }
    if traits.isA(.plainOpening) { found += names(inOpeningAt: index) }
    if traits.form.contains(.given) { found += names(beginningAt: index) }
    return found
  }

  private static let salutations = UInt64(
    classes: .salutation, .salutationAmbiguous, .salutationFamily, .salutationCouple, .salutationGentlemen)
  private static let introductions = UInt64(classes: .nameLabel, .contactLabel, .nameCalling, .nameBeing)
  private static let greetings = UInt64(classes: .greeting, .greetingAbbreviation, .greetingWeak)
  private static let relations = UInt64(classes: .relation, .relationFamily)

  /// Historical persons and politicians, whatever announces them.
  private func isPublic(_ name: Range<Int>) -> Bool {
    if tokens.isA(.publicSurname, name.upperBound - 1) { return true }
    let words = name.filter { tokens.has(.capitalized, $0) || tokens.has(.lowerName, $0) }
    guard let last = words.last, words.count > 1 else { return false }
    return words.dropLast().contains { historical.contains(tokens.key($0) + "_" + tokens.key(last)) }
  }

  // MARK: Salutations

  private func names(behindSalutationAt index: Int, _ salutation: WordTraits) -> [Range<Int>] {
    let start = tokens.end(ofAbbreviation: index)
    guard tokens.continuesLine(start), !isOffice(before: index),
      let demand = demand(of: salutation, at: index)
    else { return [] }
    let isPlural = salutation.isA(.salutationCouple) || salutation.isA(.salutationGentlemen)
    // "die Familien einquartiert": in lower case only names that are listed.
    let lower = salutation.isA(.salutation) || tokens.isA(.surname, start) || tokens.has(.given, start)
    let names =
      isPlural
      ? parser.names(at: start, demand, lower: lower)
      : parser.name(at: start, demand, lower: lower).map { [$0] } ?? []
    let speaksToThem = tokens.isA(.address, index - 1)
    return speaksToThem ? names : withoutOffices(names)
  }

  /// How sure the word behind a salutation must be a name, judged by the word before it; `nil` where it is
  /// no salutation.
  private func demand(of salutation: WordTraits, at index: Int) -> NameParser.Demand? {
    // "Herr/Frau Kern": the article stands before the pair, and so does the "Mann" of "Mann/Frau".
    let before = tokens.isMark(UInt8(ascii: "/"), index - 1) ? index - 2 : index - 1
    let isAdjective = tokens.isA(.personAdjective, before) && !tokens.isA(.address, before)
    if tokens.isA(.indefinite, before) || tokens.isA(.possessive, before), !isAdjective { return .givenName }
    let isDefinite = tokens.isA(.definite, before) || isAdjective
    if salutation.isA(.salutation) { return isDefinite ? .noOrdinaryNoun : .anyCapitalized }
    if salutation.isA(.salutationGentlemen) { return isDefinite ? .noOrdinaryNoun : nil }
    return .noOrdinaryNoun
  }

  // MARK: Introductions

  private func names(introducedAt index: Int, _ traits: WordTraits) -> [Range<Int>] {
    if traits.isA(.nameCalling) || traits.isA(.nameBeing) { return names(behindVerbAt: index, traits) }
    let isLabel = tokens.isMark(UInt8(ascii: ":"), index + 1)
    if isLabel, let name = parser.reversedName(at: index + 2) { return [name] }
    let isOwn = traits.isA(.nameLabel) && tokens.isA(.possessive, index - 1)
    if isOwn, isLabel || ["ist", "lautet"].contains(tokens.key(index + 1)) {
      return names(introducedFrom: index + 2, .anyCapitalized)
    }
    guard isLabel else { return [] }
    let names = names(introducedFrom: index + 2, .givenName)
    return names.isEmpty && isPairOfUnknown(index + 2) ? withoutOffices([index + 2..<index + 4]) : names
  }

  private func names(behindVerbAt index: Int, _ traits: WordTraits) -> [Range<Int>] {
    let start = endOfVerb(at: index)
    if traits.isA(.nameBeing) { return start.map { names(introducedFrom: $0, .givenName) } ?? [] }
    guard !isApproval(from: start ?? index + 1) else { return [] }
    // Without "ich" next to it, "heiße" may be an adjective.
    return names(introducedFrom: start ?? index + 1, start == nil ? .givenName : .noOrdinaryNoun)
  }

  /// The position behind "ich heiße" or "heiße ich"; `nil` where the verb has no "ich" next to it.
  private func endOfVerb(at index: Int) -> Int? {
    tokens.key(index - 1) == "ich" ? index + 1 : tokens.key(index + 1) == "ich" ? index + 2 : nil
  }

  private func names(introducedFrom start: Int, _ demand: NameParser.Demand) -> [Range<Int>] {
    // "Ich heiße: Anna", "Ich bin die Anna".
    let hasLead = tokens.isMark(UInt8(ascii: ":"), start) || ["der", "die"].contains(tokens.key(start))
    let start = hasLead ? start + 1 : start
    guard tokens.continuesLine(start), let name = parser.name(at: start, demand, lower: true) else {
      return []
    }
    return withoutOffices([name])
  }

  /// "Ich heiße Radwege gut", "Ich heiße Neue willkommen".
  private func isApproval(from start: Int) -> Bool {
    (start..<start + Self.longestApproval).prefix { tokens.token($0)?.kind == .word }
      .contains { tokens.isA(.approval, $0) }
  }

  /// Words from "ich heiße" to "gut" or "willkommen".
  private static let longestApproval = 8

  // MARK: Relations and roles

  /// "mein Nachbar Krawczyk", "unsere kleine Tochter Mia", "mein Nachbar, Peter Kern", "Mutter von Mia".
  private func names(behindRelationAt index: Int, _ traits: WordTraits) -> [Range<Int>] {
    if tokens.key(index + 1) == "von", tokens.has(.given, index + 2) {
      return parser.names(at: index + 2, .givenName)
    }
    let possessive = [index - 1, index - 2].first { tokens.isA(.possessive, $0) }
    let hasComma = tokens.isMark(UInt8(ascii: ","), index + 1)
    let start = hasComma ? index + 2 : index + 1
    guard tokens.continuesLine(start) else { return [] }
    guard let possessive else {
      if tokens.isA(.definite, index - 1) { return withoutOffices(parser.names(at: start, .givenName)) }
      // "Nachbar Pohlandt parkt dort."
      let beginsSentence = traits.isA(.relation) && tokens.sentence(around: index).lowerBound == index
      let isName = beginsSentence && !hasComma && !tokens.has(.known, start) && tokens.has(.nameable, start)
      return isName ? withoutOffices(parser.names(at: start, .noOrdinaryNoun)) : []
    }
    // "Meine Tochter Chantal …" is followed by the verb; "gestern hatte meine Tochter Angst" has it before.
    let beginsSentence = tokens.has(.capitalized, possessive)
    let isDoubtful =
      hasComma || traits.isA(.relationFamily) && !beginsSentence || !tokens.has(.capitalized, start)
    return withoutOffices(parser.names(at: start, isDoubtful ? .givenName : .noOrdinaryNoun, lower: true))
  }

  /// "die Erzieherin Mandy", "mein Hausarzt Dr. Kern", "Dr. Kern".
  private func names(behindRoleAt index: Int, _ traits: WordTraits) -> [Range<Int>] {
    let isTitle = traits.isA(.academicTitle)
    let start = isTitle ? index : index + 1
    guard isTitle || tokens.continuesLine(start) else { return [] }
    // "Der Dr. hat nur vormittags offen": the title needs its full stop and a name.
    if isTitle, tokens.word(index)?.surface.hasSuffix(".") != true,
      !tokens.isMark(UInt8(ascii: "."), index + 1)
    {
      return []
    }
    guard !isOffice(before: index), let name = parser.name(at: start, isTitle ? .noOrdinaryNoun : .givenName)
    else {
      return []
    }
    return withoutOffices([name])
  }

  /// "Hallo Andreas,", "Liebe Katrin!".
  private func names(addressedAt index: Int) -> [Range<Int>] {
    guard tokens.continuesLine(index + 1) else { return [] }
    let names = parser.names(at: index + 1, .givenName, lower: !tokens.has(.capitalized, index + 1))
    return names.isEmpty && isUnknownAddressed(at: index + 1) ? [index + 1..<index + 2] : names
  }

  /// "Moin Onno, …": a word that no list has, between a greeting that begins its line and a comma.
  private func isUnknownAddressed(at index: Int) -> Bool {
    let beginsLine = index == 1 || !tokens.continuesLine(index - 1)
    return beginsLine && tokens.isMark(UInt8(ascii: ","), index + 1) && tokens.has(.nameable, index)
      && tokens.traits(index).form.isDisjoint(with: [.known, .ordinaryNoun, .place, .office])
  }

  /// "bei Müllers".
  private func namesAtHome(behind index: Int) -> [Range<Int>] {
    let isName =
      tokens.has(.surnameWithS, index + 1) && tokens.has(.nameable, index + 1)
      && !tokens.has(.nameable, index + 2)
    return isName && !tokens.has(.ordinaryNoun, index + 1) ? [index + 1..<index + 2] : []
  }

  /// "Wir, Lena und Max Hartung, …".
  private func names(inOpeningAt index: Int) -> [Range<Int>] {
    let isApart = tokens.isMark(UInt8(ascii: ","), index + 1) || tokens.isMark(UInt8(ascii: "("), index + 1)
    guard isApart, tokens.continuesLine(index + 2) else { return [] }
    return withoutOffices(parser.names(at: index + 2, .givenName))
  }

  /// A given name and a surname that nothing announces, and "der kleine Finn".
  private func names(beginningAt index: Int) -> [Range<Int>] {
    guard tokens.has(.nameable, index), !isPartOfLongerName(index) else { return [] }
    let isSpokenOf =
      tokens.isA(.personAdjective, index - 1) && !tokens.isA(.address, index - 1)
      && (tokens.isA(.definite, index - 2) || tokens.isA(.possessive, index - 2))
    // "Emil, geboren am"
    let isBorn = tokens.isA(.birthCue, index + 2) && tokens.mark(index + 1) != nil
    if isSpokenOf || isBorn || isOnlyName(index) && isTold(index) {
      return parser.name(at: index, .givenName).map { [$0] } ?? []
    }
    return parser.fullName(at: index).map { withoutOffices([$0]) } ?? []
  }

  /// Whether a given name is no other word as well.
  private func isOnlyName(_ index: Int) -> Bool {
    !tokens.has(.known, index) && !tokens.isA(.surname, index) && !tokens.isA(.ordinaryNoun, index)
  }

  /// "das hat Bodo gesagt", "An Bodo: …": a given name alone, of which something is told or that is spoken to.
  private func isTold(_ index: Int) -> Bool {
    let isAlone = !tokens.has(.nameable, index + 1) && !(tokens.isMark(UInt8(ascii: "-"), index + 1))
    let isSpokenTo =
      tokens.key(index - 1) == "an" && tokens.has(.capitalized, index - 1)
      && tokens.isMark(UInt8(ascii: ":"), index + 1)
    return isAlone && (tokens.isA(.spokenOf, index - 1) || isSpokenTo)
  }

  /// Whether the word before makes the name that of a place, a company or an office.
  private func isPartOfLongerName(_ index: Int) -> Bool {
    tokens.isA(.placeLead, index - 1) || tokens.has(.given, index - 1) && tokens.has(.nameable, index - 1)
      || isOffice(before: index) || tokens.touches(index) && tokens.isMark(UInt8(ascii: "-"), index - 1)
  }

  // MARK: Offices

  /// "Bürgermeisterin Frau Kern", "der Dezernent, Herr Kern,".
  func isOffice(before index: Int) -> Bool {
    let isApart = tokens.isMark(UInt8(ascii: ","), index - 1) || tokens.isMark(UInt8(ascii: "("), index - 1)
    return tokens.has(.office, isApart ? index - 2 : index - 1)
  }

  func withoutOffices(_ names: [Range<Int>]) -> [Range<Int>] {
    names.filter { !isOffice(behind: $0.upperBound) }
  }

  /// "Frau Kern (Stadträtin)", "Herr Kern, unser neuer Bürgermeister".
  private func isOffice(behind end: Int) -> Bool {
    var index = tokens.mark(end).map([",", "(", "–", "-"].contains) == true ? end + 1 : end
    while tokens.isA(.leadingToOffice, index) { index += 1 }
    return tokens.has(.office, index)
  }
}
