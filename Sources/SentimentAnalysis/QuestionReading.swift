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
    let word = context.grammar(first)
    isClaim = word.has(.reproach) || context.grammar(first + 1).has(.otherwise)
    doubts =
      word.has(.askingVerb)
      && context.tokens.contains {
        context.grammar($0).has(.still) && context.grammar($0 + 1).has(.anybody)
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
    guard isQuestion, negator.modifier.traits.contains(.plainNot), let first = context.clauses.firstWord
    else {
      return false
    }
    return context.grammar(first).has(.askingVerb)
  }
}
