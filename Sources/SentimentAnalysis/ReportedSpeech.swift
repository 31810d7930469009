import GermanText
import LexiconFiles

/// What others say is no judgement of the writer, who may reject or confirm it.
///
/// *Manche sagen, der Bus sei unzuverlässig* judges nothing; with *stimmt nicht* behind it, it praises.
struct ReportedSpeech {
  private let context: SentenceContext
  private let reports: [PlacedModifier]
  /// The places of words by which the writer rejects or confirms what was said.
  private let verdicts: [Charged]
  private let quotesPraise: Bool

  init(_ context: SentenceContext, modifiers: [PlacedModifier], charged: [Charged]) {
    self.context = context
    reports = modifiers.filter { $0.modifier.kind == .report }
    let found = reports
    quotesPraise = charged.contains { item in
      item.valence > 0 && found.contains { $0.tokens.upperBound <= item.tokens.lowerBound }
        && item.kind != .confirmation
    }
    verdicts = reports.isEmpty ? [] : charged.filter { $0.kind == .rejection || $0.kind == .confirmation }
  }

  /// What is left of an item's value; 1 where the writer speaks, negative where the writer denies it.
  func share(of item: Charged) -> (share: Double, report: PlacedModifier)? {
    guard let report = reports.last(where: { covers($0, item) }) else { return nil }
    guard let verdict = verdicts.first(where: { $0.tokens.lowerBound > item.tokens.lowerBound }) else {
      return (isRefuted(item, by: report) ? -Coefficients.rejection : report.modifier.factor, report)
    }
    return (verdict.kind == .rejection ? -Coefficients.rejection : 1, report)
  }

  /// *Es hieß, die Pumpe sei leise, wir hören sie jede Nacht*: who tells what was said and then what they know
  /// themselves says that it is not so.
  private func isRefuted(_ item: Charged, by report: PlacedModifier) -> Bool {
    guard report.modifier.traits.contains(.hearsay) else { return false }
    let said = context.clauses.clause(of: item.tokens.lowerBound)
    return (context.clauses.clause(of: report.tokens.lowerBound)..<context.clauses.count)
      .contains { $0 > said && speaksForThemselves(inClause: $0) }
  }

  /// Whether an item is a verdict on what was said and thus no judgement of its own; that praise is not true
  /// is a complaint all the same.
  func isVerdict(_ item: Charged) -> Bool {
    guard item.kind == .rejection || item.kind == .confirmation,
      reports.contains(where: { $0.tokens.upperBound <= item.tokens.lowerBound })
    else { return false }
    return item.kind == .confirmation || !quotesPraise
  }

  /// What is said stands in the clause of the word that tells of it, or in the one behind that.
  private func covers(_ report: PlacedModifier, _ item: Charged) -> Bool {
    guard item.tokens.lowerBound >= report.tokens.upperBound, item.kind != .sign else { return false }
    let distance =
      context.clauses.clause(of: item.tokens.lowerBound)
      - context.clauses.clause(of: report.tokens.lowerBound)
    // "Das Gejammer über die Gebühren …, sie sind fair": a preposition reaches as far as its noun.
    if report.modifier.traits.contains(.about) { return distance == 0 }
    return distance == 0
      || (distance == 1
        && !speaksForThemselves(inClause: context.clauses.clause(of: item.tokens.lowerBound)))
  }

  /// *…, ich nenne sie Murks*: where the writer speaks, nobody is quoted.
  private func speaksForThemselves(inClause clause: Int) -> Bool {
    guard let first = context.clauses.firstWord(ofClause: clause) else { return false }
    return (first...first + 1).contains { context.grammar($0).has(.writer) }
  }
}
