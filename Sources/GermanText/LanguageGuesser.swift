/// Tells whether a text is German, so that the analysis does not judge what it cannot read.
///
/// A first look at the script, then at function words: short texts without either count as German, because
/// the participation is in German and a wrong exclusion silences somebody.
public struct LanguageGuesser: Sendable {
  private let hints: [String: Set<String>]

  /// - Parameter hints: Frequent function words by language code, including `de`.
  public init(hints: [String: Set<String>]) {
    self.hints = hints
  }

  /// BCP 47 code of the main language; `und` for a script that no rule knows.
  ///
  /// - Complexity: O(tokens × languages).
  public func language(of document: Document, in vocabulary: Vocabulary) -> String {
    let words = document.tokens.filter { $0.kind == .word }.map { vocabulary[$0.type].folded }
    if let foreign = foreignScriptLanguage(of: words) { return foreign }
    let counts = hints.mapValues { hints in words.count(where: hints.contains) }
    let german = counts["de"] ?? 0
    let best =
      counts.filter { $0.key != "de" }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value >= Self.fewestHints, best.value > german else { return "de" }
    return best.key
  }

  private func foreignScriptLanguage(of words: [String]) -> String? {
    var counts: [String: Int] = [:]
    for word in words {
      guard let first = word.unicodeScalars.first else { continue }
      counts[UnicodeForms.script(first), default: 0] += 1
    }
    guard let (script, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      script != "Latn", script != "Zyyy", count * 2 > words.count
    else { return nil }
    switch script {
    case "Arab": return "ar"
    case "Cyrl": return words.contains { $0.contains { "іїєґ".contains($0) } } ? "uk" : "ru"
    case "Grek": return "el"
    default: return "und"
    }
  }

  /// One foreign function word may be a name or a loan; two are a sentence.
  private static let fewestHints = 2
}
