import GermanText
import LexiconFiles

/// What a single word of a sentence is worth, as what it most likely is in its place.
struct WordReading {
  private let context: SentenceContext

  init(_ context: SentenceContext) { self.context = context }

  /// The word at a place with its valence; `nil` when it judges nothing.
  func charged(at index: Int) -> Charged? {
    let entry = context.entry(index)
    let tokens = index..<index + 1
    switch context.kind(index) {
    case .emoji, .emoticon, .symbol: return isPartOfAddress(index) ? nil : charged(entry.other, tokens, .sign)
    case .hashtag: return charged(entry.noun ?? entry.other ?? entry.verb, tokens, .word)
    case .word: break
    default: return nil
    }
    if let frame = frame(entry, at: index) {
      return charged(frame.valence, tokens, kind(of: frame), .frame)
    }
    if let verb = context.separated[index] {
      return charged(
        context.lexicon.verbValence(verb.infinitive), tokens, .verb, .separated)
    }
    return reading(entry, at: index)
  }

  /// The mark in an address that was cut off: *http:/…* holds no face.
  private func isPartOfAddress(_ index: Int) -> Bool {
    context.grammar(index - 1).has(.scheme)
  }

  private func charged(
    _ value: Double?, _ tokens: Range<Int>, _ kind: Charged.Kind, _ source: Charged.Source = .form
  ) -> Charged? {
    guard let value, value != 0 else { return nil }
    return Charged(tokens: tokens, valence: value, kind: kind, source: source)
  }

  /// The word as what it most likely is in its place.
  private func reading(_ entry: CompiledLexicon.TypeEntry, at index: Int) -> Charged? {
    let tokens = index..<index + 1
    let traits = context.traits(index)
    if context.isNounPlace(index) {
      if isTitle(index) { return nil }
      return charged(entry.noun ?? (isNominalized(index) ? entry.other : nil), tokens, .word)
    }
    let noun = entry.noun.map { ($0, Charged.Kind.word) }
    // Of a noun that the lists know a verb may share the form (Platz, platzen), which is rarely meant.
    let isListedNoun = traits.isCapitalized && traits.isKnown && traits.hasNounLemma
    let verb = isListedNoun ? nil : entry.verb.map { ($0, Charged.Kind.verb) }
    let other = isAdjective(entry, index) ? entry.other.map { ($0, Charged.Kind.word) } : nil
    if other != nil, isSalutation(index) { return nil }
    // "Klasse, wie immer": a cry and no noun.
    let isCry = entry.noun == 0 && (traits.isShouted || !context.isWord(index + 1))
    let isNounFirst = traits.isCapitalized && traits.hasNounLemma && !isCry
    guard let found = isNounFirst ? noun ?? other ?? verb : other ?? verb ?? noun else { return nil }
    // A form that may be a verb is denied like one: "überzeugt mich nicht".
    let isVerbForm = !isNounFirst && entry.verb != nil && traits.endsInT
    return charged(found.0, tokens, isVerbForm ? .verb : found.1)
  }

  /// *Workshop Armut*, *Selbsthilfegruppe Angst und Depression*: what a noun is called judges nothing.
  private func isTitle(_ index: Int) -> Bool {
    if context.grammar(index - 1).has(.titled) { return true }
    return context.grammar(index - 1).has(.conjunction) && context.isNounPlace(index - 2)
      && context.grammar(index - 3).has(.titled)
  }

  /// *etwas Schönes*, *nichts Gutes*
  private func isNominalized(_ index: Int) -> Bool { context.grammar(index - 1).has(.quantity) }

  /// *die schicken Häuser*, but *wir schicken ihn*: an inflected adjective has its noun behind it, with
  /// other adjectives between them at most.
  private func isAdjective(_ entry: CompiledLexicon.TypeEntry, _ index: Int) -> Bool {
    guard entry.isInfinitiveOrInflected else { return true }
    var next = index + 1
    while next < index + 3, context.isWord(next), !context.traits(next).isCapitalized { next += 1 }
    return context.isWord(next) && context.traits(next).isCapitalized
      && context.clauses.sameClause(index, next)
  }

  /// *Liebe Stadtverwaltung,* judges nobody.
  private func isSalutation(_ index: Int) -> Bool {
    guard context.grammar(index).has(.salutation), context.isWord(index + 1),
      context.traits(index + 1).isCapitalized
    else { return false }
    return context.clauses.startsClause(index)
  }

  // MARK: Frames

  /// The frame that gives a word its valence; `nil` where none fits.
  private func frame(_ entry: CompiledLexicon.TypeEntry, at index: Int) -> ValenceFrame? {
    entry.frames.isEmpty
      ? nil : context.lexicon.frames[entry.frames.range].first { holds($0, at: index) }?.frame
  }

  private func holds(_ item: CompiledLexicon.NumberedFrame, at index: Int) -> Bool {
    switch item.frame.condition {
    case .beforeNoun:
      guard context.isWord(index + 1) else { return false }
      return context.traits(index + 1).isCapitalized || context.grammar(index + 1).has(.article)
    case .beforeNumber: return context.tokens.contains(index + 1) && context.kind(index + 1) == .number
    case .undeniable: return true
    case .denied: return false
    case .near, .burden:
      return context.tokens.contains { other in
        other != index && context.clauses.sameClause(other, index)
          && (item.words.contains(context.entry(other).frameWord)
            || item.words.contains(context.entry(other).frameHead))
      }
    }
  }

  private func kind(of frame: ValenceFrame) -> Charged.Kind {
    switch frame.condition {
    case .undeniable: .phrase
    case .denied, .burden: .complaint
    case .near, .beforeNoun, .beforeNumber: .word
    }
  }
}
