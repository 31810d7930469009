import FeedbackModel
import GermanText
import LexiconFiles

/// The words of a sentence as cue patterns see them: words, numbers, question and exclamation marks.
struct CueSentence {
  struct Word {
    /// Index into ``Document/tokens``.
    var token: Int
    var type: TypeID
    var kind: Token.Kind
    /// Whether a comma, a bracket or the like stands before the next word.
    var endsClause = false
  }

  private(set) var words: [Word] = []
  private(set) var shape: SentenceShape
  /// Number of words before the closing punctuation.
  private var lengthWithoutMarks = 0

  /// - Parameter types: Tables of all types of the document.
  init(
    _ sentence: Sentence, of document: Document, part: CommentPart, label: Sentiment.Label,
    types: PerTypeTable<CueType>
  ) {
    shape = SentenceShape.judgement(label)
    words.reserveCapacity(sentence.tokens.count)
    for index in sentence.tokens {
      let token = document.tokens[index]
      let type = types[token.type]
      if token.kind == .punctuation {
        if !words.isEmpty { words[words.count - 1].endsClause = true }
        guard type.isMark else { continue }
      }
      words.append(Word(token: index, type: token.type, kind: token.kind))
    }
    lengthWithoutMarks = (words.lastIndex { $0.kind != .punctuation } ?? -1) + 1
    if part == .title { shape.insert(.title) }
    addClosing(types[document.tokens[sentence.tokens.upperBound - 1].type])
    addLength(types)
  }

  private mutating func addClosing(_ last: CueType) {
    if last.closes.isEmpty { shape.insert(.open) } else { shape.formUnion(last.closes) }
  }

  private mutating func addLength(_ types: PerTypeTable<CueType>) {
    var count = 0
    var isVerbal = false
    var isNominal = true
    for (index, word) in words.enumerated() where word.kind != .punctuation {
      count += 1
      let classes = types[word.type].classes
      // An infinitive in the middle of a clause is a plural: Hier parken Autos.
      let isPlural =
        classes.contains(.infinitive) && !word.endsClause && index + 1 < lengthWithoutMarks
        && !types[words[index + 1].type].isConjunction
      if !classes.isDisjoint(with: [.finite, .auxiliary]) || isPlural { isVerbal = true }
      if !classes.isDisjoint(with: [.adjective, .infinitive, .participle, .finite, .auxiliary]) {
        isNominal = false
      }
    }
    shape.formUnion(SentenceShape.length(count))
    shape.insert(isVerbal ? .verbal : .verbless)
    if isNominal { shape.insert(.nominal) }
  }

  /// The end of a cue's pattern that begins at a word; `nil` when it does not match or stands in the wrong
  /// place.
  func match(_ cue: CompiledCue, at start: Int, types: PerTypeTable<CueType>) -> Int? {
    switch cue.position {
    case .start: if start > 1 { return nil }
    case .first, .whole: if start > 0 { return nil }
    case .any, .end, .clause: break
    }
    var index = start
    var gap = 0
    for atom in cue.atoms {
      if atom == CompiledCue.gap {
        gap = Self.longestGap
        continue
      }
      while index < words.count, !types[words[index].type].atoms.contains(atom), gap > 0 {
        index += 1
        gap -= 1
      }
      guard index < words.count, types[words[index].type].atoms.contains(atom) else { return nil }
      index += 1
      gap = 0
    }
    switch cue.position {
    case .end, .whole: return index < lengthWithoutMarks ? nil : index
    case .clause: return index < lengthWithoutMarks && !words[index - 1].endsClause ? nil : index
    case .any, .start, .first: return index
    }
  }

  private static let longestGap = 6
}
