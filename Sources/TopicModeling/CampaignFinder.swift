/// Finds comments that say the same in nearly the same words, such as prepared texts that many sent.
///
/// Comments are compared by the terms that they use. Those that share enough must share one of their rarest ones (prefix
/// filtering, Chaudhuri, Ganti and Kaushik 2006), so that few pairs are looked at.
struct CampaignFinder {
  /// - Parameter documents: The terms of each comment with repetitions.
  /// - Returns: Groups of at least two comments, largest first, then in input order; in each the comments ascending.
  /// - Complexity: O(terms) where few comments share their rarest terms.
  static func groups(of documents: [[Int]], terms: Int) -> [[Int]] {
    var finder = CampaignFinder(documents: documents, terms: terms)
    for document in documents.indices { finder.place(document) }
    return finder.groups.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  private let sets: TermSets
  /// Comments without an earlier one like them, by the rare terms that they have.
  private var leaders: [[Int32]]
  private var groups: [Int: [Int]] = [:]
  private var isOwn: [Bool]

  private init(documents: [[Int]], terms: Int) {
    sets = TermSets(documents, terms: terms)
    leaders = Array(repeating: [], count: terms)
    isOwn = Array(repeating: false, count: terms)
  }

  /// Puts a comment to the first one that is like it, or makes it one that others may be like.
  private mutating func place(_ document: Int) {
    let own = sets.terms(of: document)
    guard own.count >= Self.fewestTerms else { return }
    let rarest = own.prefix(own.count - Int((Double(own.count) * Self.leastLikeness).rounded(.up)) + 1)
    for term in own { isOwn[Int(term)] = true }
    var leader: Int32?
    for term in rarest {
      for other in leaders[Int(term)].prefix(Self.mostCandidates)
      where other < leader ?? .max && isLike(Int(other), own.count) { leader = other }
    }
    for term in own { isOwn[Int(term)] = false }
    if let leader {
      groups[Int(leader), default: [Int(leader)]].append(document)
    } else {
      for term in rarest { leaders[Int(term)].append(Int32(document)) }
    }
  }

  /// Whether enough of the terms of both are common (Jaccard).
  private func isLike(_ other: Int, _ size: Int) -> Bool {
    let terms = sets.terms(of: other)
    let common = terms.count { isOwn[Int($0)] }
    return Double(common) >= Self.leastLikeness * Double(size + terms.count - common)
  }

  /// Four of five content words: a name, a greeting or a sentence of one's own may differ.
  private static let leastLikeness = 0.8
  /// Shorter texts are alike by chance.
  private static let fewestTerms = 6
  /// Of the comments that share a rare term, those that are compared: keeps large bodies linear.
  private static let mostCandidates = 50
}

/// The different terms of each document, the rarest first.
private struct TermSets {
  private var all: [Int32] = []
  private var starts: [Int] = [0]

  init(_ documents: [[Int]], terms: Int) {
    var counts = Array(repeating: Int32(0), count: terms)
    var last = Array(repeating: Int32(-1), count: terms)
    for (index, document) in documents.enumerated() {
      for term in document where last[term] != Int32(index) {
        last[term] = Int32(index)
        counts[term] += 1
        all.append(Int32(term))
      }
      starts.append(all.count)
    }
    for document in documents.indices {
      let range = starts[document]..<starts[document + 1]
      all[range].sort {
        counts[Int($0)] != counts[Int($1)] ? counts[Int($0)] < counts[Int($1)] : $0 < $1
      }
    }
  }

  func terms(of document: Int) -> ArraySlice<Int32> { all[starts[document]..<starts[document + 1]] }
}
