import FeedbackModel

/// Finds how an action field's comments came, which of them many support, and which speak of none of its goals.
struct FieldDetailFinder {
  private let scope: FieldScope
  private let labels: [String: String]
  private var analysis: CorpusAnalysis { scope.analysis }
  private var part: FieldAnalysis { scope.part }

  init(_ scope: FieldScope) {
    self.scope = scope
    labels = scope.part.topics.labelByComment
  }

  private static let topicsEach = 3

  /// The topics of some comments, most often first; equal ones in the order of the topics.
  private func topicCounts(_ members: [Int]) -> [TermCount] {
    let counts = Dictionary(
      members.compactMap { labels[analysis.comments[$0].comment.id] }.map { ($0, 1) }, uniquingKeysWith: +)
    let topics = part.topics.topics.compactMap { topic in
      counts[topic.label].map { TermCount(term: topic.label, count: $0) }
    }
    return Array(topics.ranked(by: \.count).prefix(Self.topicsEach))
  }

  /// Nothing where all comments came one way.
  func channels() -> [ChannelFigures] {
    let groups = Comment.Channel.allCases.map { channel in
      (channel, part.comments.filter { analysis.comments[$0].comment.channel == channel })
    }
    guard groups.allSatisfy({ !$0.1.isEmpty }) else { return [] }
    return groups.map { channel, members in
      ChannelFigures(
        channel: channel, sentiment: SentimentBreakdown(members.map { analysis.comments[$0] }),
        topics: topicCounts(members))
    }
  }

  /// All sentences of some comments that say something.
  private func candidates(_ members: [Int], _ quotes: QuoteSelector) -> [QuoteSelector.Candidate] {
    members.flatMap { comment in
      analysis.comments[comment].sentences.indices.filter {
        analysis.comments[comment].sentences[$0].role != .other
      }.map {
        let reference = SentenceReference(comment: comment, sentence: $0)
        return QuoteSelector.Candidate(reference: reference, merit: quotes.readability(of: reference))
      }
    }
  }

  /// Most votes first.
  func voted(atMost limit: Int, quotes: inout QuoteSelector) -> [VotedItem] {
    let votes = { (index: Int) in analysis.comments[index].comment.votes ?? 0 }
    let ranked = part.comments.filter { votes($0) > 0 && !analysis.withheld.contains($0) }
      .sorted { (votes($1), $0) < (votes($0), $1) }
    let shown = ShownText(analysis)
    return ranked.prefix(limit).map { index in
      let found = analysis.comments[index]
      return VotedItem(
        commentID: found.comment.id, votes: votes(index), title: shown.text(of: found, .title),
        topic: labels[found.comment.id],
        quote: quotes.quotes(from: candidates([index], quotes), atMost: 1).first)
    }
  }

  /// - Returns: `nil` when the field has no goals.
  func uncovered(quotes limit: Int, _ quotes: inout QuoteSelector) -> UncoveredItem? {
    guard !scope.field.goals.isEmpty else { return nil }
    let members = part.comments.filter { index in
      scope.match(in: analysis.comments[index])?.goals.isEmpty ?? true
    }
    let candidates = candidates(members, quotes).map { candidate in
      var candidate = candidate
      candidate.merit += scope.support(candidate.reference.comment)
      return candidate
    }
    return UncoveredItem(
      topics: topicCounts(members), quotes: quotes.quotes(from: candidates, atMost: limit),
      commentIDs: members.map { analysis.comments[$0].comment.id })
  }
}
