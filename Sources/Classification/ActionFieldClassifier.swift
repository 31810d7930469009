public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Finds the action fields, goals and measures that a comment speaks about, by the keywords of a taxonomy.
///
/// A keyword matches a word with the same dictionary form, or a compound that has it as a part (*Radweg* in
/// *Radwegebau*); phrases match word by word. A word with several meanings counts where the words around it
/// do not speak for another meaning (``WordSenses``). Whatever depends on a word form alone is
/// computed once per type, so a classifier belongs to one tokenizer.
public struct ActionFieldClassifier: Sendable {
  private let keywords: KeywordIndex
  private let identifiers: FieldIdentifiers
  private let goals: [[Goal]]
  /// For each type its place in ``hits``; 0 for the many types that speak for no field.
  private var types = PerTypeTable<Int32>()
  private var hits: [[FieldHit]] = [[]]
  private var senses: SenseFinder
  /// The meaning of a keyword in a field, as far as the keyword is ambiguous and the field tells.
  private let meanings: [SenseKey: Int]
  /// Filled again for every comment, which saves its growing.
  private var found: [FoundKeyword] = []

  private struct SenseKey: Hashable {
    var keyword: Int
    var field: Int
  }

  /// - Parameters:
  ///   - senses: Words with several meanings; empty when none shall be told apart.
  ///   - describe: What the tokenizer knows of a word, for the keywords themselves.
  public init(
    taxonomy: ActionFieldTaxonomy, senses: [WordSense] = [], describe: @escaping (String) -> WordType
  ) {
    // Fields, goals and measures repeat their words.
    let known = KnownTypes(describe: describe)
    let describe = known.type(of:)
    keywords = KeywordIndex(taxonomy, describe: describe)
    identifiers = FieldIdentifiers(taxonomy)
    goals = taxonomy.fields.map(\.goals)
    let finder = SenseFinder(senses)
    let contexts = taxonomy.fields.map { finder.context(of: $0, describe: describe) }
    var meanings: [SenseKey: Int] = [:]
    for (number, keyword) in keywords.keywords.enumerated() where keyword.words.count == 1 {
      guard let ambiguous = finder.word(describe(keyword.text)) else { continue }
      for target in keyword.targets {
        meanings[SenseKey(keyword: number, field: target.field)] = finder.sense(
          of: ambiguous, meantIn: contexts[target.field])
      }
    }
    self.meanings = meanings
    self.senses = finder
  }

  /// The fields of one comment by its keywords, best first.
  ///
  /// - Parameter documents: The parts of the comment, made by the tokenizer whose vocabulary is given.
  /// - Returns: Empty when no field fits.
  public mutating func matches(
    in documents: [(part: CommentPart, document: Document)], vocabulary: Vocabulary
  ) -> [ActionFieldMatch] {
    // First, because a method's own value is copied before its arguments are found.
    let found = findings(in: documents, vocabulary: vocabulary)
    return matches(for: found)
  }

  /// The fields that findings are enough for, best first.
  public func matches(for findings: FieldFindings) -> [ActionFieldMatch] {
    findings.matches(in: identifiers)
  }

  /// All that the keywords find in one comment.
  ///
  /// - Parameter documents: The parts of the comment, made by the tokenizer whose vocabulary is given.
  public mutating func findings(
    in documents: [(part: CommentPart, document: Document)], vocabulary: Vocabulary
  ) -> FieldFindings {
    extendTypes(to: vocabulary)
    found.removeAll(keepingCapacity: true)
    for (part, document) in documents {
      for index in document.tokens.indices {
        let place = Int(types[document.tokens[index].type])
        guard place > 0 else { continue }
        for hit in hits[place] { add(hit, at: index, of: document, part: part, vocabulary: vocabulary) }
      }
    }
    guard let first = found.first?.hit.field else { return .none }
    // Most comments speak of one field.
    if found.allSatisfy({ $0.hit.field == first }) { return FieldFindings(findings: [finding(first, found)]) }
    return FieldFindings(
      findings: goals.indices.compactMap { field in
        let own = found.filter { $0.hit.field == field }
        return own.isEmpty ? nil : finding(field, own)
      })
  }

  private func finding(_ field: Int, _ found: [FoundKeyword]) -> FieldFindings.Finding {
    FieldTally(found).finding(field: field, goals: goals[field], keywords: keywords)
  }

  private mutating func extendTypes(to vocabulary: Vocabulary) {
    // Taken out, so that the closure does not share it with the classifier and make it copy.
    var known = hits
    hits = []
    types.extend(to: vocabulary) { [keywords, meanings] type in
      let found = Self.hits(for: type, keywords: keywords, meanings: meanings)
      guard !found.isEmpty else { return 0 }
      known.append(found)
      return Int32(known.count - 1)
    }
    hits = known
  }

  private mutating func add(
    _ hit: FieldHit, at index: Int, of document: Document, part: CommentPart, vocabulary: Vocabulary
  ) {
    var end = index + 1
    if hit.isPhrase {
      let keyword = keywords.keywords[hit.keyword]
      guard let match = keywords.match(keyword, at: index, in: document, vocabulary: vocabulary) else {
        return
      }
      end = match
    }
    if let meaning = hit.meaning,
      senses.speaksAgainst(meaning, at: index, in: document, vocabulary: vocabulary)
    {
      return
    }
    let range = document.tokens[index].utf8.lowerBound..<document.tokens[end - 1].utf8.upperBound
    var hit = hit
    if part == .title { hit.strength *= Self.titleWeight }
    found.append(FoundKeyword(hit: hit, range: TextRange(part, range)))
  }

  /// All that a word type speaks for, once per type.
  private static func hits(
    for type: WordType, keywords: KeywordIndex, meanings: [SenseKey: Int]
  ) -> [FieldHit] {
    keywords.hits(for: type).flatMap { hit in
      let keyword = keywords.keywords[hit.keyword]
      return keyword.targets.map { target in
        FieldHit(
          keyword: hit.keyword, field: target.field, goal: target.goal, measure: target.measure,
          strength: hit.strength * target.weight, isPhrase: keyword.words.count > 1,
          isCitation: keyword.isCitation && hit.strength == 1,
          meaning: meanings[SenseKey(keyword: hit.keyword, field: target.field)])
      }
    }
  }

  /// A title names the subject: on titled contributions of a cycling dialogue 2 finds 1 % more of the
  /// categories that people chose than 1.5 does, and 3 nothing more.
  private static let titleWeight = 2.0
}

extension ActionFieldClassifier {
  /// Lets a reply that names no field of its own belong to the best field of what it answers.
  ///
  /// - Returns: The parent's best match with a lower score and without evidence; empty when the parent has
  ///   none.
  public static func inherited(from parent: [ActionFieldMatch]) -> [ActionFieldMatch] {
    parent.prefix(1).map {
      ActionFieldMatch(fieldID: $0.fieldID, score: $0.score * inheritedShare)
    }
  }

  /// A reply may also wander off; half of the parent's confidence says so.
  private static let inheritedShare = 0.5

  /// A reply's own fields in the light of what it answers: one that hardly speaks for a field stays with its parent's.
  ///
  /// - Returns: Best first; as ``inherited(from:)`` where the reply has none of its own.
  public static func fields(_ own: [ActionFieldMatch], answering parent: [ActionFieldMatch])
    -> [ActionFieldMatch]
  {
    guard let best = own.first else { return inherited(from: parent) }
    guard let leader = parent.first, leader.fieldID != best.fieldID,
      best.score < leader.score * shareOfParent
    else { return own }
    var match =
      own.first { $0.fieldID == leader.fieldID } ?? ActionFieldMatch(fieldID: leader.fieldID, score: 0)
    match.score = leader.score * shareOfParent
    return [match] + own.filter { $0.fieldID != leader.fieldID }
  }

  /// Below this share of the parent's certainty a reply's own words count for less than what it answers. On the bundled corpus
  /// all shares from 0.5 to 1 do better than 0, those around 0.7 best.
  private static let shareOfParent = 0.7

  /// The match of a comment that fits no other field.
  public static func rest(_ field: ActionField) -> ActionFieldMatch {
    ActionFieldMatch(fieldID: field.id, score: restScore)
  }

  /// Little is known of a comment without a keyword.
  private static let restScore = 0.25
}

/// Word types that were described once.
private final class KnownTypes {
  private let describe: (String) -> WordType
  private var types: [String: WordType] = [:]

  init(describe: @escaping (String) -> WordType) { self.describe = describe }

  func type(of word: String) -> WordType {
    if let known = types[word] { return known }
    let type = describe(word)
    types[word] = type
    return type
  }
}
