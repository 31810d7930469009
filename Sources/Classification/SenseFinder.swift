import FeedbackModel
import GermanText
import LexiconFiles

/// Tells which meaning a word with several meanings has, by the words around it.
///
/// The oldest way of doing so (Lesk 1986): the meaning whose context words stand nearby wins. Different from it, the context
/// words are listed and not taken from a dictionary's definitions.
struct SenseFinder: Sendable {
  /// By word, in the order of the file.
  private(set) var senses: [WordSense]
  private var sensesByWord: [String: [Int]] = [:]
  private var sensesByContext: WordTable<[Int]>
  /// By sense, the number of its word.
  private var words: [Int] = []
  /// By type, the place in ``contextLists`` of the meanings that it is a context word of.
  private var types = LazyTypeTable<Int32>()
  /// The first is that of the many types that are none.
  private var contextLists: [[Int]] = [[]]

  init(_ senses: [WordSense]) {
    self.senses = senses
    var sensesByContext: [String: [Int]] = [:]
    for (index, sense) in senses.enumerated() {
      let word = UnicodeForms.fold(sense.word)
      words.append(sensesByWord[word]?.first ?? index)
      sensesByWord[word, default: []].append(index)
      for word in sense.context { sensesByContext[UnicodeForms.fold(word), default: []].append(index) }
    }
    self.sensesByContext = WordTable(sensesByContext)
  }

  /// The ambiguous word that a type is a form of; `nil` when it has one meaning.
  func word(_ type: WordType) -> String? {
    [type.folded, type.lemma.caseFolded].first { sensesByWord[$0] != nil }
  }

  /// The meaning of a word at a token.
  ///
  /// - Returns: Its number; `nil` when nothing around it speaks for one meaning more than for another.
  mutating func sense(
    of word: String, at index: Int, in document: Document, vocabulary: Vocabulary
  ) -> Int? {
    guard let meaning = sensesByWord[word]?.first else { return nil }
    return sense(sharingWordOf: meaning, at: index, in: document, vocabulary: vocabulary)
  }

  private mutating func sense(
    sharingWordOf meaning: Int, at index: Int, in document: Document, vocabulary: Vocabulary
  ) -> Int? {
    let word = words[meaning]
    var votes: [(sense: Int, count: Int)] = []
    let sentence = document.sentences.first { $0.tokens.contains(index) }?.tokens ?? document.tokens.indices
    for place in document.tokens.indices {
      let list = contextList(of: document.tokens[place].type, in: vocabulary)
      guard list > 0 else { continue }
      // The word itself votes with its other members: Sitzbank, Parkbank.
      for sense in contextLists[list] where words[sense] == word {
        let vote = sentence.contains(place) ? Self.sameSentence : 1
        if let voted = votes.firstIndex(where: { $0.sense == sense }) {
          votes[voted].count += vote
        } else {
          votes.append((sense, vote))
        }
      }
    }
    if votes.isEmpty { return nil }
    let best = votes.map(\.count).max() ?? 0
    let winners = votes.filter { $0.count == best }
    return winners.count == 1 ? winners[0].sense : nil
  }

  private mutating func contextList(of id: TypeID, in vocabulary: Vocabulary) -> Int {
    if let known = types.known(id) { return Int(known) }
    let contexts = Self.contexts(vocabulary[id], in: sensesByContext)
    let place = contexts.isEmpty ? 0 : contextLists.count
    if !contexts.isEmpty { contextLists.append(contexts) }
    return Int(types.value(of: id, in: vocabulary) { _ in Int32(place) })
  }

  /// What stands in the same sentence says more than what stands elsewhere in the comment.
  private static let sameSentence = 3

  /// Whether the words around a token speak for another meaning than the one that is meant.
  mutating func speaksAgainst(
    _ meaning: Int, at index: Int, in document: Document, vocabulary: Vocabulary
  ) -> Bool {
    let found = sense(sharingWordOf: meaning, at: index, in: document, vocabulary: vocabulary)
    return found.map { $0 != meaning } ?? false
  }

  /// The words of a field that are context words of some meaning: what the field is about.
  func context(of field: ActionField, describe: (String) -> WordType) -> FieldContext {
    let goals = field.goals.flatMap { [$0.name] + $0.keywords + $0.measures.map(\.name) }
    let texts = [field.name, field.description] + field.keywords + goals
    return FieldContext(
      words: texts.flatMap { text in
        text.split(whereSeparator: { !($0.isLetter || $0 == "-") }).compactMap { part in
          let type = describe(String(part))
          let senses = Self.contexts(type, in: sensesByContext)
          return senses.isEmpty ? nil : (type.lemma.caseFolded, senses)
        }
      })
  }

  /// See ``context(of:describe:)``.
  struct FieldContext {
    fileprivate var words: [(lemma: String, senses: [Int])]
  }

  /// The meaning that a field has in mind when it lists a word: the one with whose context its other words
  /// agree most.
  ///
  /// - Returns: `nil` when the field does not tell.
  func sense(of word: String, meantIn field: FieldContext) -> Int? {
    var votes: [Int: Int] = [:]
    for item in field.words where item.lemma != word {
      for sense in item.senses where UnicodeForms.fold(senses[sense].word) == word {
        votes[sense, default: 0] += 1
      }
    }
    let best = votes.values.max() ?? 0
    let winners = votes.filter { $0.value == best }.keys
    return winners.count == 1 ? winners.first : nil
  }

  /// The meanings that a type is a context word of, itself or with a part of it.
  private static func contexts(_ type: WordType, in sensesByContext: WordTable<[Int]>) -> [Int] {
    var found = sensesByContext[type.folded] ?? []
    func add(_ form: String) {
      guard form != type.folded, let senses = sensesByContext[form] else { return }
      for sense in senses where !found.contains(sense) { found.append(sense) }
    }
    add(type.foldedLemma)
    if let split = type.split {
      for part in split.parts { add(part.caseFolded) }
    }
    if let verb = type.verbLemma { add(verb.caseFolded) }
    return found.count > 1 ? Array(Set(found)).sorted() : found
  }
}
