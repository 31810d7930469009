import FeedbackModel

/// Finds what people ask the administration about an action field; those who ask the same are brought together.
struct QuestionFinder {
  private let scope: FieldScope
  private var analysis: CorpusAnalysis { scope.analysis }

  init(_ scope: FieldScope) { self.scope = scope }

  /// Questions have so many of their content words in common, of all that either has.
  private static let smallestLikeness = 0.5
  /// One word in common is a subject, not a question.
  private static let fewestWords = 2

  /// Those that most comments ask first, then the clearest ones; questions on one topic stand together.
  func questions(atMost limit: Int, quotes: inout QuoteSelector) -> [QuestionItem] {
    let labels = scope.part.topics.labelByComment
    let groups = grouped(candidates(quotes)).ranked(by: \.comments.count)
    var items: [QuestionItem] = []
    for group in groups where items.count < limit {
      guard let quote = quotes.quotes(from: group.candidates, atMost: 1).first else { continue }
      let ids = group.comments.map { analysis.comments[$0].comment.id }
      items.append(
        QuestionItem(
          quote: quote, commentIDs: [quote.commentID] + ids.filter { $0 != quote.commentID },
          topic: labels[quote.commentID]))
    }
    return byTopic(items)
  }

  /// In the order of the first question of each topic; a topic of one question is none.
  private func byTopic(_ items: [QuestionItem]) -> [QuestionItem] {
    let counts = Dictionary(items.compactMap(\.topic).map { ($0, 1) }, uniquingKeysWith: +)
    let told = items.map { item in
      var item = item
      if counts[item.topic ?? "", default: 0] < 2 { item.topic = nil }
      return item
    }
    var order: [String] = []
    for case let topic? in told.map(\.topic) where !order.contains(topic) { order.append(topic) }
    return order.flatMap { topic in told.filter { $0.topic == topic } } + told.filter { $0.topic == nil }
  }

  // MARK: Which questions are the same

  private struct Group {
    var terms: Set<Int>
    /// Each once, in the order of merit.
    var comments: [Int]
    var candidates: [QuoteSelector.Candidate]
  }

  /// - Parameter candidates: The best first; each is compared with the best of every group.
  private func grouped(_ candidates: [QuoteSelector.Candidate]) -> [Group] {
    var groups: [Group] = []
    var places: [Int: [Int]] = [:]
    for candidate in candidates {
      let reference = candidate.reference
      let terms = Set(analysis.comments[reference.comment].sentences[reference.sentence].terms)
      var shared: [Int: Int] = [:]
      for term in terms { for group in places[term] ?? [] { shared[group, default: 0] += 1 } }
      let same = shared.filter { isSame($0.value, terms, groups[$0.key].terms) }
      if let group = same.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key {
        groups[group].candidates.append(candidate)
        if !groups[group].comments.contains(reference.comment) {
          groups[group].comments.append(reference.comment)
        }
      } else {
        for term in terms { places[term, default: []].append(groups.count) }
        groups.append(Group(terms: terms, comments: [reference.comment], candidates: [candidate]))
      }
    }
    return groups
  }

  private func isSame(_ shared: Int, _ a: Set<Int>, _ b: Set<Int>) -> Bool {
    shared >= Self.fewestWords
      && Double(shared) >= Self.smallestLikeness * Double(a.count + b.count - shared)
  }

  // MARK: Candidates

  private func candidates(_ quotes: QuoteSelector) -> [QuoteSelector.Candidate] {
    scope.part.comments.flatMap { comment in
      analysis.comments[comment].sentences.indices.compactMap { index in
        candidate(SentenceReference(comment: comment, sentence: index), quotes)
      }
    }
    .ranked(by: \.merit)
  }

  private func candidate(
    _ reference: SentenceReference, _ quotes: QuoteSelector
  ) -> QuoteSelector.Candidate? {
    let comment = analysis.comments[reference.comment]
    let sentence = comment.sentences[reference.sentence]
    guard sentence.isQuestion, sentence.range.part == .text, !sentence.terms.isEmpty,
      isPlain(comment.comment.excerpt(sentence.range)), scope.speaks(reference)
    else { return nil }
    return QuoteSelector.Candidate(
      reference: reference,
      merit: scope.support(reference.comment) + quotes.readability(of: reference))
  }

  /// Whether a question asks: no quoted or reported one, and none that only exclaims.
  private func isPlain(_ text: String) -> Bool {
    !text.hasSuffix("??") && !text.contains { "\"„“".contains($0) }
  }
}
