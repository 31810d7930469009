import GermanText
import LexiconFiles

/// A lexicon arranged for look-up by word type.
struct CompiledLexicon: Sendable {
  /// What a word form means on its own; computed once per type.
  struct TypeEntry: Sendable {
    /// Valence as a noun or adjective; `nil` when the lexicon has none.
    var valence: Double?
    /// Valence as a verb; `nil` when the lexicon has none.
    var verbValence: Double?
    /// The form's number among the words of phrases and modifiers; ``noNumber`` when it is in none.
    var number: Int32 = noNumber
    /// Phrases that begin with this form, longest first.
    var phrases: [Phrase] = []
    /// Modifiers of one word or more that begin with this form, longest first.
    var modifiers: [NumberedModifier] = []
  }

  /// A fixed phrase with its valence.
  struct Phrase: Sendable {
    /// Numbers of its words; ``gap`` stands for up to four words.
    var words: [Int32]
    var valence: Double
  }

  /// A modifier with the numbers of its words.
  struct NumberedModifier: Sendable {
    var words: [Int32]
    var modifier: Modifier
  }

  static let gap: Int32 = -1
  static let noNumber: Int32 = -2

  private var words: [String: Double] = [:]
  private var verbs: [String: Double] = [:]
  private var signs: [String: Double] = [:]
  private var phrases: [String: [Phrase]] = [:]
  private var modifiers: [String: [NumberedModifier]] = [:]
  /// Words of phrases and modifiers, numbered, so that matching compares numbers and not strings.
  private var numbers: [String: Int32] = [:]

  init(_ lexicon: SentimentLexicon) {
    for word in lexicon.words {
      // Later layers come later in the list and win.
      let key = UnicodeForms.fold(word.lemma)
      if word.partOfSpeech == .verb { verbs[key] = word.valence } else { words[key] = word.valence }
    }
    for sign in lexicon.signs { signs[UnicodeForms.fold(sign.symbol)] = sign.valence }
    for expression in lexicon.expressions {
      guard let first = expression.words.first.map(UnicodeForms.fold) else { continue }
      phrases[first, default: []].append(
        Phrase(words: numbers(of: expression.words), valence: expression.valence))
    }
    for modifier in lexicon.modifiers {
      guard let first = modifier.words.first.map(UnicodeForms.fold) else { continue }
      modifiers[first, default: []].append(
        NumberedModifier(words: numbers(of: modifier.words), modifier: modifier))
    }
    phrases = phrases.mapValues { $0.sorted { Self.matchesEarlier($0.words, $1.words) } }
    modifiers = modifiers.mapValues { $0.sorted { Self.matchesEarlier($0.words, $1.words) } }
  }

  private mutating func numbers(of words: [String]) -> [Int32] {
    words.map { word in
      if word == "…" { return Self.gap }
      // The files are case-folded to the eye; ß has to become ss as in the types.
      let key = UnicodeForms.fold(word)
      if let known = numbers[key] { return known }
      let new = Int32(numbers.count)
      numbers[key] = new
      return new
    }
  }

  /// Everything that the lexicon knows of a form.
  ///
  /// - Complexity: O(candidates of the form), about forty look-ups.
  func entry(for type: WordType) -> TypeEntry {
    var entry = TypeEntry(
      number: numbers[type.folded] ?? Self.noNumber, phrases: phrases[type.folded] ?? [],
      modifiers: modifiers[type.folded] ?? [])
    if let sign = signs[type.folded] ?? signs[Self.withoutVariants(type.folded)] {
      entry.valence = sign
      return entry
    }
    let candidates = [type.folded, UnicodeForms.fold(type.lemma)] + Inflection.candidates(for: type.folded)
    entry.valence = candidates.lazy.compactMap { words[$0] }.first
    entry.verbValence = candidates.lazy.compactMap { verbs[$0] }.first
    if entry.valence == nil, entry.verbValence == nil, let head = type.split?.parts.last {
      // A Parkplatzchaos is a chaos, if a known one.
      entry.valence = words[UnicodeForms.fold(head)].map { $0 * Coefficients.headShare }
    }
    return entry
  }

  /// The longer phrase first; of two equally long ones the one without a gap.
  private static func matchesEarlier(_ a: [Int32], _ b: [Int32]) -> Bool {
    let fixed = (a: a.count { $0 != gap }, b: b.count { $0 != gap })
    return fixed.a != fixed.b ? fixed.a > fixed.b : a.count < b.count
  }

  /// An emoji without skin tone, gender and presentation selector.
  private static func withoutVariants(_ symbol: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in symbol.unicodeScalars {
      if scalar.value == 0x200D { break }
      let isSelector = scalar.value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(scalar.value)
      if !isSelector { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
