import Foundation

/// Which of many tests to believe.
enum FalseDiscovery {
  /// The two-sided probability of a standard normal value at least this far from 0.
  static func probability(ofStatistic z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// Benjamini and Hochberg's step-up (1995): for each test the share of chance findings among all that are
  /// no less certain.
  ///
  /// - Parameter probabilities: One per test.
  /// - Returns: Values 0…1 in the same order.
  /// - Complexity: O(n log n).
  static func shares(for probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }
    var result = probabilities
    var smallest = 1.0
    for (place, index) in order.enumerated() {
      let rank = probabilities.count - place
      smallest = min(smallest, probabilities[index] * Double(probabilities.count) / Double(rank))
      result[index] = smallest
    }
    return result
  }
}
