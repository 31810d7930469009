public import FeedbackModel

/// Makes a report tree from an analysis: selects, counts and orders; every decision about content is made
/// here.
public struct ReportBuilder {
  private let analysis: CorpusAnalysis
  private let judgements: JudgementFinder
  private let keyness: KeynessFinder

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - title: The report's title; `nil` for the taxonomy's.
  ///   - isPublic: Neither quotes nor lists comments that a moderator should look at.
  /// - Complexity: O(sentences), and O(n log n) in the candidates for quotes.
  public static func report(
    on analysis: CorpusAnalysis, title: String? = nil, isPublic: Bool = false
  ) -> Report {
    var analysis = analysis
    if isPublic {
      analysis.withheld.formUnion(
        analysis.comments.indices.filter { !analysis.comments[$0].moderation.isEmpty })
    }
    let report = ReportBuilder(analysis).build(title: title ?? analysis.taxonomy.title)
    return isPublic ? report.publicEdition() : report
  }

  private init(_ analysis: CorpusAnalysis) {
    self.analysis = analysis
    judgements = JudgementFinder(analysis)
    keyness = KeynessFinder(analysis)
  }

  private func build(title: String) -> Report {
    let overall = OverallTopicFinder(analysis)
    let fields = analysis.fields.compactMap { field in
      analysis.taxonomy[field.fieldID].map {
        var report = FieldReportBuilder(
          FieldScope(analysis: analysis, field: $0, part: field), judgements: judgements, keyness: keyness
        ).build()
        report.topics = report.topics.map { $0.linked(by: overall) }
        return report
      }
    }
    let proposals = strongest(of: fields)
    return Report(
      title: title,
      figures: KeyFigures(analysis.comments, of: analysis.comments.count),
      topics: topics(besides: proposals), proposals: proposals, fields: fields,
      aspects: judgements.counter.aspects(of: Array(analysis.comments.indices), atMost: Self.overallAspects),
      unassigned: unassigned(), declared: DeclaredCategories(analysis), overlaps: overlaps(),
      places: PlaceFinder(analysis).overview(),
      associations: AssociationFinder(analysis).associations(atMost: Self.overallTopics),
      comments: commentItems(),
      provenance: analysis.provenance)
  }

  /// Topics over all comments, with the fields that they touch.
  ///
  /// - Parameter proposals: Whose quotes are on the page.
  private func topics(besides proposals: [ProposalItem]) -> [TopicItem] {
    var quotes = QuoteSelector(analysis)
    quotes.exclude(proposals.map(\.quote))
    let fields = Dictionary(
      analysis.comments.map { ($0.comment.id, $0.actionFields.map(\.fieldID)) },
      uniquingKeysWith: { first, _ in first })
    return TopicItemBuilder(analysis, judgements: judgements).items(
      for: analysis.topics, members: Array(analysis.comments.indices), atMost: Self.overallTopics,
      quotesEach: 1, quotes: &quotes
    ).map { topic in
      var topic = topic
      topic.fields = fieldCounts(topic.commentIDs.flatMap { fields[$0] ?? [] })
      return topic
    }
  }

  /// Equal counts stand in the taxonomy's order.
  private func fieldCounts(_ ids: [String]) -> [TopicItem.FieldCount] {
    let counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
    return analysis.taxonomy.fields.compactMap { field in
      counts[field.id].map { TopicItem.FieldCount(id: field.id, count: $0) }
    }
    .ranked(by: \.count)
  }

  /// The best proposals of all fields; one that several fields share is listed once.
  private func strongest(of fields: [FieldReport]) -> [ProposalItem] {
    Array(WishMerger.merged(fields.flatMap(\.proposals)).prefix(Self.overallProposals))
  }

  private static let overallProposals = 7
  private static let overallTopics = 12
  private static let overallAspects = 30
  private static let unassignedQuotes = 5
  private static let unassignedTopics = 6

  private func unassigned() -> UnassignedReport {
    let members = analysis.comments.indices.filter { analysis.comments[$0].actionFields.isEmpty }
    var quotes = QuoteSelector(analysis)
    let topics = TopicItemBuilder(analysis, judgements: judgements).items(
      for: analysis.unassignedTopics, members: members, atMost: Self.unassignedTopics, quotesEach: 1,
      quotes: &quotes)
    let candidates = members.flatMap { member in
      analysis.comments[member].sentences.indices.map { index in
        let reference = SentenceReference(comment: member, sentence: index)
        let sentence = analysis.comments[member].sentences[index]
        let substance = sentence.role == .other || sentence.range.part == .title ? 0.0 : 1.0
        let votes = min(1, Double(analysis.comments[member].comment.votes ?? 0) / 50)
        return QuoteSelector.Candidate(
          reference: reference, merit: substance + votes + quotes.readability(of: reference))
      }
    }
    return UnassignedReport(
      figures: KeyFigures(members.map { analysis.comments[$0] }, of: analysis.comments.count),
      topics: topics, quotes: quotes.quotes(from: candidates, atMost: Self.unassignedQuotes),
      commentIDs: members.map { analysis.comments[$0].comment.id })
  }

  private func overlaps() -> [FieldOverlap] {
    let ids = analysis.taxonomy.fields.map(\.id)
    var counts: [[String]: Int] = [:]
    for comment in analysis.comments {
      let own = Set(comment.actionFields.map(\.fieldID))
      let ordered = own.count > 1 ? ids.filter(own.contains) : []
      for (place, first) in ordered.enumerated() {
        for second in ordered[(place + 1)...] { counts[[first, second], default: 0] += 1 }
      }
    }
    return ids.enumerated().flatMap { place, first in
      ids[(place + 1)...].compactMap { second in
        counts[[first, second]].map { FieldOverlap(first: first, second: second, comments: $0) }
      }
    }
  }

  private func commentItems() -> [CommentItem] {
    let shown = ShownText(analysis)
    let topics = analysis.topics.labelByComment
    return analysis.comments.enumerated().map { place, found in
      CommentItem(
        id: found.comment.id, source: found.comment.source, created: found.comment.created,
        channel: found.comment.channel, category: found.comment.category,
        district: found.comment.district,
        votes: found.comment.votes, parentID: found.comment.parentID, language: found.language,
        sentiment: found.sentiment.label, score: found.sentiment.score, intents: found.intents,
        fields: found.actionFields.map { CommentItem.FieldScore(id: $0.fieldID, score: $0.score) },
        stance: found.stance, topic: topics[found.comment.id],
        title: analysis.withheld.contains(place) ? nil : shown.text(of: found, .title),
        text: analysis.withheld.contains(place) ? nil : shown.text(of: found, .text),
        location: found.comment.location,
        moderation: analysis.withheld.contains(place)
          ? [] : ModerationFlag.Kind.allCases.filter { kind in found.moderation.contains { $0.kind == kind } }
      )
    }
  }
}
