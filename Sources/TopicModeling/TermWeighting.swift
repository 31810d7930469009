import Foundation

/// TF-IDF with sublinear term frequency (Salton and Buckley 1988).
enum TermWeighting {
  /// Unit rows of term weights.
  ///
  /// - Parameters:
  ///   - documents: The terms of each document with repetitions.
  ///   - parts: For each term the terms of its parts, which count along with it: *Radwegeausbau* and *Radweg* meet in *Rad* and
  ///     *Weg*. The number of terms is the number of entries.
  ///   - minimumDocuments: Terms in fewer documents are left out: they connect nothing.
  ///   - maximumShare: Terms in a larger share of the documents are left out: they separate nothing.
  static func matrix(
    of documents: [[Int]], parts: [[Int]], minimumDocuments: Int = 2, maximumShare: Double = 0.15
  ) -> SparseMatrix {
    var documentCounts = Array(repeating: 0, count: parts.count)
    let counted = documents.map { document in
      var counts: [Int: Double] = [:]
      for term in document {
        counts[term, default: 0] += 1
        for part in parts[term] { counts[part, default: 0] += partShare }
      }
      for term in counts.keys { documentCounts[term] += 1 }
      return counts
    }
    // In a handful of documents every shared word is in a large share of them.
    let maximum = max(Double(documents.count) * maximumShare, 15)
    var matrix = SparseMatrix(width: parts.count)
    for counts in counted {
      var entries: [(column: Int, weight: Double)] = []
      for (term, count) in counts {
        let found = documentCounts[term]
        guard found >= minimumDocuments, Double(found) <= maximum else { continue }
        let inverse = log(Double(documents.count) / Double(found)) + 1
        entries.append((term, (count < 1 ? count : 1 + log(count)) * inverse))
      }
      matrix.appendUnitRow(entries.sorted { $0.column < $1.column })
    }
    return matrix
  }

  /// What a part counts beside the whole word.
  private static let partShare = 0.5
}
