import GermanText

/// Praise that is not meant.
///
/// Signs of it are rolled eyes, quotation marks around a single word of praise, and praise that opens a
/// sentence whose rest complains (*Wie schön, dass der Aufzug wieder streikt*). Set phrases that may be meant or not
/// (*Toll gemacht*) are taken at their word where nothing complains.
struct Irony {
  private let context: SentenceContext
  private let hasSign: Bool
  private let firstBlame: Int?
  private let complains: Bool

  init(_ context: SentenceContext, charged: [Charged]) {
    self.context = context
    hasSign = context.tokens.contains {
      context.kind($0) == .emoji && context.grammar($0).has(.ironySign)
    }
    complains = charged.contains { $0.valence < 0 && $0.kind != .irony }
    firstBlame = Self.blame(behindPraise: charged, context)
  }

  /// What a value means after irony.
  func meant(_ value: Double, _ item: Charged) -> Double {
    if item.kind == .irony, !complains, !hasSign, (-Coefficients.doubtfulIrony..<0).contains(item.valence) {
      return Coefficients.plainPraise
    }
    guard value > 0 else { return value }
    let isMocking = firstBlame.map { item.tokens.lowerBound < $0 } ?? false
    return hasSign || isMocking || isQuoted(item) ? -value * Coefficients.ironyShare : value
  }

  /// Whether quotation marks stand directly around an item of at most two words.
  private func isQuoted(_ item: Charged) -> Bool {
    item.tokens.count <= 2 && context.grammar(item.tokens.lowerBound - 1).has(.quote)
      && context.grammar(item.tokens.upperBound).has(.quote)
  }

  /// The place of the first complaint where a sentence opens with a cry of praise and has no other praise
  /// and no contrast behind it.
  private static func blame(behindPraise charged: [Charged], _ context: SentenceContext) -> Int? {
    guard charged.count > 1, let cry = charged.first, cry.valence > 0, cry.kind != .sign,
      let first = context.clauses.firstWord, context.grammar(cry.tokens.lowerBound).has(.cry),
      cry.tokens.lowerBound <= first + 1, context.clauses.clause(of: cry.tokens.lowerBound) == 0
    else { return nil }
    let rest = charged.dropFirst()
    guard rest.allSatisfy({ $0.valence < 0 }), let blame = rest.first?.tokens.lowerBound,
      context.clauses.clause(of: blame) > 0,
      !context.tokens.contains(where: { context.entry($0).isContrast })
    else { return nil }
    return blame
  }
}
