@testable import Evaluation
import FeedbackModel
import Foundation
import Testing

struct SentimentEvaluationTests {
  typealias Label = Sentiment.Label

  private static func analysis(
    _ id: String, _ label: Label, _ score: Double, text: String = "Text", title: String? = nil,
    evidence: [SentimentEvidence] = [], language: String = "de"
  ) -> CommentAnalysis {
    CommentAnalysis(
      comment: Comment(id: id, text: text, title: title), language: language, sentences: [],
      sentiment: Sentiment(label: label, score: score, evidence: evidence), intents: [], actionFields: [],
      privacy: [])
  }

  /// Five errors and a hit; the hit's score is far from 0 and is no error all the same.
  private static let sample: [(gold: Label, found: CommentAnalysis)] = [
    (.positive, analysis("weak", .neutral, 0.04)),
    (.positive, analysis("right", .positive, 0.99)),
    (.neutral, analysis("low", .negative, -0.6)),
    (.negative, analysis("worst", .positive, 0.8)),
    (.positive, analysis("tie", .negative, -0.6)),
    (.negative, analysis("nothing", .neutral, 0)),
  ]

  private static func evaluation(
    _ items: [(gold: Label, found: CommentAnalysis)] = sample
  ) -> SentimentEvaluation {
    var evaluation = SentimentEvaluation()
    for item in items { evaluation.add(gold: item.gold, analysis: item.found) }
    return evaluation
  }

  @Test func worstMissesComeFirst() {
    let ids = Self.evaluation().worstMisses(10).map(\.comment.id)
    #expect(ids == ["worst", "low", "tie", "nothing", "weak"])
  }

  @Test(arguments: [(-1, 0), (0, 0), (2, 2), (5, 5), (99, 5)])
  func atMostSoMany(count: Int, expected: Int) {
    #expect(Self.evaluation().worstMisses(count).count == expected)
  }

  @Test func theOrderOfTextsDoesNotChangeFigures() {
    let backwards = Self.evaluation(Self.sample.reversed())
    #expect(backwards.confusion == Self.evaluation().confusion)
    #expect(
      backwards.text(errors: 0, bootstrap: Bootstrap(resamples: 50))
        == Self.evaluation().text(errors: 0, bootstrap: Bootstrap(resamples: 50)))
  }

  @Test func aMissForPeople() {
    let evidence = ["gefährlich": -0.456, "nett": 0.3].sorted { $0.key < $1.key }.map {
      SentimentEvidence(
        range: TextRange(.text, 0..<1), term: $0.key, value: $0.value,
        modifiers: $0.value < 0 ? ["sehr", "nicht"] : [])
    }
    let text = Self.evaluation([
      (
        .positive,
        Self.analysis(
          "17", .negative, -0.5, text: "Eine\nZeile\u{1B}[2J \t und " + String(repeating: "ä", count: 200),
          title: "Titel", evidence: evidence, language: "und")
      )
    ]).text(errors: 1, bootstrap: Bootstrap(resamples: 1))
    #expect(text.contains("1 texts not taken for German and not judged\n"))
    #expect(
      text.hasSuffix(
        """
        1 of 1 errors, scores furthest on the wrong side first:

        17  gold positive, found negative, score -0.50
          Titel | Eine Zeile [2J und \(String(repeating: "ä", count: 132))…
          → gefährlich -0.46 (sehr, nicht); nett 0.30

        """))
  }

  @Test func withoutErrors() {
    let evaluation = Self.evaluation([(.neutral, Self.analysis("1", .neutral, 0))])
    #expect(!evaluation.text(errors: 10).contains("errors"))
  }
}

/// What is cut, rounded and aligned for a terminal.
struct TerminalTextTests {
  @Test(
    arguments: [
      (0.5, 2, "0.50"), (-0.456, 2, "-0.46"), (-0.001, 2, "0.00"), (0.9996, 3, "1.000"), (12.05, 1, "12.1"),
      (0, 4, "0.0000"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, places: Int, expected: String) {
    #expect(value.fixed(places) == expected)
  }

  @Test(
    arguments: [
      ("", 5, ""), ("  a\r\n\tb ", 5, "a b"), ("abcde", 5, "abcde"), ("abcdef", 5, "abcd…"),
      ("a\u{7}b", 9, "a b"), ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2, "👩‍👩‍👧…"),
    ])
  func onOneLine(text: String, limit: Int, expected: String) {
    #expect(text.onOneLine(upTo: limit) == expected)
  }
}
