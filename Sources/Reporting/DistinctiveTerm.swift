import FeedbackModel
import Foundation

/// A word that comments of a field have more often than all others.
public struct DistinctiveTerm: Sendable, Hashable {
  /// As people most often wrote it.
  public var term: String
  /// Comments of the field that have it.
  public var count: Int
  /// Other comments that have it.
  public var elsewhere: Int
  /// Log-likelihood ratio G² (Dunning 1993), > 0; above 6.63 chance alone has it in one of a hundred words.
  public var g2: Double
  /// Places where it stands, each from another comment.
  public var lines: [ContextLine]
}

/// A word with the text around it; all three are one piece of the comment's text.
public struct ContextLine: Sendable, Hashable {
  public var commentID: String
  public var left: String
  public var term: String
  public var right: String
  /// Whether text of the sentence was left out before ``left``.
  var isCutBefore = false
  /// Whether text of the sentence was left out after ``right``.
  var isCutAfter = false
}

/// Compares the words of a field with those of all other comments.
struct KeynessFinder {
  private let analysis: CorpusAnalysis
  /// Per comment, each term once.
  private let terms: [[Int]]
  private let totals: [Int]

  init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    terms = analysis.comments.map { Set($0.sentences.flatMap(\.terms)).sorted() }
    var totals = Array(repeating: 0, count: analysis.terms.count)
    for comment in terms { for term in comment { totals[term] += 1 } }
    self.totals = totals
  }

  /// Rarer words are somebody's own.
  private static let fewest = 3
  /// χ² with one degree of freedom at 0.01.
  private static let smallestG2 = 6.63
  private static let linesEach = 3
  /// In characters on either side of the word.
  private static let contextLength = 38
  /// Comments that are looked through for lines.
  private static let mostTried = 40

  /// The most distinctive words first.
  ///
  /// - Complexity: O(words of the members + terms).
  func distinctive(of members: [Int], atMost limit: Int) -> [DistinctiveTerm] {
    var counts = Array(repeating: 0, count: totals.count)
    for member in members { for term in terms[member] { counts[term] += 1 } }
    let (inside, outside) = (members.count, analysis.comments.count - members.count)
    let scored = counts.indices.compactMap { term -> (term: Int, g2: Double)? in
      let (count, elsewhere) = (counts[term], totals[term] - counts[term])
      guard count >= Self.fewest, count * outside > elsewhere * inside else { return nil }
      let g2 = Self.g2(count, of: inside, elsewhere, of: outside)
      return g2 >= Self.smallestG2 ? (term, g2) : nil
    }
    return scored.sorted { $0.g2 != $1.g2 ? $0.g2 > $1.g2 : $0.term < $1.term }.prefix(limit).map { found in
      DistinctiveTerm(
        term: analysis.terms[found.term].surface, count: counts[found.term],
        elsewhere: totals[found.term] - counts[found.term], g2: found.g2,
        lines: lines(with: found.term, in: members))
    }
  }

  /// The log-likelihood ratio of a word's comments in two groups being one share and not two.
  static func g2(_ a: Int, of inside: Int, _ b: Int, of outside: Int) -> Double {
    let rate = Double(a + b) / Double(inside + outside)
    func part(_ observed: Int, _ expected: Double) -> Double {
      observed == 0 ? 0 : Double(observed) * log(Double(observed) / expected)
    }
    return 2
      * (part(a, Double(inside) * rate) + part(b, Double(outside) * rate)
        + part(inside - a, Double(inside) * (1 - rate)) + part(outside - b, Double(outside) * (1 - rate)))
  }

  // MARK: Words in context

  private func lines(with term: Int, in members: [Int]) -> [ContextLine] {
    let quotes = QuoteSelector(analysis)
    let candidates = members.lazy.filter { terms[$0].contains(term) }.prefix(Self.mostTried)
    var lines: [ContextLine] = []
    for member in candidates where lines.count < Self.linesEach {
      let sentences = analysis.comments[member].sentences
      guard let index = sentences.firstIndex(where: { $0.terms.contains(term) }),
        let text = quotes.shownText(of: SentenceReference(comment: member, sentence: index)),
        let line = line(analysis.terms[term].surface, in: text, of: analysis.comments[member].comment.id)
      else { continue }
      lines.append(line)
    }
    return lines
  }

  private func line(_ surface: String, in text: String, of id: String) -> ContextLine? {
    guard let found = text.range(of: surface, options: .caseInsensitive) else { return nil }
    // The whole word: an ending, and what a compound adds.
    let end = text[found.upperBound...].firstIndex { !$0.isLetter } ?? text.endIndex
    let start =
      text[..<found.lowerBound].lastIndex { !$0.isLetter }.map { text.index(after: $0) } ?? text.startIndex
    let (left, right) = (Self.end(of: text[..<start]), Self.beginning(of: text[end...]))
    return ContextLine(
      commentID: id, left: String(left), term: String(text[start..<end]), right: String(right),
      isCutBefore: left.startIndex > text.startIndex, isCutAfter: right.endIndex < text.endIndex)
  }

  /// Cut at a blank.
  private static func end(of text: Substring) -> Substring {
    guard text.count > contextLength else { return text }
    let piece = text.suffix(contextLength)
    return piece.firstIndex(of: " ").map { piece[piece.index(after: $0)...] } ?? piece
  }

  private static func beginning(of text: Substring) -> Substring {
    guard text.count > contextLength else { return text }
    let piece = text.prefix(contextLength)
    return piece.lastIndex(of: " ").map { piece[..<$0] } ?? piece
  }
}
