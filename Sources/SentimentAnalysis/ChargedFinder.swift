import GermanText
import LexiconFiles

/// Finds the charged words and phrases of a sentence and the words that may modify them.
struct ChargedFinder {
  private let context: SentenceContext
  private(set) var charged: [Charged] = []
  private(set) var modifiers: [PlacedModifier] = []
  /// What negators are worth that deny nothing charged, where the lexicon says, by their place.
  private var idleValences: [Int: Double] = [:]
  /// Complaints of a lack by their place in ``charged``, with the word that denies.
  private var lacks: [(place: Int, negator: PlacedModifier)] = []

  /// Phrases first, then modifiers, then single words; no token is used twice.
  init(_ context: SentenceContext) {
    self.context = context
    var index = context.tokens.lowerBound
    while index < context.tokens.upperBound { index = step(at: index) }
    dropLacksOfJudgedThings()
    addIdleReducers()
    addIdleNegators()
  }

  /// *Kein Mitarbeiter war unhöflich* complains of no lack: what opens a clause that judges denies the judgement.
  private mutating func dropLacksOfJudgedThings() {
    for (place, negator) in lacks.reversed() {
      let start = negator.tokens.lowerBound
      guard context.clauses.startsClause(start),
        charged.dropFirst(place + 1).contains(where: {
          $0.kind == .word && context.clauses.sameClause($0.tokens.lowerBound, start)
        })
      else { continue }
      charged.remove(at: place)
      modifiers.append(negator)
    }
  }

  /// What denies nothing charged complains a little (*Da kommt man nicht durch*), and more where it denies
  /// that something works or happens (*Die Uhr geht nicht*).
  private mutating func addIdleNegators() {
    let whole = modifiers.filter {
      $0.modifier.kind == .negator
        && ($0.modifier.factor <= Coefficients.wholeNegation || idleValences[$0.tokens.lowerBound] != nil)
    }
    guard !whole.isEmpty else { return }
    let negation = Negation(context, modifiers: modifiers)
    let used = Set(charged.flatMap { negation.apply(to: $0).used.map(\.tokens.lowerBound) })
    let idle = whole.filter { !used.contains($0.tokens.lowerBound) }
    guard !idle.isEmpty else { return }
    charged += idle.map { failure(deniedBy: $0) }
    charged.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func failure(deniedBy negator: PlacedModifier) -> Charged {
    for place in context.tokens
    where idleValences[negator.tokens.lowerBound] == nil
      && context.clauses.sameClause(place, negator.tokens.lowerBound)
    {
      guard context.separated[place] == nil, let valence = context.lexicon.deniedValence(context.entry(place))
      else { continue }
      let whole = min(place, negator.tokens.lowerBound)..<max(place + 1, negator.tokens.upperBound)
      let isFree = whole.count <= Self.longestGap && !charged.contains { $0.tokens.overlaps(whole) }
      return Charged(
        tokens: isFree ? whole : negator.tokens, valence: valence, kind: .complaint, source: .denial)
    }
    let own = idleValences[negator.tokens.lowerBound]
    return Charged(
      tokens: negator.tokens, valence: own ?? Coefficients.idleNegation,
      kind: own == nil ? .complaint : .phrase, source: .denial)
  }

  /// What reduces no thing in its clause judges for itself: *endlich gelöst*.
  private mutating func addIdleReducers() {
    let idle = modifiers.filter { placed in
      placed.modifier.kind == .reducer && placed.tokens.count == 1
        && !charged.contains { context.isReduced($0, by: placed) }
    }
    guard !idle.isEmpty else { return }
    charged += idle.compactMap { word(at: $0.tokens.lowerBound) }
    charged.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// - Returns: The place behind what was found.
  private mutating func step(at index: Int) -> Int {
    if context.particles.contains(index) { return index + 1 }
    let entry = context.entry(index)
    if entry.isUnknown, context.separated[index] == nil { return index + 1 }
    if let (place, end) = phrase(of: entry, at: index) {
      let phrase = context.lexicon.phrases.items[place]
      if let (modifier, same) = modifier(of: entry, at: index), same == end, modifier.kind == .negator {
        // "nicht mal" complains by itself only where it denies nothing.
        idleValences[index] = phrase.valence
        modifiers.append(PlacedModifier(tokens: index..<end, modifier: modifier))
        return end
      }
      charged.append(
        Charged(
          tokens: index..<end, valence: phrase.valence, kind: Self.kind(of: phrase),
          source: .pattern(place)))
      return end
    }
    if let (modifier, end) = modifier(of: entry, at: index) {
      if let lack = lack(at: index, modifier, end) {
        lacks.append((charged.count, PlacedModifier(tokens: index..<end, modifier: modifier)))
        charged.append(lack)
        return end + 1
      }
      return place(modifier, index..<end, entry)
    }
    if let word = word(at: index) { charged.append(word) }
    return index + 1
  }

  private static func kind(of phrase: CompiledLexicon.Phrase) -> Charged.Kind {
    switch phrase.kind {
    case .idiom, .phrase: .phrase
    case .irony: .irony
    case .rejection: .rejection
    case .confirmation: .confirmation
    }
  }

  private mutating func place(
    _ modifier: ModifierRule, _ tokens: Range<Int>, _ entry: CompiledLexicon.TypeEntry
  ) -> Int {
    let end = tokens.upperBound
    // "zu hoch" judges although neither word does alone.
    if modifier.kind == .excess, isNeutralGradable(at: end) {
      modifiers.append(PlacedModifier(tokens: tokens, modifier: modifier))
      charged.append(Charged(tokens: end..<end + 1, valence: 0, source: .excess))
      return end + 1
    }
    // An intensifier such as "furchtbar" or "unglaublich" is a judgement when it stands alone.
    if modifier.kind == .intensifier, tokens.count == 1, !modifiesSomething(at: tokens.lowerBound),
      let word = word(at: tokens.lowerBound)
    {
      charged.append(word)
    } else {
      modifiers.append(PlacedModifier(tokens: tokens, modifier: modifier))
    }
    return end
  }

  /// Whether the next word is an adjective or adverb that an intensifier at a place can strengthen.
  private func modifiesSomething(at index: Int) -> Bool {
    guard context.isWord(index + 1) else { return false }
    let traits = context.traits(index + 1)
    return !traits.isCapitalized && (context.entry(index + 1).other != nil || !traits.isStopWord)
  }

  // MARK: Phrases and modifiers

  private func phrase(of entry: CompiledLexicon.TypeEntry, at index: Int) -> (place: Int, end: Int)? {
    guard !entry.phrases.isEmpty else { return nil }
    return match(context.lexicon.phrases, entry.phrases.range, at: index) { _, _ in true }
  }

  private func modifier(
    of entry: CompiledLexicon.TypeEntry, at index: Int
  ) -> (ModifierRule, end: Int)? {
    guard !entry.modifiers.isEmpty else { return nil }
    let rules = context.lexicon.modifiers
    let found = match(rules, entry.modifiers.range, at: index) { place, end in
      rules.items[place].kind != .excess || isExcess(before: end)
    }
    return found.map { (rules.items[$0.place], $0.end) }
  }

  /// The first sequence in some places of a table that stands at an index and satisfies a condition.
  private func match<Item>(
    _ table: SequenceTable<Item>, _ places: Range<Int>, at index: Int, where holds: (Int, _ end: Int) -> Bool
  ) -> (place: Int, end: Int)? {
    let next = number(at: index + 1)
    for place in places {
      // Nearly all differ in the second word.
      if let second = table.second(at: place), second != CompiledLexicon.gap, second != next { continue }
      if let end = match(table.words(at: place), at: index), holds(place, end) { return (place, end) }
    }
    return nil
  }

  private func number(at index: Int) -> Int32 {
    index < context.tokens.upperBound ? context.entry(index).number : CompiledLexicon.noNumber
  }

  /// The end of a sequence of words that begins at a place; a gap skips up to four words.
  private func match(_ words: ArraySlice<Int32>, at start: Int) -> Int? {
    var index = start
    var gap = 0
    for word in words {
      if word == CompiledLexicon.gap {
        gap = Self.longestGap
        continue
      }
      // "macht … Spaß" is not found in "macht keinen Spaß".
      while gap > 0, index < context.tokens.upperBound, context.entry(index).number != word,
        !context.entry(index).isNegator
      {
        index += 1
        gap -= 1
      }
      guard number(at: index) == word else { return nil }
      index += 1
      gap = 0
    }
    return index
  }

  private static let longestGap = 4

  /// Whether *zu* stands before an adjective or adverb; before an infinitive or a noun it means something
  /// else.
  private func isExcess(before index: Int) -> Bool {
    guard context.isWord(index) else { return false }
    let traits = context.traits(index)
    guard !traits.isCapitalized else { return false }
    if context.grammar(index).has(.gradable) { return true }
    let entry = context.entry(index)
    if entry.other != nil { return !entry.isInfinitiveOrInflected }
    return !traits.endsLikeInfinitive && !traits.canBeVerb && !traits.isStopWord
  }

  /// Whether a word without a charge has a degree, so that too much of it is bad.
  private func isNeutralGradable(at index: Int) -> Bool {
    guard context.isWord(index), context.entry(index).other ?? 0 == 0 else { return false }
    let traits = context.traits(index)
    return context.grammar(index).has(.gradable)
      || (!traits.isCapitalized && traits.isLemmaListed && !traits.canBeVerb && !traits.endsLikeInfinitive
        && !traits.isStopWord)
  }

  // MARK: Words

  private func word(at index: Int) -> Charged? {
    let entry = context.entry(index)
    let tokens = index..<index + 1
    switch context.kind(index) {
    case .emoji, .emoticon, .symbol: return isPartOfAddress(index) ? nil : charged(entry.other, tokens, .sign)
    case .hashtag: return charged(entry.noun ?? entry.other ?? entry.verb, tokens, .word)
    case .word: break
    default: return nil
    }
    if let frame = frame(entry, at: index) {
      return charged(frame.valence, tokens, kind(of: frame), .frame)
    }
    if let verb = context.separated[index] {
      return charged(
        context.lexicon.verbValence(verb.infinitive), tokens, .verb, .separated)
    }
    return reading(entry, at: index)
  }

  /// The mark in an address that was cut off: *http:/…* holds no face.
  private func isPartOfAddress(_ index: Int) -> Bool {
    context.grammar(index - 1).has(.scheme)
  }

  private func charged(
    _ value: Double?, _ tokens: Range<Int>, _ kind: Charged.Kind, _ source: Charged.Source = .form
  ) -> Charged? {
    guard let value, value != 0 else { return nil }
    return Charged(tokens: tokens, valence: value, kind: kind, source: source)
  }

  /// *kein Aufzug*, *keine Antwort*: that something is missing, without a judgement of the thing itself.
  ///
  /// Only where a sentence or clause says no more than that, or somebody finds or has none.
  private func lack(at index: Int, _ modifier: ModifierRule, _ end: Int) -> Charged? {
    guard modifier.kind == .negator, modifier.traits.contains(.singleNo),
      context.isWord(end), context.traits(end).isCapitalized, context.entry(end).hasNoReading,
      context.clauses.startsClause(index) || context.grammar(index - 1).has(.having)
    else { return nil }
    return Charged(tokens: index..<end + 1, valence: Coefficients.lack, kind: .phrase, source: .lack)
  }

  /// The word as what it most likely is in its place.
  private func reading(_ entry: CompiledLexicon.TypeEntry, at index: Int) -> Charged? {
    let tokens = index..<index + 1
    let traits = context.traits(index)
    if context.isNounPlace(index) {
      return charged(entry.noun ?? (isNominalized(index) ? entry.other : nil), tokens, .word)
    }
    let noun = entry.noun.map { ($0, Charged.Kind.word) }
    // Of a noun that the lists know a verb may share the form (Platz, platzen), which is rarely meant.
    let isListedNoun = traits.isCapitalized && traits.isKnown && traits.hasNounLemma
    let verb = isListedNoun ? nil : entry.verb.map { ($0, Charged.Kind.verb) }
    let other = isAdjective(entry, index) ? entry.other.map { ($0, Charged.Kind.word) } : nil
    if other != nil, isSalutation(index) { return nil }
    // "Klasse, wie immer": a cry and no noun.
    let isCry = entry.noun == 0 && (traits.isShouted || !context.isWord(index + 1))
    let isNounFirst = traits.isCapitalized && traits.hasNounLemma && !isCry
    guard let found = isNounFirst ? noun ?? other ?? verb : other ?? verb ?? noun else { return nil }
    // A form that may be a verb is denied like one: "überzeugt mich nicht".
    let isVerbForm = !isNounFirst && entry.verb != nil && traits.endsInT
    return charged(found.0, tokens, isVerbForm ? .verb : found.1)
  }

  /// *etwas Schönes*, *nichts Gutes*
  private func isNominalized(_ index: Int) -> Bool { context.grammar(index - 1).has(.quantity) }

  /// *die schicken Häuser*, but *wir schicken ihn*: an inflected adjective has its noun behind it, with
  /// other adjectives between them at most.
  private func isAdjective(_ entry: CompiledLexicon.TypeEntry, _ index: Int) -> Bool {
    guard entry.isInfinitiveOrInflected else { return true }
    var next = index + 1
    while next < index + 3, context.isWord(next), !context.traits(next).isCapitalized { next += 1 }
    return context.isWord(next) && context.traits(next).isCapitalized
      && context.clauses.sameClause(index, next)
  }

  /// *Liebe Stadtverwaltung,* judges nobody.
  private func isSalutation(_ index: Int) -> Bool {
    guard context.grammar(index).has(.salutation), context.isWord(index + 1),
      context.traits(index + 1).isCapitalized
    else { return false }
    return context.clauses.startsClause(index)
  }

  // MARK: Frames

  /// The frame that gives a word its valence; `nil` where none fits.
  private func frame(_ entry: CompiledLexicon.TypeEntry, at index: Int) -> ValenceFrame? {
    entry.frames.isEmpty
      ? nil : context.lexicon.frames[entry.frames.range].first { holds($0, at: index) }?.frame
  }

  private func holds(_ item: CompiledLexicon.NumberedFrame, at index: Int) -> Bool {
    switch item.frame.condition {
    case .beforeNoun:
      guard context.isWord(index + 1) else { return false }
      return context.traits(index + 1).isCapitalized || context.grammar(index + 1).has(.article)
    case .beforeNumber: return context.tokens.contains(index + 1) && context.kind(index + 1) == .number
    case .undeniable: return true
    case .denied: return false
    case .near, .burden:
      return context.tokens.contains { other in
        other != index && context.clauses.sameClause(other, index)
          && (item.words.contains(context.entry(other).frameWord)
            || item.words.contains(context.entry(other).frameHead))
      }
    }
  }

  private func kind(of frame: ValenceFrame) -> Charged.Kind {
    switch frame.condition {
    case .undeniable: .phrase
    case .denied, .burden: .complaint
    case .near, .beforeNoun, .beforeNumber: .word
    }
  }
}
