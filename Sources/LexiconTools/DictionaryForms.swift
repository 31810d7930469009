package import LexiconFiles
import GermanText

/// The dictionary forms that the word lists have, by class of word.
package struct DictionaryForms: Sendable {
  private var nouns: Set<String> = []
  private var verbs: Set<String> = []
  /// With adverbs, which the same list has: sentiment tells them apart by use, not by form.
  private var adjectives: Set<String> = []

  /// - Complexity: O(entries).
  package init(_ lists: MorphologyLists) {
    nouns = Set(lists.nouns.map { UnicodeForms.fold($0.lemma) })
    verbs = Set(lists.verbs.map { UnicodeForms.fold($0.infinitive) })
    adjectives = Set(lists.adjectives.map { UnicodeForms.fold($0.word) })
  }

  /// Whether a word is listed in its dictionary form; never for interjections, of which there is no list.
  package func contains(_ word: String, as partOfSpeech: WordValence.PartOfSpeech) -> Bool {
    let word = UnicodeForms.fold(word)
    switch partOfSpeech {
    case .noun: return nouns.contains(word)
    case .verb: return verbs.contains(word)
    case .adjective, .adverb: return adjectives.contains(word)
    case .interjection: return false
    }
  }

  /// The class that a lemma most likely has.
  ///
  /// - Parameter lemma: As ``WordType/lemma`` writes it: nouns capitalised.
  package func partOfSpeech(of lemma: String) -> WordValence.PartOfSpeech {
    if lemma.first?.isUppercase ?? false { return .noun }
    if contains(lemma, as: .verb) { return .verb }
    return .adjective
  }
}
