import FeedbackModel

/// Describes what is wanted in an action field.
struct ProposalItemBuilder {
  private let scope: FieldScope
  private var analysis: CorpusAnalysis { scope.analysis }
  /// Lower-case headings of proposals on the page.
  private var usedTitles: Set<String> = []

  init(_ scope: FieldScope) { self.scope = scope }

  /// In characters: wishes are said in few words (*Mehr Bänke am Markt*).
  private static let shortestWish = 12

  /// Proposals of several comments first, then single ones by votes.
  static func items(_ scope: FieldScope, atMost limit: Int, quotes: inout QuoteSelector) -> [ProposalItem] {
    var builder = ProposalItemBuilder(scope)
    return builder.items(atMost: limit, &quotes)
  }

  private mutating func items(atMost limit: Int, _ quotes: inout QuoteSelector) -> [ProposalItem] {
    let ranked = scope.part.proposals.enumerated().sorted { a, b in
      let left = (a.element.sentences.count, votes(of: a.element) ?? 0)
      let right = (b.element.sentences.count, votes(of: b.element) ?? 0)
      return left != right ? left > right : a.offset < b.offset
    }
    var items: [ProposalItem] = []
    // Two sentences of one campaign are one wish.
    var seen: Set<Set<Int>> = []
    for (_, group) in ranked where items.count < limit {
      guard seen.insert(Set(group.sentences.map(\.comment))).inserted, let item = item(group, &quotes) else {
        continue
      }
      items.append(item)
    }
    return items
  }

  private mutating func item(_ group: ProposalGroup, _ quotes: inout QuoteSelector) -> ProposalItem? {
    let candidates = group.sentences.enumerated().map { rank, reference in
      // The first is the most central.
      QuoteSelector.Candidate(
        reference: reference, merit: quotes.readability(of: reference) + (rank == 0 ? 0.3 : 0))
    }
    guard let quote = quotes.quotes(from: candidates, atMost: 1, shortest: Self.shortestWish).first else {
      return nil
    }
    let comments = group.sentences.map { analysis.comments[$0.comment] }
    let goalIDs = Set(comments.compactMap(scope.match).flatMap(\.goals))
    let others = comments.map(\.comment.id).filter { $0 != quote.commentID }
    let title = title(of: group)
    let leader = group.sentences.first.map { analysis.comments[$0.comment].sentences[$0.sentence] }
    return ProposalItem(
      title: title, proposal: title == nil ? nil : leader?.proposal, fieldID: scope.field.id,
      votes: votes(of: group), quote: quote,
      commentIDs: [quote.commentID] + others,
      goals: scope.field.goals.filter { goalIDs.contains($0.id) }.map(\.name))
  }

  private func votes(of group: ProposalGroup) -> Int? {
    let votes = group.sentences.compactMap { analysis.comments[$0.comment].comment.votes }
    return votes.isEmpty ? nil : votes.clampedSum()
  }

  /// What is asked for, as a heading.
  ///
  /// - Returns: `nil` when the heading would repeat an earlier one of the page, or when it may hold personal
  ///   data.
  private mutating func title(of group: ProposalGroup) -> String? {
    guard let first = group.sentences.first else { return nil }
    let found = analysis.comments[first.comment]
    let range = found.sentences[first.sentence].range
    let isPrivate = found.privacy.contains {
      $0.range.part == range.part && $0.range.utf8.overlaps(range.utf8)
    }
    guard !isPrivate, !analysis.namesPerson(group.name), !analysis.withheld.contains(first.comment),
      usedTitles.insert(group.name.lowercased()).inserted
    else { return nil }
    return group.name
  }
}
