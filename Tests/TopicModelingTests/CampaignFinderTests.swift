import FeedbackModel
@testable import TopicModeling
import Testing

/// Texts that were sent several times.
struct CampaignFinderTests {
  private static let text = "Wir fordern Erhalt Freibad Winzerla Kinder Sommer Stadtrat Beschluss sofort"

  @Test func aTextThatManySentIsOne() {
    #expect(groups([Self.text, "Bus Takt Nacht Linie Abend Bahn", Self.text, Self.text]) == [[0, 2, 3]])
  }

  @Test func aFewOtherWordsDoNotHideIt() {
    #expect(groups([Self.text, Self.text + " Danke", "Hallo " + Self.text + " Grüße"]) == [[0, 1, 2]])
    // Half of the words are another text.
    #expect(
      groups([Self.text, "Wir fordern Erhalt Freibad Winzerla Rutsche Eintritt Becken Pommes Liege"]) == [])
  }

  @Test func shortTextsAreAlikeByChance() {
    #expect(groups(["Radweg Saale schmal", "Radweg Saale schmal"]) == [])
    #expect(groups([]) == [])
    #expect(groups(["", ""]) == [])
  }

  @Test func largestFirstThenInInputOrder() {
    let other = "Mehr Bäume Schatten Platz Bänke Brunnen Rathaus Hitze"
    let third = "Glasfaser Leitung Router Funkloch Ortsteil Empfang Netz"
    #expect(
      groups([third, other, Self.text, Self.text, third, Self.text, other]) == [[2, 3, 5], [0, 4], [1, 6]])
  }

  @Test func campaignsAreInTheClusteringAndSpeakOnceForTheirTopic() throws {
    let others = (0..<6).map { "Freibad Winzerla Erhalt Sommer eigen\($0)" }
    let corpus = ToyCorpus(comments: Array(repeating: Self.text, count: 5) + others)
    let result = corpus.topics(count: .fixed(1))
    #expect(result.campaigns == [Campaign(commentIDs: ["c0", "c1", "c2", "c3", "c4"])])
    let topic = try #require(result.topics.first)
    #expect(topic.representatives.filter { ["c0", "c1", "c2", "c3", "c4"].contains($0) }.count <= 1)
    #expect(topic.representatives.count == 5)
  }

  private func groups(_ comments: [String]) -> [[Int]] {
    let corpus = ToyCorpus(comments: comments)
    return CampaignFinder.groups(of: corpus.items.map(\.terms), terms: corpus.terms.count)
  }
}
