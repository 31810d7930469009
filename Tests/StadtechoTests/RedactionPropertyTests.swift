import FeedbackModel
import Foundation
import Reporting
import Stadtecho
import TestSupport
import Testing
import TextTestSupport

/// What the detector finds is in no output, whatever the comments are.
@Suite("Redaction, by property")
struct RedactionPropertyTests {
  private static let analyzer = Result { try Analyzer() }

  private static let snippets: [Snippet] = {
    let path = Project.folder.appending(path: "Tests/PrivacyTests/Cases/gold.tsv")
    let lines = (try? String(contentsOf: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("# ") }.compactMap { Snippet(String($0)) }
  }()

  /// Sentences that make reports quote, group and count.
  private static let sentences = [
    "Der Radweg nach Lobeda ist viel zu schmal und gefährlich.", "Bitte baut den Radweg nach Lobeda aus!",
    "Die Straßenbahn fährt abends zu selten.", "Das Bürgeramt war sehr freundlich und hilfsbereit.",
    "Im Park fehlen Bänke und Bäume.", "Wann wird die Brücke endlich saniert?",
  ]

  private func comments(seed: UInt64, count: Int) -> [FeedbackModel.Comment] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { number in
      let pieces = (0..<Int.random(in: 1...3, using: &generator)).compactMap { _ in
        Bool.random(using: &generator)
          ? Self.snippets.randomElement(using: &generator)?.text
          : Self.sentences.randomElement(using: &generator)
      }
      let title =
        Int.random(in: 0..<4, using: &generator) == 0
        ? Self.snippets.randomElement(using: &generator)?.text : nil
      return FeedbackModel.Comment(id: "c\(number)", text: pieces.joined(separator: "\n"), title: title)
    }
  }

  @Test("no page and no report.json holds a finding", arguments: [1, 2, 3] as [UInt64], [false, true])
  func report(seed: UInt64, isPublic: Bool) throws {
    let analyzer = try Self.analyzer.get()
    let analysis = analyzer.analyze(comments(seed: seed, count: 120))
    let report = ReportBuilder.report(on: analysis, isPublic: isPublic)
    let texts = try ReportTexts.bundled()
    var outputs = MarkdownRenderer(texts).files(for: report).map(\.text)
    outputs += HTMLRenderer(texts).files(for: report).map(\.text)
    outputs += CSVRenderer(texts).files(for: report).map { String(decoding: $0.bytes, as: UTF8.self) }
    outputs += OpenDataRenderer(texts).files(for: report).map { String(decoding: $0.bytes, as: UTF8.self) }
    outputs.append(String(decoding: JSONRenderer().bytes(for: report), as: UTF8.self))
    #expect(outputs.joined().contains("Radweg"))
    let found = analysis.comments.flatMap { comment in
      comment.privacy.map { ($0.kind, comment.comment.excerpt($0.range)) }
    }
    #expect(found.count > 40)
    for output in outputs {
      let words = Set(output.split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() })
      for word in analysis.hiddenWords { #expect(!words.contains(word), "\(word)") }
      for (kind, text) in found where kind != .name { #expect(!output.contains(text), "\(kind): \(text)") }
    }
    let annotator = analyzer.makeAnnotator()
    for text in quotesAndLabels(of: report) { #expect(annotator.redacted(text) == text) }
  }

  private func quotesAndLabels(of report: Report) -> [String] {
    let topics = report.topics + report.fields.flatMap(\.topics) + report.unassigned.topics
    let proposals = report.proposals + report.fields.flatMap(\.proposals)
    return topics.flatMap { $0.quotes.map(\.text) + [$0.label] } + proposals.map(\.quote.text)
      + proposals.compactMap(\.title) + report.unassigned.quotes.map(\.text)
  }

  @Test("no topic holds a name", arguments: [4, 5] as [UInt64])
  func topics(seed: UInt64) throws {
    let analyzer = try Self.analyzer.get()
    let comments = comments(seed: seed, count: 150)
    let hidden = analyzer.analyze(comments).hiddenWords
    #expect(hidden.count > 10)
    for topic in analyzer.topics(of: comments).topics {
      for term in topic.terms { #expect(!hidden.contains(term.term.lowercased()), "\(term.term)") }
    }
  }

  @Test(
    "a public annotation holds no finding, and its evidence stands where it says",
    arguments: [6, 7] as [UInt64])
  func annotation(seed: UInt64) throws {
    let annotator = try Self.analyzer.get().makeAnnotator()
    var writer = AnnotationWriter(includingTokens: true, isPublic: true)
    for comment in comments(seed: seed, count: 120) {
      let found = annotator.annotate(comment)
      let line = writer.line(for: comment, annotator: annotator)
      let text = String(decoding: line, as: UTF8.self)
      for finding in found.privacy where finding.range.utf8.count > 5 {
        #expect(!text.contains(comment.excerpt(finding.range)), "\(comment.excerpt(finding.range))")
      }
      try check(line, of: comment, against: found)
    }
  }

  /// Evidence that is left cites the same words as in the original.
  private func check(_ line: [UInt8], of comment: FeedbackModel.Comment, against found: CommentAnalysis)
    throws
  {
    struct Public: Decodable {
      var title: String?
      var text: String
      var sentiment: Annotation.Sentiment
    }
    let read = try JSONDecoder().decode(Public.self, from: Data(line))
    let original = found.sentiment.evidence.map { comment.excerpt($0.range) }
    for evidence in read.sentiment.evidence {
      let whole = Array((evidence.in == "title" ? read.title ?? "" : read.text).unicodeScalars)
      try #require(evidence.end <= whole.count)
      var cited = String.UnicodeScalarView()
      cited.append(contentsOf: whole[evidence.start..<evidence.end])
      #expect(original.contains(String(cited)), "\(String(cited))")
    }
  }

  @Test("a public report does not quote or list what a moderator should look at")
  func moderation() throws {
    let insult = "Der Radweg nach Lobeda ist zu schmal, ihr Vollidioten im Rathaus!"
    let comments = ["a", "b", "c", "d", "e", "f"].map {
      FeedbackModel.Comment(id: $0, text: insult + " \($0)")
    }
    let analysis = try Self.analyzer.get().analyze(comments)
    let own = ReportBuilder.report(on: analysis)
    let published = ReportBuilder.report(on: analysis, isPublic: true)
    #expect(own.figures.moderation == 6 && published.figures.moderation == 6)
    #expect(own.comments.allSatisfy { $0.moderation == [.insult] })
    #expect(published.comments.allSatisfy { $0.moderation.isEmpty })
    let pages = try MarkdownRenderer().files(for: published).map(\.text).joined()
    #expect(!pages.contains("Vollidioten im Rathaus"))
    #expect(pages.contains("zur Moderation"))
  }
}
