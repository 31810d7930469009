/// Labelled texts as a regression sees them: which words each has, and what the lexicon says already.
struct OrdinalDesign {
  /// Per text: 0 negative, 1 neutral, 2 positive.
  private(set) var levels: [Int] = []
  /// Per text the lexicon's score, −1…1.
  private(set) var scores: [Double] = []
  /// Per text the weight that each of its words has: a long text says less by one of them.
  private(set) var wordShares: [Double] = []
  /// Per word the texts that have it, ascending.
  private(set) var texts: [[Int]]

  /// - Parameter words: How many words there are.
  init(words: Int) { texts = Array(repeating: [], count: words) }

  var count: Int { levels.count }

  /// - Parameter words: Without repetitions; the text's vector of presence is scaled to length one.
  mutating func add(level: Int, score: Double, words: [Int]) {
    for word in words { texts[word].append(count) }
    levels.append(level)
    scores.append(score)
    wordShares.append(words.isEmpty ? 0 : 1 / Double(words.count).squareRoot())
  }

  /// The texts for which a condition holds, with the same words.
  func filtered(_ isIncluded: (Int) -> Bool) -> OrdinalDesign {
    var places: [Int?] = []
    var result = OrdinalDesign(words: texts.count)
    for text in 0..<count {
      places.append(isIncluded(text) ? result.count : nil)
      guard isIncluded(text) else { continue }
      result.levels.append(levels[text])
      result.scores.append(scores[text])
      result.wordShares.append(wordShares[text])
    }
    result.texts = texts.map { $0.compactMap { places[$0] } }
    return result
  }
}
