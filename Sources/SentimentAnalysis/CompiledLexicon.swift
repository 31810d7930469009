import GermanText
import LexiconFiles

/// A lexicon arranged for look-up by word type.
struct CompiledLexicon: Sendable {
  /// What a word form means on its own; computed once per type.
  struct TypeEntry: Sendable {
    /// Valence as a noun, adjective, adverb, interjection or sign; `nil` when the lexicon has none.
    var valence: Double?
    /// Valence as a verb; `nil` when the lexicon has none.
    var verbValence: Double?
    /// The form's number among the words of phrases and modifiers; ``noNumber`` when it is in none.
    var number: Int32 = noNumber
    /// Places in ``phrases`` that begin with this form, longest first.
    var phrases: Range<Int> = 0..<0
    /// Places in ``modifiers`` that begin with this form, longest first.
    var modifiers: Range<Int> = 0..<0
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

  private let words: WordValences
  private let members: WordMembers
  private var signs: [String: Double] = [:]
  /// By the number of their first word.
  private(set) var phrases: [Phrase] = []
  private var phrasePlaces: [Int32: Range<Int>] = [:]
  private(set) var modifiers: [NumberedModifier] = []
  private var modifierPlaces: [Int32: Range<Int>] = [:]
  /// Words of phrases and modifiers, numbered, so that matching compares numbers and not strings.
  private var numbers = FormIndex(minimumCapacity: 4000)

  init(_ lexicon: SentimentLexicon) {
    words = WordValences(lexicon.words)
    members = WordMembers(lexicon.members, words: words)
    for sign in lexicon.signs { signs[UnicodeForms.fold(sign.symbol)] = sign.valence }
    let phrases = lexicon.expressions.map { Phrase(words: numbers(of: $0.words), valence: $0.valence) }
    let modifiers = lexicon.modifiers.map {
      NumberedModifier(words: numbers(of: $0.words), modifier: $0)
    }
    (self.phrases, phrasePlaces) = Self.arranged(phrases, by: \.words)
    (self.modifiers, modifierPlaces) = Self.arranged(modifiers, by: \.words)
  }

  private mutating func numbers(of words: [String]) -> [Int32] {
    // The files are case-folded to the eye; ß has to become ss as in the types.
    words.map { $0 == "…" ? Self.gap : Int32(numbers.insert(UnicodeForms.fold($0))) }
  }

  /// Items by the number of their first word, the longest first, with the place of each number's items.
  private static func arranged<Item>(
    _ items: [Item], by words: (Item) -> [Int32]
  ) -> ([Item], [Int32: Range<Int>]) {
    let sorted = items.enumerated().filter { !words($0.element).isEmpty }.sorted { a, b in
      let (first, second) = (words(a.element), words(b.element))
      if first[0] != second[0] { return first[0] < second[0] }
      if matchesEarlier(first, second) { return true }
      return !matchesEarlier(second, first) && a.offset < b.offset
    }.map(\.element)
    var places: [Int32: Range<Int>] = [:]
    for (place, item) in sorted.enumerated() {
      let number = words(item)[0]
      places[number] = (places[number]?.lowerBound ?? place)..<place + 1
    }
    return (sorted, places)
  }

  /// Everything that the lexicon knows of a form.
  ///
  /// - Complexity: O(length); about forty look-ups for a form that the word lists do not know.
  func entry(for type: WordType) -> TypeEntry {
    var entry = TypeEntry()
    if let number = numbers.number(of: type.folded) {
      entry.number = Int32(number)
      entry.phrases = phrasePlaces[entry.number] ?? 0..<0
      entry.modifiers = modifierPlaces[entry.number] ?? 0..<0
    }
    if let sign = sign(type.folded) {
      entry.valence = sign
      return entry
    }
    let lemma = UnicodeForms.fold(type.lemma)
    find(type.folded, type, into: &entry)
    if lemma != type.folded { find(lemma, type, into: &entry) }
    if let verb = type.verbLemma, entry.verbValence == nil {
      entry.verbValence = words[UnicodeForms.fold(verb)]?.verb
    }
    if entry.valence == nil, entry.verbValence == nil, !type.isLemmaListed {
      // The lists do not know the word: the lexicon's own lemmas may, by regular inflection.
      for candidate in Inflection.candidates(for: type.folded) where entry.valence == nil {
        find(candidate, type, into: &entry)
      }
    }
    if entry.valence == nil, entry.verbValence == nil {
      entry.valence = members.valence(of: type, lemma: lemma)
    }
    return entry
  }

  /// Fills in what a lemma is worth. A capital makes a noun likelier, and only known words are believed to
  /// be written with the wrong one.
  private func find(_ lemma: String, _ type: WordType, into entry: inout TypeEntry) {
    guard let found = words[lemma] else { return }
    if entry.valence == nil {
      let isExact = type.isLemmaListed || lemma == type.folded
      entry.valence =
        type.isCapitalized
        ? found.noun ?? (isExact ? found.other : nil) : found.other ?? (isExact ? found.noun : nil)
    }
    if entry.verbValence == nil, !type.isCapitalized || type.isLemmaListed { entry.verbValence = found.verb }
  }

  /// The longer phrase first; of two equally long ones the one without a gap.
  private static func matchesEarlier(_ a: [Int32], _ b: [Int32]) -> Bool {
    let fixed = (a: a.count { $0 != gap }, b: b.count { $0 != gap })
    return fixed.a != fixed.b ? fixed.a > fixed.b : a.count < b.count
  }

  private func sign(_ folded: String) -> Double? {
    // Letters and digits are no signs, and most words are long.
    guard let first = folded.utf8.first, first >= 0x80 || folded.utf8.count <= Self.longestEmoticon else {
      return nil
    }
    return signs[folded] ?? (first >= 0x80 ? signs[Self.withoutVariants(folded)] : nil)
  }

  /// In bytes; names between colons (`:confused:`) are the longest.
  private static let longestEmoticon = 20

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
