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

    /// Whether it judges so clearly that a slip of the pen is believed.
    fileprivate var isClear: Bool {
      [noun, verb, other].contains { abs($0 ?? 0) >= Coefficients.clearValence }
    }
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

  /// What the word is worth that was meant by a misspelt one; `nil` where no clearly charged word is near.
  func entry(meantBy folded: String) -> Entry? {
    var found: Entry?
    index.forEachMeant(by: folded) { number in
      if entries[number].isClear { found = entries[number] }
      return found == nil
    }
    return found
  }

  /// See ``FormIndex/forEachBase(of:_:)``.
  func forEachBase(of folded: String, _ body: (_ base: String) -> Bool) {
    index.forEachBase(of: folded, body)
  }
}
