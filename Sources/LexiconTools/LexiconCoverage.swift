package import FeedbackModel
import GermanText
package import LexiconFiles
package import Stadtecho

/// Which words a corpus uses in praise and complaint that the lexicon has no entry for.
///
/// A word that stands beside charged words more often than elsewhere is likely to be charged itself
/// (Turney 2002 found valences from company in this way). So the sentences that the lexicon calls negative,
/// and those it calls positive, are compared each with all others, by G² over the words without an entry
/// (``LogLikelihood``). Comments that are not German are left out.
package struct LexiconCoverage {
  /// A word without an entry.
  package struct Row {
    package var lemma: String
    /// Occurrences.
    package var count: Int
    /// Comments with the word.
    package var documents: Int
    /// G² for the side that it leans to, ≥ 0.
    package var g2: Double
    /// The kind of sentences it is over-represented in; neutral when it is so in neither charged kind.
    package var leaning: Sentiment.Label
    /// An occurrence in such a sentence.
    package var example: String
  }

  /// German comments that were looked at.
  package private(set) var comments = 0
  /// Occurrences of content words, and of those that have an entry.
  package private(set) var words = (all: 0, inLexicon: 0)

  private var finder: ContentWordFinder
  private let annotator: Annotator
  private var counts: [String: Counts] = [:]
  private var sizes = PerLabel<Int>(0)

  private struct Counts {
    var occurrences = PerLabel<Int>(0)
    var documents = 0
    var lastComment = 0
    var nameLike = 0
    var spellings: [String: Int] = [:]
    var examples = PerLabel<String?>(nil)

    var isNameLike: Bool { nameLike == occurrences.sum }
  }

  /// - Parameter analyzer: Whose lexicon with its layers is looked at.
  package init(_ analyzer: Analyzer) throws(LexiconError) {
    finder = try ContentWordFinder(analyzer)
    annotator = analyzer.makeAnnotator()
  }

  /// Counts the words of a comment.
  ///
  /// - Complexity: O(length).
  package mutating func add(_ comment: Comment) {
    let analysis = annotator.annotate(comment)
    guard analysis.language == "de" else { return }
    comments += 1
    for part in CommentPart.allCases where !comment[part].isEmpty {
      let document = annotator.document(for: comment[part])
      let hidden = analysis.personalData(in: part)
      let sentences = analysis.sentences.filter { $0.range.part == part }
      for word in finder.words(in: document, annotator: annotator, hiding: hidden) {
        guard word.sentence < sentences.count else { continue }
        count(word, of: document, in: sentences[word.sentence].sentiment, hiding: hidden)
      }
    }
  }

  private mutating func count(
    _ word: ContentWord, of document: Document, in sentiment: Sentiment, hiding hidden: [Range<Int>]
  ) {
    words.all += 1
    guard !word.isInLexicon, !sentiment.evidence.contains(where: { $0.range.utf8.overlaps(word.utf8) })
    else {
      words.inLexicon += 1
      return
    }
    sizes[sentiment.label] += 1
    var entry = counts[UnicodeForms.fold(word.lemma)] ?? Counts()
    entry.occurrences[sentiment.label] += 1
    entry.spellings[word.lemma, default: 0] += 1
    if word.isNameLike { entry.nameLike += 1 }
    if entry.lastComment != comments {
      entry.lastComment = comments
      entry.documents += 1
    }
    if entry.examples[sentiment.label] == nil {
      entry.examples[sentiment.label] = KeywordInContext.line(
        around: word.utf8, in: document.text, width: Self.exampleWidth, hiding: hidden)
    }
    counts[UnicodeForms.fold(word.lemma)] = entry
  }

  /// In characters.
  private static let exampleWidth = 60

  /// The words that lean to one side, most distinctive first, then the others, most frequent first.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - minimum: Comments that must have a word; what one person writes is no gap of the lexicon.
  ///   - includingNames: Also words that are always capitalised and of which nothing else is known.
  package func rows(limit: Int, minimum: Int, includingNames: Bool = false) -> [Row] {
    let rows = counts.values.filter {
      $0.documents >= minimum && (includingNames || !$0.isNameLike)
    }.map(row)
    return Array(
      rows.sorted { a, b in
        let strength = (a: a.leaning == .neutral ? 0 : a.g2, b: b.leaning == .neutral ? 0 : b.g2)
        if strength.a != strength.b { return strength.a > strength.b }
        return a.count != b.count ? a.count > b.count : a.lemma < b.lemma
      }.prefix(limit))
  }

  /// How many words are taken for names among those that enough comments have.
  package func nameCount(minimum: Int) -> Int {
    counts.values.count { $0.documents >= minimum && $0.isNameLike }
  }

  private func row(_ entry: Counts) -> Row {
    let negative = g2(of: entry, .negative)
    let positive = g2(of: entry, .positive)
    let leaning: Sentiment.Label =
      max(negative, positive) <= 0 ? .neutral : negative >= positive ? .negative : .positive
    let example =
      entry.examples[leaning] ?? Sentiment.Label.allCases.lazy.compactMap { entry.examples[$0] }.first
    let spelling = entry.spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Row(
      lemma: spelling?.key ?? "", count: entry.occurrences.sum, documents: entry.documents,
      g2: leaning == .neutral ? max(0, g2(of: entry, .neutral)) : max(negative, positive),
      leaning: leaning, example: example ?? "")
  }

  private func g2(of entry: Counts, _ label: Sentiment.Label) -> Double {
    let inside = entry.occurrences[label]
    return LogLikelihood.signedG2(
      inside, of: sizes[label], entry.occurrences.sum - inside, of: sizes.sum - sizes[label])
  }
}

extension LexiconCoverage.Row {
  /// The header of the table.
  package static let header = "lemma\tcount\tdocuments\tG2\tleaning\texample\n"

  /// A line of tab-separated values. G² is a whole number, because spreadsheets take decimals of another
  /// language for dates.
  package var line: String {
    "\(lemma)\t\(count)\t\(documents)\t\(g2.fixed(0))\t\(leaning.rawValue)\t\(example)\n"
  }
}

/// A value for each label.
private struct PerLabel<Value> {
  private var negative: Value
  private var neutral: Value
  private var positive: Value

  init(_ value: Value) {
    negative = value
    neutral = value
    positive = value
  }

  subscript(label: Sentiment.Label) -> Value {
    get {
      switch label {
      case .negative: negative
      case .neutral: neutral
      case .positive: positive
      }
    }
    set {
      switch label {
      case .negative: negative = newValue
      case .neutral: neutral = newValue
      case .positive: positive = newValue
      }
    }
  }
}

extension PerLabel<Int> {
  fileprivate var sum: Int { Sentiment.Label.allCases.reduce(0) { $0 + self[$1] } }
}
