import FeedbackModel
import Testing

@testable import Reporting

@Suite("Statistics of reports")
struct ReportStatisticsTests {
  /// Quantiles of the χ² distribution from its printed tables.
  @Test(
    "give the upper tail of χ²",
    arguments: [
      (3.841, 1, 0.05), (6.635, 1, 0.01), (5.991, 2, 0.05), (18.307, 10, 0.05), (0.0158, 1, 0.9),
      (2.706, 1, 0.1),
      (124.342, 100, 0.05), (0, 3, 1),
    ])
  func survival(statistic: Double, degrees: Int, p: Double) {
    #expect(abs(ChiSquare.survival(statistic, degreesOfFreedom: degrees) - p) < 0.0005)
  }

  /// A fourfold table: 10 of 20 against 5 of 20, χ² = 2.6667 by hand.
  @Test("test two groups as a fourfold table does")
  func fourfold() throws {
    let test = try #require(ChiSquare(counts: [10, 5], totals: [20, 20]))
    #expect(abs(test.statistic - 2.6667) < 0.001)
    #expect(test.degreesOfFreedom == 1)
    #expect(abs(test.cramersV - 0.2582) < 0.001)
    #expect(ChiSquare(counts: [0, 0], totals: [20, 20]) == nil)
    #expect(ChiSquare(counts: [5], totals: [20]) == nil)
  }

  @Test("tell a perfect connection by V = 1, none by 0")
  func extremes() throws {
    #expect(abs(try #require(ChiSquare(counts: [20, 0], totals: [20, 20])).cramersV - 1) < 1e-9)
    #expect(try #require(ChiSquare(counts: [10, 10], totals: [20, 20])).cramersV == 0)
  }

  /// By hand: the smallest value times the number of tests over its rank, from the largest down.
  @Test("correct p-values for the number of tests")
  func corrected() {
    let adjusted = [0.01, 0.04, 0.03, 0.005].adjustedForFalseDiscovery()
    for (value, expected) in zip(adjusted, [0.02, 0.04, 0.04, 0.02]) { #expect(abs(value - expected) < 1e-9) }
    #expect([Double]().adjustedForFalseDiscovery().isEmpty)
  }

  @Test(
    "see a trend over months, and none where there is none",
    arguments: [
      ([2, 6, 12, 20], [50, 50, 50, 50], TopicTrend.rising), ([20, 12, 6, 2], [50, 50, 50, 50], .falling),
      ([10, 10, 10, 10], [50, 50, 50, 50], nil), ([1, 2, 3], [50, 50, 50], nil), ([5, 20], [50, 50], nil),
      // More of everything is no trend of the topic.
      ([2, 6, 12, 20], [10, 30, 60, 100], nil),
    ] as [([Int], [Int], TopicTrend?)])
  func trend(counts: [Int], totals: [Int], trend: TopicTrend?) {
    #expect(TopicTrend(counts: counts, totals: totals) == trend)
  }

  /// By the formula, worked out apart: 15 of 50 comments against 5 of 150.
  @Test("measure how unevenly a word is spread")
  func keyness() {
    #expect(abs(KeynessFinder.g2(15, of: 50, 5, of: 150) - 25.103) < 0.001)
    #expect(abs(KeynessFinder.g2(10, of: 100, 10, of: 100)) < 1e-9)
  }

  @Test("find the words of a field with their places")
  func distinctive() throws {
    let bus = (1...8).map {
      SampleComment(
        id: "b\($0)",
        sentences: [SampleSentence("Der letzte Bus nach Lobeda fährt um neun.", nouns: ["Bus"])],
        fields: ["verkehr"])
    }
    let others = (1...20).map {
      SampleComment(id: "x\($0)", sentences: [SampleSentence("Mehr Bänke!", nouns: ["Bank"])])
    }
    let report = ReportBuilder.report(on: SampleCorpus(comments: bus + others).analysis)
    let term = try #require(report.fields.first?.distinctive.first)
    #expect((term.term, term.count, term.elsewhere) == ("Bus", 8, 0))
    #expect(
      term.lines.first
        == ContextLine(
          commentID: "b1", left: "Der letzte ", term: "Bus", right: " nach Lobeda fährt um neun."))
  }

  @Test("tell in which district a topic comes up more often than elsewhere")
  func districts() throws {
    let comments = (0..<80).map { number in
      let isInLobeda = number < 40
      return SampleComment(
        id: "\(number)", sentences: [SampleSentence("Ein Satz, Nummer \(number).")],
        topic: number.isMultiple(of: isInLobeda ? 1 : 5) ? "Bus" : "Park",
        district: isInLobeda ? "Lobeda" : "Zwätzen")
    }
    let report = ReportBuilder.report(on: SampleCorpus(comments: comments).analysis)
    let found = try #require(report.associations.first { $0.topic == "Bus" && $0.attribute == .district })
    #expect(found.pValue < 0.001)
    #expect(found.groups.map(\.count) == [40, 8])
    let page = try MarkdownRenderer().files(for: report)[0].text
    #expect(page.contains("| Bus | Lobeda | 40 |") || page.contains("| Bus | Zwätzen | 8 |"))
  }
}
