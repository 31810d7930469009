import FeedbackModel
import Foundation
import TestSupport
import Testing

@testable import Reporting

/// Of a group of fewer than five comments nothing public tells more than their number.
@Suite("Public edition")
struct PublicEditionTests {
  @Test("tells no group under five apart, whatever the comments", arguments: 1...24 as ClosedRange<UInt64>)
  func smallGroups(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...40, using: &random)
    let report = ReportBuilder.report(on: RandomCorpus.make(&random, count: count).analysis, isPublic: true)
    let root = try JSONSerialization.jsonObject(with: Data(JSONRenderer().bytes(for: report)))
    let faults = SmallGroups(root).faults
    #expect(faults.isEmpty, "\(faults)")
    try checkTables(report)
  }

  /// A check that finds nothing anywhere would make the tests above worthless.
  @Test("is needed: the full report tells small groups apart", arguments: [3, 8] as [UInt64])
  func needed(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let report = ReportBuilder.report(on: RandomCorpus.make(&random, count: 12).analysis)
    let root = try JSONSerialization.jsonObject(with: Data(JSONRenderer().bytes(for: report)))
    #expect(SmallGroups(root).faults.count > 5)
  }

  /// In tables that split comments, a row of fewer than five has dashes.
  private func checkTables(_ report: Report) throws {
    let pages = try MarkdownRenderer().files(for: report)
    for page in pages {
      var heads: [String] = []
      for line in page.text.split(separator: "\n") where line.hasPrefix("| ") {
        let cells = line.dropFirst(2).split(separator: " | ", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " |")) }
        if cells.contains("kritisch") { heads = cells }
        guard let place = heads.firstIndex(of: "Beiträge"), heads.count == cells.count,
          let total = Int(cells[place]), (1..<5).contains(total)
        else { continue }
        for (head, cell) in zip(heads, cells) where ["kritisch", "sachlich", "positiv"].contains(head) {
          #expect(cell == "–", "\(page.name): \(line)")
        }
      }
    }
  }

  /// Two small fields of three comments each swap who of them complained, when, and by which way: nobody can tell.
  @Test("reads the same whichever members of small groups judged how")
  func interference() throws {
    func report(_ labels: [Sentiment.Label]) -> Report {
      let small = labels.enumerated().map { index, label in
        SampleComment(
          id: "\(index)",
          sentences: [SampleSentence("Satz \(index) über den Bus nach Lobeda.", label: label)],
          fields: [index < 3 ? "verkehr" : "park"], topic: index < 3 ? "Bus" : "Park")
      }
      let others = (10..<30).map { number in
        SampleComment(id: "\(number)", sentences: [SampleSentence("Noch ein Beitrag, Nummer \(number).")])
      }
      var corpus = SampleCorpus(comments: small + others)
      corpus.fields.append(ActionField(id: "park", name: "Park", keywords: []))
      return ReportBuilder.report(on: corpus.analysis, isPublic: true)
    }
    let forth = report([.negative, .negative, .positive, .neutral, .positive, .neutral])
    let back = report([.positive, .neutral, .neutral, .negative, .positive, .negative])
    for renderer in [try MarkdownRenderer().files, try HTMLRenderer().files] {
      #expect(renderer(forth).map(\.text) == renderer(back).map(\.text))
    }
    #expect(JSONRenderer().bytes(for: forth) == JSONRenderer().bytes(for: back))
    let texts = try ReportTexts.bundled()
    #expect(OpenDataRenderer(texts).files(for: forth) == OpenDataRenderer(texts).files(for: back))
    #expect(CSVRenderer(texts).files(for: forth) == CSVRenderer(texts).files(for: back))
  }

  @Test("does not say of a comment to which small group it belongs, nor how it judges")
  func comments() throws {
    let small = (0..<4).map { comment($0, of: "klein") }
    let large = (4..<9).map { comment($0, of: "groß") }
    var corpus = SampleCorpus(comments: small + large)
    corpus.fields = ["klein", "groß"].map { ActionField(id: $0, name: $0, keywords: []) }
    let items = ReportBuilder.report(on: corpus.analysis, isPublic: true).comments
    for item in items.prefix(4) {
      #expect(item.fields.isEmpty)
      #expect(item.topic == nil)
      #expect(item.category == nil)
      #expect(item.district == nil)
    }
    for item in items.dropFirst(4) {
      #expect(item.fields.map(\.id) == ["groß"])
      #expect(item.topic == "groß")
      #expect(item.category == "groß")
      #expect(item.district == "groß")
    }
  }

  private func comment(_ number: Int, of group: String) -> SampleComment {
    let sentence = SampleSentence("Ein Beitrag, Nummer \(number).")
    return SampleComment(
      id: "\(number)", sentences: [sentence], fields: [group], topic: group, category: group,
      district: group)
  }
}
