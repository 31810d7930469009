import FeedbackModel
import Testing

@testable import TopicModeling

/// Parts of a large topic.
struct SubtopicFinderTests {
  /// Comments that share a word and speak of three things besides.
  private static func comments(_ count: Int) -> [String] {
    (0..<count).map { "Radweg " + ["Laterne Licht", "Wurzel Asphalt", "Ampel Kreuzung"][$0 % 3] }
  }

  @Test func aLargeTopicIsDividedByWhatElseItSpeaksOf() {
    let parts = Self.parts(of: Self.comments(60))
    #expect(parts.count > 1 && parts.joined().sorted() == Array(0..<60))
    // What belongs together stays together.
    for kind in 0..<3 {
      #expect(parts.count { part in part.contains { $0 % 3 == kind } } == 1)
    }
  }

  @Test func aSmallTopicIsReadAsAWhole() {
    #expect(Self.parts(of: Self.comments(36)) == [])
  }

  @Test func whatIsAllTheSameHasNoParts() {
    #expect(Self.parts(of: Array(repeating: "Radweg Laterne", count: 60)) == [])
  }

  private static func parts(of comments: [String]) -> [[Int]] {
    let corpus = ToyCorpus(comments: comments)
    let weighting = TermWeighting(parts: corpus.parts, maximumShare: 1)
    let labeler = TopicLabeler(items: corpus.items, terms: corpus.terms, weighting: weighting)
    return SubtopicFinder(matrix: weighting.matrix(of: corpus.items.map(\.terms)), labeler: labeler, seed: 1)
      .parts(of: Array(corpus.items.indices))
  }
}
