import FeedbackModel
import GermanText
import LexiconFiles

/// One pass over one sentence: finds charged words and applies the words around them.
struct SentencePass {
  let document: Document
  let vocabulary: Vocabulary
  let types: PerTypeTable<CompiledLexicon.TypeEntry>
  let lexicon: CompiledLexicon
  let clauses: ClauseMap

  /// A modifier at a place.
  private struct PlacedModifier {
    var tokens: Range<Int>
    var modifier: Modifier
  }

  /// A charged word or phrase before the words around it are applied.
  private struct Charged {
    var tokens: Range<Int>
    var valence: Double
    var isVerb = false
    /// Whether the lexicon's judgement already includes negation and irony.
    var isFixed = false
  }

  private var modifiers: [PlacedModifier] = []

  init(
    document: Document, vocabulary: Vocabulary, types: PerTypeTable<CompiledLexicon.TypeEntry>,
    lexicon: CompiledLexicon, clauses: ClauseMap
  ) {
    self.document = document
    self.vocabulary = vocabulary
    self.types = types
    self.lexicon = lexicon
    self.clauses = clauses
  }

  /// The evidence of the sentence, in text order.
  mutating func evidence(part: CommentPart) -> [SentimentEvidence] {
    let charged = findCharged()
    return charged.compactMap { item in
      let (value, used) = modified(item)
      guard abs(value) >= Self.negligible else { return nil }
      let range =
        document.tokens[item.tokens.lowerBound].utf8
        .lowerBound..<document.tokens[
          item.tokens.upperBound - 1
        ].utf8.upperBound
      return SentimentEvidence(
        range: TextRange(part, range), term: document.excerpt(range), value: value, modifiers: used)
    }
  }

  /// Smaller contributions are noise of multiplied factors.
  private static let negligible = 0.02

  // MARK: Finding

  /// Phrases first, then modifiers, then single words; no token is used twice.
  private mutating func findCharged() -> [Charged] {
    var charged: [Charged] = []
    var index = clauses.tokens.lowerBound
    while index < clauses.tokens.upperBound {
      let entry = types[document.tokens[index].type]
      if let (phrase, end) = phrase(of: entry, at: index) {
        charged.append(
          Charged(tokens: index..<end, valence: phrase.valence, isFixed: true))
        index = end
      } else if let (modifier, end) = modifier(of: entry, at: index) {
        modifiers.append(PlacedModifier(tokens: index..<end, modifier: modifier))
        // "zu hoch" judges although neither word does alone.
        if modifier.kind == .excess, isNeutralGradable(at: end) {
          charged.append(Charged(tokens: end..<end + 1, valence: 0))
          index = end + 1
          continue
        }
        // An intensifier such as "furchtbar" or "unglaublich" is a judgement when it stands alone.
        if modifier.kind == .intensifier, end == index + 1, !modifiesSomething(at: index),
          let word = word(of: entry, at: index)
        {
          modifiers.removeLast()
          charged.append(word)
        }
        index = end
      } else {
        if let word = word(of: entry, at: index) { charged.append(word) }
        index += 1
      }
    }
    return charged
  }

  /// Whether the next word is an adjective or adverb that an intensifier at a place can strengthen.
  private func modifiesSomething(at index: Int) -> Bool {
    let next = index + 1
    guard next < clauses.tokens.upperBound, document.tokens[next].kind == .word else { return false }
    let type = vocabulary[document.tokens[next].type]
    return !type.isCapitalized && (types[document.tokens[next].type].valence != nil || !type.isStopWord)
  }

  private func phrase(
    of entry: CompiledLexicon.TypeEntry, at index: Int
  ) -> (CompiledLexicon.Phrase, end: Int)? {
    for phrase in lexicon.phrases[entry.phrases] {
      if let end = match(phrase.words, at: index) { return (phrase, end) }
    }
    return nil
  }

  private func modifier(
    of entry: CompiledLexicon.TypeEntry, at index: Int
  ) -> (Modifier, end: Int)? {
    for candidate in lexicon.modifiers[entry.modifiers] {
      guard let end = match(candidate.words, at: index) else { continue }
      if candidate.modifier.kind == .excess, !isExcess(before: end) { continue }
      return (candidate.modifier, end)
    }
    return nil
  }

  /// The end of a sequence of words that begins at a place; a gap skips up to four words.
  private func match(_ words: [Int32], at start: Int) -> Int? {
    var index = start
    var gap = 0
    for word in words {
      if word == CompiledLexicon.gap {
        gap = Self.longestGap
        continue
      }
      while index < clauses.tokens.upperBound, number(index) != word, gap > 0 {
        index += 1
        gap -= 1
      }
      guard index < clauses.tokens.upperBound, number(index) == word else { return nil }
      index += 1
      gap = 0
    }
    return index
  }

  private static let longestGap = 4

  private func word(of entry: CompiledLexicon.TypeEntry, at index: Int) -> Charged? {
    let type = vocabulary[document.tokens[index].type]
    let isNounPlace = type.isCapitalized && index > clauses.tokens.lowerBound && !clauses.isShouted
    if let valence = entry.valence, valence != 0 {
      // A face is not denied: "wieder kein Bus 😡".
      let isSign = document.tokens[index].kind == .emoji || document.tokens[index].kind == .emoticon
      return Charged(tokens: index..<index + 1, valence: valence, isFixed: isSign)
    }
    if let valence = entry.verbValence, valence != 0, entry.valence == nil, !isNounPlace {
      return Charged(tokens: index..<index + 1, valence: valence, isVerb: true)
    }
    return nil
  }

  /// Whether *zu* stands before an adjective or adverb; before an infinitive or a noun it means something
  /// else.
  private func isExcess(before index: Int) -> Bool {
    guard index < clauses.tokens.upperBound, document.tokens[index].kind == .word else { return false }
    let type = vocabulary[document.tokens[index].type]
    guard !type.isCapitalized else { return false }
    if types[document.tokens[index].type].valence != nil { return true }
    let looksLikeInfinitive =
      type.folded.hasSuffix("en") || type.folded.hasSuffix("rn") || type.folded.hasSuffix("ln")
    return Self.gradable.contains(type.folded) || (!looksLikeInfinitive && !type.isStopWord)
  }

  /// Gradable words without a valence of their own that look like function words or infinitives.
  private static let gradable: Set<String> = [
    "viel", "viele", "wenig", "wenige", "gross", "klein", "lang", "lange", "kurz", "hoch", "selten",
    "oft", "spät", "früh", "weit", "nah", "eng", "schnell", "langsam",
  ]

  private func isNeutralGradable(at index: Int) -> Bool {
    guard index < clauses.tokens.upperBound else { return false }
    let id = document.tokens[index].type
    return Self.gradable.contains(vocabulary[id].folded) && types[id].valence ?? 0 == 0
  }

  private func number(_ index: Int) -> Int32 { types[document.tokens[index].type].number }

  // MARK: Modifying

  /// A charged item's value after all modifiers, with the modifiers as written.
  private func modified(_ item: Charged) -> (value: Double, used: [String]) {
    var value = item.valence
    var used: [(position: Int, text: String)] = []
    func use(_ placed: PlacedModifier) {
      let range =
        document.tokens[placed.tokens.lowerBound].utf8
        .lowerBound..<document.tokens[
          placed.tokens.upperBound - 1
        ].utf8.upperBound
      used.append((placed.tokens.lowerBound, document.excerpt(range)))
    }
    // Wishes and contrasts do not add up: of several in one sentence the strongest counts.
    var reality = 1.0
    var contrast = 1.0
    for placed in modifiers {
      switch placed.modifier.kind {
      case .intensifier, .diminisher:
        guard strengthens(placed, item) else { continue }
        value *= placed.modifier.factor
      case .excess:
        guard placed.tokens.upperBound == item.tokens.lowerBound else { continue }
        value = min(-abs(value), value + placed.modifier.factor)
      case .contrast:
        let isBehind = placed.tokens.upperBound <= item.tokens.lowerBound
        let weight = isBehind ? placed.modifier.factor : 2 - placed.modifier.factor
        if abs(weight - 1) > abs(contrast - 1) { contrast = weight }
      case .concessive, .irrealis:
        guard clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound) else { continue }
        reality = min(reality, placed.modifier.factor)
      case .negator: continue
      }
      use(placed)
    }
    value *= reality * contrast
    if !item.isFixed, let negator = negator(of: item) {
      value *= negator.modifier.factor
      use(negator)
    }
    value *= emphasis(of: item)
    value = max(-Coefficients.maximum, min(Coefficients.maximum, value))
    return (value, used.sorted { $0.position < $1.position }.map(\.text))
  }

  private func strengthens(_ placed: PlacedModifier, _ item: Charged) -> Bool {
    let distance = item.tokens.lowerBound - placed.tokens.upperBound
    if item.isVerb, distance < 0 {
      // "nervt gewaltig": an adverb behind its verb.
      let behind = placed.tokens.lowerBound - item.tokens.upperBound
      return (0...Coefficients.intensifierReach).contains(behind)
        && clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound)
    }
    return (0...Coefficients.intensifierReach).contains(distance)
      && clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound)
  }

  /// The nearest negator in the clause: before the item, or behind it when the item is a verb.
  private func negator(of item: Charged) -> PlacedModifier? {
    var nearest: (placed: PlacedModifier, distance: Int)?
    for placed in modifiers where placed.modifier.kind == .negator {
      guard clauses.sameClause(placed.tokens.lowerBound, item.tokens.lowerBound) else { continue }
      let before = item.tokens.lowerBound - placed.tokens.upperBound
      let behind = placed.tokens.lowerBound - item.tokens.upperBound
      let distance = before >= 0 ? before : item.isVerb ? behind : Int.max
      guard distance <= Coefficients.negatorReach, distance < nearest?.distance ?? Int.max else {
        continue
      }
      nearest = (placed, distance)
    }
    return nearest?.placed
  }

  private func emphasis(of item: Charged) -> Double {
    var factor = 1.0
    if clauses.isQuestion { factor *= Coefficients.questionShare }
    if clauses.isExclamation { factor *= Coefficients.exclamation }
    let surface = vocabulary[document.tokens[item.tokens.lowerBound].type].surface
    if !clauses.isShouted, ClauseMap.isCapitals(surface) { factor *= Coefficients.capitals }
    return factor
  }
}
