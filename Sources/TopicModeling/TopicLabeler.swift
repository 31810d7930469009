import FeedbackModel
import Foundation

/// Finds the words that set a topic apart, and makes a label of them.
struct TopicLabeler {
  /// A distinctive word of a topic.
  struct Word {
    var index: Int
    var term: TopicTerm
    var isNoun: Bool
  }

  private let terms: [Term]
  private let distinct: [Set<Int>]
  private let totals: [Int]

  init(items: [TopicModeler.Item], terms: [Term]) {
    self.terms = terms
    distinct = items.map { Set($0.terms) }
    var totals = Array(repeating: 0, count: terms.count)
    for set in distinct { for term in set { totals[term] += 1 } }
    self.totals = totals
  }

  /// The most distinctive words of a topic by log-likelihood (Dunning 1993), counted in comments.
  ///
  /// - Parameter rows: The topic's comments.
  /// - Returns: `nil` when no word is shared by two comments and more frequent in the topic than outside.
  func words(for rows: [Int]) -> [Word]? {
    var counts: [Int: Int] = [:]
    for row in rows { for term in distinct[row] { counts[term, default: 0] += 1 } }
    let scored = counts.compactMap { term, count -> Word? in
      guard count >= 2 else { return nil }
      let score = logLikelihood(
        inside: count, of: rows.count, outside: totals[term] - count,
        of: distinct.count - rows.count)
      // A word that only few of the topic's comments use may be distinctive, but does not name it.
      let weight = score * Double(count) / Double(rows.count)
      guard weight > 0 else { return nil }
      return Word(
        index: term, term: TopicTerm(term: terms[term].surface, weight: weight), isNoun: terms[term].isNoun)
    }
    let best = scored.sorted {
      $0.term.weight != $1.term.weight ? $0.term.weight > $1.term.weight : $0.index < $1.index
    }
    return best.isEmpty ? nil : Array(best.prefix(Self.wordsPerTopic))
  }

  private static let wordsPerTopic = 10

  /// The rows that contain at least one of some terms.
  func rows(_ rows: [Int], using terms: [Int]) -> [Int] {
    rows.filter { row in terms.contains { distinct[row].contains($0) } }
  }

  /// G² of a 2 × 2 table, 0 when the word is not more frequent inside.
  private func logLikelihood(inside: Int, of size: Int, outside: Int, of rest: Int) -> Double {
    guard rest > 0 else { return Double(inside) }
    let total = Double(inside + outside)
    let all = Double(size + rest)
    let expectedInside = total * Double(size) / all
    let expectedOutside = total * Double(rest) / all
    guard Double(inside) > expectedInside else { return 0 }
    let insidePart = Double(inside) * log(Double(inside) / expectedInside)
    let outsidePart = outside > 0 ? Double(outside) * log(Double(outside) / expectedOutside) : 0
    return 2 * (insidePart + outsidePart)
  }

  /// Up to three nouns; where there are none, up to three other words. A word that another one contains
  /// says nothing new, and a word far weaker than the first would name a part of the topic only.
  func label(from words: [Word]) -> String {
    let nouns = words.filter(\.isNoun)
    var chosen: [String] = []
    let strongest = (nouns.first ?? words.first)?.term.weight ?? 0
    for word in nouns.isEmpty ? words : nouns
    where word.term.weight >= strongest * Self.weakestShare {
      let folded = word.term.term.lowercased()
      let repeats = chosen.contains { Self.overlap($0.lowercased(), folded) }
      if !repeats { chosen.append(word.term.term) }
      if chosen.count == Self.wordsPerLabel { break }
    }
    return chosen.joined(separator: ", ")
  }

  private static let wordsPerLabel = 3
  private static let weakestShare = 0.25

  /// Whether two words share their beginning or one contains the other.
  private static func overlap(_ a: String, _ b: String) -> Bool {
    a.contains(b) || b.contains(a) || a.commonPrefix(with: b).count >= 6
  }
}
