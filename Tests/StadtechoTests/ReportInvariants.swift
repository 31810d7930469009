import FeedbackModel
import Foundation
import Reporting
import TestSupport
import Testing

/// What holds for the report on any comments; read from `report.json` and the pages as others would.
struct ReportInvariants {
  private let corpus: Corpus
  private let report: ReportDocument

  init(_ corpus: Corpus) throws {
    self.corpus = corpus
    report = try ReportDocument(try #require(corpus.files["report.json"]))
  }

  /// Records what does not hold.
  func check() throws {
    #expect(report.commentIDs == corpus.comments.map(\.id))
    try checkFigures()
    try checkIDs()
    try checkQuotes()
    checkTopics()
    checkPersonalData()
  }

  /// Sentiment adds up to the comments, months to those with a date.
  private func checkFigures() throws {
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
  private func checkIDs() throws {
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
  private func checkQuotes() throws {
    let comments = Dictionary(corpus.comments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for quote in report.quotes {
      let comment = try #require(comments[quote.comment])
      let part = try #require(CommentPart(rawValue: quote.part))
      #expect(quote.piece(of: comment[part]) == quote.text)
    }
  }

  /// No comment is in two topics of one clustering.
  private func checkTopics() {
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

  /// What was found stays out of every file: addresses and numbers as they were written, names as words.
  private func checkPersonalData() {
    let hidden = corpus.analysis.hiddenWords
    let secrets = corpus.analysis.comments.flatMap { found in
      found.privacy.filter { $0.kind != .name }.map { found.comment.excerpt($0.range) }
    }
    for (name, data) in corpus.files {
      let text = String(decoding: data, as: UTF8.self)
      for secret in secrets { #expect(!text.contains(secret), "\(name) shows \(secret)") }
      let words = Set(text.split { !$0.isLetter && $0 != "-" }.map { $0.lowercased() })
      let shown = hidden.filter(words.contains).sorted()
      #expect(shown.isEmpty, "\(name) shows \(shown)")
    }
  }
}
