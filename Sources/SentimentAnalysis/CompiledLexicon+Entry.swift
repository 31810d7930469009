import FeedbackModel
import GermanText

extension CompiledLexicon {
  /// The entry by which a form has a value.
  ///
  /// Asked only for words that were found to be charged; it repeats the search instead of keeping its outcome for all
  /// types.
  func entry(of type: WordType, worth value: Double) -> SentimentEntry {
    let word = type.folded.hasPrefix("#") ? type.hashtagWord : type
    let lemma = UnicodeForms.fold(word.lemma)
    func isWorth(_ form: String) -> Bool {
      guard let entry = words[form] else { return false }
      return [entry.noun, entry.other, entry.verb].contains(value)
    }
    if isWorth(lemma) { return SentimentEntry(term: word.lemma, kind: .word) }
    if isWorth(word.folded) { return SentimentEntry(term: word.folded, kind: .word) }
    if let verb = word.verbLemma, isWorth(UnicodeForms.fold(verb)) {
      return SentimentEntry(term: verb, kind: .word)
    }
    if let candidate = Inflection.candidates(for: word.folded).first(where: isWorth) {
      return SentimentEntry(term: candidate, kind: .word)
    }
    return SentimentEntry(term: members.term(decidingOn: word, lemma: lemma) ?? word.lemma, kind: .member)
  }
}
