import GermanText

/// The words of a sentence with the clause that each stands in.
///
/// Clauses are separated by commas, semicolons, colons, dashes and brackets; *und* and *oder* do not
/// separate, because a negation usually covers both sides (*nicht schön und nicht sicher* repeats it where
/// it does not).
struct ClauseMap {
  /// Indices into the document's tokens.
  let tokens: Range<Int>
  private let clauses: [Int]
  let isQuestion: Bool
  let isExclamation: Bool
  /// Whether most words are written in capitals, so that capitals emphasise nothing.
  let isShouted: Bool

  init(_ sentence: Sentence, of document: Document, vocabulary: Vocabulary) {
    tokens = sentence.tokens
    var clause = 0
    var capitals = 0
    var words = 0
    clauses = document.tokens[sentence.tokens].map { token in
      let type = vocabulary[token.type]
      switch token.kind {
      case .punctuation where Self.separators.contains(type.folded): clause += 1
      case .word:
        words += 1
        if Self.isCapitals(type.surface) { capitals += 1 }
      default: break
      }
      return clause
    }
    isShouted = capitals * 2 > words
    let last = document.tokens[sentence.tokens].last.map { vocabulary[$0.type].folded } ?? ""
    isQuestion = last.contains("?")
    isExclamation = last.contains("!") && !isQuestion
  }

  func sameClause(_ a: Int, _ b: Int) -> Bool { clause(of: a) == clause(of: b) }

  /// Clause number of a token of the sentence.
  func clause(of token: Int) -> Int { clauses[token - tokens.lowerBound] }

  static func isCapitals(_ word: String) -> Bool {
    word.utf8.count > 2 && word == word.uppercased() && word != word.lowercased()
  }

  private static let separators: Set<String> = [
    ",", ";", ":", "-", "–", "—", "(", ")", "...", "…", "/",
  ]
}
