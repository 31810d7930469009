/// Whether a topic comes up more or less often as time goes on.
public enum TopicTrend: String, Sendable, Hashable {
  case rising
  case falling

  /// By the test of Cochran (1954) and Armitage (1955) for a trend in shares.
  ///
  /// - Parameters:
  ///   - counts: Comments on the topic in each month, in order.
  ///   - totals: All comments in each month.
  /// - Returns: `nil` when there is no trend, or too little to tell.
  init?(counts: [Int], totals: [Int]) {
    let (part, whole) = (Double(counts.reduce(0, +)), Double(totals.reduce(0, +)))
    guard counts.count >= Self.fewestMonths, part >= Self.fewestComments, part < whole else { return nil }
    let rate = part / whole
    var (trend, sum, squares) = (0.0, 0.0, 0.0)
    for (month, total) in totals.enumerated() {
      let time = Double(month)
      trend += time * (Double(counts[month]) - Double(total) * rate)
      sum += time * Double(total)
      squares += time * time * Double(total)
    }
    let variance = rate * (1 - rate) * (squares - sum * sum / whole)
    guard variance > 0 else { return nil }
    let score = trend / variance.squareRoot()
    guard abs(score) >= Self.significant else { return nil }
    self = score > 0 ? .rising : .falling
  }

  private static let fewestMonths = 3
  private static let fewestComments = 10.0
  /// The 97.5 % quantile of the normal distribution.
  private static let significant = 1.96
}
