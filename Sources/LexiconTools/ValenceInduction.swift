package import FeedbackModel
import GermanText
package import LexiconFiles
import SentimentAnalysis
package import Stadtecho

/// Learns valences for words that the lexicon lacks from texts whose sentiment people have judged.
///
/// An ``OrdinalRegression`` over the presence of words finds what the lexicon's own score leaves to be
/// explained. A word is kept when its score test holds after correcting for the number of words tested
/// (``FalseDiscovery``), and when its weight, told in the lexicon's unit, comes to a step of 0.1 at least.
/// Negation is not looked at: a word counts as present wherever it stands.
package struct ValenceInduction {
  package struct Options: Sendable, Hashable {
    /// Texts that must have a word, ≥ 1.
    package var minimum: Int
    /// Of the dealing into folds by which the penalty is chosen.
    package var seed: UInt64

    /// The share of chance findings to put up with, 0…1.
    package var chance: Double

    package init(minimum: Int = 5, seed: UInt64 = 1, chance: Double = 0.1) {
      self.minimum = minimum
      self.seed = seed
      self.chance = chance
    }
  }

  /// A learnt word.
  package struct Word: Sendable, Hashable {
    package var lemma: String
    package var partOfSpeech: WordValence.PartOfSpeech
    /// −0.6…0.6 in steps of 0.1, never 0: a machine's judgement counts less than a person's strongest.
    package var valence: Double
    /// Texts with the word, by their label.
    package var negative: Int
    package var neutral: Int
    package var positive: Int
    /// Standard errors from what is expected without the word.
    package var statistic: Double
    /// The share of chance findings among all words that are no less certain, 0…1.
    package var falseDiscoveryShare: Double
    /// Whether it is always capitalised and nothing else is known of it: a person should make sure that it
    /// is no name.
    package var isNameLike: Bool
  }

  package struct Result: Sendable {
    /// Most certain first.
    package var words: [Word]
    /// Words that were tested.
    package var candidates: Int
    /// German texts that were learnt from, repetitions left out.
    package var texts: Int
    /// The loss on texts that were not learnt from, with the lexicon's score alone and with words.
    package var heldOutLoss: (lexicon: Double, words: Double)
  }

  /// Why nothing can be learnt.
  package enum Failure: Error, Hashable, CustomStringConvertible {
    case tooFewTexts(Int)
    case missingLabel(Sentiment.Label)
    case lexiconAgainstLabels

    package var description: String {
      switch self {
      case .tooFewTexts(let count):
        "\(count) German texts are too few to learn from; \(smallestSample) were expected. Add judged texts."
      case .missingLabel(let label):
        "no German text is labelled \(label.rawValue), so nothing can be compared. Add such texts."
      case .lexiconAgainstLabels:
        "the lexicon's scores do not go along with the labels. Check that the labels belong to the texts."
      }
    }
  }

  private static let smallestSample = 50

  private let options: Options
  private let annotator: Annotator
  private let dictionary: DictionaryForms
  private var finder: ContentWordFinder
  private var samples: [Sample] = []
  private var seen: Set<String> = []
  private var entries: [String: Entry] = [:]

  private struct Sample {
    var level: Int
    var score: Double
    /// Case-folded lemmas without repetitions, in text order.
    var words: [String]
  }

  private struct Entry {
    var spellings: [String: Int] = [:]
    var levels = [0, 0, 0]
    var isNameLike = true

    var texts: Int { levels.reduce(0, +) }
  }

  /// - Parameter analyzer: Whose lexicon with its layers is to be extended.
  package init(_ analyzer: Analyzer, options: Options = Options()) throws(LexiconError) {
    self.options = options
    annotator = analyzer.makeAnnotator()
    dictionary = DictionaryForms(try analyzer.morphologyLists())
    finder = try ContentWordFinder(analyzer)
  }

  /// Adds a judged text. Repetitions (copies, passed-on messages) and texts that are not German are left
  /// out.
  ///
  /// - Complexity: O(length).
  package mutating func add(_ text: LabelledText) {
    let analysis = annotator.annotate(Comment(id: "", text: text.text))
    guard analysis.language == "de" else { return }
    let document = annotator.document(for: text.text)
    guard seen.insert(signature(of: document)).inserted else { return }
    let words = finder.words(in: document, annotator: annotator, hiding: analysis.personalData(in: .text))
    let evidence = analysis.sentiment.evidence.map(\.range.utf8)
    let level = text.label == .negative ? 0 : text.label == .neutral ? 1 : 2
    var keys: [String] = []
    for word in words where !word.isInLexicon && !evidence.contains(where: { $0.overlaps(word.utf8) }) {
      let key = UnicodeForms.fold(word.lemma)
      var entry = entries[key] ?? Entry()
      entry.spellings[word.lemma, default: 0] += 1
      entry.isNameLike = entry.isNameLike && word.isNameLike
      if !keys.contains(key) {
        keys.append(key)
        entry.levels[level] += 1
      }
      entries[key] = entry
    }
    samples.append(Sample(level: level, score: analysis.sentiment.score, words: keys))
  }

  /// The words alone, so that addresses and marks of a passed-on message do not hide the repetition.
  private func signature(of document: Document) -> String {
    document.tokens.filter { $0.kind == .word }.map { annotator.vocabulary[$0.type].folded }
      .joined(separator: " ")
  }

  /// Learns from the texts added.
  ///
  /// - Complexity: O(words in all texts) per pass, some thousand passes in all.
  package func learn() throws(Failure) -> Result {
    try validate()
    let keys = entries.filter { $0.value.texts >= options.minimum }.keys.sorted()
    let design = design(of: keys)
    let (penalty, losses) = Self.choosePenalty(for: design, seed: options.seed)
    var model = OrdinalRegression(design)
    guard model.slope >= Self.smallestSlope else { throw .lexiconAgainstLabels }
    model.fitWords(penalty: penalty)
    let statistics = keys.indices.map(model.scoreStatistic)
    let shares = FalseDiscovery.shares(for: statistics.map(FalseDiscovery.probability))
    let perValence = model.slope * Self.scorePerValence
    let words = keys.indices.compactMap { index -> Word? in
      guard shares[index] <= options.chance, statistics[index] * model.weights[index] > 0 else {
        return nil
      }
      let share =
        design.texts[index].reduce(0) { $0 + design.wordShares[$1] } / Double(design.texts[index].count)
      guard let valence = Self.rounded(model.weights[index] * share / perValence) else { return nil }
      return word(keys[index], valence: valence, statistic: statistics[index], share: shares[index])
    }
    return Result(
      words: words.sorted { a, b in
        abs(a.statistic) != abs(b.statistic) ? abs(a.statistic) > abs(b.statistic) : a.lemma < b.lemma
      }, candidates: keys.count, texts: samples.count, heldOutLoss: losses)
  }

  private func validate() throws(Failure) {
    guard samples.count >= Self.smallestSample else { throw .tooFewTexts(samples.count) }
    for (level, label) in [Sentiment.Label.negative, .neutral, .positive].enumerated() {
      // Reviews may have no neutral ones; then both thresholds fall together.
      guard label == .neutral || samples.contains(where: { $0.level == level }) else {
        throw .missingLabel(label)
      }
    }
  }

  private func design(of keys: [String]) -> OrdinalDesign {
    let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    var design = OrdinalDesign(words: keys.count)
    for sample in samples {
      design.add(level: sample.level, score: sample.score, words: sample.words.compactMap { places[$0] })
    }
    return design
  }

  private func word(_ key: String, valence: Double, statistic: Double, share: Double) -> Word? {
    guard let entry = entries[key],
      let lemma = entry.spellings.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
    else { return nil }
    return Word(
      lemma: lemma, partOfSpeech: dictionary.partOfSpeech(of: lemma), valence: valence,
      negative: entry.levels[0], neutral: entry.levels[1], positive: entry.levels[2], statistic: statistic,
      falseDiscoveryShare: share, isNameLike: entry.isNameLike)
  }

  /// The penalty with the smallest loss on texts that were not learnt from, by cross-validation.
  private static func choosePenalty(
    for design: OrdinalDesign, seed: UInt64
  ) -> (penalty: Double, losses: (lexicon: Double, words: Double)) {
    let dealt = Folds(design.count, folds: folds, seed: seed)
    var losses = Array(repeating: 0.0, count: penalties.count)
    var lexiconLoss = 0.0
    for fold in 0..<folds {
      let heldOut = design.filtered { dealt[$0] == fold }
      var model = OrdinalRegression(design.filtered { dealt[$0] != fold })
      lexiconLoss += model.loss(on: heldOut) / Double(folds)
      for (place, penalty) in penalties.enumerated() {
        model.fitWords(penalty: penalty)
        losses[place] += model.loss(on: heldOut) / Double(folds)
      }
    }
    let best = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    return (penalties[best], (lexiconLoss, losses[best]))
  }

  private static let folds = 5
  /// Largest first, so that each fit starts from a near one.
  private static let penalties = [10, 3, 1, 0.3, 0.1]
  /// Log odds per unit of score; below this the lexicon and the labels have nothing to do with each other,
  /// and weights cannot be told in valences.
  private static let smallestSlope = 0.2
  private static let greatestValence = 0.6

  /// In steps of 0.1; `nil` when it comes to nothing.
  private static func rounded(_ valence: Double) -> Double? {
    let tenths = (max(-greatestValence, min(greatestValence, valence)) * 10).rounded()
    return tenths == 0 ? nil : tenths / 10
  }

  /// How much score a unit of valence makes near 0, as the scorer has it.
  private static let scorePerValence: Double = {
    let small = 0.01
    let evidence = SentimentEvidence(range: TextRange(.text, 0..<0), term: "", value: small)
    let sentence = Sentiment(label: .neutral, score: 0, evidence: [evidence])
    return SentimentScorer.sentiment(of: [sentence], roles: [.reasoning]).score / small
  }()
}
