import Foundation

/// TF-IDF with sublinear term frequency (Salton and Buckley 1988) over terms, the parts of compounds, and subjects.
struct TermWeighting {
  /// For each term the terms of its parts, which count along with it: *Radwegeausbau* and *Radweg* meet in *Rad* and
  /// *Weg*. The number of terms is the number of entries.
  var parts: [[Int]]
  /// What each term counts, 0…1; empty when all count the same.
  var termWeights: [Float] = []
  /// The subjects that each term speaks of.
  var mentions = MentionTable()
  /// Of the subjects, groups before areas.
  var subjectNames: [String] = []
  /// How many subjects are groups.
  var groupCount = 0
  /// Terms in fewer documents are left out: they connect nothing.
  var minimumDocuments = 2
  /// Terms in a larger share of the documents are left out: they separate nothing.
  var maximumShare = 0.15

  /// Unit rows of term weights.
  ///
  /// - Parameter documents: The terms of each document with repetitions.
  /// - Complexity: O(terms of all documents), and sorting each document's.
  static func matrix(
    of documents: [[Int]], parts: [[Int]], minimumDocuments: Int = 2, maximumShare: Double = 0.15
  ) -> SparseMatrix {
    TermWeighting(parts: parts, minimumDocuments: minimumDocuments, maximumShare: maximumShare)
      .matrix(of: documents)
  }

  var subjectCount: Int { subjectNames.count }

  /// Unit rows: a column per term, then a column per subject.
  func matrix(of documents: [[Int]]) -> SparseMatrix {
    matrix(of: documents, inverse: inverseFrequencies(of: documents))
  }

  /// Unit rows with known inverse frequencies of the columns; columns of 0 are left out.
  func matrix(of documents: [[Int]], inverse: [Float]) -> SparseMatrix {
    var counter = ColumnCounter(width: parts.count + subjectCount)
    var matrix = SparseMatrix(width: parts.count + subjectCount)
    var entries: [(column: Int32, weight: Float)] = []
    for document in documents {
      count(document, &counter)
      entries.removeAll(keepingCapacity: true)
      for column in counter.touched where inverse[Int(column)] > 0 {
        let count = counter.counts[Int(column)]
        entries.append((column, (count <= 1 ? count : 1 + log(count)) * inverse[Int(column)]))
      }
      counter.clear()
      entries.sort { $0.column < $1.column }
      matrix.appendUnitRow(entries)
    }
    return matrix
  }

  /// What each column counts in some documents; 0 for those that are left out.
  func inverseFrequencies(of documents: [[Int]]) -> [Float] {
    var counter = ColumnCounter(width: parts.count + subjectCount)
    var counts = Array(repeating: Int32(0), count: parts.count + subjectCount)
    for document in documents {
      count(document, &counter)
      for column in counter.touched { counts[Int(column)] += 1 }
      counter.clear()
    }
    return inverseFrequencies(counts, documents: documents.count)
  }

  /// Whether a term speaks of taking part itself.
  func isProcess(_ term: Int) -> Bool { !termWeights.isEmpty && termWeights[term] <= TermTable.processWeight }

  private func count(_ document: [Int], _ counter: inout ColumnCounter) {
    for term in document {
      counter.add(1, to: term)
      for part in parts[term] { counter.add(Self.partShare, to: part) }
      mentions.forEach(of: term) { counter.add($1, to: parts.count + $0) }
    }
  }

  /// What each column counts; 0 for those that are left out.
  private func inverseFrequencies(_ counts: [Int32], documents: Int) -> [Float] {
    // In a handful of documents every shared word is in a large share of them.
    let maximum = max(Double(documents) * maximumShare, 15)
    return counts.enumerated().map { column, count in
      guard count >= minimumDocuments else { return 0 }
      let inverse = log(Double(documents) / Double(count))
      if column >= parts.count {
        return Float(inverse) * (column < parts.count + groupCount ? Self.groupWeight : Self.areaWeight)
      }
      guard Double(count) <= maximum else { return 0 }
      return Float(inverse + 1) * (termWeights.isEmpty ? 1 : termWeights[column])
    }
  }

  /// What a part counts beside the whole word.
  private static let partShare: Float = 0.5
  /// What a group of words counts beside one of its words. From 1 to 4 the own labelled texts and the cycling proposals differ little.
  private static let groupWeight: Float = 2
  /// What an area counts, which is wider and says less.
  private static let areaWeight: Float = 1
}

/// Sums by column that are cleared at the cost of what was touched.
private struct ColumnCounter {
  private(set) var counts: [Float]
  private(set) var touched: [Int32] = []

  init(width: Int) { counts = Array(repeating: 0, count: width) }

  mutating func add(_ count: Float, to column: Int) {
    if counts[column] == 0 { touched.append(Int32(column)) }
    counts[column] += count
  }

  mutating func clear() {
    for column in touched { counts[Int(column)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}

extension TermWeighting {
  /// With what a table knows of its terms.
  init(_ table: TermTable) {
    self.init(
      parts: table.parts, termWeights: table.weights, mentions: MentionTable(table.mentions),
      subjectNames: table.subjects.names, groupCount: table.subjects.groupCount)
  }

  /// A number for each column that is the same for another table.
  func columnKeys(of table: TermTable) -> [UInt64] {
    table.keys.map(TopicModel.hash) + subjectNames.map { TopicModel.hash("/\($0)") }
  }
}
