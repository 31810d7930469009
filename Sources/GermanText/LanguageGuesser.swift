/// Tells whether a text is German, so that the analysis does not judge what it cannot read.
///
/// A first look at the script, then at function words: short texts without either count as German, because
/// the participation is in German and a wrong exclusion silences somebody.
public struct LanguageGuesser: Sendable {
  /// Language codes in alphabetical order.
  private let languages: [String]
  /// All function words; ``claims`` has for each the languages that claim it, a bit each.
  private var hints = FormIndex()
  private var claims: [UInt64] = []
  /// For each type the languages whose function word it is, a bit each, and ``knownBit``.
  private var types = PerTypeTable<UInt64>()
  /// Set for a word that the German word lists have and no language claims.
  private static let knownBit: UInt64 = 1 << 63

  /// - Parameter hints: Frequent function words by language code, including `de`; at most 63 languages.
  public init(hints: [String: Set<String>]) {
    languages = hints.keys.sorted()
    for (place, language) in languages.enumerated() {
      for word in (hints[language] ?? []).sorted() {
        let number = self.hints.insert(word)
        if number == claims.count { claims.append(0) }
        claims[number] |= 1 << UInt64(place)
      }
    }
  }

  /// BCP 47 code of the main language; `und` for a script that no rule knows.
  ///
  /// - Complexity: O(tokens).
  public mutating func language(of document: Document, in vocabulary: Vocabulary) -> String {
    types.extend(to: vocabulary) { type in
      let bits = hints.number(of: type.folded).map { claims[$0] } ?? 0
      return bits == 0 && type.isKnown ? Self.knownBit : bits
    }
    if let foreign = foreignScriptLanguage(of: document, in: vocabulary) { return foreign }
    var counts = Array(repeating: 0, count: languages.count)
    var known = 0
    for token in document.tokens where token.kind == .word {
      var bits = types[token.type]
      if bits == Self.knownBit {
        known += 1
        continue
      }
      while bits != 0 {
        counts[bits.trailingZeroBitCount] += 1
        bits &= bits - 1
      }
    }
    // Content words count less than function words: languages lend them to each other.
    let german = (languages.firstIndex(of: "de").map { counts[$0] } ?? 0) + known / 2
    guard let best = counts.indices.filter({ languages[$0] != "de" }).max(by: { counts[$0] < counts[$1] }),
      counts[best] >= Self.fewestHints, counts[best] > german
    else { return "de" }
    return languages[best]
  }

  private func foreignScriptLanguage(of document: Document, in vocabulary: Vocabulary) -> String? {
    // A text of Latin letters, marks and faces is the rule: other letters begin with these bytes. Latin letters with two
    // marks share one of them and are asked about below.
    guard document.text.utf8.contains(where: { (0xCD...0xE1).contains($0) || (0xE3...0xEE).contains($0) })
    else { return nil }
    let words = document.tokens.filter { $0.kind == .word }.map { vocabulary[$0.type].folded }
    var counts: [String: Int] = [:]
    for word in words {
      guard let first = word.unicodeScalars.first else { continue }
      counts[UnicodeForms.script(first), default: 0] += 1
    }
    guard let (script, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      script != "Latn", script != "Zyyy", count * 2 > words.count
    else { return nil }
    switch script {
    case "Arab": return Self.arabicScriptLanguage(of: words)
    case "Cyrl": return words.contains { $0.contains { "іїєґ".contains($0) } } ? "uk" : "ru"
    case "Grek": return "el"
    default: return "und"
    }
  }

  /// Persian and Urdu have letters that Arabic does not.
  private static func arabicScriptLanguage(of words: [String]) -> String {
    let letters = Set(words.flatMap(\.unicodeScalars))
    if !letters.isDisjoint(with: ["ٹ", "ڈ", "ڑ", "ں", "ے"]) { return "ur" }
    return letters.isDisjoint(with: ["پ", "چ", "ژ", "گ"]) ? "ar" : "fa"
  }

  /// One foreign function word may be a name or a loan; two are a sentence.
  private static let fewestHints = 2
}
