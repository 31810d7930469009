import GermanText
import LexiconFiles

/// What a comparison says of the thing that is spoken of.
///
/// *Früher war es schöner* blames the present, *woanders ist es sauberer als bei uns* this place, and *eine
/// bessere gibt es nicht* praises.
struct Comparison {
  private let context: SentenceContext

  init(_ context: SentenceContext) { self.context = context }

  /// Whether the better thing is another one than what the writer speaks of, so that praise is blame.
  func praisesTheOther(_ item: Charged) -> Bool {
    guard isComparative(item) else { return isCompared(item) && isComparedWithOurs(item) }
    return isPast(item) || isComparedWithOurs(item) || isOldAgainstNew(item)
  }

  /// *wird schneller geräumt als bei uns*: the adverb before a word compares it.
  private func isCompared(_ item: Charged) -> Bool {
    let place = item.tokens.lowerBound - 1
    guard !item.isFixed, context.isWord(place) else { return false }
    return context.grammar(place).has(.comparative) || context.traits(place).comparative != .none
  }

  /// Whether a denied comparative is a superlative: *keine bessere*, *besser kann man es nicht machen*.
  func isUnsurpassed(_ item: Charged, by negator: PlacedModifier) -> Bool {
    guard isComparative(item),
      than(behind: item) == nil || context.clauses.startsClause(item.tokens.lowerBound)
    else { return false }
    if negator.tokens.lowerBound > item.tokens.lowerBound {
      return context.clauses.startsClause(item.tokens.lowerBound)
    }
    return negator.modifier.traits.contains(.limitsNoun)
  }

  /// Whether a denied degree is the highest: *noch nie so schlecht*, *so schön ist es sonst nirgends*.
  func isUnparalleled(_ item: Charged, by negator: PlacedModifier) -> Bool {
    guard negator.modifier.traits.contains(.never) else { return false }
    let start = item.tokens.lowerBound
    return (start - 2..<start).contains { context.grammar($0).has(.so) }
  }

  /// *schöner*, *bessere*; *schöner* before a noun may be no comparative and is taken for none.
  func isComparative(_ item: Charged) -> Bool {
    guard item.tokens.count == 1, item.kind == .word else { return false }
    let place = item.tokens.lowerBound
    if context.grammar(place).has(.comparative) { return true }
    switch context.traits(place).comparative {
    case .none: return false
    case .inflected: return true
    case .bare: return !(context.isWord(place + 1) && context.traits(place + 1).isCapitalized)
    }
  }

  /// *Das war früher schöner*, *vor der Reform war es schlimmer*
  private func isPast(_ item: Charged) -> Bool {
    var hasPast = false
    var hasTime = false
    for place in context.tokens where context.clauses.sameClause(place, item.tokens.lowerBound) {
      let word = context.grammar(place)
      if word.has(.pastVerb) { hasPast = true }
      let isTime =
        word.has(.pastTime) || (word.has(.before) && context.grammar(place + 1).has(.pastArticle))
      if isTime, !context.grammar(place - 1).has([.than, .like]) { hasTime = true }
    }
    return hasPast && hasTime
  }

  /// *sauberer als bei uns*
  private func isComparedWithOurs(_ item: Charged) -> Bool {
    guard let than = than(behind: item) else { return false }
    let next = context.grammar(than + 1)
    return next.has(.ours) || (next.has(.at) && context.grammar(than + 2).has(.us))
  }

  /// *Die alte App lief stabiler als die neue*
  private func isOldAgainstNew(_ item: Charged) -> Bool {
    guard let than = than(behind: item) else { return false }
    return (than..<context.tokens.upperBound).contains { context.grammar($0).has(.new) }
      && (context.tokens.lowerBound..<item.tokens.lowerBound).contains { context.grammar($0).has(.old) }
  }

  /// The place of *als* behind an item, with a few words between them at most.
  private func than(behind item: Charged) -> Int? {
    let end = min(item.tokens.upperBound + 3, context.tokens.upperBound)
    return (item.tokens.upperBound..<max(end, item.tokens.upperBound)).first {
      context.grammar($0).has(.than)
    }
  }
}
