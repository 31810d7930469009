import FeedbackModel
@testable import TopicModeling
import Testing

/// The words that name a topic.
struct TopicLabelerTests {
  @Test func distinctiveWordsComeFirst() throws {
    let corpus = ToyCorpus(comments: [
      "Bus Stadt", "Bus Stadt", "Bus Takt", "Rad Stadt", "Rad Stadt", "Rad Stadt",
    ])
    let labeler = TopicLabeler(
      items: corpus.items, terms: corpus.terms, weighting: TermWeighting(parts: corpus.parts))
    let words = labeler.words(for: labeler.profile(of: [0, 1, 2]))
    // "Stadt" is as frequent outside, "Takt" is in one comment only.
    #expect(words.map(\.term.term) == ["Bus"])
    #expect(words.allSatisfy { $0.term.weight > 0 })
  }

  @Test func nothingSharedIsNothingToSay() {
    let corpus = ToyCorpus(comments: ["Bus", "Rad", "Weg", ""])
    let labeler = TopicLabeler(
      items: corpus.items, terms: corpus.terms, weighting: TermWeighting(parts: corpus.parts))
    #expect(labeler.words(for: labeler.profile(of: [0, 1, 2])).isEmpty)
    #expect(labeler.words(for: labeler.profile(of: [])).isEmpty)
  }

  @Test func rowsWithAWordOfTheTopicAreKept() {
    let corpus = ToyCorpus(comments: ["Bus", "Rad", "Bus Rad", ""])
    let labeler = TopicLabeler(
      items: corpus.items, terms: corpus.terms, weighting: TermWeighting(parts: corpus.parts))
    #expect(labeler.rows(of: labeler.profile(of: [0, 1, 2, 3]), using: [0]) == [0, 2])
  }

  /// Words with their weights, most distinctive first, and the label that they make; capitals mark nouns.
  struct Example: Sendable {
    var words: [(term: String, weight: Double)]
    var label: String
  }

  private static let examples = [
    Example(words: [("Radweg", 9), ("schmal", 8), ("Saale", 7)], label: "Radweg, Saale"),
    // At most three, and none that is far weaker than the first.
    Example(words: [("Bus", 9), ("Takt", 8), ("Nacht", 7), ("Linie", 6)], label: "Bus, Takt, Nacht"),
    Example(words: [("Bus", 9), ("Takt", 2)], label: "Bus"),
    // Words that contain or continue one another say the same.
    Example(words: [("Radweg", 9), ("Radwege", 8), ("Rad", 7), ("Saale", 6)], label: "Radweg, Saale"),
    Example(words: [("Parkplatz", 9), ("Parkplätze", 8)], label: "Parkplatz"),
    Example(words: [("Bürgeramt", 9), ("BÜRGERAMT", 8)], label: "Bürgeramt"),
    Example(words: [("Ämter", 9), ("Termin", 8), ("Amt", 7)], label: "Ämter, Termin"),
    // Without nouns, other words.
    Example(words: [("schmal", 9), ("eng", 8)], label: "schmal, eng"),
    Example(words: [], label: ""),
  ]

  @Test(arguments: examples)
  func labels(example: Example) {
    let words = example.words.enumerated().map { index, word in
      TopicLabeler.Word(
        index: index, term: TopicTerm(term: word.term, weight: word.weight),
        isNoun: word.term.first?.isUppercase ?? false)
    }
    #expect(
      TopicLabeler(items: [], terms: [], weighting: TermWeighting(parts: [])).label(from: words)
        == example.label)
  }

  @Test func theSubjectComesFirstWhereItsWordsAreInFewComments() {
    let labeler = TopicLabeler(items: [], terms: [], weighting: TermWeighting(parts: []))
    let words = [Self.noun("Rollstuhl", weight: 9, share: 0.2), Self.noun("Aufzug", weight: 8, share: 0.2)]
    let wide = TopicLabeler.Subject(name: "Barrierefreiheit", share: 0.9)
    #expect(labeler.label(from: words, subject: wide) == "Barrierefreiheit, Rollstuhl, Aufzug")
    #expect(labeler.label(from: [], subject: wide) == "Barrierefreiheit")
    let narrow = TopicLabeler.Subject(name: "Barrierefreiheit", share: 0.3)
    #expect(labeler.label(from: words, subject: narrow) == "Rollstuhl, Aufzug")
    // The word says it already.
    let parks = TopicLabeler.Subject(name: "Parken", share: 0.9)
    #expect(
      labeler.label(from: [Self.noun("Parkenlassen", weight: 9, share: 0.2)], subject: parks) == "Parken")
  }

  @Test func aNounInFewCommentsNamesNoTopic() {
    let labeler = TopicLabeler(items: [], terms: [], weighting: TermWeighting(parts: []))
    let words = [Self.noun("Bus", weight: 9, share: 0.5), Self.noun("Kaffee", weight: 8, share: 0.05)]
    #expect(labeler.label(from: words) == "Bus")
  }

  @Test func noTwoTopicsHaveTheSameName() {
    let labeler = TopicLabeler(items: [], terms: [], weighting: TermWeighting(parts: []))
    let ampel = Self.noun("Ampel", weight: 9, share: 0.8)
    let weak = Self.noun("Kreuzung", weight: 1, share: 0.3)
    let labels = labeler.labels(of: [([ampel], nil), ([ampel, weak], nil)])
    #expect(labels == ["Ampel", "Ampel, Kreuzung"])
  }

  private static func noun(_ term: String, weight: Double, share: Double) -> TopicLabeler.Word {
    TopicLabeler.Word(
      index: term.count, term: TopicTerm(term: term, weight: weight), isNoun: true, share: share)
  }
}
