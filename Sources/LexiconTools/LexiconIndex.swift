package import GermanText
package import LexiconFiles

/// Which words a sentiment lexicon has an entry for, charged or not.
package struct LexiconIndex: Sendable {
  /// Case-folded lemmas, and modifiers of a single word.
  private var words: Set<String> = []

  package init(_ lexicon: SentimentLexicon) {
    for word in lexicon.words { words.insert(UnicodeForms.fold(word.lemma)) }
    for modifier in lexicon.modifiers where modifier.words.count == 1 {
      words.insert(UnicodeForms.fold(modifier.words[0]))
    }
  }

  /// Whether the lexicon knows a lemma as written.
  package func contains(lemma: String) -> Bool { words.contains(UnicodeForms.fold(lemma)) }

  /// Whether the lexicon knows a word in any form, or the last part of a compound.
  ///
  /// - Complexity: O(length), and forty look-ups for a form that the word lists do not know.
  package func contains(_ type: WordType) -> Bool {
    if words.contains(type.folded) || contains(lemma: type.lemma) { return true }
    if let verb = type.verbLemma, contains(lemma: verb) { return true }
    if let head = type.split?.parts.last, contains(lemma: head) { return true }
    // Where the word lists know a form, rules that guess would only mistake it for another.
    return !type.isKnown && Inflection.candidates(for: type.folded).contains(where: words.contains)
  }
}
