import FeedbackModel
import Testing

@testable import Reporting

@Suite("Counts of replies that take sides")
struct StanceCountsTests {
  @Test("add up, and are empty without any")
  func sum() {
    let sum = StanceCounts(supports: 2, opposes: 1) + StanceCounts(supports: 3)
    #expect(sum == StanceCounts(supports: 5, opposes: 1))
    #expect(StanceCounts().isEmpty)
    #expect(!StanceCounts(opposes: 1).isEmpty)
  }

  @Test("count replies to the comments that are asked for, and none without a side")
  func replies() {
    let finder = StanceFinder(
      analysis([
        ("a", nil, nil), ("b", "a", .supports), ("c", "a", .opposes), ("d", "a", .supports), ("e", "a", nil),
        ("f", "b", .opposes), ("g", "gone", .supports), ("h", nil, .supports),
      ]))
    #expect(finder.counts(of: ["a"]) == StanceCounts(supports: 2, opposes: 1))
    #expect(finder.counts(of: ["a", "b"]) == StanceCounts(supports: 2, opposes: 2))
    #expect(finder.counts(of: ["e", "h", "unknown"]).isEmpty)
    #expect(finder.counts(of: []).isEmpty)
  }

  private func analysis(_ comments: [(id: String, parent: String?, stance: Stance?)]) -> CorpusAnalysis {
    var analysis = SampleCorpus(
      comments: comments.map { SampleComment(id: $0.id, sentences: [], parentID: $0.parent) }
    ).analysis
    for (place, comment) in comments.enumerated() { analysis.comments[place].stance = comment.stance }
    return analysis
  }
}
