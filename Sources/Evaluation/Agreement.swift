/// Precision and recall of things found against things that should be found.
public struct Agreement: Sendable, Hashable {
  /// Found and right.
  public var correct = 0
  public var found = 0
  public var expected = 0

  public init() {}

  /// Share of what was found that is right; 1 when nothing was found.
  public var precision: Double { found == 0 ? 1 : Double(correct) / Double(found) }

  /// Share of what should be found that was; 1 when there was nothing to find.
  public var recall: Double { expected == 0 ? 1 : Double(correct) / Double(expected) }

  /// Harmonic mean of both.
  public var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  mutating func add<Thing: Hashable>(found: Set<Thing>, expected: Set<Thing>) {
    correct += found.intersection(expected).count
    self.found += found.count
    self.expected += expected.count
  }
}
