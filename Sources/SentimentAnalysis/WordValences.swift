import GermanText
import LexiconFiles

/// The words of a lexicon by their folded lemma, apart for nouns, verbs and all others: *Leiden* and
/// *leiden*, *lachen* and *Lache* are told apart.
struct WordValences: Sendable {
  /// What a lemma is worth as each kind of word; `nil` where the lexicon does not have it.
  struct Entry: Sendable {
    var noun: Double?
    var verb: Double?
    /// As an adjective, adverb or interjection.
    var other: Double?
  }

  private var index: FormIndex
  private var entries: [Entry] = []

  init(_ words: [WordValence]) {
    index = FormIndex(minimumCapacity: words.count)
    entries.reserveCapacity(words.count)
    for word in words {
      let number = index.insert(UnicodeForms.fold(word.lemma))
      if number == entries.count { entries.append(Entry()) }
      // Later layers come later in the list and win.
      switch word.partOfSpeech {
      case .noun: entries[number].noun = word.valence
      case .verb: entries[number].verb = word.valence
      case .adjective, .adverb, .interjection: entries[number].other = word.valence
      }
    }
  }

  /// - Parameter folded: A case-folded lemma.
  subscript(folded: String) -> Entry? { index.number(of: folded).map { entries[$0] } }

  /// See ``FormIndex/forEachBase(of:_:)``.
  func forEachBase(of folded: String, _ body: (_ base: String) -> Bool) {
    index.forEachBase(of: folded, body)
  }
}
