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
    guard isComparative(item) else { return false }
    return isPast(item) || isComparedWithOurs(item) || isOldAgainstNew(item)
  }

  /// Whether a denied comparative is a superlative: *keine bessere*, *besser kann man es nicht machen*.
  func isUnsurpassed(_ item: Charged, by negator: PlacedModifier) -> Bool {
    guard isComparative(item),
      than(behind: item) == nil || context.clauses.startsClause(item.tokens.lowerBound)
    else { return false }
    if negator.tokens.lowerBound > item.tokens.lowerBound {
      return context.clauses.startsClause(item.tokens.lowerBound)
    }
    let last = negator.modifier.words.last ?? ""
    return last.hasPrefix("kein") || last == "kaum"
  }

  /// Whether a denied degree is the highest: *noch nie so schlecht*, *so schön ist es sonst nirgends*.
  func isUnparalleled(_ item: Charged, by negator: PlacedModifier) -> Bool {
    guard let last = negator.modifier.words.last, Self.never.contains(last) else { return false }
    let start = item.tokens.lowerBound
    return (start - 2..<start).contains { context.isSoWord($0) }
  }

  private static let never: Set<String> = ["nie", "niemals", "selten", "nirgends", "nirgendwo"]

  /// *schöner*, *bessere*; *schöner* before a noun may be no comparative and is taken for none.
  func isComparative(_ item: Charged) -> Bool {
    guard item.tokens.count == 1, item.kind == .word else { return false }
    let place = item.tokens.lowerBound
    let folded = context.folded(place)
    if folded.hasPrefix("besser") { return true }
    let lemma = context.type(place).lemma
    guard lemma.count < folded.count else { return false }
    let ending = folded.dropFirst(lemma.count)
    if Self.inflected.contains(ending) { return true }
    // "leiser" from "leise" has one letter more than its lemma.
    guard ending == "er" || (ending == "r" && lemma.last == "e") else { return false }
    return !(context.isWord(place + 1) && context.traits(place + 1).isCapitalized)
  }

  private static let inflected: Set<Substring> = ["ere", "eren", "erer", "eres", "erem"]

  /// *Das war früher schöner*, *vor der Reform war es schlimmer*
  private func isPast(_ item: Charged) -> Bool {
    var hasPast = false
    var hasTime = false
    for place in context.tokens where context.clauses.sameClause(place, item.tokens.lowerBound) {
      let word = context.folded(place)
      if Self.pastVerbs.contains(word) { hasPast = true }
      let isTime =
        Self.pastTimes.contains(word) || (word == "vor" && Self.articles.contains(context.folded(place + 1)))
      if isTime, context.folded(place - 1) != "als", context.folded(place - 1) != "wie" { hasTime = true }
    }
    return hasPast && hasTime
  }

  private static let pastVerbs: Set<String> = [
    "war", "waren", "lief", "liefen", "ging", "gingen", "hatte", "hatten",
  ]
  private static let pastTimes: Set<String> = ["früher", "vorher", "damals", "einst", "zuvor"]
  private static let articles: Set<String> = ["der", "dem", "den"]

  /// *sauberer als bei uns*
  private func isComparedWithOurs(_ item: Charged) -> Bool {
    guard let than = than(behind: item) else { return false }
    let next = context.folded(than + 1)
    return next == "hier" || next == "wir" || next.hasPrefix("unser")
      || (next == "bei" && context.folded(than + 2) == "uns")
  }

  /// *Die alte App lief stabiler als die neue*
  private func isOldAgainstNew(_ item: Charged) -> Bool {
    guard let than = than(behind: item) else { return false }
    return (than..<context.tokens.upperBound).contains { context.folded($0).hasPrefix("neu") }
      && (context.tokens.lowerBound..<item.tokens.lowerBound).contains { context.type($0).lemma == "alt" }
  }

  /// The place of *als* behind an item, with a few words between them at most.
  private func than(behind item: Charged) -> Int? {
    let end = min(item.tokens.upperBound + 3, context.tokens.upperBound)
    return (item.tokens.upperBound..<max(end, item.tokens.upperBound)).first { context.folded($0) == "als" }
  }
}

extension SentenceContext {
  /// *so*, *solch*, *solche*
  fileprivate func isSoWord(_ place: Int) -> Bool {
    let word = folded(place)
    return word == "so" || word.hasPrefix("solch")
  }
}
