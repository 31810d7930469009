import GermanText
import LexiconFiles

/// A lexicon arranged for look-up by word type.
///
/// A class, so that each sentence's search holds one reference and not one per table.
final class CompiledLexicon: Sendable {
  /// What a word form means on its own; computed once per type.
  struct TypeEntry: Sendable {
    /// Valence as a noun; `nil` when the lexicon has none.
    var noun: Double?
    /// Valence as an adjective, adverb, interjection or sign; `nil` when the lexicon has none.
    var other: Double?
    /// Valence as a verb; `nil` when the lexicon has none.
    var verb: Double?
    /// Whether it is an infinitive, and an adjective only in an inflected form (*schicken*, *reichen*): the
    /// adjective needs a noun behind it.
    var isInfinitiveOrInflected = false
    /// What the form is like.
    var traits = WordTraits()
    /// Whether it is written in capitals.
    var isShouted = false
    /// Whether it is a mark that separates clauses.
    var isSeparator = false
    /// Whether somebody speaks for themselves by it.
    var isPersonal = false
    /// Whether it denies the whole by itself.
    var isNegator = false
    /// Whether it strengthens by itself.
    var isIntensifier = false
    /// Whether what follows it counts more.
    var isContrast = false
    /// Places in ``frames`` of its lemma.
    var frames: Range<Int> = 0..<0
    /// Number of its lemma among the words of frames; ``noNumber`` when it is none of them.
    var frameWord: Int32 = noNumber
    /// The same for the last part of its compound.
    var frameHead: Int32 = noNumber
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
    var kind: ExpressionValence.Kind
  }

  /// A modifier with the numbers of its words.
  struct NumberedModifier: Sendable {
    var words: [Int32]
    var modifier: Modifier
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
  private let slips: SpellingSlips
  private let personal: Set<String>
  /// Words of phrases and modifiers, numbered, so that matching compares numbers and not strings.
  private let numbers: FormIndex
  private let phraseTable: SequenceTable<Phrase>
  private let modifierTable: SequenceTable<NumberedModifier>
  /// By lemma; those of one lemma in the order of the file, which is that of the conditions.
  let frames: [NumberedFrame]
  private let framePlaces: [String: Range<Int>]
  private let frameNumbers: FormIndex

  /// By the number of their first word.
  var phrases: [Phrase] { phraseTable.items }
  var modifiers: [NumberedModifier] { modifierTable.items }

  init(_ lexicon: SentimentLexicon) {
    words = WordValences(lexicon.words)
    members = WordMembers(lexicon.members, words: words)
    slips = SpellingSlips(words: words)
    aspects = AspectLexicon(lexicon.aspectWords, valences: words)
    personal = Set(lexicon.personalWords.map(UnicodeForms.fold))
    (signs, signValences) = Self.signs(lexicon.signs)
    var numbers = FormIndex(minimumCapacity: 4000)
    phraseTable = SequenceTable(
      lexicon.expressions.map {
        Phrase(words: Self.numbers(of: $0.words, in: &numbers), valence: $0.valence, kind: $0.kind)
      }, by: \.words)
    modifierTable = SequenceTable(
      lexicon.modifiers.map {
        NumberedModifier(words: Self.numbers(of: $0.words, in: &numbers), modifier: $0)
      }, by: \.words)
    self.numbers = numbers
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
    var entry = TypeEntry()
    entry.traits = WordTraits(type)
    if let number = numbers.number(of: type.folded) {
      entry.number = Int32(number)
      entry.phrases = phraseTable[entry.number]
      entry.modifiers = modifierTable[entry.number]
      for single in modifiers[entry.modifiers] where single.words.count == 1 {
        entry.isNegator =
          single.modifier.kind == .negator && single.modifier.factor <= Coefficients.wholeNegation
        entry.isIntensifier = single.modifier.kind == .intensifier
        entry.isContrast = single.modifier.kind == .contrast
      }
    }
    entry.isPersonal = personal.contains(type.folded)
    entry.isShouted = ClauseMap.isCapitals(type.surface)
    entry.isSeparator = ClauseMap.separators.contains(type.folded)
    if let sign = sign(type.folded) {
      entry.other = sign
      return entry
    }
    if type.folded.hasPrefix("#") {
      let word = type.hashtagWord
      // Its inflection is not known, and guesses would find charged words in names.
      findReadings(of: word, lemma: word.folded, isHashtag: true, in: &entry)
      return entry
    }
    let lemma = UnicodeForms.fold(type.lemma)
    entry.frames = framePlaces[lemma] ?? framePlaces[type.folded] ?? 0..<0
    entry.frameWord = frameNumber(of: lemma)
    entry.frameHead = type.split?.parts.last.map { frameNumber(of: UnicodeForms.fold($0)) } ?? Self.noNumber
    findReadings(of: type, lemma: lemma, in: &entry)
    return entry
  }

  /// The valence of a verb; `nil` when the lexicon does not have it.
  func verbValence(_ infinitive: String) -> Double? { words[UnicodeForms.fold(infinitive)]?.verb }

  /// What it is worth that what a word says is denied; `nil` when the word has no such frame.
  func deniedValence(_ entry: TypeEntry) -> Double? {
    frames[entry.frames].first { $0.frame.condition == .denied }?.frame.valence
  }

  private func findReadings(
    of type: WordType, lemma: String, isHashtag: Bool = false, in entry: inout TypeEntry
  ) {
    find(type.folded, type, into: &entry)
    if lemma != type.folded { find(lemma, type, into: &entry) }
    entry.isInfinitiveOrInflected = type.isInfinitive && words[type.folded]?.other == nil
    if let verb = type.verbLemma, entry.verb == nil { entry.verb = words[UnicodeForms.fold(verb)]?.verb }
    if entry.hasNoReading, !type.isLemmaListed, !isHashtag, type.folded.utf8.count >= Self.shortestInflected {
      // The lists do not know the word: the lexicon's own lemmas may, by regular inflection.
      words.forEachBase(of: type.folded) { base in
        find(base, type, into: &entry)
        return entry.hasNoReading
      }
    }
    guard entry.hasNoReading else { return }
    let value = members.valence(of: type, lemma: lemma)
    if value == nil, !isHashtag, !type.isKnown, !type.isLemmaListed, type.split == nil {
      findMeant(by: type, in: &entry)
      return
    }
    if type.isCapitalized, !type.isShouted { entry.noun = value } else { entry.other = value }
  }

  /// Fills in what the word is worth that was meant by a misspelt one.
  private func findMeant(by type: WordType, in entry: inout TypeEntry) {
    // Names are capitalised and are no slips; long nouns seldom are names.
    let isLong = type.folded.utf8.count >= Self.shortestCapitalizedSlip
    let isNoun = type.isCapitalized && !type.isShouted
    guard isLong || !isNoun, let meant = slips.entry(for: type.folded) else { return }
    if isLong { entry.noun = meant.noun }
    if !isNoun { (entry.verb, entry.other) = (meant.verb, meant.other) }
  }

  /// Fills in what a lemma is worth, as far as the form can be a word of that kind.
  private func find(_ lemma: String, _ type: WordType, into entry: inout TypeEntry) {
    guard let found = words[lemma] else { return }
    let isOwnForm = lemma == type.folded
    let isNounForm = type.isCapitalized || type.lemma.first?.isUppercase ?? false
    if entry.noun == nil, isNounForm, type.isCapitalized || type.folded.utf8.count >= Self.shortestSmallNoun {
      entry.noun = found.noun
    }
    // Of a verb form the infinitive is the lemma, and an adjective that looks like it is another word
    // (erfuhr is no form of the adjective erfahren).
    let isVerbForm = !isOwnForm && type.verbLemma.map { UnicodeForms.fold($0) == lemma } ?? false
    if entry.other == nil, !isVerbForm,
      isOwnForm || type.isLemmaListed || !type.isCapitalized || type.isShouted
        || type.folded.utf8.count >= Self.shortestCapitalizedAdjective
    {
      entry.other = found.other
    }
    if entry.verb == nil, isVerbForm || isOwnForm || !type.isLemmaListed { entry.verb = found.verb }
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

extension CompiledLexicon.TypeEntry {
  var hasNoReading: Bool { noun == nil && other == nil && verb == nil }

  /// Whether nothing is known that a sentence could be searched for.
  var isUnknown: Bool {
    hasNoReading && phrases.isEmpty && modifiers.isEmpty && frames.isEmpty
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
      isCapitalized: word.first?.isUppercase ?? false)
  }
}
