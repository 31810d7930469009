import FeedbackModel
@testable import TopicModeling
import Testing

/// Decisions of a person about topics.
struct TopicCuratorTests {
  private static let corpus = ToyCorpus(comments: [
    "Bus Takt", "Bus Linie", "Bus Takt", "Bahn Gleis", "Bahn Takt", "Bahn Gleis", "Amt Pass", "Amt Termin",
  ])
  private static let groups = [[0, 1, 2], [3, 4, 5], [6, 7]]

  @Test func withoutDecisionsNothingChanges() {
    #expect(outcome(TopicCuration()).groups == Self.groups)
  }

  @Test func mergedTopicsStandAtTheFirst() {
    let found = outcome(TopicCuration(merges: [TopicCuration.Merge(topics: [["Bahn"], ["Bus"]])]))
    #expect(found.groups == [[0, 1, 2, 3, 4, 5], [], [6, 7]])
    #expect(found.notices == [])
  }

  @Test func aNameGoesToTheTopicOfItsWordsAlsoWhenItWasMerged() {
    let names = [TopicCuration.Name(topic: ["bahn", "Gleis"], name: "Nahverkehr")]
    #expect(outcome(TopicCuration(names: names)).names == [1: "Nahverkehr"])
    let merges = [TopicCuration.Merge(topics: [["Bus"], ["Bahn"]])]
    #expect(outcome(TopicCuration(merges: merges, names: names)).names == [0: "Nahverkehr"])
  }

  @Test func commentsMoveToATopicAndOut() {
    let moves = [
      TopicCuration.Move(commentID: "c4", topic: ["Bus"]), TopicCuration.Move(commentID: "c7", topic: []),
    ]
    #expect(outcome(TopicCuration(moves: moves)).groups == [[0, 1, 2, 4], [3, 5], [6]])
  }

  @Test func aSplitTopicKeepsWhatHasNoneOfTheWords() {
    let split = TopicCuration.Split(topic: ["Bus"], parts: [["Takt"], ["Einhorn"]])
    let found = outcome(TopicCuration(splits: [split]))
    #expect(found.groups == [[1], [3, 4, 5], [6, 7], [0, 2], []])
    #expect(found.notices == ["no comment of the topic has Einhorn"])
  }

  @Test func aPartOfASplitTopicCanBeNamed() {
    let split = TopicCuration.Split(topic: ["Bahn"], parts: [["Gleis"], ["Takt"]])
    let names = [TopicCuration.Name(topic: ["Gleis"], name: "Schienen")]
    #expect(outcome(TopicCuration(names: names, splits: [split])).names == [3: "Schienen"])
  }

  @Test func aPinnedTopicIsThereWhetherFoundOrNot() {
    // There is a topic about buses; those who speak of a pass are in one about offices.
    #expect(outcome(TopicCuration(pins: [["Bus"]])).groups == Self.groups)
    let found = outcome(TopicCuration(pins: [["Linie", "Termin"]]))
    #expect(found.groups == [[0, 2], [3, 4, 5], [6], [1, 7]])
    #expect(outcome(TopicCuration(pins: [["Einhorn"]])).notices == ["no comment has Einhorn"])
  }

  @Test func wordsAtHomeNowhereAreNamed() {
    let found = outcome(TopicCuration(names: [TopicCuration.Name(topic: ["Einhorn"], name: "Fabel")]))
    #expect(found.names == [:] && found.groups == Self.groups)
    #expect(found.notices == ["no topic is about Einhorn"])
  }

  @Test func aClusteringCarriesTheName() {
    let corpus = ToyCorpus(
      comments: Array(repeating: "Bus Takt Linie", count: 4) + Array(repeating: "Amt Pass Termin", count: 3))
    let curation = TopicCuration(names: [TopicCuration.Name(topic: ["Pass"], name: "Bürgerbüro")])
    let modeler = TopicModeler(options: TopicModeler.Options(count: .fixed(2), curation: curation))
    let topics = modeler.topics(of: corpus.items, terms: corpus.terms, parts: corpus.parts).topics
    #expect(topics.map(\.size) == [4, 3])
    #expect(topics.last?.label == "Bürgerbüro")
  }

  private func outcome(_ curation: TopicCuration) -> TopicCurator.Outcome {
    TopicCurator(curation: curation, items: Self.corpus.items, terms: Self.corpus.terms)
      .outcome(for: Self.groups)
  }
}
