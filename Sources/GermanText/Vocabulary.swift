/// Interns surface forms: each distinct form gets one number and one ``WordType``.
///
/// Open addressing over a byte arena, so that looking up a token makes no `String`.
public struct Vocabulary: Sendable {
  /// All types in the order in which they were first seen.
  public private(set) var types: [WordType] = []
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  /// Type index + 1; 0 marks a free slot. The count is a power of two.
  private var slots: [Int32] = Array(repeating: 0, count: 1024)

  public init() {}

  public subscript(id: TypeID) -> WordType { types[Int(id.index)] }

  public var count: Int { types.count }

  /// The number of a surface form; a form that is new is described by `makeType` first.
  ///
  /// - Complexity: O(length of the form) on average.
  mutating func intern(
    _ form: ArraySlice<UInt8>, makeType: (String) -> WordType
  ) -> TypeID {
    var slot = Self.hash(form) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if bytes(of: index) == form { return TypeID(index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = types.count
    types.append(makeType(String(decoding: form, as: UTF8.self)))
    arena.append(contentsOf: form)
    ends.append(arena.count)
    slots[slot] = Int32(index + 1)
    // Above two thirds full, runs of occupied slots grow quickly.
    if types.count * 3 > slots.count * 2 { grow() }
    return TypeID(index)
  }

  private func bytes(of index: Int) -> ArraySlice<UInt8> {
    arena[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in types.indices {
      var slot = Self.hash(bytes(of: index)) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  /// FNV-1a, 64 bits (Fowler, Noll and Vo), with the high half folded in because only low bits are used.
  private static func hash(_ form: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in form {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7fff_ffff)
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
    values.reserveCapacity(vocabulary.count)
    for type in vocabulary.types[values.count...] { values.append(compute(type)) }
  }

  public subscript(id: TypeID) -> Value { values[Int(id.index)] }
}
