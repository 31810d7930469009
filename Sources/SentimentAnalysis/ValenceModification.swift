import GermanText
import LexiconFiles

/// Applies the words around a charged word or phrase to its value.
struct ValenceModification {
  private let context: SentenceContext
  private let modifiers: [PlacedModifier]
  private let negation: Negation
  private let comparison: Comparison
  private let question: QuestionReading
  private let speech: ReportedSpeech
  private let irony: Irony
  private let charged: [Charged]

  init(_ context: SentenceContext, modifiers: [PlacedModifier], charged: [Charged]) {
    self.context = context
    self.modifiers = modifiers
    negation = Negation(context, modifiers: modifiers)
    comparison = Comparison(context)
    question = QuestionReading(context)
    speech = ReportedSpeech(context, modifiers: modifiers, charged: charged)
    irony = Irony(context, charged: charged)
    self.charged = charged
  }

  /// A charged item's value after all modifiers, with the modifiers as written, in text order.
  func apply(to item: Charged) -> (value: Double, used: [String]) {
    // A face shows what its writer feels, whatever the sentence asks, wishes or denies.
    if item.kind == .sign { return (item.valence, []) }
    if speech.isVerdict(item) { return (0, []) }
    let denied = denial(of: item)
    var value = item.valence
    var used: [PlacedModifier] = []
    // Wishes and contrasts do not add up: of several in one sentence the strongest counts.
    var reality = 1.0
    var contrast = 1.0
    for placed in modifiers {
      switch placed.modifier.kind {
      case .intensifier, .diminisher:
        guard strengthens(placed, item) else { continue }
        value *= placed.modifier.factor
      case .excess:
        guard placed.tokens.upperBound == item.tokens.lowerBound else { continue }
        value = min(-abs(value), value + placed.modifier.factor)
      case .contrast:
        let isBehind = placed.tokens.upperBound <= item.tokens.lowerBound
        let weight = isBehind ? placed.modifier.factor : 2 - placed.modifier.factor
        if abs(weight - 1) > abs(contrast - 1) { contrast = weight }
      case .concessive, .irrealis:
        guard context.clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound),
          !isBehindNoun(item, of: placed)
        else { continue }
        reality = min(reality, placed.modifier.factor)
      case .reducer:
        guard context.isReduced(item, by: placed), denied.used.isEmpty, !negation.denies(placed) else {
          continue
        }
        value *= placed.modifier.factor
      case .negator, .report: continue
      }
      used.append(placed)
    }
    if value > 0, isMissed(item) { return (0, []) }
    if isAmazement(item, atPraise: value < 0) { value = -value }
    value *= reality * contrast
    value *= denied.factor
    used += denied.used
    if comparison.praisesTheOther(item) { value *= -Coefficients.comparedShare }
    if let (share, report) = speech.share(of: item) {
      value *= share
      used.append(report)
    }
    value *= emphasis(of: item) * question.share(of: item)
    if question.doubts, value > 0 { value = -value }
    value = max(-Coefficients.maximum, min(Coefficients.maximum, irony.meant(value, item)))
    if used.isEmpty { return (value, []) }
    used.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return (value, used.map { context.document.excerpt(context.range($0.tokens)) })
  }

  // MARK: Degree and negation

  private func strengthens(_ placed: PlacedModifier, _ item: Charged) -> Bool {
    guard context.clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound) else { return false }
    let distance = item.tokens.lowerBound - placed.tokens.upperBound
    if item.kind == .verb, distance < 0 {
      // "nervt gewaltig": an adverb behind its verb.
      return (0...Coefficients.intensifierReach).contains(placed.tokens.lowerBound - item.tokens.upperBound)
    }
    return (0...Coefficients.intensifierReach).contains(distance)
  }

  /// Whether a preposition that concedes has its noun before an item already: *trotz Regen war es schön*.
  private func isBehindNoun(_ item: Charged, of placed: PlacedModifier) -> Bool {
    guard placed.modifier.traits.contains(.conceding), placed.tokens.upperBound <= item.tokens.lowerBound
    else { return false }
    return (placed.tokens.upperBound..<item.tokens.lowerBound).contains {
      context.isWord($0) && context.traits($0).isCapitalized
    }
  }

  /// *Unfassbar, wie liebevoll das gemacht ist*: whether astonishment is about the contrary of what its word
  /// suggests.
  private func isAmazement(_ item: Charged, atPraise: Bool) -> Bool {
    guard context.grammar(item.tokens.lowerBound).has(.amazed) else { return false }
    var how = item.tokens.upperBound
    if context.grammar(how).has(.separator) { how += 1 }
    guard context.grammar(how).has(.like) else { return false }
    return charged.contains { other in
      (how + 1...how + 2).contains(other.tokens.lowerBound) && (other.valence > 0) == atPraise
    }
  }

  /// *Ich vermisse saubere Toiletten*: what is missing is not there to be praised.
  private func isMissed(_ item: Charged) -> Bool {
    guard item.kind == .word else { return false }
    let start = max(context.tokens.lowerBound, item.tokens.lowerBound - Coefficients.missingReach)
    return (start..<item.tokens.lowerBound).contains { place in
      context.grammar(place).has(.missing) && context.clauses.sameClause(place, item.tokens.lowerBound)
        && !context.traits(place).isCapitalized
    }
  }

  /// What negation leaves of an item, apart from those that deny nothing: *Ist das nicht schön?*, *keine bessere*.
  private func denial(of item: Charged) -> (factor: Double, used: [PlacedModifier]) {
    let denied = negation.apply(to: item)
    guard denied.used.count == 1, let negator = denied.used.first else { return denied }
    if question.asksForAgreement(negator) {
      return (Coefficients.reproachShare / Coefficients.questionShare, denied.used)
    }
    let isHighest =
      comparison.isUnsurpassed(item, by: negator) || comparison.isUnparalleled(item, by: negator)
    return isHighest ? (Coefficients.unsurpassed, denied.used) : denied
  }

  private func emphasis(of item: Charged) -> Double {
    var factor = 1.0
    if context.clauses.isExclamation { factor *= Coefficients.exclamation }
    if !context.clauses.isShouted, context.traits(item.tokens.lowerBound).isShouted {
      factor *= Coefficients.capitals
    }
    return factor
  }
}
