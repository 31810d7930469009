import GermanText
import LexiconFiles

/// Applies the words around a charged word or phrase to its value.
struct ValenceModification {
  private let context: SentenceContext
  private let modifiers: [PlacedModifier]
  /// Whether a sign in the sentence says that it is not meant.
  private let isIronic: Bool

  init(_ context: SentenceContext, modifiers: [PlacedModifier]) {
    self.context = context
    self.modifiers = modifiers
    isIronic = context.tokens.contains {
      context.kind($0) == .emoji && Self.ironySigns.contains(context.folded($0))
    }
  }

  /// Rolled eyes and the like: they turn praise into blame.
  private static let ironySigns: Set<String> = ["🙄", "🤡", "🤦", "😒"]

  /// A charged item's value after all modifiers, with the modifiers as written, in text order.
  func apply(to item: Charged) -> (value: Double, used: [String]) {
    // A face shows what its writer feels, whatever the sentence asks, wishes or denies.
    if item.kind == .sign { return (item.valence, []) }
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
        guard context.clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound) else { continue }
        reality = min(reality, placed.modifier.factor)
      case .reducer:
        guard context.isReduced(item, by: placed) else { continue }
        value *= placed.modifier.factor
      case .negator: continue
      }
      used.append(placed)
    }
    value *= reality * contrast
    if !item.isFixed, let negator = negator(of: item) {
      value *= negator.modifier.factor
      used.append(negator)
    }
    value = max(-Coefficients.maximum, min(Coefficients.maximum, meant(value * emphasis(of: item), item)))
    let texts = used.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return (value, texts.map { context.document.excerpt(context.range($0.tokens)) })
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

  /// The nearest negator in the clause: before the item, or behind it when the item is a verb or opens the
  /// clause (*Hilfreich war die Auskunft nicht*).
  private func negator(of item: Charged) -> PlacedModifier? {
    var nearest: (placed: PlacedModifier, distance: Int)?
    for placed in modifiers where placed.modifier.kind == .negator {
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
      guard before <= Coefficients.negatorReach, deniesClauses(placed) || !hasNoun(between: placed, and: item)
      else { return nil }
      return before
    }
    guard item.kind == .verb || context.clauses.startsClause(item.tokens.lowerBound), deniesClauses(placed)
    else { return nil }
    let behind = placed.tokens.lowerBound - item.tokens.upperBound
    return behind <= Coefficients.negatorReachBehind ? behind : nil
  }

  /// *nicht* and *nie* deny what was said before them; *kein* and *ohne* only what follows.
  private func deniesClauses(_ placed: PlacedModifier) -> Bool {
    guard let last = placed.modifier.words.last else { return false }
    return !last.hasPrefix("kein") && !Self.nounNegators.contains(last)
  }

  private static let nounNegators: Set<String> = ["ohne", "null", "kaum"]

  /// Whether a noun stands between a negator and an item: *kein* denies no more than its noun.
  private func hasNoun(between placed: PlacedModifier, and item: Charged) -> Bool {
    (placed.tokens.upperBound..<item.tokens.lowerBound).contains {
      context.isWord($0) && context.type($0).isCapitalized
    }
  }

  // MARK: Emphasis and irony

  private func emphasis(of item: Charged) -> Double {
    var factor = 1.0
    // Phrases such as "Geht's noch?" say the same as questions.
    if context.clauses.isQuestion, item.kind != .phrase {
      factor *= asksForReasons ? Coefficients.reproachShare : Coefficients.questionShare
    }
    if context.clauses.isExclamation { factor *= Coefficients.exclamation }
    if !context.clauses.isShouted, context.entry(item.tokens.lowerBound).isShouted {
      factor *= Coefficients.capitals
    }
    return factor
  }

  /// *Warum ist das so schmutzig?* claims that it is.
  private var asksForReasons: Bool {
    context.clauses.firstWord.map { Self.reproaches.contains(context.folded($0)) } ?? false
  }

  private static let reproaches: Set<String> = ["warum", "wieso", "weshalb", "wozu", "weswegen"]

  /// What a value means after irony: praise between quotation marks or beside rolled eyes is blame.
  private func meant(_ value: Double, _ item: Charged) -> Double {
    guard value > 0 else { return value }
    if isIronic || isQuoted(item) { return -value * Coefficients.ironyShare }
    return value
  }

  /// Whether quotation marks stand directly around an item of at most two words.
  private func isQuoted(_ item: Charged) -> Bool {
    item.tokens.count <= 2 && Self.quotes.contains(context.folded(item.tokens.lowerBound - 1))
      && Self.quotes.contains(context.folded(item.tokens.upperBound))
  }

  private static let quotes: Set<String> = ["\"", "„", "“", "”", "»", "«", "'", "‚", "‘"]
}
