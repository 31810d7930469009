extension Sequence {
  /// The elements, the highest value first; equal ones stay in their order.
  ///
  /// - Complexity: O(n log n), and each value is asked for once.
  func ranked<Value: Comparable>(by value: (Element) -> Value) -> [Element] {
    enumerated().map { (value: value($0.element), offset: $0.offset, element: $0.element) }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.offset < $1.offset }
      .map(\.element)
  }
}
