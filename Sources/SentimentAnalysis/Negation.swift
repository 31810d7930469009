import GermanText
import LexiconFiles

/// Which words deny a charged item, and what that leaves of its value.
///
/// German denies before the word (*nicht schön*), behind its verb (*gefällt mir nicht*) and at the end of a
/// clause whose first word is the judgement (*Hilfreich war das nicht*). Two denials take each other back
/// (*kein Tag ohne Stau*), unless *und* or *oder* joins them.
struct Negation {
  private let context: SentenceContext
  private let negators: [PlacedModifier]

  init(_ context: SentenceContext, modifiers: [PlacedModifier]) {
    self.context = context
    negators = modifiers.filter { $0.modifier.kind == .negator }
  }

  /// What is left of an item's value, and by which words; 1 and none where nothing denies it.
  func apply(to item: Charged) -> (factor: Double, used: [PlacedModifier]) {
    if negators.isEmpty { return (1, []) }
    if item.isFixed {
      return denier(ofPhrase: item).map { ($0.modifier.factor, [$0]) } ?? (1, [])
    }
    guard let inner = nearest(to: item) else {
      return denierOfClause(of: item).map { ($0.modifier.factor, [$0]) } ?? (1, [])
    }
    if let outer = denier(of: inner) ?? denierOfClause(of: item) {
      return (Coefficients.doubleNegation, [outer, inner])
    }
    return (inner.modifier.factor, [inner])
  }

  /// Whether a word that reduces is denied itself: *wird einfach nicht repariert*.
  func denies(_ reducer: PlacedModifier) -> Bool {
    negators.contains {
      $0.modifier.factor <= Coefficients.wholeNegation && $0.modifier.deniesClauses
        && (0...Coefficients.intensifierReach).contains(reducer.tokens.lowerBound - $0.tokens.upperBound)
    }
  }

  // MARK: One negation

  /// The nearest negator in the clause: before the item, or behind it when the item is a verb or opens the
  /// clause.
  func nearest(to item: Charged) -> PlacedModifier? {
    var nearest: (placed: PlacedModifier, distance: Int)?
    for placed in negators {
      guard context.clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound),
        let distance = distance(of: placed, to: item), distance < nearest?.distance ?? Int.max
      else { continue }
      nearest = (placed, distance)
    }
    return nearest?.placed
  }

  /// Words between a negator and an item that it can negate; `nil` when it cannot.
  private func distance(of placed: PlacedModifier, to item: Charged) -> Int? {
    let before = item.tokens.lowerBound - placed.tokens.upperBound
    if before >= 0 {
      let between = placed.tokens.upperBound..<item.tokens.lowerBound
      guard before <= Coefficients.negatorReach, !hasNewPredicate(between),
        placed.modifier.deniesClauses || !hasNoun(between) || (isSubject(placed) && hasVerb(between))
      else { return nil }
      return before
    }
    guard item.kind == .verb || opensClause(item), placed.modifier.deniesClauses else { return nil }
    let behind = placed.tokens.lowerBound - item.tokens.upperBound
    return behind <= Coefficients.negatorReachBehind ? behind : nil
  }

  /// Whether *kein* opens a clause, so that it denies the predicate: *Kein Mitarbeiter war unhöflich*.
  private func isSubject(_ placed: PlacedModifier) -> Bool {
    placed.modifier.isTotal && context.clauses.startsClause(placed.tokens.lowerBound)
  }

  /// Whether nothing but words of degree stands before an item in its clause: *Besonders klug war das nicht*.
  private func opensClause(_ item: Charged) -> Bool {
    let start = item.tokens.lowerBound
    return context.clauses.startsClause(start)
      || (context.isWord(start - 1) && context.clauses.startsClause(start - 1)
        && context.entry(start - 1).isIntensifier)
  }

  /// Whether there is a noun: *kein* denies no more than its noun.
  private func hasNoun(_ places: Range<Int>) -> Bool {
    places.contains { context.isWord($0) && context.traits($0).isCapitalized }
  }

  /// Whether there is a finite verb and no conjunction, so that subject and predicate belong together.
  private func hasVerb(_ places: Range<Int>) -> Bool {
    places.contains(where: isFiniteVerb)
      && !places.contains { context.grammar($0).has(.conjunction) }
  }

  /// *wusste nichts und reagierte unwirsch*: behind *und* a new verb begins a new predicate.
  private func hasNewPredicate(_ places: Range<Int>) -> Bool {
    places.contains { context.grammar($0).has(.conjunction) && isFiniteVerb($0 + 1) }
  }

  private func isFiniteVerb(_ place: Int) -> Bool {
    guard context.isWord(place) else { return false }
    let traits = context.traits(place)
    return context.grammar(place).has(.auxiliary)
      || (!traits.isCapitalized && traits.canBeVerb && !traits.isInfinitive
        && context.entry(place).other == nil)
  }

  /// What denies praise that a phrase gives, from behind or directly before: *lohnt sich wirklich nicht*.
  private func denier(ofPhrase item: Charged) -> PlacedModifier? {
    guard item.kind == .phrase, item.valence > 0,
      !item.tokens.contains(where: { context.entry($0).isNegator })
    else { return nil }
    return negators.first {
      $0.modifier.deniesClauses && $0.modifier.factor <= Coefficients.wholeNegation
        && ((0...Coefficients.negatorReach).contains($0.tokens.lowerBound - item.tokens.upperBound)
          || $0.tokens.upperBound == item.tokens.lowerBound)
        && context.clauses.sameClause($0.tokens.lowerBound, item.tokens.lowerBound)
    }
  }

  // MARK: Two negations

  /// The negator that denies another one: *nie ohne*, *kein … ohne*, *niemand … nicht*.
  private func denier(of inner: PlacedModifier) -> PlacedModifier? {
    negators.last { outer in
      let gap = inner.tokens.lowerBound - outer.tokens.upperBound
      guard (0...Coefficients.negatorReach).contains(gap),
        context.clauses.sameClause(outer.tokens.lowerBound, inner.tokens.lowerBound),
        inner.modifier.traits.contains(.lack)
          ? outer.modifier.isTotal || outer.modifier.deniesClauses
          : outer.modifier.isTotal && inner.modifier.deniesClauses
      else { return false }
      return !(outer.tokens.upperBound..<inner.tokens.lowerBound).contains {
        context.grammar($0).has(.conjunction)
      }
    }
  }

  /// The negator in a main clause that denies the clause behind it: *nichts, was mir gefällt*.
  private func denierOfClause(of item: Charged) -> PlacedModifier? {
    let clause = context.clauses.clause(of: item.tokens.lowerBound)
    guard clause > 0, let first = context.clauses.firstWord(ofClause: clause),
      context.grammar(first).has(.dependent)
    else { return nil }
    return negators.first {
      $0.modifier.traits.contains(.pronoun) && context.clauses.clause(of: $0.tokens.lowerBound) == clause - 1
    }
  }
}
