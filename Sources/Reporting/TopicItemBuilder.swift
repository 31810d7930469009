import FeedbackModel

/// Describes topics for readers: tone, what is judged in them, and quotes.
struct TopicItemBuilder {
  private let analysis: CorpusAnalysis
  private let judgements: JudgementFinder
  private let stances: StanceFinder

  init(_ analysis: CorpusAnalysis, judgements: JudgementFinder) {
    self.analysis = analysis
    stances = StanceFinder(analysis)
    self.judgements = judgements
  }

  /// - Parameters:
  ///   - members: Indices of the comments that were clustered or left out of clustering.
  ///   - limit: The largest topics are described.
  ///   - quotes: Of the page, so that none is read twice.
  func items(
    for clustering: TopicClustering, members: [Int], atMost limit: Int, quotesEach: Int,
    quotes: inout QuoteSelector
  ) -> [TopicItem] {
    let indices = Dictionary(
      members.map { (analysis.comments[$0].comment.id, $0) }, uniquingKeysWith: { first, _ in first })
    let months = monthTotals(members)
    return clustering.topics.prefix(limit).map { topic in
      let assigned = clustering.assignments.filter { $0.topic == topic.id }
        .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.commentID < $1.commentID }
      let comments = assigned.compactMap { indices[$0.commentID] }
      return item(topic, comments: comments, months: months, quotesEach: quotesEach, quotes: &quotes)
    }
  }

  private func monthTotals(_ members: [Int]) -> [YearMonth: Int] {
    Dictionary(
      members.compactMap { analysis.comments[$0].comment.created?.yearMonth }.map { ($0, 1) },
      uniquingKeysWith: +)
  }

  /// - Parameter totals: Comments of the page in each month, whatever their topic.
  private func trend(of months: [MonthFigures], totals: [YearMonth: Int]) -> TopicTrend? {
    let counts = Dictionary(months.map { ($0.month, $0.sentiment.total) }, uniquingKeysWith: +)
    let calendar = totals.keys.sorted()
    return TopicTrend(counts: calendar.map { counts[$0] ?? 0 }, totals: calendar.map { totals[$0] ?? 0 })
  }

  private func item(
    _ topic: Topic, comments: [Int], months totals: [YearMonth: Int], quotesEach: Int,
    quotes: inout QuoteSelector
  ) -> TopicItem {
    let candidates = candidates(topic, comments: comments, quotes: quotes)
    let names = Set(topic.label.split(separator: ", ").map(String.init))
    let judged = judgements.counter.aspects(of: comments, atMost: .max)
    func aspects(_ label: Sentiment.Label) -> [TermCount] {
      JudgementFinder.counts(of: judged, label: label, atMost: 5).filter { !names.contains($0.term) }
    }
    let months = [MonthFigures](comments.map { analysis.comments[$0] })
    return TopicItem(
      label: topic.label, terms: topic.terms,
      sentiment: SentimentBreakdown(comments.map { analysis.comments[$0] }),
      stances: stances.counts(of: comments.map { analysis.comments[$0].comment.id }),
      criticized: Array(aspects(.negative).prefix(3)), praised: Array(aspects(.positive).prefix(3)),
      quotes: quotes.quotes(from: candidates, atMost: quotesEach),
      commentIDs: comments.map { analysis.comments[$0].comment.id },
      months: months, trend: trend(of: months, totals: totals))
  }

  /// Sentences of central comments that contain the topic's words.
  private func candidates(
    _ topic: Topic, comments: [Int], quotes: QuoteSelector
  ) -> [QuoteSelector.Candidate] {
    let weights = Dictionary(
      topic.terms.enumerated().map { ($1.term, 1 / Double($0 + 2)) }, uniquingKeysWith: { a, _ in a })
    return comments.enumerated().flatMap { rank, comment in
      analysis.comments[comment].sentences.indices.compactMap { index in
        let sentence = analysis.comments[comment].sentences[index]
        guard sentence.range.part == .text, sentence.role != .other else { return nil }
        let said = Set(sentence.terms).sorted().reduce(0.0) { sum, term in
          sum + (weights[analysis.terms[term].surface] ?? 0)
        }
        guard said > 0 else { return nil }
        let reference = SentenceReference(comment: comment, sentence: index)
        let centrality = 0.5 * (1 - Double(rank) / Double(comments.count))
        return QuoteSelector.Candidate(
          reference: reference,
          merit: said + centrality + 0.5 * quotes.readability(of: reference))
      }
    }
  }
}
