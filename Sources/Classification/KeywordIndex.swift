import FeedbackModel
import GermanText

/// The keywords of a taxonomy arranged for look-up by word type.
struct KeywordIndex: Sendable {
  /// A keyword or phrase with what it speaks for.
  struct Keyword: Sendable {
    var text: String
    /// Case-folded words.
    var words: [String]
    var targets: [Target]
  }

  /// A field, or a goal in a field, that a keyword speaks for.
  struct Target: Sendable {
    var field: Int
    var goal: String?
    var weight: Double
  }

  /// A keyword that a word type is, contains or begins.
  struct Hit: Sendable {
    var keyword: Int
    /// 1 for the word itself, less for a part of a compound.
    var strength: Double
  }

  private(set) var keywords: [Keyword] = []
  private var positions: [String: Int] = [:]
  /// Keywords by the case-folded form of their first word, inflected forms of the taxonomy included.
  private var byFirstWord: [String: [Int]] = [:]

  init(_ taxonomy: ActionFieldTaxonomy) {
    for (number, field) in taxonomy.fields.enumerated() {
      for keyword in field.keywords {
        add(keyword, Target(field: number, goal: nil, weight: 1))
      }
      if let code = field.code { add(code, Target(field: number, goal: nil, weight: Self.codeWeight)) }
      for goal in field.goals {
        for keyword in goal.keywords {
          add(keyword, Target(field: number, goal: goal.id, weight: Self.goalWeight))
        }
        for measure in goal.measures {
          add(measure.id, Target(field: number, goal: goal.id, weight: Self.codeWeight))
        }
      }
    }
    for index in keywords.indices {
      byFirstWord[keywords[index].words[0], default: []].append(index)
    }
  }

  /// A cited code (HF2-M01) leaves no doubt.
  private static let codeWeight = 3.0
  /// A goal's keywords are chosen less strictly than a field's.
  private static let goalWeight = 0.7

  private mutating func add(_ text: String, _ target: Target) {
    let words = UnicodeForms.fold(text).split(separator: " ").map(String.init)
    guard !words.isEmpty else { return }
    let key = words.joined(separator: " ")
    if let known = positions[key] {
      keywords[known].targets.append(target)
      // Field and goal name the same keyword: the field's weight counts once.
      let sameField = keywords[known].targets.indices.filter {
        keywords[known].targets[$0].field == target.field
      }
      for index in sameField {
        keywords[known].targets[index].weight =
          sameField.map { keywords[known].targets[$0].weight }.max() ?? target.weight
      }
    } else {
      positions[key] = keywords.count
      keywords.append(Keyword(text: text, words: words, targets: [target]))
    }
  }

  // MARK: Words

  /// The keywords that a word type may be or begin.
  ///
  /// - Complexity: O(length of the word squared), once per type.
  func hits(for type: WordType) -> [Hit] {
    var found: [Int: Double] = [:]
    for candidate in Inflection.candidates(for: type.folded) {
      for index in byFirstWord[candidate] ?? [] { found[index] = 1 }
    }
    for (index, strength) in compoundHits(in: type.folded) where found[index] == nil {
      found[index] = strength
    }
    return found.sorted { $0.key < $1.key }.map { Hit(keyword: $0.key, strength: $0.value) }
  }

  /// Keywords at the beginning or the end of a longer word.
  private func compoundHits(in word: String) -> [(Int, Double)] {
    var hits: [(Int, Double)] = []
    // A hyphen shows where the parts meet.
    let hyphenated = word.split(separator: "-")
    if hyphenated.count > 1 {
      for part in hyphenated {
        for candidate in Inflection.candidates(for: String(part)) {
          for index in single(candidate) { hits.append((index, Self.partStrength)) }
        }
      }
      return hits
    }
    let characters = Array(word)
    guard characters.count >= Self.shortestPart + Self.shortestRest else { return [] }
    for length in Self.shortestPart...(characters.count - Self.shortestRest) {
      for index in single(String(characters.prefix(length))) {
        hits.append((index, Self.partStrength))
      }
    }
    for base in Inflection.nounBases(of: word).map(Array.init)
    where base.count >= Self.shortestPart + Self.shortestRest {
      for length in Self.shortestPart...(base.count - Self.shortestRest) {
        for index in single(String(base.suffix(length))) { hits.append((index, Self.partStrength)) }
      }
    }
    return hits
  }

  /// The keywords that consist of exactly this word.
  private func single(_ word: String) -> [Int] {
    (byFirstWord[word] ?? []).filter { keywords[$0].words.count == 1 }
  }

  private static let shortestPart = 4
  private static let shortestRest = 3
  /// Any part of a compound may only lend it its name: *Radwegebau* is about cycle paths, *Busfahrerwitz*
  /// is not.
  private static let partStrength = 0.8

  // MARK: Phrases

  /// The token index behind a keyword that begins at a token; `nil` when its further words do not follow.
  func match(
    _ keyword: Keyword, at index: Int, in document: Document, vocabulary: Vocabulary
  ) -> Int? {
    var end = index + 1
    for word in keyword.words.dropFirst() {
      guard end < document.tokens.count else { return nil }
      let folded = vocabulary[document.tokens[end].type].folded
      guard folded == word || Inflection.candidates(for: folded).contains(word) else { return nil }
      end += 1
    }
    return end
  }
}
