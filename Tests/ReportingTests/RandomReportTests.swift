import FeedbackModel
import Foundation
import TestSupport
import Testing

@testable import Reporting

/// What holds for the files of any report, over bodies of comments drawn by chance.
@Suite("Reports on random comments")
struct RandomReportTests {
  @Test("are well formed in every format", arguments: 1...12 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...7, using: &random)
    try check(RandomCorpus.make(&random, count: count), isPublic: seed.isMultiple(of: 2))
  }

  @Test("are well formed for ten thousand comments that are all the same")
  func identical() throws {
    let sentences = [
      SampleSentence(
        "Bitte baut endlich einen sicheren Radweg nach Lobeda!", role: .proposal, nouns: ["Radweg"])
    ]
    let comments = (1...10_000).map {
      SampleComment(id: "\($0)", sentences: sentences, fields: ["verkehr"], topic: "Radweg")
    }
    let report = ReportBuilder.report(on: SampleCorpus(comments: comments).analysis)
    #expect(report.figures.repeats == 9999)
    #expect(report.fields[0].proposals.map(\.commentIDs.count) == [10_000])
    let files = try HTMLRenderer().files(for: report)
    #expect(files[0].text.utf8.count < 3_000_000)
    #expect(files.count == 26)
  }

  private func check(_ corpus: SampleCorpus, isPublic: Bool) throws {
    let report = ReportBuilder.report(on: corpus.analysis, isPublic: isPublic)
    let known = Set(report.comments.map(\.id))
    for language in ReportTexts.Language.allCases {
      let pages = try HTMLRenderer(language: language).files(for: report)
      let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.name, HTMLSource($0.text).ids) })
      for page in pages {
        let source = HTMLSource(page.text)
        #expect(source.nestingFault == nil, "\(page.name)")
        for target in source.attributes.filter({ $0.name == "href" }).map(\.value) {
          let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
          let file = ids[parts[0].isEmpty ? page.name : parts[0]]
          #expect(
            file != nil && (parts.count == 1 || file?.contains(parts[1]) == true), "\(page.name): \(target)")
        }
      }
      for page in try MarkdownRenderer(language: language).files(for: report) {
        for table in page.text.split(separator: "\n\n") where table.hasPrefix("|") {
          let widths = table.split(separator: "\n").map { RenderedText.active("|", in: $0).count }
          #expect(Set(widths).count == 1, "\(page.name): \(table)")
        }
      }
    }
    for item in report.fields.flatMap(\.proposals) { #expect(known.isSuperset(of: item.commentIDs)) }
    for (item, comment) in zip(report.comments, corpus.comments) {
      let shown = report.isPublic || comment.personalData.isEmpty ? item.text : nil
      if let shown, comment.personalData.isEmpty { #expect(shown == comment.text) }
    }
    #expect(try JSONSerialization.jsonObject(with: Data(JSONRenderer().bytes(for: report))) is [String: Any])
  }
}
