public import FeedbackModel
public import GermanText

/// The content words of a corpus: word types with the same stem are one term.
///
/// A term is shown as people wrote it most often; it counts as a noun when it is mostly capitalised inside sentences.
public struct TermTable: Sendable {
  /// In the order in which they first occur.
  public private(set) var terms: [Term] = []
  private var byStem: [String: Int] = [:]
  private var ofType: [Int32] = []
  private var forms: [FormCounts] = []

  /// How often a term was written in which form.
  private struct FormCounts: Sendable {
    var surfaces: [Int32: Int] = [:]
    var capitalizedInside = 0
    var inside = 0
    var lastComment = -1
    var comments = 0
  }

  /// Case-folded words that name the process itself, such as the city's name; they are no terms.
  private let contextWords: Set<String>

  /// - Parameter contextWords: Case-folded words that every comment may contain without being about them.
  public init(contextWords: Set<String> = []) {
    self.contextWords = contextWords
  }

  /// Counts the content words of one document.
  ///
  /// - Parameters:
  ///   - comment: Number of the comment that the document belongs to; calls come in ascending order.
  ///   - vocabulary: Of the tokenizer that made the document.
  /// - Returns: The terms of each sentence, in order, with repetitions.
  public mutating func add(
    _ document: Document, comment: Int, vocabulary: Vocabulary
  ) -> [[Int]] {
    assign(vocabulary)
    return document.sentences.map { sentence in
      var terms: [Int] = []
      for index in sentence.tokens {
        let token = document.tokens[index]
        let term = Int(ofType[Int(token.type.index)])
        guard term >= 0, token.kind == .word || token.kind == .hashtag else { continue }
        terms.append(term)
        let isInside = index > sentence.tokens.lowerBound
        count(
          token.type, as: term, comment: comment, isInside: isInside,
          isCapitalized: vocabulary[token.type].isCapitalized)
      }
      return terms
    }
  }

  /// Chooses each term's form and whether it is a noun, when everything has been counted.
  public mutating func finish(vocabulary: Vocabulary) {
    for index in terms.indices {
      let counts = forms[index]
      let isNoun =
        counts.inside == 0
        ? vocabulary[TypeID(Int(counts.surfaces.keys.min() ?? 0))].isCapitalized
        : counts.capitalizedInside * 2 > counts.inside
      // A noun's small spellings and an adjective's sentence-initial capitals are not its form.
      let fitting = counts.surfaces.filter {
        vocabulary[TypeID(Int($0.key))].isCapitalized == isNoun
      }
      let candidates = fitting.isEmpty ? counts.surfaces : fitting
      let best = candidates.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      let surface = best.map { vocabulary[TypeID(Int($0.key))].surface } ?? ""
      terms[index] = Term(
        surface: Self.presentable(surface, isNoun: isNoun), isNoun: isNoun, commentCount: counts.comments)
    }
  }

  /// Finds the term of each type that is new.
  private mutating func assign(_ vocabulary: Vocabulary) {
    guard ofType.count < vocabulary.count else { return }
    for type in vocabulary.types[ofType.count...] {
      guard Self.isContentWord(type), !contextWords.contains(type.folded) else {
        ofType.append(-1)
        continue
      }
      if let known = byStem[type.stem] {
        ofType.append(Int32(known))
      } else {
        byStem[type.stem] = terms.count
        ofType.append(Int32(terms.count))
        terms.append(Term(surface: type.surface, isNoun: false, commentCount: 0))
        forms.append(FormCounts())
      }
    }
  }

  private mutating func count(
    _ type: TypeID, as term: Int, comment: Int, isInside: Bool, isCapitalized: Bool
  ) {
    forms[term].surfaces[type.index, default: 0] += 1
    if isInside {
      forms[term].inside += 1
      if isCapitalized { forms[term].capitalizedInside += 1 }
    }
    if forms[term].lastComment != comment {
      forms[term].lastComment = comment
      forms[term].comments += 1
    }
  }

  private static func isContentWord(_ type: WordType) -> Bool {
    !type.isStopWord && type.folded.count >= 3 && type.folded.contains(where: \.isLetter)
      && !type.folded.hasSuffix("-")
  }

  /// RADWEG is shown as Radweg; short all-caps words are abbreviations and stay.
  private static func presentable(_ surface: String, isNoun: Bool) -> String {
    guard surface.count > 4, surface == surface.uppercased(), !surface.contains(where: \.isNumber) else {
      return surface
    }
    return isNoun ? surface.prefix(1) + surface.dropFirst().lowercased() : surface.lowercased()
  }
}
