/// Finds comments that say the same in nearly the same words, such as prepared texts that many sent.
///
/// Comments are compared by the terms that they use. Those that share enough must share one of their rarest ones (prefix
/// filtering, Chaudhuri, Ganti and Kaushik 2006), so that few pairs are looked at.
struct CampaignFinder {
  /// - Parameter documents: The terms of each comment with repetitions.
  /// - Returns: Groups of at least two comments, largest first, then in input order; in each the comments ascending.
  /// - Complexity: O(terms) where few comments share their rarest terms.
  static func groups(of documents: [[Int]], terms: Int) -> [[Int]] {
    var counts = Array(repeating: Int32(0), count: terms)
    let sets = documents.map { Array(Set($0)) }
    for set in sets { for term in set { counts[term] += 1 } }
    var leaders: [Int: [Int]] = [:]
    var groups: [Int: [Int]] = [:]
    for (index, set) in sets.enumerated() where set.count >= fewestTerms {
      let rarest = set.sorted { counts[$0] != counts[$1] ? counts[$0] < counts[$1] : $0 < $1 }
      let prefix = rarest.prefix(set.count - Int((Double(set.count) * leastLikeness).rounded(.up)) + 1)
      let own = Set(set)
      let candidates = prefix.flatMap { leaders[$0]?.prefix(mostCandidates) ?? [] }
      if let leader = candidates.filter({ likeness(own, sets[$0]) >= leastLikeness }).min() {
        groups[leader, default: [leader]].append(index)
      } else {
        for term in prefix { leaders[term, default: []].append(index) }
      }
    }
    return groups.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  /// Terms in common among all of both (Jaccard).
  private static func likeness(_ a: Set<Int>, _ b: [Int]) -> Double {
    let common = b.count { a.contains($0) }
    return Double(common) / Double(a.count + b.count - common)
  }

  /// Four of five content words: a name, a greeting or a sentence of one's own may differ.
  private static let leastLikeness = 0.8
  /// Shorter texts are alike by chance.
  private static let fewestTerms = 6
  /// Of the comments that share a rare term, those that are compared: keeps large bodies linear.
  private static let mostCandidates = 50
}
