import FeedbackModel
import Testing

@testable import TopicModeling

/// The number of topics that comments themselves suggest.
struct TopicCountSelectorTests {
  @Test func clearSubjectsAreCounted() {
    for subjects in [3, 5] {
      let corpus = ToyCorpus.subjects(subjects, commentsEach: 14, seed: 2)
      let result = corpus.topics()
      #expect(result.topics.count == subjects, "\(result.countCurve)")
      #expect(result.countCurve.max { $0.stability < $1.stability }?.count == subjects)
    }
  }

  @Test func aGivenNumberNeedsNoCurve() {
    #expect(ToyCorpus.subjects(3, commentsEach: 8, seed: 2).topics(count: .fixed(3)).countCurve == [])
  }

  @Test(arguments: [(0, []), (11, []), (12, [2]), (30, [2, 3, 4, 5])])
  func fewCommentsHaveFewTopics(comments: Int, numbers: [Int]) {
    #expect(TopicCountSelector.numbers(for: comments) == numbers)
  }

  @Test func manyCommentsAreNotHalvedOnly() {
    let curve = [
      TopicCountPoint(count: 2, stability: 0.95, coherence: 0.8),
      TopicCountPoint(count: 10, stability: 0.7, coherence: 0.5),
      TopicCountPoint(count: 12, stability: 0.8, coherence: 0.5),
      TopicCountPoint(count: 14, stability: 0.7, coherence: 0.5),
    ]
    #expect(TopicCountSelector.best(of: curve, comments: 3000) == 12)
    #expect(TopicCountSelector.best(of: curve, comments: 40) == 2)
  }

  @Test func withoutAgreementTheRootHasToDo() {
    let curve = [2, 3, 4, 5].map { TopicCountPoint(count: $0, stability: 0.1, coherence: 0.5) }
    #expect(TopicCountSelector.best(of: curve, comments: 25) == 5)
    #expect(TopicCountSelector.best(of: [], comments: 5) == 1)
  }
}
