/// The different terms and subjects of each comment, in two arrays: counted for topic after topic.
///
/// A column is a term, or behind the terms a subject.
struct CommentColumns: Sendable {
  let termCount: Int
  private var columns: [Int32] = []
  private var starts: [Int] = [0]

  /// - Complexity: O(words).
  init(of items: [TopicModeler.Item], terms: Int, weighting: TermWeighting) {
    termCount = terms
    var last = Array(repeating: Int32(-1), count: terms + weighting.subjectCount)
    for (row, item) in items.enumerated() {
      let number = Int32(row)
      for term in item.terms where last[term] != number {
        last[term] = number
        columns.append(Int32(term))
        weighting.mentions.forEach(of: term) { subject, _ in
          guard last[terms + subject] != number else { return }
          last[terms + subject] = number
          columns.append(Int32(terms + subject))
        }
      }
      starts.append(columns.count)
    }
  }

  /// Adds one for each column of a comment.
  @inline(__always)
  func count(_ row: Int, terms: inout [Int32], subjects: inout [Int32]) {
    for index in starts[row]..<starts[row + 1] {
      let column = Int(columns[index])
      if column < termCount { terms[column] += 1 } else { subjects[column - termCount] += 1 }
    }
  }

  /// Whether a comment has a column of which this holds.
  @inline(__always)
  func contains(_ row: Int, where holds: (_ column: Int) -> Bool) -> Bool {
    for index in starts[row]..<starts[row + 1] where holds(Int(columns[index])) { return true }
    return false
  }
}
