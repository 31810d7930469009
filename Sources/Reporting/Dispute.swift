import FeedbackModel

/// A topic on which opinions split, with a voice from either side.
public struct DisputeItem: Sendable, Hashable {
  public var topic: String
  public var kind: Kind
  public var supporting: Side
  public var opposing: Side

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Replies take sides.
    case replies
    /// Comments praise and criticise.
    case judgements
  }

  public struct Side: Sendable, Hashable {
    public var quote: Quote
    /// All comments of the side, in input order.
    public var commentIDs: [String]
  }
}

/// Finds the topics of a field on which people do not agree.
struct DisputeFinder {
  private let analysis: CorpusAnalysis
  private let judgements: JudgementFinder
  private let indices: [String: Int]
  private let replies: [String: [Int]]

  init(_ analysis: CorpusAnalysis, judgements: JudgementFinder) {
    self.analysis = analysis
    self.judgements = judgements
    indices = Dictionary(
      analysis.comments.enumerated().map { ($1.comment.id, $0) }, uniquingKeysWith: { first, _ in first })
    replies = Dictionary(grouping: analysis.comments.indices.filter { analysis.comments[$0].stance != nil }) {
      analysis.comments[$0].comment.parentID ?? ""
    }
  }

  /// Of replies on both sides together.
  private static let fewestReplies = 3
  /// Of the smaller side in both: five against one is no dispute.
  private static let smallestShare = 0.2
  /// Of comments on either side.
  private static let fewestJudgements = 3
  private static let shortestQuote = 20

  /// - Parameter quotes: Of the page, so that none is read twice.
  func disputes(in topics: [TopicItem], atMost limit: Int, quotes: inout QuoteSelector) -> [DisputeItem] {
    var items: [DisputeItem] = []
    for topic in topics where items.count < limit {
      if let item = byReplies(topic, &quotes) ?? byJudgements(topic, &quotes) { items.append(item) }
    }
    return items
  }

  private func byReplies(_ topic: TopicItem, _ quotes: inout QuoteSelector) -> DisputeItem? {
    let answers = Set(topic.commentIDs.flatMap { replies[$0] ?? [] }).sorted()
    let supporting = answers.filter { analysis.comments[$0].stance == .supports }
    let opposing = answers.filter { analysis.comments[$0].stance == .opposes }
    let fewer = Double(min(supporting.count, opposing.count))
    guard fewer > 0, answers.count >= Self.fewestReplies, fewer >= Self.smallestShare * Double(answers.count)
    else { return nil }
    let sentences = { (members: [Int]) in
      members.flatMap { member in
        analysis.comments[member].sentences.indices.map { SentenceReference(comment: member, sentence: $0) }
      }
    }
    return item(
      topic, .replies, (supporting, sentences(supporting)), (opposing, sentences(opposing)), &quotes)
  }

  private func byJudgements(_ topic: TopicItem, _ quotes: inout QuoteSelector) -> DisputeItem? {
    guard topic.sentiment.tone == .divided else { return nil }
    let members = topic.commentIDs.compactMap { indices[$0] }.sorted()
    let sides = [Sentiment.Label.positive, .negative].map { label in
      let side = members.filter { analysis.comments[$0].sentiment.label == label }
      return (members: side, sentences: judgements.sentences(of: side, label: label))
    }
    guard sides.allSatisfy({ $0.members.count >= Self.fewestJudgements }) else { return nil }
    return item(topic, .judgements, sides[0], sides[1], &quotes)
  }

  private func item(
    _ topic: TopicItem, _ kind: DisputeItem.Kind, _ supporting: ([Int], [SentenceReference]),
    _ opposing: ([Int], [SentenceReference]), _ quotes: inout QuoteSelector
  ) -> DisputeItem? {
    // Both or none: one side alone would be unfair.
    var chosen = quotes
    guard let pro = side(supporting, &chosen), let contra = side(opposing, &chosen) else { return nil }
    quotes = chosen
    return DisputeItem(topic: topic.label, kind: kind, supporting: pro, opposing: contra)
  }

  private func side(
    _ found: (members: [Int], sentences: [SentenceReference]), _ quotes: inout QuoteSelector
  ) -> DisputeItem.Side? {
    let candidates = found.sentences.map { reference in
      let sentence = analysis.comments[reference.comment].sentences[reference.sentence]
      return QuoteSelector.Candidate(
        reference: reference,
        merit: quotes.readability(of: reference) + (sentence.role == .other ? 0 : 1))
    }
    let quote = quotes.quotes(from: candidates, atMost: 1, shortest: Self.shortestQuote).first
    return quote.map {
      DisputeItem.Side(quote: $0, commentIDs: found.members.map { analysis.comments[$0].comment.id })
    }
  }
}
