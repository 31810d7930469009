import GermanText
import LexiconFiles

/// Finds the charged words and phrases of a sentence and the words that may modify them.
struct ChargedFinder {
  private let context: SentenceContext
  private let sequences: SequenceMatcher
  private let words: WordReading
  private(set) var charged: [Charged] = []
  private(set) var modifiers: [PlacedModifier] = []
  /// What negators are worth that deny nothing charged, where the lexicon says, by their place.
  private var idleValences: [Int: Double] = [:]
  /// Complaints of a lack by their place in ``charged``, with the word that denies.
  private var lacks: [(place: Int, negator: PlacedModifier)] = []

  /// Phrases first, then modifiers, then single words; no token is used twice.
  init(_ context: SentenceContext) {
    self.context = context
    sequences = SequenceMatcher(context)
    words = WordReading(context)
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
      let isFree =
        whole.count <= SequenceMatcher.longestGap && !charged.contains { $0.tokens.overlaps(whole) }
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
    charged += idle.compactMap { words.charged(at: $0.tokens.lowerBound) }
    charged.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// - Returns: The place behind what was found.
  private mutating func step(at index: Int) -> Int {
    if context.particles.contains(index) { return index + 1 }
    let entry = context.entry(index)
    if entry.isUnknown, context.separated[index] == nil { return index + 1 }
    if let (place, end) = sequences.phrase(at: index) {
      let phrase = context.lexicon.phrases.items[place]
      if let (modifier, same) = sequences.modifier(at: index), same == end, modifier.kind == .negator {
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
    // "sagt … ab" tells of no speech.
    if context.separated[index] == nil, let (modifier, end) = sequences.modifier(at: index) {
      if let lack = lack(at: index, modifier, end) {
        lacks.append((charged.count, PlacedModifier(tokens: index..<end, modifier: modifier)))
        charged.append(lack)
        return end + 1
      }
      return place(modifier, index..<end, entry)
    }
    if let word = words.charged(at: index) { charged.append(word) }
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
      let word = words.charged(at: tokens.lowerBound)
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

  /// Whether a word without a charge has a degree, so that too much of it is bad.
  private func isNeutralGradable(at index: Int) -> Bool {
    guard context.isWord(index), context.entry(index).other ?? 0 == 0 else { return false }
    let traits = context.traits(index)
    return context.grammar(index).has(.gradable)
      || (!traits.isCapitalized && traits.isLemmaListed && !traits.canBeVerb && !traits.endsLikeInfinitive
        && !traits.isStopWord)
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
}
