public import FeedbackModel

/// Groups sentences that say much the same, such as proposals of many comments.
public struct SentenceGrouper: Sendable {
  /// A sentence with its content words.
  public struct Item: Sendable {
    public var reference: SentenceReference
    /// Content words with repetitions.
    public var terms: [Int]

    public init(reference: SentenceReference, terms: [Int]) {
      self.reference = reference
      self.terms = terms
    }
  }

  public init() {}

  /// Groups of similar sentences, each sentence in exactly one, at most one sentence per comment and group.
  ///
  /// Leader clustering: a sentence joins the group whose first sentence is nearest, if that is near enough.
  /// The sentences that are near many others lead.
  ///
  /// - Parameter parts: For each term the terms of its parts, as ``TermTable/parts``.
  /// - Returns: Largest first, equal sizes in input order; in each the leader first.
  /// - Complexity: O(pairs that share a term).
  public func groups(of items: [Item], parts: [[Int]]) -> [ProposalGroup] {
    let matrix = TermWeighting.matrix(
      of: items.map(\.terms), parts: parts, minimumDocuments: 1, maximumShare: 0.3)
    let neighbours = neighbours(of: matrix, items: items)
    let byDegree = items.indices.sorted {
      neighbours[$0].count != neighbours[$1].count
        ? neighbours[$0].count > neighbours[$1].count : $0 < $1
    }
    var isTaken = Array(repeating: false, count: items.count)
    var groups: [[Int]] = []
    for leader in byDegree where !isTaken[leader] {
      isTaken[leader] = true
      var group = [leader]
      var comments: Set<Int> = [items[leader].reference.comment]
      for neighbour in neighbours[leader]
      where !isTaken[neighbour] && comments.insert(items[neighbour].reference.comment).inserted {
        isTaken[neighbour] = true
        group.append(neighbour)
      }
      groups.append(group)
    }
    return groups.sorted { a, b in a.count != b.count ? a.count > b.count : a[0] < b[0] }
      .map { ProposalGroup(sentences: $0.map { items[$0].reference }) }
  }

  /// For each sentence those that are near enough, nearest first.
  private func neighbours(of matrix: SparseMatrix, items: [Item]) -> [[Int]] {
    var postings: [Int32: [(row: Int, value: Float)]] = [:]
    for row in 0..<matrix.count {
      for place in matrix.row(row) {
        postings[matrix.columns[place], default: []].append((row, matrix.values[place]))
      }
    }
    return (0..<matrix.count).map { row in
      var similarities: [Int: (cosine: Float, shared: Int)] = [:]
      for place in matrix.row(row) {
        for posting in postings[matrix.columns[place]] ?? [] where posting.row != row {
          similarities[posting.row, default: (0, 0)].cosine += matrix.values[place] * posting.value
          similarities[posting.row, default: (0, 0)].shared += 1
        }
      }
      return similarities.filter {
        $0.value.cosine >= Self.nearEnough && $0.value.shared >= Self.fewestSharedTerms
      }
      .sorted {
        $0.value.cosine != $1.value.cosine ? $0.value.cosine > $1.value.cosine : $0.key < $1.key
      }
      .map(\.key)
    }
  }

  /// Cosine from which two proposals ask for much the same; below it they share a place or an object only.
  private static let nearEnough: Float = 0.4
  /// One word in common is a subject, two are a wish.
  private static let fewestSharedTerms = 2
}
