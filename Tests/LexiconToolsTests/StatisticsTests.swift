@testable import LexiconTools
import Testing

@Suite("Log-likelihood")
struct LogLikelihoodTests {
  @Test(
    "equals the value worked out by hand, with the sign of the difference",
    arguments: [
      (10, 1000, 10, 1000, 0.0),
      // 2·(20·ln(20/15) + 10·ln(10/15))
      (20, 1000, 10, 1000, 3.398),
      (10, 1000, 20, 1000, -3.398),
      // 2·(5·ln(5/1))
      (5, 100, 0, 400, 16.094),
      (0, 100, 5, 400, -2.231),
      (0, 100, 0, 400, 0), (5, 5, 0, 0, 0), (0, 0, 5, 5, 0),
    ])
  func value(first: Int, firstSize: Int, second: Int, secondSize: Int, expected: Double) {
    let found = LogLikelihood.signedG2(first, of: firstSize, second, of: secondSize)
    #expect(abs(found - expected) < 0.001, "\(found)")
  }
}

@Suite("False discoveries")
struct FalseDiscoveryTests {
  @Test(
    "follow Benjamini and Hochberg",
    arguments: [
      ([0.01, 0.02, 0.03, 0.04], [0.04, 0.04, 0.04, 0.04]), ([0.001, 0.5, 0.01], [0.003, 0.5, 0.015]),
      ([0.9, 1], [1, 1]), ([], []),
    ])
  func shares(probabilities: [Double], expected: [Double]) {
    let found = FalseDiscovery.shares(for: probabilities)
    #expect(found.count == expected.count)
    #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 }, "\(found)")
  }

  @Test("rest on two-sided probabilities")
  func probability() {
    #expect(abs(FalseDiscovery.probability(ofStatistic: 1.959964) - 0.05) < 1e-6)
    #expect(
      FalseDiscovery.probability(ofStatistic: -3) == FalseDiscovery.probability(ofStatistic: 3))
  }
}

@Suite("Folds")
struct FoldsTests {
  @Test("are of equal size, by the seed alone", arguments: [0, 1, 7, 103])
  func sizes(count: Int) {
    let folds = Folds(count, folds: 5, seed: 1)
    let again = Folds(count, folds: 5, seed: 1)
    let sizes = (0..<5).map { fold in (0..<count).count { folds[$0] == fold } }
    #expect(sizes.reduce(0, +) == count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
    #expect((0..<count).allSatisfy { folds[$0] == again[$0] })
  }

  @Test("depend on the seed")
  func seed() {
    let one = Folds(103, folds: 5, seed: 1)
    let other = Folds(103, folds: 5, seed: 2)
    #expect((0..<103).contains { one[$0] != other[$0] })
  }
}
