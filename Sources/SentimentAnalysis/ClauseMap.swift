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
  /// The first token that is a word; `nil` when there is none.
  let firstWord: Int?

  init(
    _ sentence: Sentence, of document: Document,
    types: PerTypeTable<CompiledLexicon.TypeEntry>
  ) {
    tokens = sentence.tokens
    var clause = 0
    var capitals = 0
    var words = 0
    var firstWord: Int?
    clauses = sentence.tokens.map { index in
      let token = document.tokens[index]
      switch token.kind {
      case .punctuation where types[token.type].grammar.has(.separator): clause += 1
      case .word:
        words += 1
        if firstWord == nil { firstWord = index }
        if types[token.type].traits.isShouted { capitals += 1 }
      default: break
      }
      return clause
    }
    self.firstWord = firstWord
    isShouted = capitals * 2 > words
    let last = types[document.tokens[sentence.tokens.upperBound - 1].type].traits
    isQuestion = last.asks
    isExclamation = last.exclaims && !last.asks
  }

  func sameClause(_ a: Int, _ b: Int) -> Bool { clause(of: a) == clause(of: b) }

  /// Number of clauses.
  var count: Int { (clauses.last ?? -1) + 1 }

  /// Clause number of a token of the sentence.
  func clause(of token: Int) -> Int { clauses[token - tokens.lowerBound] }

  /// The first token of a clause behind the mark that opens it; `nil` when there is no such clause.
  func firstWord(ofClause clause: Int) -> Int? {
    guard let place = clauses.firstIndex(of: clause) else { return nil }
    let token = tokens.lowerBound + place + (clause == 0 ? 0 : 1)
    return token < tokens.upperBound ? token : nil
  }

  /// Whether a token is the first of its clause.
  func startsClause(_ token: Int) -> Bool {
    token == tokens.lowerBound || token == firstWord || clause(of: token - 1) != clause(of: token)
      || isSeparated(token)
  }

  /// Whether the mark that opens a clause stands directly before a token; the mark counts to the clause.
  private func isSeparated(_ token: Int) -> Bool {
    token - 2 >= tokens.lowerBound && clause(of: token - 2) != clause(of: token)
  }

  static func isCapitals(_ word: String) -> Bool {
    // Most words have a small letter in the second place, which is seen without making strings of them.
    if word.utf8.dropFirst().first.map({ (0x61...0x7A).contains($0) }) ?? true { return false }
    return word.utf8.count > 2 && word == word.uppercased() && word != word.lowercased()
  }
}
