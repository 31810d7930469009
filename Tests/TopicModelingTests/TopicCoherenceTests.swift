import FeedbackModel
import Foundation
@testable import TopicModeling
import Testing

/// Coherence against values computed by hand.
struct TopicCoherenceTests {
  @Test func wordsThatOccurTogetherAreCoherent() throws {
    // 0 and 1 in both of their comments together, 2 and 3 never.
    let quality = try #require(measured(["Rad Weg", "Rad Weg", "Bus", "Takt"], leading: [[0, 1], [2, 3]]))
    #expect(abs(quality.npmi - (1 + -1) / 2) < 1e-12)
    #expect(quality.diversity == 1)
    // (1, 1) and (1, 1) to their sum: 1. (1, −1) and (−1, 1): the sum is nothing.
    #expect(abs(quality.companyCoherence - 0.5) < 1e-12)
    #expect(quality.stability == nil)
  }

  @Test func wordsThatMeetByChanceAreNotCoherent() throws {
    // Each in two of four comments, together in one.
    let quality = try #require(measured(["Rad Weg", "Rad", "Weg", "Bus"], leading: [[0, 1]]))
    #expect(abs(quality.npmi) < 1e-12)
  }

  @Test func aWordOfTwoTopicsIsLessDiverse() throws {
    let quality = try #require(measured(["Rad Weg", "Rad Bus"], leading: [[0, 1], [0, 2]]))
    #expect(abs(quality.diversity - 2.0 / 3) < 1e-12)
  }

  @Test func noTopicsHaveNoQuality() {
    #expect(measured(["Rad"], leading: []) == nil)
    #expect(measured(["Rad"], leading: [[]])?.diversity == 1)
  }

  @Test func clearSubjectsAreStable() throws {
    let comments = (0..<8).flatMap { _ in ["Rad Weg Saale", "Bus Takt Nacht", "Amt Termin Pass"] }
    let corpus = ToyCorpus(comments: comments)
    let options = TopicModeler.Options(count: .fixed(3), measurement: .wordsAndStability)
    let result = TopicModeler(options: options).topics(
      of: corpus.items, terms: corpus.terms, parts: corpus.parts)
    #expect(try #require(result.quality).stability == 1)
    #expect(corpus.topics(count: .fixed(3)).quality?.stability == nil)
  }

  private func measured(_ comments: [String], leading: [[Int]]) -> TopicQuality? {
    TopicCoherence(items: ToyCorpus(comments: comments).items, leading: leading).quality(
      of: leading, stability: nil)
  }
}
