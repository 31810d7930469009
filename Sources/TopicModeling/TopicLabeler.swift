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

  /// What the comments of a topic speak of.
  struct Profile {
    var rows: [Int]
    /// Comments of the topic that contain each term.
    var terms: [Int32]
    /// Comments of the topic that speak of each subject.
    var subjects: [Int32]
  }

  private let items: [TopicModeler.Item]
  private let terms: [Term]
  private let weighting: TermWeighting
  private let columns: CommentColumns
  /// The comments that topics are set apart from.
  private var all: Profile
  /// Terms that stand in no label, such as names of persons.
  var hidden: Set<Int> = []

  /// - Complexity: O(words).
  init(items: [TopicModeler.Item], terms: [Term], weighting: TermWeighting) {
    self.items = items
    self.terms = terms
    self.weighting = weighting
    columns = CommentColumns(of: items, terms: terms.count, weighting: weighting)
    all = Self.profile(of: Array(items.indices), in: columns, subjects: weighting.subjectCount)
  }

  /// The same among the comments of one topic, for its parts.
  func within(_ topic: Profile) -> TopicLabeler {
    var inner = self
    inner.all = topic
    return inner
  }

  /// More words than a topic shows, the most distinctive first: those that may come to lead it when others are hidden.
  func candidates(of topic: Profile) -> [Word] { words(for: topic, atMost: Self.candidates) }

  private static let candidates = 20

  /// Whether most comments of a topic speak of taking part itself, as moderators do.
  func isAboutProcess(_ topic: Profile) -> Bool {
    let formal = topic.rows.count { row in
      Set(items[row].terms.filter(weighting.isProcess)).count >= Self.formalWords
    }
    return Double(formal) >= Self.formalShare * Double(topic.rows.count)
  }

  /// Different words of the process that make a comment formal.
  private static let formalWords = 3
  private static let formalShare = 0.5

  /// The share of the comments that use a topic's most frequent noun or speak of its subject, 0…1.
  static func grip(_ words: [Word], _ subject: Subject?) -> Double {
    (words.filter(\.isNoun).map(\.share) + [subject?.share ?? 0]).max() ?? 0
  }

  /// Up to three nouns that a topic has far more often than its neighbour.
  func contrast(of topic: Profile, with other: Profile) -> [String] {
    let scored = candidates(of: topic).filter(\.isNoun).map { word in
      let elsewhere = Double(other.terms[word.index]) / Double(other.rows.count)
      return (word: word, gain: word.share - elsewhere, isApart: word.share >= Self.contrastRatio * elsewhere)
    }
    let ranked = scored.filter { $0.isApart && $0.word.share >= Self.leastShare / 2 }.sorted {
      $0.gain != $1.gain ? $0.gain > $1.gain : $0.word.index < $1.word.index
    }
    var chosen: [Word] = []
    for candidate in ranked where chosen.count < Self.wordsPerLabel {
      if !chosen.contains(where: { overlap($0, candidate.word) }) { chosen.append(candidate.word) }
    }
    return chosen.map(\.term.term)
  }

  /// How much more often a topic must use a word than its neighbour.
  private static let contrastRatio = 2.0

  /// - Complexity: O(words of the rows + terms).
  func profile(of rows: [Int]) -> Profile {
    Self.profile(of: rows, in: columns, subjects: weighting.subjectCount)
  }

  /// In how many comments each term and each subject occurs.
  private static func profile(of rows: [Int], in columns: CommentColumns, subjects: Int) -> Profile {
    var profile = Profile(
      rows: rows, terms: Array(repeating: 0, count: columns.termCount),
      subjects: Array(repeating: 0, count: subjects))
    for row in rows { columns.count(row, terms: &profile.terms, subjects: &profile.subjects) }
    return profile
  }

  /// The most distinctive words of a topic by log-likelihood (Dunning 1993), counted in comments. Nouns that speak of the
  /// topic's subject come before other words of the same weight: they name it, while others happen to go along.
  ///
  /// - Returns: Empty when no word is shared by two comments and more frequent in the topic than outside.
  func words(for topic: Profile, atMost limit: Int = wordsPerTopic) -> [Word] {
    let isSubject = distinctiveSubjects(of: topic)
    var scored: [(index: Int, weight: Double)] = []
    for (term, count) in topic.terms.enumerated() where count >= 2 {
      let weight = distinctiveness(inside: Int(count), of: topic.rows.count, total: Int(all.terms[term]))
      guard weight > 0, !hidden.contains(term), !weighting.isProcess(term) else { continue }
      scored.append((term, weight * importance(of: term, isSubject: isSubject)))
    }
    scored.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.index < $1.index }
    return scored.prefix(limit).map { index, weight in
      Word(
        index: index, term: TopicTerm(term: terms[index].surface, weight: weight),
        isNoun: terms[index].isNoun,
        share: Double(topic.terms[index]) / Double(topic.rows.count))
    }
  }

  private func importance(of term: Int, isSubject: [Bool]) -> Double {
    guard !weighting.termWeights.isEmpty else { return 1 }
    let speaksOfIt = weighting.mentions.contains(of: term) { isSubject[$0] }
    return Double(weighting.termWeights[term]) * (terms[term].isNoun ? 1 : Self.otherWords)
      * (speaksOfIt ? Self.subjectWords : 1)
  }

  /// What a word that is no noun counts beside a noun.
  private static let otherWords = 0.5
  /// What a word of the topic's subject counts beside one that no list connects with it.
  private static let subjectWords = 3.0

  /// The group of words that sets a topic apart most, if it is in a fair share of the comments.
  func subject(of topic: Profile) -> Subject? {
    let size = topic.rows.count
    var best: (subject: Int, weight: Double)?
    for subject in 0..<weighting.groupCount
    where Double(topic.subjects[subject]) >= Self.subjectShare * Double(size) {
      let weight = distinctiveness(
        inside: Int(topic.subjects[subject]), of: size, total: Int(all.subjects[subject]))
      if weight > best?.weight ?? 0 { best = (subject, weight) }
    }
    return best.map {
      Subject(
        name: weighting.subjectNames[$0.subject], share: Double(topic.subjects[$0.subject]) / Double(size))
    }
  }

  static let wordsPerTopic = 10

  /// A word that only few of the topic's comments use may be distinctive, but does not name it.
  private func distinctiveness(inside: Int, of size: Int, total: Int) -> Double {
    logLikelihood(inside: inside, of: size, outside: total - inside, of: all.rows.count - size)
      * Double(inside) / Double(size)
  }

  /// The rows that contain at least one of some terms, or speak of a subject that sets them apart.
  func rows(of topic: Profile, using terms: [Int]) -> [Int] {
    var isWanted = Array(repeating: false, count: self.terms.count) + distinctiveSubjects(of: topic)
    for term in terms { isWanted[term] = true }
    return topic.rows.filter { columns.contains($0) { isWanted[$0] } }
  }

  /// The subjects that are more frequent in some comments than elsewhere, and in a fair share of these.
  private func distinctiveSubjects(of topic: Profile) -> [Bool] {
    let size = topic.rows.count
    return topic.subjects.enumerated().map { subject, count in
      guard Double(count) >= Self.subjectShare * Double(size) else { return false }
      return distinctiveness(inside: Int(count), of: size, total: Int(all.subjects[subject])) > 0
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
  ///
  /// - Parameter whole: The label of the topic that these are parts of, which they do not repeat; empty for none.
  func labels(of topics: [(words: [Word], subject: Subject?)], within whole: String = "") -> [String] {
    var used: Set<String> = []
    let known = whole.split(separator: ", ").map(String.init)
    return topics.map { found in
      let words = found.words.filter { word in !known.contains { Self.overlap($0, word.term.term) } }
      let subject = found.subject.flatMap { known.contains($0.name) ? nil : $0 }
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
    if Self.overlap(a.term.term, b.term.term) { return true }
    return !members(of: a).isDisjoint(with: members(of: b))
  }

  private static func overlap(_ a: String, _ b: String) -> Bool {
    let left = plain(a)
    let right = plain(b)
    return left.contains(right) || right.contains(left) || left.commonPrefix(with: right).count >= 6
  }

  /// In lower case and without umlauts, so that plurals are like their singulars (*Ämter*, *Amt*).
  private static func plain(_ word: String) -> String {
    String(word.lowercased().map { umlauts[$0] ?? $0 })
  }

  private static let umlauts: [Character: Character] = ["ä": "a", "ö": "o", "ü": "u"]

  private func members(of word: Word) -> Set<Int> {
    guard weighting.parts.indices.contains(word.index) else { return [word.index] }
    return Set(weighting.parts[word.index] + [word.index])
  }
}
