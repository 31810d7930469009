import Foundation

/// The log-likelihood ratio G² of a word's frequencies in two bodies of text.
enum LogLikelihood {
  /// G² as Dunning (1993) introduced it for word counts, in the form of Rayson and Garside (2000), which
  /// sums over the two cells of the word alone. About 3.84 is significant at 5 %, 6.63 at 1 %, 10.83 at
  /// 0.1 %, 15.13 at 0.01 %; who looks at thousands of words expects some beyond each by chance.
  ///
  /// - Parameters:
  ///   - first: Occurrences in the first body, of `firstSize` words in all.
  ///   - second: Occurrences in the second body, of `secondSize` words in all.
  /// - Returns: ≥ 0, with a minus sign where the word is rarer in the first body; 0 where a body is empty.
  static func signedG2(_ first: Int, of firstSize: Int, _ second: Int, of secondSize: Int) -> Double {
    guard firstSize > 0, secondSize > 0, first + second > 0 else { return 0 }
    let share = Double(first + second) / Double(firstSize + secondSize)
    let expected = (first: share * Double(firstSize), second: share * Double(secondSize))
    let g2 = 2 * (term(first, expected.first) + term(second, expected.second))
    return Double(first) < expected.first ? -max(0, g2) : max(0, g2)
  }

  private static func term(_ observed: Int, _ expected: Double) -> Double {
    observed == 0 ? 0 : Double(observed) * log(Double(observed) / expected)
  }
}
