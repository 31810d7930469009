import FeedbackModel
import GermanText
import LexiconFiles

/// The words of a sentence as cue patterns see them: words, numbers, question and exclamation marks.
struct CueSentence {
  struct Word {
    var type: TypeID
    /// Which words of patterns it satisfies. See ``CueProfiles``.
    var profile: Int32
    var classes: WordClass
    var kind: Token.Kind
    var isConjunction: Bool
    /// Whether a comma, a bracket or the like stands before the next word.
    var endsClause = false
  }

  /// Filled again for every sentence, which saves their growing.
  private(set) var words: [Word] = []
  private(set) var shape: SentenceShape = []
  /// Number of words before the closing punctuation.
  private var lengthWithoutMarks = 0

  /// Takes the words of the next sentence.
  ///
  /// - Parameters:
  ///   - types: The profiles of all types of the document.
  ///   - profiles: What stands behind them.
  mutating func read(
    _ sentence: Sentence, of document: Document, part: CommentPart, label: Sentiment.Label,
    types: PerTypeTable<Int32>, profiles: CueProfiles
  ) {
    shape = SentenceShape.judgement(label)
    words.removeAll(keepingCapacity: true)
    for index in sentence.tokens {
      let token = document.tokens[index]
      let profile = types[token.type]
      let type = profiles[profile]
      if token.kind == .punctuation {
        if !words.isEmpty { words[words.count - 1].endsClause = true }
        guard type.isMark else { continue }
      }
      words.append(
        Word(
          type: token.type, profile: profile, classes: type.classes, kind: token.kind,
          isConjunction: type.isConjunction))
    }
    lengthWithoutMarks = (words.lastIndex { $0.kind != .punctuation } ?? -1) + 1
    if part == .title { shape.insert(.title) }
    addClosing(profiles[types[document.tokens[sentence.tokens.upperBound - 1].type]].closes)
    addLength()
  }

  private mutating func addClosing(_ closes: SentenceShape) {
    if closes.isEmpty { shape.insert(.open) } else { shape.formUnion(closes) }
  }

  private mutating func addLength() {
    var count = 0
    var isVerbal = false
    var isNominal = true
    for (index, word) in words.enumerated() where word.kind != .punctuation {
      count += 1
      // An infinitive in the middle of a clause is a plural: Hier parken Autos.
      let isPlural =
        word.classes.contains(.infinitive) && !word.endsClause && index + 1 < lengthWithoutMarks
        && !words[index + 1].isConjunction
      if !word.classes.isDisjoint(with: [.finite, .auxiliary]) || isPlural { isVerbal = true }
      if !word.classes.isDisjoint(with: [.adjective, .infinitive, .participle, .finite, .auxiliary]) {
        isNominal = false
      }
    }
    shape.formUnion(SentenceShape.length(count))
    shape.insert(isVerbal ? .verbal : .verbless)
    if isNominal { shape.insert(.nominal) }
  }

  /// Whether a cue may begin at a word, as far as its shape, its place and the next word tell.
  func allows(_ cue: CueProfiles.Start, at start: Int, _ profiles: CueProfiles) -> Bool {
    guard shape.isSuperset(of: cue.conditions), start <= cue.latest else { return false }
    if cue.second == CueIndex.gap { return true }
    return start + 1 < words.count && profiles.profile(words[start + 1].profile, satisfies: cue.second)
  }

  /// The end of a cue's pattern that may begin at a word; `nil` when it does not match or ends in the wrong place.
  func match(_ cue: CompiledCue, at start: Int, in patterns: [Int32], _ profiles: CueProfiles) -> Int? {
    // The first word is why the cue is tried.
    var end = start + 1
    var gap = 0
    for place in cue.pattern.dropFirst() {
      let atom = patterns[place]
      if atom == CueIndex.gap {
        gap = Self.longestGap
        continue
      }
      while end < words.count, gap > 0, !profiles.profile(words[end].profile, satisfies: atom) {
        end += 1
        gap -= 1
      }
      guard end < words.count, profiles.profile(words[end].profile, satisfies: atom) else { return nil }
      end += 1
      gap = 0
    }
    switch cue.position {
    case .end, .whole: return end < lengthWithoutMarks ? nil : end
    case .clause: return end < lengthWithoutMarks && !words[end - 1].endsClause ? nil : end
    case .any, .start, .first: return end
    }
  }

  private static let longestGap = 6

  /// How much it tells, if it tells anything: a fragment nothing, a whole sentence 1, a figure 1 more.
  var facts: Int {
    guard shape.contains(.neutral), !shape.contains(.question) else { return 0 }
    let count = words.count { $0.kind != .punctuation }
    return (count >= Self.wholeSentence ? 1 : 0)
      + (words.contains { $0.kind == .number || $0.classes.contains(.number) } ? 1 : 0)
  }

  /// In words: shorter ones are remarks.
  private static let wholeSentence = 8
}
