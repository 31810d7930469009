@testable import Evaluation
import FeedbackModel
import TestSupport
import Testing

/// Figures against hand-computed ones, and what holds for any of them.
struct ConfusionTests {
  typealias Label = Sentiment.Label

  /// A pair of letters per text, gold first: `pn` is positive and was found negative, `0` is neutral.
  static func confusion(_ pairs: String) -> Confusion<Label> {
    let labels: [Character: Label] = ["p": .positive, "n": .negative, "0": .neutral]
    var confusion = Confusion(classes: Label.allCases)
    for pair in pairs.split(separator: " ") {
      guard let gold = pair.first.flatMap({ labels[$0] }), let found = pair.last.flatMap({ labels[$0] })
      else {
        Issue.record("\(pair) is no pair")
        continue
      }
      confusion.add(found: found, accepted: [gold])
    }
    return confusion
  }

  @Test func figuresOfASmallTable() {
    // gold p: 2 right, 1 as n · gold n: 1 right, 1 as 0 · gold 0: 1 right, 2 as p
    let confusion = Self.confusion("pp pp pn nn n0 00 0p 0p")
    #expect(confusion.total == 8)
    #expect(confusion.correct == 4)
    #expect(confusion.accuracy == 0.5)
    let positive = confusion.scores(of: .positive)
    #expect(positive == ClassScores(correct: 2, found: 4, support: 3))
    #expect(positive.precision == 0.5)
    #expect(positive.recall == 2.0 / 3)
    #expect(positive.f1 == 4.0 / 7)
    #expect(confusion.scores(of: .negative).f1 == 0.5)
    #expect(confusion.scores(of: .neutral).f1 == 0.4)
    #expect(confusion.macroF1.map { abs($0 - (4.0 / 7 + 0.5 + 0.4) / 3) < 1e-12 } == true)
    #expect(confusion[gold: .neutral, found: .positive] == 2)
    #expect(confusion[gold: .positive, found: .neutral] == 0)
  }

  /// A class that never occurs says nothing; one that occurs on one side only is a failure.
  @Test(
    arguments: [
      ("pp nn", 1), ("pp pp", 1), ("pp n0", 1.0 / 3), ("pn", 0), ("pp pn", (2.0 / 3 + 0) / 2),
    ] as [(String, Double)])
  func macroF1(pairs: String, expected: Double) throws {
    let found = try #require(Self.confusion(pairs).macroF1)
    #expect(abs(found - expected) < 1e-12)
  }

  @Test(arguments: ["pp", "pp nn 00", "nn nn nn 00", "00 00 pp nn nn"])
  func perfectPredictions(pairs: String) {
    let confusion = Self.confusion(pairs)
    #expect(confusion.macroF1 == 1)
    #expect(confusion.accuracy == 1)
  }

  @Test func withoutTexts() {
    let confusion = Confusion(classes: Label.allCases)
    #expect(confusion.accuracy == nil)
    #expect(confusion.macroF1 == nil)
    #expect(confusion.scores(of: .neutral).precision == nil)
    #expect(confusion.scores(of: .neutral).recall == nil)
    #expect(confusion.scores(of: .neutral).f1 == nil)
  }

  @Test func anyAcceptedClassIsRight() {
    var confusion = Confusion(classes: SentenceRole.allCases)
    for found in SentenceRole.allCases { confusion.add(found: found, accepted: [.proposal, .reasoning]) }
    #expect(confusion[gold: .proposal, found: .proposal] == 1)
    #expect(confusion[gold: .reasoning, found: .reasoning] == 1)
    #expect(confusion[gold: .proposal, found: .other] == 1)
    #expect(confusion.correct == 2)
  }

  @Test func theOrderOfTextsDoesNotMatter() {
    let pairs = "pp pp pn nn n0 00 0p 0p np"
    let backwards = pairs.split(separator: " ").reversed().joined(separator: " ")
    #expect(Self.confusion(pairs) == Self.confusion(backwards))
  }

  @Test func tablesAreAligned() {
    let lines = Self.confusion("pp pp pn nn n0 00 0p 0p").lines(
      subject: "sentiment", unit: "texts", notGerman: 1, bootstrap: Bootstrap(resamples: 10))
    #expect(
      lines.suffix(9) == [
        "          precision  recall     F1  support",
        "positive      0.500   0.667  0.571        3",
        "negative      0.500   0.500  0.500        2",
        "neutral       0.500   0.333  0.400        3",
        "",
        "gold \\ found  positive  negative  neutral",
        "positive             2         1        0",
        "negative             0         1        1",
        "neutral              2         0        1",
      ])
    #expect(
      lines.prefix(4) == [
        "sentiment: 8 texts, 4 right", "1 texts not taken for German and not judged", "", "accuracy  0.500",
      ])
    #expect(lines[4].hasPrefix("macro-F1  0.490  (95 % interval "))
    #expect(lines[4].hasSuffix(", 10 resamples)"))
  }

  @Test func longNamesAreNumbered() {
    let fields = ["bildung-kultur-soziales", "verkehr"].map(ActionFieldEvaluation.Field.init)
    var confusion = Confusion(classes: fields)
    confusion.add(found: fields[1], accepted: [fields[0]])
    let lines = confusion.lines(subject: "", unit: "", notGerman: 0, bootstrap: Bootstrap(resamples: 1))
    #expect(
      lines.suffix(3) == [
        "gold \\ found               1  2", "1 bildung-kultur-soziales  0  1",
        "2 verkehr                  0  0",
      ])
  }
}
