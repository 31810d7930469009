import Foundation

/// TF-IDF with sublinear term frequency (Salton and Buckley 1988).
enum TermWeighting {
  /// Unit rows of term weights.
  ///
  /// - Parameters:
  ///   - documents: The terms of each document with repetitions.
  ///   - termCount: Number of terms; their indices are 0..<termCount.
  ///   - minimumDocuments: Terms in fewer documents are left out: they connect nothing.
  ///   - maximumShare: Terms in a larger share of the documents are left out: they separate nothing.
  static func matrix(
    of documents: [[Int]], termCount: Int, minimumDocuments: Int = 2, maximumShare: Double = 0.15
  ) -> SparseMatrix {
    var documentCounts = Array(repeating: 0, count: termCount)
    let counted = documents.map { document in
      var counts: [Int: Int] = [:]
      for term in document { counts[term, default: 0] += 1 }
      for term in counts.keys { documentCounts[term] += 1 }
      return counts
    }
    // In a handful of documents every shared word is in a large share of them.
    let maximum = max(Double(documents.count) * maximumShare, 15)
    var matrix = SparseMatrix(width: termCount)
    for counts in counted {
      var entries: [(column: Int, weight: Double)] = []
      for (term, count) in counts {
        let found = documentCounts[term]
        guard found >= minimumDocuments, Double(found) <= maximum else { continue }
        let inverse = log(Double(documents.count) / Double(found)) + 1
        entries.append((term, (1 + log(Double(count))) * inverse))
      }
      matrix.appendUnitRow(entries.sorted { $0.column < $1.column })
    }
    return matrix
  }
}
