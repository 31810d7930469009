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
    if let known = known(id) { return known }
    let index = Int(id.index)
    prepare(for: vocabulary)
    let value = compute(vocabulary[id])
    values.append(value)
    places[index] = Int32(values.count)
    return value
  }

  /// Makes room for all types of a vocabulary.
  mutating func prepare(for vocabulary: Vocabulary) {
    guard places.count < vocabulary.count else { return }
    places += repeatElement(0, count: vocabulary.count - places.count)
  }

  /// The value of a type that was asked for before.
  func known(_ id: TypeID) -> Value? {
    let index = Int(id.index)
    return index < places.count && places[index] > 0 ? values[Int(places[index]) - 1] : nil
  }
}
