import GermanText
import LexiconFiles

/// What a question claims.
///
/// *Ist das sicher?* claims nothing, *Warum ist das so schmutzig?* that it is dirty, and *Ist das nicht
/// schön?* that it is nice, because *nicht* in such a question asks for agreement.
struct QuestionReading {
  private let context: SentenceContext
  private let isQuestion: Bool
  private let isClaim: Bool
  /// Whether it asks if there is anybody at all: *Hat da noch jemand den Überblick?*
  let doubts: Bool

  init(_ context: SentenceContext) {
    self.context = context
    isQuestion = context.clauses.isQuestion
    guard isQuestion, let first = context.clauses.firstWord else {
      isClaim = false
      doubts = false
      return
    }
    let word = context.folded(first)
    isClaim = Self.reproaches.contains(word) || context.folded(first + 1) == "sonst"
    doubts =
      Self.verbs.contains(word)
      && context.tokens.contains {
        Self.still.contains(context.folded($0)) && Self.anybody.contains(context.folded($0 + 1))
      }
  }

  /// What is left of an item's value.
  func share(of item: Charged) -> Double {
    // Phrases such as "Geht's noch?" say the same as questions.
    if !isQuestion || item.kind == .phrase || item.kind == .irony { return 1 }
    return isClaim || doubts ? Coefficients.reproachShare : Coefficients.questionShare
  }

  /// Whether a negation in the question asks for agreement: *Ist der Park nicht herrlich?*
  func asksForAgreement(_ negator: PlacedModifier) -> Bool {
    guard isQuestion, negator.modifier.words == ["nicht"], let first = context.clauses.firstWord else {
      return false
    }
    return Self.verbs.contains(context.folded(first))
  }

  private static let reproaches: Set<String> = ["warum", "wieso", "weshalb", "wozu", "weswegen"]
  private static let verbs: Set<String> = ["ist", "sind", "war", "waren", "hat", "haben", "wird", "seid"]
  private static let still: Set<String> = ["noch", "überhaupt", "irgend"]
  private static let anybody: Set<String> = [
    "jemand", "einer", "wer", "irgendwer", "irgendjemand", "jemanden",
  ]
}
