import Foundation

/// Pearson's test of whether two divisions of comments are independent.
struct ChiSquare {
  var statistic: Double
  var degreesOfFreedom: Int
  /// How likely a statistic as large is, were there no connection, 0…1.
  var pValue: Double
  /// Cramér's V, 0…1: the strength of the connection, whatever the number of comments.
  var cramersV: Double

  /// - Parameters:
  ///   - counts: How many comments of each group have the property.
  ///   - totals: How many comments each group has.
  /// - Returns: `nil` when there are fewer than two groups, or all or no comments have the property.
  init?(counts: [Int], totals: [Int]) {
    let (part, whole) = (counts.reduce(0, +), totals.reduce(0, +))
    guard counts.count >= 2, part > 0, part < whole else { return nil }
    let rate = Double(part) / Double(whole)
    statistic = zip(counts, totals).reduce(0) { sum, group in
      let expected = Double(group.1) * rate
      let difference = Double(group.0) - expected
      // The cells with and without the property deviate alike.
      return sum + difference * difference / expected + difference * difference / (Double(group.1) - expected)
    }
    degreesOfFreedom = counts.count - 1
    pValue = Self.survival(statistic, degreesOfFreedom: degreesOfFreedom)
    cramersV = (statistic / Double(whole)).squareRoot()
  }

  /// The upper tail of the χ² distribution: the regularised incomplete gamma function Q(k/2, x/2), by its
  /// series or continued fraction (Press et al., Numerical Recipes, 6.2).
  static func survival(_ statistic: Double, degreesOfFreedom: Int) -> Double {
    let (a, x) = (Double(degreesOfFreedom) / 2, statistic / 2)
    guard x > 0 else { return 1 }
    let scale = exp(-x + a * log(x) - lgamma(a))
    return x < a + 1 ? max(0, 1 - scale * series(a, x)) : min(1, scale * fraction(a, x))
  }

  private static let rounds = 500
  private static let precision = 1e-14

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    for step in 1..<rounds {
      term *= x / (a + Double(step))
      sum += term
      if term < sum * precision { break }
    }
    return sum
  }

  /// Lentz's method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var value = d
    for step in 1..<rounds {
      let factor = -Double(step) * (Double(step) - a)
      b += 2
      d = 1 / (factor * d + b)
      c = b + factor / c
      value *= c * d
      if abs(c * d - 1) < precision { break }
    }
    return value
  }
}

extension Sequence<Double> {
  /// P-values as they are after the correction of Benjamini and Hochberg (1995): testing often, the share of false finds
  /// among those below a threshold stays below it.
  func adjustedForFalseDiscovery() -> [Double] {
    let values = Array(self)
    var adjusted = values
    var smallest = 1.0
    let ranked = values.indices.sorted { values[$0] > values[$1] }
    for (place, index) in ranked.enumerated() {
      smallest = Swift.min(smallest, values[index] * Double(values.count) / Double(values.count - place))
      adjusted[index] = smallest
    }
    return adjusted
  }
}
