import FeedbackModel

/// Brings the wishes of all fields together: one that several fields list is one wish.
enum WishMerger {
  /// The wishes of all fields, those that most comments share first; equal ones in their order.
  ///
  /// Wishes are the same that ask for the same (``Proposal/key``), or that the same comments have. None has a quote that an
  /// earlier one has.
  static func merged(_ items: [ProposalItem]) -> [ProposalItem] {
    var wishes: [ProposalItem] = []
    var places: [String: Int] = [:]
    var members: Set<Set<String>> = []
    for item in ranked(items) {
      let key = item.proposal?.key.text ?? item.title
      if let key, let known = places[key] {
        wishes[known].add(item)
      } else if members.insert(Set(item.commentIDs)).inserted {
        if let key { places[key] = wishes.count }
        wishes.append(item)
      }
    }
    var quotes: Set<String> = []
    return ranked(wishes).filter { quotes.insert($0.quote.text).inserted }
  }

  private static func ranked(_ items: [ProposalItem]) -> [ProposalItem] {
    items.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      if left.commentIDs.count != right.commentIDs.count {
        return left.commentIDs.count > right.commentIDs.count
      }
      let votes = (left.votes ?? 0, right.votes ?? 0)
      return votes.0 != votes.1 ? votes.0 > votes.1 : a.offset < b.offset
    }.map(\.element)
  }
}

extension ProposalItem {
  /// Takes in the comments that another field has of the same wish; the larger field's name and quote stay.
  fileprivate mutating func add(_ other: ProposalItem) {
    let known = Set(commentIDs)
    let new = other.commentIDs.filter { !known.contains($0) }
    commentIDs += new
    // A comment's votes count once; of what only the other field has nothing but their sum is known.
    votes = [votes, other.votes].compactMap(\.self).max()
    goals += other.goals.filter { !goals.contains($0) }
  }
}
