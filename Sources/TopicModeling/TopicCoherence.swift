import FeedbackModel
import Foundation

/// Measures topics by how their leading words occur together in the comments.
struct TopicCoherence {
  /// A bit per comment for each leading word.
  private let postings: [Int: [UInt64]]
  private let comments: Int

  /// - Parameter leading: The leading words of each topic, as terms.
  /// - Complexity: O(words of all comments + leading words × comments ⁄ 64).
  init(items: [TopicModeler.Item], leading: [[Int]]) {
    comments = items.count
    let words = (items.count + 63) / 64
    var numbers: [Int: Int] = [:]
    for term in leading.joined() where numbers[term] == nil { numbers[term] = numbers.count }
    var bits = Array(repeating: Array(repeating: UInt64(0), count: words), count: numbers.count)
    let width = 1 + max(leading.joined().max() ?? 0, 0)
    var numberOfTerm = Array(repeating: -1, count: width)
    for (term, number) in numbers { numberOfTerm[term] = number }
    for (index, item) in items.enumerated() {
      for term in item.terms where term < width && numberOfTerm[term] >= 0 {
        bits[numberOfTerm[term]][index / 64] |= 1 << UInt64(index % 64)
      }
    }
    postings = numbers.mapValues { bits[$0] }
  }

  /// - Returns: `nil` without topics.
  func quality(of leading: [[Int]], stability: Double?) -> TopicQuality? {
    guard !leading.isEmpty else { return nil }
    let matrices = leading.map { words in words.map { a in words.map { npmi(a, $0) } } }
    var uses: [Int: Int] = [:]
    for word in leading.joined() { uses[word, default: 0] += 1 }
    let once = uses.values.count { $0 == 1 }
    return TopicQuality(
      npmi: Self.mean(matrices.compactMap(Self.pairMean)),
      companyCoherence: Self.mean(matrices.compactMap(Self.company)),
      diversity: uses.isEmpty ? 1 : Double(once) / Double(uses.count), stability: stability)
  }

  /// 1 for words that only occur together, 0 for words that do so by chance, −1 for words that never do.
  private func npmi(_ a: Int, _ b: Int) -> Double {
    guard let left = postings[a], let right = postings[b] else { return 0 }
    let all = Double(comments)
    let both = Double(zip(left, right).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }) / all
    let alone = Double(left.reduce(0) { $0 + $1.nonzeroBitCount }) / all
    let other = Double(right.reduce(0) { $0 + $1.nonzeroBitCount }) / all
    guard both > 0 else { return -1 }
    return both == 1 ? 1 : log(both / (alone * other)) / -log(both)
  }

  private static func pairMean(_ matrix: [[Double]]) -> Double? {
    let pairs = matrix.indices.flatMap { a in matrix.indices.filter { $0 > a }.map { matrix[a][$0] } }
    return pairs.isEmpty ? nil : mean(pairs)
  }

  /// Mean cosine of the rows to their sum.
  private static func company(_ matrix: [[Double]]) -> Double? {
    guard matrix.count > 1 else { return nil }
    let sum = matrix.indices.map { column in matrix.reduce(0) { $0 + $1[column] } }
    return mean(matrix.map { cosine($0, sum) })
  }

  private static func cosine(_ a: [Double], _ b: [Double]) -> Double {
    let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    let lengths = (a.reduce(0) { $0 + $1 * $1 } * b.reduce(0) { $0 + $1 * $1 }).squareRoot()
    return lengths > 0 ? product / lengths : 0
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
