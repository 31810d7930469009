import LexiconFiles

/// Finds the phrases and modifiers of the lexicon in a sentence.
struct SequenceMatcher {
  private let context: SentenceContext

  init(_ context: SentenceContext) { self.context = context }

  /// The place of the phrase in the lexicon that begins at an index; `nil` when none does.
  func phrase(at index: Int) -> (place: Int, end: Int)? {
    let entry = context.entry(index)
    guard !entry.phrases.isEmpty else { return nil }
    return match(context.lexicon.phrases, entry.phrases.range, at: index) { _, _ in true }
  }

  /// The modifier that begins at an index; `nil` when none does.
  func modifier(at index: Int) -> (ModifierRule, end: Int)? {
    let entry = context.entry(index)
    guard !entry.modifiers.isEmpty else { return nil }
    let rules = context.lexicon.modifiers
    let found = match(rules, entry.modifiers.range, at: index) { place, end in
      rules.items[place].kind != .excess || isExcess(before: end)
    }
    return found.map { (rules.items[$0.place], $0.end) }
  }

  /// The first sequence in some places of a table that stands at an index and satisfies a condition.
  private func match<Item>(
    _ table: SequenceTable<Item>, _ places: Range<Int>, at index: Int, where holds: (Int, _ end: Int) -> Bool
  ) -> (place: Int, end: Int)? {
    let next = number(at: index + 1)
    for place in places {
      // Nearly all differ in the second word.
      if let second = table.second(at: place), second != CompiledLexicon.gap, second != next { continue }
      if let end = match(table.words(at: place), at: index), holds(place, end) { return (place, end) }
    }
    return nil
  }

  private func number(at index: Int) -> Int32 {
    index < context.tokens.upperBound ? context.entry(index).number : CompiledLexicon.noNumber
  }

  /// The end of a sequence of words that begins at a place; a gap skips up to four words.
  private func match(_ words: ArraySlice<Int32>, at start: Int) -> Int? {
    var index = start
    var gap = 0
    for word in words {
      if word == CompiledLexicon.gap {
        gap = Self.longestGap
        continue
      }
      // "macht … Spaß" is not found in "macht keinen Spaß".
      while gap > 0, index < context.tokens.upperBound, context.entry(index).number != word,
        !context.entry(index).isNegator
      {
        index += 1
        gap -= 1
      }
      guard number(at: index) == word else { return nil }
      index += 1
      gap = 0
    }
    return index
  }

  /// In words.
  static let longestGap = 4

  /// Whether *zu* stands before an adjective or adverb; before an infinitive or a noun it means something
  /// else.
  private func isExcess(before index: Int) -> Bool {
    guard context.isWord(index) else { return false }
    let traits = context.traits(index)
    guard !traits.isCapitalized else { return false }
    if context.grammar(index).has(.gradable) { return true }
    let entry = context.entry(index)
    if entry.other != nil { return !entry.isInfinitiveOrInflected }
    return !traits.endsLikeInfinitive && !traits.canBeVerb && !traits.isStopWord
  }
}
