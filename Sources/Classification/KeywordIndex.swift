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
  /// Keywords by the dictionary form of their first word.
  private var byFirstWord: [String: [Int]] = [:]
  /// Keywords of one word by their parts (*rad+weg*), or by the word where it is simple.
  private var byParts: [String: [Int]] = [:]

  /// - Parameter describe: What the tokenizer knows of a word.
  init(_ taxonomy: ActionFieldTaxonomy, describe: (String) -> WordType) {
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
      let first = describe(keywords[index].text.split(separator: " ").first.map(String.init) ?? "")
      for form in Set([first.folded, UnicodeForms.fold(first.lemma)]) {
        byFirstWord[form, default: []].append(index)
      }
      guard keywords[index].words.count == 1 else { continue }
      byParts[Self.joined(first), default: []].append(index)
    }
  }

  private static func joined(_ type: WordType) -> String {
    (type.split?.parts ?? [type.lemma]).map(UnicodeForms.fold).joined(separator: "+")
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

  /// The keywords that a word type is, begins, or contains as a part.
  ///
  /// - Complexity: O(parts²), once per type.
  func hits(for type: WordType) -> [Hit] {
    var found: [Int: Double] = [:]
    // A hashtag is a word with a mark in front.
    let word = type.folded.hasPrefix("#") ? String(type.folded.dropFirst()) : type.folded
    for form in [word, UnicodeForms.fold(type.lemma)] {
      for index in byFirstWord[form] ?? [] { found[index] = 1 }
    }
    // A word that is a keyword itself says more than its parts.
    let parts = found.isEmpty ? type.split?.parts.map(UnicodeForms.fold) ?? [] : []
    for start in parts.indices {
      for end in (start + 1)...parts.count where end - start < parts.count || parts.count == 1 {
        for index in byParts[parts[start..<end].joined(separator: "+")] ?? [] where found[index] == nil {
          found[index] = Self.partStrength
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map { Hit(keyword: $0.key, strength: $0.value) }
  }

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
      let type = vocabulary[document.tokens[end].type]
      guard type.folded == word || UnicodeForms.fold(type.lemma) == word else { return nil }
      end += 1
    }
    return end
  }
}
