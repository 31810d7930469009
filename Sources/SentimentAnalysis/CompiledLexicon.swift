import GermanText
import LexiconFiles

/// A lexicon arranged for look-up by word type.
///
/// A class, so that each sentence's search holds one reference and not one per table.
final class CompiledLexicon: Sendable {
  /// A fixed phrase.
  struct Phrase: Sendable {
    var valence: Double
    var kind: ExpressionValence.Kind
  }

  static let gap: Int32 = -1
  static let noNumber: Int32 = -2

  /// A frame with the numbers of its words.
  struct NumberedFrame: Sendable {
    var words: [Int32]
    var frame: ValenceFrame
  }

  let words: WordValences
  let members: WordMembers
  let aspects: AspectLexicon
  private let signs: FormIndex
  /// By the numbers of ``signs``.
  private let signValences: [Double]
  private let personal: Set<String>
  private let grammar: GrammarTable
  /// Words of phrases and modifiers, numbered, so that matching compares numbers and not strings.
  private let numbers: FormIndex
  let phrases: SequenceTable<Phrase>
  let modifiers: SequenceTable<ModifierRule>
  /// By number: whether a sequence that can charge a sentence has no rarer word.
  private let anchors: [Bool]
  /// By lemma; those of one lemma in the order of the file, which is that of the conditions.
  let frames: [NumberedFrame]
  private let framePlaces: [String: Range<Int>]
  private let frameNumbers: FormIndex

  init(_ lexicon: SentimentLexicon) {
    words = WordValences(lexicon.words)
    members = WordMembers(lexicon.members, words: words)
    let grammar = GrammarTable(lexicon.grammarWords)
    self.grammar = grammar
    aspects = AspectLexicon(lexicon.aspectWords, valences: words, grammar: grammar)
    personal = Set(lexicon.personalWords.map(UnicodeForms.fold))
    (signs, signValences) = Self.signs(lexicon.signs)
    var numbers = FormIndex(minimumCapacity: 4000)
    let expressions = lexicon.expressions.map {
      (words: Self.numbers(of: $0.words, in: &numbers), item: Phrase(valence: $0.valence, kind: $0.kind))
    }
    let rules = lexicon.modifiers.map {
      (words: Self.numbers(of: $0.words, in: &numbers), item: ModifierRule($0, grammar: grammar))
    }
    self.numbers = numbers
    phrases = SequenceTable(expressions, count: numbers.count)
    modifiers = SequenceTable(rules, count: numbers.count)
    anchors = Self.anchors(phrases, modifiers, count: numbers.count)
    var frameNumbers = FormIndex(minimumCapacity: 500)
    var frames: [NumberedFrame] = []
    var framePlaces: [String: Range<Int>] = [:]
    for (lemma, found) in Dictionary(grouping: lexicon.frames, by: \.lemma).sorted(by: { $0.key < $1.key }) {
      framePlaces[lemma] = frames.count..<frames.count + found.count
      frames += found.map {
        NumberedFrame(words: Self.numbers(of: $0.words, in: &frameNumbers), frame: $0)
      }
    }
    self.frames = frames
    self.framePlaces = framePlaces
    self.frameNumbers = frameNumbers
  }

  /// Marks the rarest word of each sequence that can charge a sentence, so that sentences without one are not searched.
  private static func anchors(
    _ phrases: SequenceTable<Phrase>, _ modifiers: SequenceTable<ModifierRule>, count: Int
  ) -> [Bool] {
    var uses = Array(repeating: 0, count: count)
    phrases.count(into: &uses)
    modifiers.count(into: &uses)
    var anchors = Array(repeating: false, count: count)
    for word in phrases.rarestWords(uses) { anchors[Int(word)] = true }
    for (rule, word) in zip(modifiers.items, modifiers.rarestWords(uses)) where rule.chargesAlone {
      anchors[Int(word)] = true
    }
    return anchors
  }

  private static func signs(_ signs: [SignValence]) -> (FormIndex, [Double]) {
    var index = FormIndex(minimumCapacity: signs.count)
    var valences: [Double] = []
    for sign in signs {
      let number = index.insert(UnicodeForms.fold(sign.symbol))
      if number == valences.count { valences.append(sign.valence) } else { valences[number] = sign.valence }
    }
    return (index, valences)
  }

  private static func numbers(of words: [String], in index: inout FormIndex) -> [Int32] {
    // The files are case-folded to the eye; ß has to become ss as in the types.
    words.map { $0 == "…" ? gap : Int32(index.insert(UnicodeForms.fold($0))) }
  }

  /// Everything that the lexicon knows of a form.
  ///
  /// - Complexity: O(length); about forty look-ups for a form that the word lists do not know.
  func entry(for type: WordType) -> TypeEntry {
    var entry = TypeEntry(type)
    var isAnchor = false
    if let number = numbers.number(of: type.folded) {
      entry.number = Int32(number)
      entry.phrases = TypeEntry.Places(phrases[entry.number])
      entry.modifiers = TypeEntry.Places(modifiers[entry.number])
      for rule in modifiers.items[entry.modifiers.range] where rule.traits.contains(.single) {
        entry.add(rule)
      }
      isAnchor = anchors[number]
    }
    entry.isPersonal = personal.contains(type.folded)
    entry.grammar = grammar[type.folded].union(grammar[lemmasOf: type])
    addReadings(of: type, to: &entry)
    entry.mayCharge = isAnchor || entry.isCharged || !entry.frames.isEmpty
    return entry
  }

  private func addReadings(of type: WordType, to entry: inout TypeEntry) {
    if let sign = sign(type.folded) {
      entry.other = sign
      return
    }
    if type.folded.utf8.first == UInt8(ascii: "#") {
      let word = type.hashtagWord
      // Its inflection is not known, and guesses would find charged words in names.
      findReadings(of: word, lemma: word.folded, isHashtag: true, in: &entry)
      return
    }
    let lemma = type.lemma == type.folded ? type.folded : UnicodeForms.fold(type.lemma)
    entry.frames = TypeEntry.Places(framePlaces[lemma] ?? framePlaces[type.folded] ?? 0..<0)
    entry.frameWord = frameNumber(of: lemma)
    entry.frameHead = type.split?.parts.last.map { frameNumber(of: UnicodeForms.fold($0)) } ?? Self.noNumber
    findReadings(of: type, lemma: lemma, in: &entry)
  }

  /// The valence of a verb; `nil` when the lexicon does not have it.
  func verbValence(_ infinitive: String) -> Double? { words[UnicodeForms.fold(infinitive)]?.verb }

  /// What it is worth that what a word says is denied; `nil` when the word has no such frame.
  func deniedValence(_ entry: TypeEntry) -> Double? {
    frames[entry.frames.range].first { $0.frame.condition == .denied }?.frame.valence
  }

  private func findReadings(
    of type: WordType, lemma: String, isHashtag: Bool = false, in entry: inout TypeEntry
  ) {
    find(type.folded, type, into: &entry)
    if lemma != type.folded { find(lemma, type, into: &entry) }
    entry.isInfinitiveOrInflected = type.isInfinitive && words[type.folded]?.other == nil
    if let verb = type.verbLemma, entry.verb == nil { entry.verb = words[UnicodeForms.fold(verb)]?.verb }
    if entry.hasNoReading, entry.traits.isWordLike, !type.isLemmaListed, !isHashtag,
      type.folded.utf8.count >= Self.shortestInflected
    {
      // The lists do not know the word: the lexicon's own lemmas may, by regular inflection.
      words.forEachBase(of: type.folded) { base in
        if type.isCapitalized, Self.isNameLike(type.folded, base) { return true }
        find(base, type, into: &entry)
        return entry.hasNoReading
      }
    }
    // Links, numbers and the like have no members.
    guard entry.hasNoReading, entry.traits.isWordLike else { return }
    let value = members.valence(of: type, lemma: lemma)
    if value == nil, !isHashtag, !type.isKnown, !type.isLemmaListed, type.split == nil {
      findMeant(by: type, in: &entry)
      return
    }
    if type.isCapitalized, !type.isShouted { entry.noun = value } else { entry.other = value }
  }

  /// Whether a form would have to be a plural in *-er* with a changed vowel: those are few and listed, and surnames look
  /// the same (*Wähner* is no form of *Wahn*).
  private static func isNameLike(_ folded: String, _ base: String) -> Bool {
    folded.hasSuffix("er") && !base.hasSuffix("er") && !folded.hasPrefix(base)
  }

  /// Fills in what the word is worth that was meant by a misspelt one.
  private func findMeant(by type: WordType, in entry: inout TypeEntry) {
    // Names are capitalised and are no slips; long nouns seldom are names.
    let isLong = type.folded.utf8.count >= Self.shortestCapitalizedSlip
    let isNoun = type.isCapitalized && !type.isShouted
    guard isLong || !isNoun, let meant = words.entry(meantBy: type.folded) else { return }
    if isLong { entry.noun = meant.noun }
    if !isNoun { (entry.verb, entry.other) = (meant.verb, meant.other) }
  }

  /// Fills in what a lemma is worth, as far as the form can be a word of that kind.
  private func find(_ lemma: String, _ type: WordType, into entry: inout TypeEntry) {
    guard let found = words[lemma] else { return }
    let isOwnForm = lemma == type.folded
    let isNounForm = type.isCapitalized || type.lemma.startsUppercase
    if entry.noun == nil, isNounForm, type.isCapitalized || type.folded.utf8.count >= Self.shortestSmallNoun {
      entry.noun = found.noun
    }
    // Of a verb form the infinitive is the lemma, and an adjective that looks like it is another word
    // (erfuhr is no form of the adjective erfahren).
    let isVerbForm =
      !isOwnForm
      && (type.verbLemma.map { UnicodeForms.fold($0) == lemma } ?? isParticiple(type, of: lemma, found))
    if entry.other == nil, !isVerbForm,
      isOwnForm || type.isLemmaListed || !type.isCapitalized || type.isShouted
        || type.folded.utf8.count >= Self.shortestCapitalizedAdjective
    {
      entry.other = found.other
    }
    if entry.verb == nil, isVerbForm || isOwnForm || !type.isLemmaListed { entry.verb = found.verb }
  }

  /// Whether a form of no finite verb is a participle (*abgesagt*): its listed lemma is an infinitive.
  private func isParticiple(_ type: WordType, of lemma: String, _ found: WordValences.Entry) -> Bool {
    !type.isCapitalized && type.isLemmaListed && found.verb != nil && UnicodeForms.fold(type.lemma) == lemma
  }

  private func frameNumber(of lemma: String) -> Int32 {
    frameNumbers.number(of: lemma).map { Int32($0) } ?? Self.noNumber
  }

  /// In bytes.
  private static let shortestCapitalizedSlip = 9
  /// In bytes. At the start of a sentence an adjective is capitalised; short words may be names.
  private static let shortestCapitalizedAdjective = 8
  /// In bytes. Rules find endings in shorter words by chance (*los*, *ler*).
  private static let shortestInflected = 4
  /// In bytes. Shorter nouns in small letters are other words more often (*not*, *last*, *rat*).
  private static let shortestSmallNoun = 5

  private func sign(_ folded: String) -> Double? {
    guard let first = folded.utf8.first else { return nil }
    if let number = signs.number(of: folded) { return signValences[number] }
    // No variant begins with a letter, as most words do. Latin letters have lead bytes up to C9.
    if (0x61...0x7A).contains(first) || (0xC3...0xC9).contains(first) { return nil }
    guard first >= 0x80 || folded.utf8.count <= Self.longestEmoticon else { return nil }
    let plain = first >= 0x80 ? Self.withoutVariants(folded) : Self.withShortMouth(folded)
    return signs.number(of: plain).map { signValences[$0] }
  }

  /// `:-)))))` is a longer `:-)`.
  private static func withShortMouth(_ face: String) -> String {
    var face = Substring(face)
    while let last = face.last, face.count > 2, face.dropLast().last == last, "()D/*".contains(last) {
      face.removeLast()
    }
    return String(face)
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

extension WordType {
  /// Whether it is written in capitals, which then say nothing about its kind.
  var isShouted: Bool { ClauseMap.isCapitals(surface) }

  /// The word behind the mark of a hashtag, as if it stood in a text.
  var hashtagWord: WordType {
    let word = String(surface.dropFirst())
    let folded = String(folded.dropFirst())
    return WordType(
      surface: word, folded: folded, stem: folded, lemma: word, isStopWord: false,
      isCapitalized: word.startsUppercase)
  }
}
