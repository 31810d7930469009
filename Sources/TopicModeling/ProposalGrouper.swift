public import FeedbackModel

/// Groups proposals of many comments that ask for the same: the same thing, to be done with it the same, at
/// the same place.
///
/// Proposals are compared by their keys, in which words that mean the same are one; so a group is exact, its
/// name holds for each member, and the time grows with the number of proposals alone.
public struct ProposalGrouper: Sendable {
  /// A sentence with what it asks for.
  public struct Item: Sendable {
    public var reference: SentenceReference
    public var proposal: Proposal

    public init(reference: SentenceReference, proposal: Proposal) {
      self.reference = reference
      self.proposal = proposal
    }
  }

  public init() {}

  /// Groups of proposals that ask for the same, each proposal in exactly one, at most one per comment and
  /// group.
  ///
  /// A group in which nobody says that something is wanted is left out: several headings with the same subject are
  /// no wish.
  ///
  /// - Returns: Largest first, equal sizes in input order; in each the one with the most usual wording first.
  /// - Complexity: O(n log n) in the proposals.
  public func groups(of items: [Item]) -> [ProposalGroup] {
    var numbers: [Proposal.Key: Int] = [:]
    var groups: [[Item]] = []
    var comments: [Set<Int>] = []
    for item in items {
      let number = numbers[item.proposal.key] ?? groups.count
      if number == groups.count {
        numbers[item.proposal.key] = number
        groups.append([])
        comments.append([])
      }
      // A comment that says it twice asks for it once.
      if comments[number].insert(item.reference.comment).inserted { groups[number].append(item) }
    }
    return groups.filter { $0.contains { $0.proposal.isExplicit && $0.proposal.object != nil } }.enumerated()
      .sorted { a, b in
        a.element.count != b.element.count ? a.element.count > b.element.count : a.offset < b.offset
      }.map { group($0.element) }
  }

  private func group(_ items: [Item]) -> ProposalGroup {
    let name = name(of: items)
    let first = items.filter { Self.name(of: $0.proposal) == name }
    let others = items.filter { Self.name(of: $0.proposal) != name }
    return ProposalGroup(sentences: (first + others).map(\.reference), name: name)
  }

  /// The most frequent wording; where none is usual, the one that says least beside the thing itself, because it holds for
  /// all. Of several alike the shortest, then the first.
  private func name(of items: [Item]) -> String {
    var counts: [String: (count: Int, first: Int)] = [:]
    for (index, item) in items.enumerated() {
      counts[Self.name(of: item.proposal), default: (0, index)].count += 1
    }
    let isUsual = counts.values.contains { $0.count * Self.usualShare >= items.count && $0.count > 1 }
    let best = counts.min { a, b in
      let (words, others) = (a.key.split(separator: " ").count, b.key.split(separator: " ").count)
      if !isUsual, words != others { return words < others }
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      return a.key.count != b.key.count ? a.key.count < b.key.count : a.value.first < b.value.first
    }
    return best?.key ?? ""
  }

  /// A wording is usual that every third uses.
  private static let usualShare = 3

  /// A proposal as a heading, its place before the verb: *Mehr Fahrradständer am Bahnhof aufstellen*.
  static func name(of proposal: Proposal) -> String {
    var text = proposal.action
    var verb = proposal.verb.map { " " + $0 } ?? ""
    // A word alone is a subject and no wish; "sicheren Schulweg" is an object.
    let isAlone = !text.contains(" ") && proposal.place == nil
    if proposal.verb == nil, isAlone || isAccusative(text), !proposal.key.verb.contains(" ") {
      verb = " " + proposal.key.verb
      text += verb
    }
    if let place = proposal.place {
      let isLast = !verb.isEmpty && text.hasSuffix(verb)
      text = (isLast ? String(text.dropLast(verb.count)) : text) + " " + place + (isLast ? verb : "")
    }
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// "sicheren Schulweg": without an article only the object of a verb is so in the singular.
  private static func isAccusative(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first, first.first?.isLowercase ?? false else {
      return false
    }
    return first.count > 4 && first.hasSuffix("en")
  }
}
