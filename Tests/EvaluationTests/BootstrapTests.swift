@testable import Evaluation
import FeedbackModel
import Testing

/// The interval is the same in each run, lies around the figure, and narrows with more texts.
struct BootstrapTests {
  private static let pairs = "pp pp pp pn nn nn n0 00 00 0p 0p np"

  private static func confusion(times count: Int, of pairs: String = pairs) -> Confusion<Sentiment.Label> {
    ConfusionTests.confusion(Array(repeating: pairs, count: count).joined(separator: " "))
  }

  @Test(arguments: [1, 2, 7])
  func twoRunsAreEqual(seed: UInt64) {
    let bootstrap = Bootstrap(resamples: 200, seed: seed)
    #expect(
      bootstrap.macroF1(of: Self.confusion(times: 3)) == bootstrap.macroF1(of: Self.confusion(times: 3)))
  }

  @Test func otherSeedsDrawOtherTexts() {
    let intervals = Set(
      (1...5).map { Bootstrap(resamples: 50, seed: $0).macroF1(of: Self.confusion(times: 3)) })
    #expect(intervals.count > 1)
  }

  @Test func theOrderOfTextsDoesNotMatter() {
    let backwards = Self.pairs.split(separator: " ").reversed().joined(separator: " ")
    #expect(
      Bootstrap(resamples: 100).macroF1(of: Self.confusion(times: 4))
        == Bootstrap(resamples: 100).macroF1(of: Self.confusion(times: 4, of: backwards)))
  }

  @Test(arguments: [1, 5, 20, 80], [1, 2, 3] as [UInt64])
  func containsTheFigure(times: Int, seed: UInt64) throws {
    let confusion = Self.confusion(times: times)
    let interval = try #require(Bootstrap(resamples: 300, seed: seed).macroF1(of: confusion))
    #expect(interval.contains(try #require(confusion.macroF1)))
    #expect(interval.lowerBound >= 0)
    #expect(interval.upperBound <= 1)
    #expect(interval.lowerBound < interval.upperBound)
  }

  /// The width goes with the root of the number of texts: a hundredfold makes it a tenth.
  @Test func moreTextsNarrowIt() throws {
    let widths = try [4, 400].map { times in
      let interval = try #require(Bootstrap(resamples: 300).macroF1(of: Self.confusion(times: times)))
      return interval.upperBound - interval.lowerBound
    }
    #expect((7...14).contains(widths[0] / widths[1]))
  }

  @Test func perfectPredictionsHaveNoWidth() {
    #expect(Bootstrap().macroF1(of: ConfusionTests.confusion("pp pp nn 00")) == 1...1)
  }

  @Test func withoutTexts() {
    #expect(Bootstrap().macroF1(of: Confusion(classes: Sentiment.Label.allCases)) == nil)
  }

  /// Of 1,000 figures 25 lie below the interval's first and 25 above its last, one more or less for the ends.
  @Test func percentiles() {
    #expect(Bootstrap.interval(of: (1...1000).reversed().map(Double.init)) == 25...975)
    #expect(Bootstrap.interval(of: [3]) == 3...3)
    #expect(Bootstrap.interval(of: []) == nil)
  }
}
