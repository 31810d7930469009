import FeedbackModel
import TextTestSupport
import Testing
import TopicModeling

/// Sentences that ask for much the same stand together.
struct SentenceGrouperTests {
  @Test func paraphrasesThatShareWordsStandTogether() {
    let groups = group([
      "Radweg Saale verbreitern", "Schulhof begrünen Bäume", "Saale Radweg breiter verbreitern",
      "Termin online buchen", "Bäume Schulhof pflanzen begrünen", "Radweg verbreitern Saale bitte",
    ])
    #expect(groups == [[0, 2, 5], [1, 4], [3]])
  }

  @Test func oneWordInCommonIsNoWish() {
    #expect(group(["Radweg beleuchten", "Radweg sperren"]) == [[0], [1]])
  }

  @Test func aCommentHasOneVoicePerGroup() {
    let text = "Radweg Saale verbreitern"
    let items = [(0, text), (0, text), (1, text), (1, text), (2, text)]
    let grouper = groups(of: items)
    #expect(grouper.map { $0.sentences.map(\.comment) } == [[0, 1, 2], [0, 1]])
  }

  @Test func sentencesWithoutTermsStandAlone() {
    #expect(group(["", "", "Radweg Saale"]) == [[0], [1], [2]])
    #expect(group([]) == [])
  }

  @Test func groupsStandLargestFirstThenInInputOrder() {
    let groups = group([
      "Hund Leine Park", "Rad Weg Saale", "Bus Takt Nacht", "Weg Saale Rad", "Takt Nacht Bus",
    ])
    #expect(groups == [[1, 3], [2, 4], [0]])
  }

  @Test func whatHoldsForEveryGrouping() {
    for seed in UInt64(0)..<40 {
      var generator = SplitMix64(seed: seed)
      let corpus = ToyCorpus.random(comments: Int(seed) * 5, seed: seed)
      let items = corpus.items.enumerated().map { index, item in
        SentenceGrouper.Item(
          reference: SentenceReference(comment: Int.random(in: 0...20, using: &generator), sentence: index),
          terms: item.terms)
      }
      let groups = SentenceGrouper().groups(of: items, parts: corpus.parts)
      // Each sentence once.
      #expect(
        groups.flatMap { $0.sentences.map(\.sentence) }.sorted() == Array(items.indices), "seed \(seed)")
      for group in groups {
        let comments = group.sentences.map(\.comment)
        #expect(!comments.isEmpty && Set(comments).count == comments.count, "seed \(seed)")
      }
      let sizes = groups.map(\.sentences.count)
      #expect(sizes == sizes.sorted(by: >), "seed \(seed)")
    }
  }

  /// The groups as positions of the texts, each text of a comment of its own.
  private func group(_ texts: [String]) -> [[Int]] {
    groups(of: Array(texts.enumerated()).map { ($0.offset, $0.element) }).map { $0.sentences.map(\.comment) }
  }

  private func groups(of sentences: [(comment: Int, text: String)]) -> [ProposalGroup] {
    let corpus = ToyCorpus(comments: sentences.map(\.text))
    let items = zip(sentences, corpus.items).enumerated().map { index, pair in
      SentenceGrouper.Item(
        reference: SentenceReference(comment: pair.0.comment, sentence: index), terms: pair.1.terms)
    }
    return SentenceGrouper().groups(of: items, parts: corpus.parts)
  }
}
