import FeedbackModel
import Foundation
@testable import LexiconTools
import TextTestSupport
import Testing

@Suite("Ordinal regression")
struct OrdinalRegressionTests {
  @Test("without words and scores, thresholds are the log odds of the labels")
  func thresholds() {
    var design = OrdinalDesign(words: 0)
    for level in Array(repeating: 0, count: 10) + Array(repeating: 1, count: 10)
      + Array(repeating: 2, count: 20)
    {
      design.add(level: level, score: 0, words: [])
    }
    let model = OrdinalRegression(design)
    // Three in four are not negative, one in two is positive.
    #expect(abs(model.thresholds.lower + log(3)) < 0.01)
    #expect(abs(model.thresholds.upper) < 0.01)
    #expect(model.slope == 0)
  }

  @Test("finds the direction of words, and nothing in words that are chance", arguments: 1...5)
  func directions(seed: UInt64) {
    let design = sample(seed: seed)
    var model = OrdinalRegression(design)
    model.fitWords(penalty: 1)
    #expect(model.slope > 0.5)
    #expect(model.weights[0] > 0.5 && model.scoreStatistic(of: 0) > 3)
    #expect(model.weights[1] < -0.5 && model.scoreStatistic(of: 1) < -3)
    #expect(abs(model.scoreStatistic(of: 2)) < 3.5)
  }

  @Test("a larger penalty makes smaller weights")
  func penalty() {
    let design = sample(seed: 1)
    let weights = [0.1, 1, 10, 100].map { penalty in
      var model = OrdinalRegression(design)
      model.fitWords(penalty: penalty)
      return abs(model.weights[0])
    }
    #expect(weights == weights.sorted(by: >))
    #expect((weights.last ?? 1) < 0.3 * (weights.first ?? 0))
  }

  @Test("gains on texts not learnt from when words mean something")
  func heldOut() {
    let design = sample(seed: 3)
    let other = sample(seed: 4)
    var model = OrdinalRegression(design)
    let before = model.loss(on: other)
    model.fitWords(penalty: 1)
    #expect(model.loss(on: other) < before - 0.01)
  }

  @Test("leaves out texts with all that belongs to them")
  func filtered() {
    var design = OrdinalDesign(words: 2)
    design.add(level: 0, score: -1, words: [0])
    design.add(level: 1, score: 0, words: [0, 1])
    design.add(level: 2, score: 1, words: [1])
    let half = design.filtered { $0 != 0 }
    #expect(half.levels == [1, 2])
    #expect(half.scores == [0, 1])
    #expect(half.texts == [[0], [0, 1]])
    #expect(half.wordShares == [1 / Double(2).squareRoot(), 1])
  }

  /// Texts whose label depends on the score, on word 0 (good) and on word 1 (bad), not on word 2.
  private func sample(seed: UInt64) -> OrdinalDesign {
    var generator = SplitMix64(seed: seed)
    var design = OrdinalDesign(words: 3)
    for _ in 0..<600 {
      let words = (0..<3).filter { _ in Double.random(in: 0..<1, using: &generator) < 0.3 }
      let score = Double.random(in: -1...1, using: &generator)
      let good = words.contains(0) ? 2.0 : 0
      let bad = words.contains(1) ? 2.0 : 0
      let latent = 2 * score + good - bad + Double.random(in: -2...2, using: &generator)
      design.add(level: latent < -0.7 ? 0 : latent < 0.7 ? 1 : 2, score: score, words: words)
    }
    return design
  }
}
