import GermanText

/// A value per word type, computed when it is first asked for: for stages that look at few of the types.
///
/// Different from ``PerTypeTable``, a type that is never asked for costs four bytes.
struct LazyTypeTable<Value: Sendable>: Sendable {
  /// By type, one more than the place of its value; 0 where it has none yet.
  private var places: [Int32] = []
  private var values: [Value] = []

  init() {}

  /// The value of a type.
  ///
  /// - Complexity: O(1) but for the first time, and amortised O(1) for each type of the vocabulary.
  mutating func value(
    of id: TypeID, in vocabulary: Vocabulary, compute: (WordType) -> Value
  ) -> Value {
    let index = Int(id.index)
    if index < places.count, places[index] > 0 { return values[Int(places[index]) - 1] }
    if index >= places.count {
      places += repeatElement(0, count: max(vocabulary.count, index + 1) - places.count)
    }
    let value = compute(vocabulary[id])
    values.append(value)
    places[index] = Int32(values.count)
    return value
  }
}
