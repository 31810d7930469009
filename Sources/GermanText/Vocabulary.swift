/// Interns surface forms: each distinct form gets one number and one ``WordType``.
public struct Vocabulary: Sendable {
  /// All types in the order in which they were first seen.
  public private(set) var types: [WordType] = []
  private var table = ByteTable()

  public init() {}

  public subscript(id: TypeID) -> WordType { types[Int(id.index)] }

  public var count: Int { types.count }

  /// The number of a surface form; a form that is new is described by `makeType` first.
  ///
  /// - Complexity: O(length of the form) on average.
  @inline(__always)
  mutating func intern(
    _ text: PaddedText, _ range: Range<Int>, makeType: (String) -> WordType
  ) -> TypeID {
    let (number, isNew) = text.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return (0, false) }
      return table.add(ByteKey(base, range), at: base, range)
    }
    if isNew { types.append(makeType(text.string(range))) }
    return TypeID(number)
  }
}

/// A value per word type, computed when the type is first met.
///
/// Stages keep one of these each: whatever depends on the form alone is looked up by number afterwards.
public struct PerTypeTable<Value: Sendable>: Sendable {
  private var values: [Value] = []

  public init() {}

  /// Computes the values of all types that the table has not seen yet.
  public mutating func extend(to vocabulary: Vocabulary, compute: (WordType) -> Value) {
    guard values.count < vocabulary.count else { return }
    for type in vocabulary.types[values.count...] { values.append(compute(type)) }
  }

  public subscript(id: TypeID) -> Value { values[Int(id.index)] }
}
