import FeedbackModel
import Foundation
import Reporting
import TestSupport
import Testing

/// What holds for every report, whatever the comments.
@Suite("Report invariants")
struct ReportInvariantsTests {
  @Test("hold for small corpora", arguments: SmallCorpus.allCases)
  func smallCorpora(corpus: SmallCorpus) throws {
    try check(try corpus.analysed())
  }

  @Test("hold for the bundled corpus")
  func bundledCorpus() throws {
    let corpus = try Corpus.bundled.get()
    try check(corpus)
    let report = try ReportDocument(try #require(corpus.files["report.json"]))
    #expect(report.quotes.count > 100)
    #expect(report.idLists.count > 100)
  }

  @Test("the same comments give the same bytes", arguments: SmallCorpus.allCases)
  func repeatable(corpus: SmallCorpus) throws {
    let again = try Corpus(corpus.comments)
    #expect(again.files == (try corpus.analysed().files))
  }

  @Test("the order of two inputs loses no comment and changes no judgement")
  func orderOfInputs() throws {
    let a = SmallCorpus.allInOneField.comments
    let b = SmallCorpus.two.comments.map { comment in
      var comment = comment
      comment.id = "b\(comment.id)"
      return comment
    }
    let (forth, back) = (try Corpus(a + b), try Corpus(b + a))
    let ids = (a + b).map(\.id)
    #expect(try ReportDocument(try #require(forth.files["report.json"])).commentIDs == ids)
    #expect(try ReportDocument(try #require(back.files["report.json"])).commentIDs == (b + a).map(\.id))
    #expect(forth.report.figures == back.report.figures)
    #expect(forth.report.fields.map(\.figures) == back.report.fields.map(\.figures))
    let judged = { (corpus: Corpus) in
      Dictionary(corpus.analysis.comments.map { ($0.comment.id, $0.sentiment) }) { a, _ in a }
    }
    #expect(judged(forth) == judged(back))
  }

  // MARK: Invariants

  private func check(_ corpus: Corpus) throws {
    let report = try ReportDocument(try #require(corpus.files["report.json"]))
    #expect(report.commentIDs == corpus.comments.map(\.id))
    try checkFigures(report, corpus)
    try checkIDs(report)
    try checkQuotes(report, corpus)
    checkTopics(report, corpus)
    checkPersonalData(corpus)
  }

  /// Sentiment adds up to the comments, months to those with a date.
  private func checkFigures(_ report: ReportDocument, _ corpus: Corpus) throws {
    #expect(report.figures.count == corpus.report.fields.count + 2)
    for figures in report.figures {
      let comments = try #require(figures["comments"] as? Int)
      #expect(ReportDocument.total(figures["sentiment"]) == comments)
      #expect(figures["of"] as? Int == corpus.comments.count)
      let channels = [figures["online"] as? Int, figures["event"] as? Int].compactMap { $0 }
      #expect(channels.reduce(0, +) == comments)
      #expect(try monthTotal(figures) <= comments)
    }
    let whole = try #require(report.root["figures"] as? [String: Any])
    #expect(whole["comments"] as? Int == corpus.comments.count)
    #expect(try monthTotal(whole) == corpus.comments.count { $0.created != nil })
  }

  private func monthTotal(_ figures: [String: Any]) throws -> Int {
    let months = try #require(figures["months"] as? [[String: Any]])
    #expect(
      months.compactMap { $0["month"] as? String } == months.compactMap { $0["month"] as? String }.sorted())
    return try months.map { try #require(ReportDocument.total($0["sentiment"])) }.reduce(0, +)
  }

  /// Every identifier is that of a comment, none stands twice in a list, and counts count the list.
  private func checkIDs(_ report: ReportDocument) throws {
    let known = Set(report.commentIDs)
    for list in report.idLists {
      #expect(Set(list.ids).isSubset(of: known))
      #expect(Set(list.ids).count == list.ids.count)
      if let count = list.count { #expect(count == list.ids.count) }
    }
    let fields = Set(report.fields.compactMap { $0["id"] as? String })
    for comment in report.comments {
      let own = try #require(comment["actionFields"] as? [[String: Any]]).compactMap { $0["id"] as? String }
      #expect(Set(own).isSubset(of: fields))
    }
  }

  /// Every quote stands in its comment, at the place that it names.
  private func checkQuotes(_ report: ReportDocument, _ corpus: Corpus) throws {
    let comments = Dictionary(corpus.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for quote in report.quotes {
      let comment = try #require(comments[quote.comment])
      let part = try #require(CommentPart(rawValue: quote.part))
      #expect(quote.piece(of: comment[part]) == quote.text)
    }
  }

  /// No comment is in two topics of one clustering.
  private func checkTopics(_ report: ReportDocument, _ corpus: Corpus) {
    let analysis = corpus.analysis
    let clusterings =
      [
        (analysis.topics, corpus.comments.count),
        (analysis.unassignedTopics, analysis.comments.count { $0.actionFields.isEmpty }),
      ] + analysis.fields.map { ($0.topics, $0.comments.count) }
    for (clustering, comments) in clusterings {
      #expect(clustering.topics.map(\.size).reduce(0, +) <= comments)
      for topic in clustering.topics {
        #expect(clustering.assignments.count { $0.topic == topic.id } == topic.size)
      }
    }
    let printed = report.topics.compactMap { $0["count"] as? Int }
    #expect(printed.reduce(0, +) <= corpus.comments.count)
    #expect(printed == printed.sorted(by: >))
  }

  /// Addresses and numbers that were found stay out of every file.
  private func checkPersonalData(_ corpus: Corpus) {
    let secrets = corpus.analysis.comments.flatMap { found in
      found.privacy.map { found.comment.excerpt($0.range) }
    }
    for (name, data) in corpus.files {
      let text = String(decoding: data, as: UTF8.self)
      for secret in secrets { #expect(!text.contains(secret), "\(name) shows \(secret)") }
    }
  }
}
