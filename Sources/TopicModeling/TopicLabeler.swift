import FeedbackModel
import Foundation

/// Finds the words that set a topic apart, and makes a label of them.
struct TopicLabeler {
  /// A distinctive word of a topic.
  struct Word {
    var index: Int
    var term: TopicTerm
    var isNoun: Bool
    /// Share of the topic's comments that use it, 0…1.
    var share: Double = 1
  }

  /// A distinctive subject of a topic.
  struct Subject {
    var name: String
    /// Share of the topic's comments that speak of it, 0…1.
    var share: Double
  }

  private let items: [TopicModeler.Item]
  private let terms: [Term]
  private let weighting: TermWeighting
  /// Comments that contain each term.
  private let totals: [Int32]
  /// Comments that speak of each subject.
  private let subjectTotals: [Int32]

  /// - Complexity: O(words).
  init(items: [TopicModeler.Item], terms: [Term], weighting: TermWeighting) {
    self.items = items
    self.terms = terms
    self.weighting = weighting
    let counts = Self.counts(of: items.indices, in: items, terms: terms.count, weighting: weighting)
    totals = counts.terms
    subjectTotals = counts.subjects
  }

  /// In how many comments each term and each subject occurs.
  private static func counts(
    of rows: some Sequence<Int>, in items: [TopicModeler.Item], terms: Int, weighting: TermWeighting
  ) -> (terms: [Int32], subjects: [Int32]) {
    var counts = Array(repeating: Int32(0), count: terms)
    var subjects = Array(repeating: Int32(0), count: weighting.subjectCount)
    var lastRow = Array(repeating: -1, count: terms + weighting.subjectCount)
    for row in rows {
      for term in items[row].terms where lastRow[term] != row {
        lastRow[term] = row
        counts[term] += 1
        guard !weighting.mentions.isEmpty else { continue }
        for mention in weighting.mentions[term] where lastRow[terms + Int(mention.subject)] != row {
          lastRow[terms + Int(mention.subject)] = row
          subjects[Int(mention.subject)] += 1
        }
      }
    }
    return (counts, subjects)
  }

  /// The most distinctive words of a topic by log-likelihood (Dunning 1993), counted in comments. Nouns that speak of the
  /// topic's subject come before other words of the same weight: they name it, while others happen to go along.
  ///
  /// - Parameter rows: The topic's comments.
  /// - Returns: Empty when no word is shared by two comments and more frequent in the topic than outside.
  func words(for rows: [Int]) -> [Word] {
    let counts = Self.counts(of: rows, in: items, terms: terms.count, weighting: weighting).terms
    let isSubject = distinctiveSubjects(of: rows)
    var scored: [(index: Int, weight: Double)] = []
    for (term, count) in counts.enumerated() where count >= 2 {
      let weight = distinctiveness(inside: Int(count), of: rows.count, total: Int(totals[term]))
      if weight > 0 { scored.append((term, weight * importance(of: term, isSubject: isSubject))) }
    }
    scored.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.index < $1.index }
    return scored.prefix(Self.wordsPerTopic).map { index, weight in
      Word(
        index: index, term: TopicTerm(term: terms[index].surface, weight: weight),
        isNoun: terms[index].isNoun,
        share: Double(counts[index]) / Double(rows.count))
    }
  }

  private func importance(of term: Int, isSubject: [Bool]) -> Double {
    guard !weighting.termWeights.isEmpty else { return 1 }
    let speaksOfIt = weighting.mentions[term].contains { isSubject[Int($0.subject)] }
    return Double(weighting.termWeights[term]) * (terms[term].isNoun ? 1 : Self.otherWords)
      * (speaksOfIt ? Self.subjectWords : 1)
  }

  /// What a word that is no noun counts beside a noun.
  private static let otherWords = 0.5
  /// What a word of the topic's subject counts beside one that no list connects with it.
  private static let subjectWords = 3.0

  /// The group of words that sets a topic apart most, if it is in a fair share of the comments.
  func subject(of rows: [Int]) -> Subject? {
    let counts = Self.counts(of: rows, in: items, terms: terms.count, weighting: weighting).subjects
    var best: (subject: Int, weight: Double)?
    for subject in 0..<weighting.groupCount
    where Double(counts[subject]) >= Self.subjectShare * Double(rows.count) {
      let weight = distinctiveness(
        inside: Int(counts[subject]), of: rows.count, total: Int(subjectTotals[subject]))
      if weight > best?.weight ?? 0 { best = (subject, weight) }
    }
    return best.map {
      Subject(
        name: weighting.subjectNames[$0.subject], share: Double(counts[$0.subject]) / Double(rows.count))
    }
  }

  private static let wordsPerTopic = 10

  /// A word that only few of the topic's comments use may be distinctive, but does not name it.
  private func distinctiveness(inside: Int, of size: Int, total: Int) -> Double {
    logLikelihood(inside: inside, of: size, outside: total - inside, of: items.count - size)
      * Double(inside) / Double(size)
  }

  /// The rows that contain at least one of some terms, or speak of a subject that sets them apart.
  func rows(_ rows: [Int], using terms: [Int]) -> [Int] {
    var isTerm = Array(repeating: false, count: self.terms.count)
    for term in terms { isTerm[term] = true }
    let isSubject = distinctiveSubjects(of: rows)
    return rows.filter { row in
      items[row].terms.contains { term in
        isTerm[term]
          || !weighting.mentions.isEmpty && weighting.mentions[term].contains { isSubject[Int($0.subject)] }
      }
    }
  }

  /// The subjects that are more frequent in some comments than elsewhere, and in a fair share of these.
  private func distinctiveSubjects(of rows: [Int]) -> [Bool] {
    let counts = Self.counts(of: rows, in: items, terms: terms.count, weighting: weighting).subjects
    return counts.enumerated().map { subject, count in
      guard Double(count) >= Self.subjectShare * Double(rows.count) else { return false }
      return distinctiveness(inside: Int(count), of: rows.count, total: Int(subjectTotals[subject])) > 0
    }
  }

  private static let subjectShare = 0.2

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

  /// Up to three nouns; where there are none, up to three other words. A word that another one contains or that has a part in
  /// common says nothing new, and a word far weaker than the first would name a part of the topic only. Where many speak of
  /// one subject and none of its words is in many comments, the subject comes first.
  func label(from words: [Word], subject: Subject? = nil) -> String {
    let nouns = words.filter { $0.isNoun && $0.share >= Self.leastShare }
    let candidates = nouns.isEmpty && subject == nil ? words : nouns
    var chosen: [Word] = []
    let strongest = candidates.first?.term.weight ?? 0
    let widest = candidates.prefix(Self.wordsPerLabel).map(\.share).max() ?? 0
    let name = subject.flatMap { $0.share > widest * Self.subjectAhead ? $0.name : nil }
    let wanted = Self.wordsPerLabel - (name == nil ? 0 : 1)
    for word in candidates where word.term.weight >= strongest * Self.weakestShare && chosen.count < wanted {
      let repeats =
        chosen.contains { overlap($0, word) } || name.map { Self.overlap($0, word.term.term) } ?? false
      if !repeats { chosen.append(word) }
    }
    let label = ([name].compactMap { $0 } + chosen.map(\.term.term)).joined(separator: ", ")
    return label.isEmpty ? subject?.name ?? words.first?.term.term ?? "" : label
  }

  /// Labels of several topics, so that no two are the same: of topics that would have the same name, the later ones also name
  /// the next word that sets them apart.
  func labels(of topics: [(words: [Word], subject: Subject?)]) -> [String] {
    var used: Set<String> = []
    return topics.map { words, subject in
      var label = label(from: words, subject: subject)
      let others = words.filter(\.isNoun) + words.filter { !$0.isNoun }
      for word in others where used.contains(label) && !label.contains(word.term.term) {
        label += ", " + word.term.term
      }
      used.insert(label)
      return label
    }
  }

  /// A noun in fewer of the topic's comments names a case, not the topic.
  private static let leastShare = 0.1
  /// How much wider than its widest word a subject must be to come before it.
  private static let subjectAhead = 2.0
  private static let wordsPerLabel = 3
  private static let weakestShare = 0.25

  /// Whether two words share their beginning or a part, or one contains the other.
  private func overlap(_ a: Word, _ b: Word) -> Bool {
    let left = a.term.term.lowercased()
    let right = b.term.term.lowercased()
    if left.contains(right) || right.contains(left) || left.commonPrefix(with: right).count >= 6 {
      return true
    }
    return !members(of: a).isDisjoint(with: members(of: b))
  }

  private static func overlap(_ a: String, _ b: String) -> Bool {
    let left = a.lowercased()
    let right = b.lowercased()
    return left.contains(right) || right.contains(left) || left.commonPrefix(with: right).count >= 6
  }

  private func members(of word: Word) -> Set<Int> {
    guard weighting.parts.indices.contains(word.index) else { return [word.index] }
    return Set(weighting.parts[word.index] + [word.index])
  }
}
