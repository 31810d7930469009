import FeedbackModel

/// Puts together what comments praise and criticise, by the noun that they speak about.
///
/// A comment is counted once for an aspect, on the side to which its judgements about it add up; one whose judgements
/// even out is counted on neither.
struct AspectCounter {
  private let analysis: CorpusAnalysis
  /// By lemma, over all comments; which noun a rare compound is told of with.
  private let groups: [String: String]
  /// What one lemma is called, as most people wrote it.
  private let names: [String: String]

  init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    var comments: [String: Set<Int>] = [:]
    var heads: [String: String] = [:]
    var forms: [String: [String: Int]] = [:]
    let hidden = Set(analysis.taxonomy.title.split(separator: " ").map { $0.lowercased() })
    for (index, comment) in analysis.comments.enumerated() {
      for aspect in comment.sentiment.evidence.flatMap(\.aspects) where Self.isTold(aspect, hiding: hidden) {
        comments[aspect.lemma, default: []].insert(index)
        heads[aspect.lemma] = aspect.head
        forms[aspect.lemma, default: [:]][aspect.term, default: 0] += 1
      }
    }
    groups = heads.reduce(into: [:]) { groups, entry in
      let (lemma, head) = entry
      let isRare = comments[lemma, default: []].count < Self.fewest
      let isHeadTold = comments[head, default: []].count >= Self.fewestOfHead
      groups[lemma] = isRare && isHeadTold ? head : lemma
    }
    names = forms.reduce(into: [:]) { names, entry in
      names[entry.key] = AspectName(lemma: entry.key, forms: entry.value).text
    }
  }

  /// Too rare to be told of: an aspect of a single comment.
  private static let fewest = 2
  /// A noun that takes in rarer compounds (*Haltestelle* for *Bushaltestelle*) has to be an aspect in its own right.
  private static let fewestOfHead = 3

  /// Codes such as *HF2-M01* are cited, not judged.
  private static func isTold(_ aspect: SentimentAspect, hiding hidden: Set<String>) -> Bool {
    !aspect.isVague && aspect.lemma.count > 2 && !aspect.lemma.contains(where: \.isNumber)
      && !hidden.contains(aspect.lemma.lowercased())
  }

  /// The aspects of some comments, those with the most comments first.
  ///
  /// - Parameters:
  ///   - members: Indices of comments.
  ///   - isMeant: Whether a piece of evidence of a comment counts; a comment may speak of several fields.
  /// - Returns: Aspects that at least two comments judge.
  func aspects(
    of members: [Int], atMost limit: Int, where isMeant: (Int, SentimentEvidence) -> Bool = { _, _ in true }
  ) -> [AspectItem] {
    var found: [String: Tally] = [:]
    for member in members { count(member, into: &found, where: isMeant) }
    return found.map { $0.value.item(term: names[$0.key] ?? $0.key, analysis: analysis) }
      .filter { $0.count >= Self.fewest }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.term < $1.term }
      .prefix(limit).map { $0 }
  }

  private func count(
    _ member: Int, into found: inout [String: Tally], where isMeant: (Int, SentimentEvidence) -> Bool
  ) {
    var sums: [String: Double] = [:]
    var words: [String: [JudgingWord]] = [:]
    for evidence in analysis.comments[member].sentiment.evidence where isMeant(member, evidence) {
      for aspect in evidence.aspects {
        // Whoever names a good thing does not praise it yet; a bad one (*Müll*) is complained of.
        if aspect.range == evidence.range, evidence.value > 0 { continue }
        guard let key = groups[aspect.lemma] else { continue }
        sums[key, default: 0] += evidence.value
        if let word = JudgingWord(evidence, about: aspect) { words[key, default: []].append(word) }
      }
    }
    for (key, sum) in sums where abs(sum) >= Self.weakest {
      let said = Set(words[key, default: []].filter { ($0.value < 0) == (sum < 0) }.map(\.text))
      found[key, default: Tally()].add(member, isCritical: sum < 0, words: said)
    }
  }

  /// A smaller sum is no clear judgement: a word of little valence, or a wish.
  private static let weakest = 0.3
}

/// What comments say about one aspect.
private struct Tally {
  private var criticized = Side()
  private var praised = Side()

  private struct Side {
    var members: [Int] = []
    var words: [String: Int] = [:]

    /// By small letters: the same word has a capital at the beginning of a sentence.
    private var spellings: [String: String] = [:]

    mutating func add(_ member: Int, _ said: Set<String>) {
      members.append(member)
      for word in said {
        let key = word.lowercased()
        words[key, default: 0] += 1
        // Small letters sort behind capitals.
        spellings[key] = max(spellings[key] ?? "", word)
      }
    }

    func side(in analysis: CorpusAnalysis) -> AspectSide {
      let ranked = words.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      return AspectSide(
        words: ranked.prefix(Self.mostWords).map {
          TermCount(term: spellings[$0.key] ?? $0.key, count: $0.value)
        },
        commentIDs: members.map { analysis.comments[$0].comment.id })
    }

    private static let mostWords = 5
  }

  mutating func add(_ member: Int, isCritical: Bool, words: Set<String>) {
    if isCritical { criticized.add(member, words) } else { praised.add(member, words) }
  }

  func item(term: String, analysis: CorpusAnalysis) -> AspectItem {
    AspectItem(term: term, criticized: criticized.side(in: analysis), praised: praised.side(in: analysis))
  }
}
