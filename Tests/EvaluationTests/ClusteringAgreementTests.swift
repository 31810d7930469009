import Evaluation
import FeedbackModel
import Foundation
import Testing

/// Measures of agreement between groups, against hand-computed ones.
struct ClusteringAgreementTests {
  /// A gold letter and a found digit per text; `-` is no group.
  private static func agreement(_ pairs: String) -> ClusteringAgreement {
    var agreement = ClusteringAgreement()
    for pair in pairs.split(separator: " ") {
      agreement.add(gold: String(pair.prefix(1)), found: Int(pair.dropFirst()))
    }
    return agreement
  }

  private static func near(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }

  @Test func namesOfGroupsDoNotMatter() {
    let same = Self.agreement("a7 a7 b1 b1 c4")
    for value in TopicEvaluation.measures.map({ $0.value(same) }) { #expect(Self.near(value, 1)) }
  }

  @Test func aMixedTable() {
    // a: 2 in group 0, 1 in group 1 · b: 3 in group 1.
    let found = Self.agreement("a0 a0 a1 b1 b1 b1")
    #expect(found.table == [[2, 1], [0, 3]])
    // H(classes) = ln 2; H(groups) = −⅓ ln ⅓ − ⅔ ln ⅔; I = ⅓ ln 2 + ⅙ ln ½ + ½ ln 3⁄2.
    let classes = log(2.0)
    let groups = -(log(1.0 / 3) / 3 + 2 * log(2.0 / 3) / 3)
    let mutual = log(2.0) / 3 + log(0.5) / 6 + log(1.5) / 2
    #expect(Self.near(found.homogeneity, mutual / classes))
    #expect(Self.near(found.completeness, mutual / groups))
    #expect(Self.near(found.normalizedMutualInformation, 2 * mutual / (classes + groups)))
    #expect(Self.near(found.vMeasure, found.normalizedMutualInformation))
    #expect(Self.near(found.purity, 5.0 / 6))
    // Pairs: both 1 + 3 = 4, classes 3 + 3, groups 1 + 6, all 15: (4 − 42⁄15) / (6.5 − 42⁄15).
    #expect(Self.near(found.adjustedRandIndex, (4 - 2.8) / (6.5 - 2.8)))
  }

  @Test func mutualInformationBeyondChance() {
    // Two classes of two, two groups of two. Of the three ways to divide four texts into pairs one agrees: its mutual
    // information is ln 2, that of both others 0. So ln 2 ⁄ 3 is expected.
    let crossed = Self.agreement("a0 a1 b0 b1")
    #expect(Self.near(crossed.adjustedMutualInformation, -1.0 / 3 / (1 - 1.0 / 3)))
    #expect(Self.near(crossed.normalizedMutualInformation, 0))
    #expect(Self.near(Self.agreement("a0 a0 b1 b1").adjustedMutualInformation, 1))
    // Pairs: none in common, 2 of 6 in each: (0 − 4⁄6) / (2 − 4⁄6).
    #expect(Self.near(crossed.adjustedRandIndex, -0.5))
  }

  @Test func oneGroupSaysNothing() {
    let one = Self.agreement("a0 a0 b0 b0")
    #expect(Self.near(one.homogeneity, 0) && Self.near(one.completeness, 1) && Self.near(one.vMeasure, 0))
    #expect(Self.near(one.adjustedRandIndex, 0) && Self.near(one.adjustedMutualInformation, 0))
    #expect(Self.near(one.purity, 0.5))
  }

  @Test func eachTextAloneIsPureAndNoBetterThanChance() {
    let alone = Self.agreement("a0 a1 b2 b3")
    #expect(Self.near(alone.purity, 1) && Self.near(alone.homogeneity, 1))
    #expect(Self.near(alone.adjustedRandIndex, 0) && Self.near(alone.adjustedMutualInformation, 0))
  }

  @Test func noGroupIsAGroupOfItsOwn() {
    #expect(Self.agreement("a- a- b1").groupCount == 2)
    #expect(Self.near(Self.agreement("a- a- b1").adjustedRandIndex, 1))
  }

  @Test func nothingAgrees() {
    let nothing = ClusteringAgreement()
    #expect(nothing.total == 0 && nothing.groupCount == 0)
    for measure in TopicEvaluation.measures { #expect(measure.value(nothing) == 1, "\(measure.name)") }
  }

  @Test func medianAndStabilityOverSeeds() {
    var evaluation = TopicEvaluation(gold: ["a", "a", "b", "b"])
    #expect(evaluation.stability == nil && evaluation.median(of: TopicEvaluation.measures[0]) == nil)
    for (seed, topics) in [[0, 0, 1, 1], [0, 1, 0, 1], [1, 1, 0, nil]].enumerated() {
      evaluation.add(
        TopicClustering(
          topics: [],
          assignments: topics.map { TopicAssignment(commentID: "", topic: $0, weight: 0) }),
        seed: UInt64(seed))
    }
    #expect(evaluation.runs.map(\.withoutTopic) == [0, 0, 1])
    let nmi = evaluation.runs.map(\.agreement.normalizedMutualInformation)
    #expect(evaluation.median(of: TopicEvaluation.measures[0]) == nmi.sorted()[1])
    // Runs 0 and 1 cross (−0.5); 0 and 2: one pair in common, 2 and 1 of 6: (1 − 2⁄6) / (1.5 − 2⁄6); 1 and 2: (0 − 2⁄6) / (1.5 − 2⁄6).
    let expected = (-0.5 + (1 - 2.0 / 6) / (1.5 - 2.0 / 6) + (0 - 2.0 / 6) / (1.5 - 2.0 / 6)) / 3
    #expect(evaluation.stability.map { Self.near($0, expected) } == true)
  }
}
