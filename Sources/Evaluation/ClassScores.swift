/// Precision, recall and F1 of one class; what would be a share of nothing is `nil`.
public struct ClassScores: Sendable, Hashable {
  /// Texts that are of the class and were found to be.
  public var correct = 0
  /// Texts that were found to be of the class.
  public var found = 0
  /// Texts that are of the class.
  public var support = 0

  /// Share of those found that are right, 0…1.
  public var precision: Double? { found == 0 ? nil : Double(correct) / Double(found) }

  /// Share of the class that was found, 0…1.
  public var recall: Double? { support == 0 ? nil : Double(correct) / Double(support) }

  /// Harmonic mean of precision and recall, 0…1: 0 when the class occurs on one side only, `nil` when it
  /// occurs on none.
  public var f1: Double? {
    found + support == 0 ? nil : 2 * Double(correct) / Double(found + support)
  }
}
