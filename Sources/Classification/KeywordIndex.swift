import FeedbackModel
import GermanText

/// The keywords of a taxonomy arranged for look-up by word type.
///
/// Besides the keyword lists, names count as keywords and the words of descriptions, goals' and measures'
/// names as weak ones, so that a taxonomy of a few words finds something. A word of several fields
/// speaks less for each of them.
struct KeywordIndex: Sendable {
  /// A keyword or phrase with what it speaks for.
  struct Keyword: Sendable {
    var text: String
    /// Case-folded words.
    var words: [String]
    var targets: [Target]
    /// Whether it is a code or a measure's name, which leave no doubt.
    var isCitation = false
  }

  /// A field, or a goal or measure in it, that a keyword speaks for.
  struct Target: Sendable {
    /// Positions in the taxonomy's order.
    var field: Int
    var goal: Int?
    var measure: Int?
    var weight: Double
  }

  /// A keyword that a word type is, contains or begins.
  struct Hit: Sendable {
    var keyword: Int
    /// 1 for the word itself, less for a part of a compound.
    var strength: Double
  }

  private(set) var keywords: [Keyword] = []
  /// By keyword, whether it is a single word that a field or a goal lists.
  private var isFull: [Bool] = []
  private var positions: [String: Int] = [:]
  /// Keywords by the dictionary form of their first word.
  private var byFirstWord = WordTable<[Int]>([:])
  /// Keywords of one word by the first of their parts (*rad* of *Radweg*), or by the word where it is simple.
  private var byFirstPart = WordTable<[Parts]>([:])

  private struct Parts: Sendable {
    var parts: [String]
    var keyword: Int
  }

  /// - Parameter describe: What the tokenizer knows of a word.
  init(_ taxonomy: ActionFieldTaxonomy, describe: @escaping (String) -> WordType) {
    for source in KeywordSources(taxonomy, describe: describe).all { add(source) }
    for index in keywords.indices { weighBySpecificity(index) }
    isFull = keywords.map { keyword in
      keyword.words.count == 1 && keyword.targets.contains { $0.weight >= Self.fullWeight }
    }
    var byFirstWord: [String: [Int]] = [:]
    var byFirstPart: [String: [Parts]] = [:]
    for index in keywords.indices {
      let first = describe(keywords[index].text.split(separator: " ").first.map(String.init) ?? "")
      for form in Set([first.folded, UnicodeForms.fold(first.lemma)]) {
        byFirstWord[form, default: []].append(index)
      }
      guard keywords[index].words.count == 1 else { continue }
      let parts = (first.split?.parts ?? [first.lemma]).map(\.caseFolded)
      byFirstPart[parts[0], default: []].append(Parts(parts: parts, keyword: index))
    }
    self.byFirstWord = WordTable(byFirstWord)
    self.byFirstPart = WordTable(byFirstPart)
  }

  private mutating func add(_ source: KeywordSources.Source) {
    let words = UnicodeForms.fold(source.text).split(separator: " ").map(String.init)
    guard !words.isEmpty else { return }
    let key = words.joined(separator: " ")
    guard let known = positions[key] else {
      positions[key] = keywords.count
      keywords.append(
        Keyword(
          text: source.text, words: words, targets: [source.target], isCitation: source.isCitation))
      return
    }
    keywords[known].isCitation = keywords[known].isCitation || source.isCitation
    // Field and goal name the same keyword: the larger weight counts once.
    let same = keywords[known].targets.firstIndex {
      $0.field == source.target.field && $0.goal == source.target.goal && $0.measure == source.target.measure
    }
    if let same {
      keywords[known].targets[same].weight = max(keywords[known].targets[same].weight, source.target.weight)
    } else {
      keywords[known].targets.append(source.target)
    }
  }

  /// A word that two fields list speaks half for each of them. One that merely stands in the description of another
  /// field has no rival in it.
  private mutating func weighBySpecificity(_ index: Int) {
    var strongest: [Int: Double] = [:]
    for target in keywords[index].targets {
      strongest[target.field] = max(strongest[target.field] ?? 0, target.weight)
    }
    let weights = strongest.sorted { $0.key < $1.key }.map(\.value)
    for place in keywords[index].targets.indices {
      let own = strongest[keywords[index].targets[place].field] ?? 0
      let rivals = weights.filter { $0 * 2 >= own }.reduce(0, +)
      if rivals > 0 { keywords[index].targets[place].weight *= own / rivals }
    }
  }

  /// A keyword as the taxonomy writes it.
  func text(of keyword: Int) -> String { keywords[keyword].text }

  // MARK: Words

  /// The keywords that a word type is, begins, or contains as a part.
  ///
  /// - Complexity: O(parts × keywords that begin with one of them), once per type.
  func hits(for type: WordType) -> [Hit] {
    let whole = whole(type)
    guard !whole.isEmpty || type.split != nil else { return [] }
    var found = whole.map { Hit(keyword: $0, strength: 1) }
    // A word that is a keyword itself says more than its parts; one that only begins a phrase, or stands in a
    // description, does not.
    let isKeyword = found.contains { isFull[$0.keyword] }
    guard !isKeyword, let split = type.split else { return found }
    let parts = split.parts.map(\.caseFolded)
    for start in parts.indices {
      guard let entries = byFirstPart[parts[start]] else { continue }
      for entry in entries {
        let isPart = entry.parts.count < parts.count && parts[start...].starts(with: entry.parts)
        guard isPart, !found.contains(where: { $0.keyword == entry.keyword }) else { continue }
        found.append(Hit(keyword: entry.keyword, strength: Self.partStrength))
      }
    }
    return found.count > 1 ? found.sorted { $0.keyword < $1.keyword } : found
  }

  /// Keywords that a word is or begins, in their order.
  private func whole(_ type: WordType) -> [Int] {
    // A hashtag is a word with a mark in front.
    let isHashtag = type.folded.utf8.first == UInt8(ascii: "#")
    let word = isHashtag ? String(type.folded.dropFirst()) : type.folded
    let lemma = type.lemma == word ? word : type.foldedLemma
    let own = byFirstWord[word] ?? []
    guard lemma != word, let others = byFirstWord[lemma] else { return own }
    return own.isEmpty ? others : Set(own + others).sorted()
  }

  /// Any part of a compound may only lend it its name: *Radwegebau* is about cycle paths, *Busfahrerwitz*
  /// is not.
  private static let partStrength = 0.8
  /// From which on a keyword was listed as one, at least for a goal.
  private static let fullWeight = 0.65

  // MARK: Phrases

  /// The token index behind a keyword that begins at a token; `nil` when its further words do not follow.
  func match(
    _ keyword: Keyword, at index: Int, in document: Document, vocabulary: Vocabulary
  ) -> Int? {
    var end = index + 1
    for word in keyword.words.dropFirst() {
      guard end < document.tokens.count else { return nil }
      let type = vocabulary[document.tokens[end].type]
      guard type.folded == word || type.lemma.caseFolded == word else { return nil }
      end += 1
    }
    return end
  }
}
