/// Interns surface forms: each distinct form gets one number and one ``WordType``. A form that is a word in
/// one place and none in another has two.
public struct Vocabulary: Sendable {
  /// All types in the order in which they were first seen.
  public private(set) var types: [WordType] = []
  private var table = ByteTable()

  public init() {}

  public subscript(id: TypeID) -> WordType { types[Int(id.index)] }

  /// The folded form of a type, without making a copy of all that is known of it.
  public func folded(_ id: TypeID) -> String { types[Int(id.index)].folded }

  /// A type as written, likewise.
  public func surface(_ id: TypeID) -> String { types[Int(id.index)].surface }

  public var count: Int { types.count }

  /// The tokens of a text with the numbers of their forms; a form that is new is described by `makeType`.
  ///
  /// - Complexity: O(length of the text) on average, and one call of `makeType` per new form.
  mutating func tokens(
    in text: PaddedText, by scanner: TokenScanner, scratch: inout TokenScratch,
    makeType: (Token) -> WordType
  ) -> [Token] {
    text.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      // The scanner gets table and buffers as one value, so that it can keep them in registers; swapping
      // moves them without a copy.
      var sink = NumberingSink(base: base, table: .empty)
      swap(&sink.table, &table)
      swap(&sink.scratch, &scratch)
      scanner.scan(text, into: &sink)
      swap(&sink.table, &table)
      swap(&sink.scratch, &scratch)
    }
    for token in scratch.newForms { types.append(makeType(token)) }
    defer { scratch.removeAll() }
    return scratch.tokens.withUnsafeBufferPointer { Array($0) }
  }
}

extension Vocabulary {
  /// The number of another vocabulary's type here.
  mutating func adopt(_ type: WordType, kind: Token.Kind) -> TypeID {
    let text = PaddedText(type.surface)
    let range = 0..<text.count
    let (number, isNew) = text.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return (0, false) }
      return table.add(ByteKey(base, range).marked(asWord: kind == .word), at: base, range)
    }
    if isNew { types.append(type) }
    return TypeID(number)
  }
}

/// Buffers that are filled again for every text, which saves their growing.
struct TokenScratch {
  fileprivate var tokens: [Token] = []
  /// The first token of each form that is new.
  fileprivate var newForms: [Token] = []

  fileprivate mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    newForms.removeAll(keepingCapacity: true)
  }
}

/// Collects tokens while numbering their forms.
private struct NumberingSink: TokenSink {
  let base: UnsafeRawPointer
  var table: ByteTable
  var scratch = TokenScratch()

  @inline(__always)
  mutating func token(_ start: Int, _ end: Int, _ kind: Token.Kind) {
    let key = ByteKey(base, start..<end).marked(asWord: kind == .word)
    let (number, isNew) = table.add(key, at: base, start..<end)
    let token = Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
      type: TypeID(number), kind: kind)
    scratch.tokens.append(token)
    if isNew { scratch.newForms.append(token) }
  }
}

/// A value per word type, computed when the type is first met.
///
/// Stages keep one of these each: whatever depends on the form alone is looked up by number afterwards.
///
/// Open to other modules' optimizer: they ask it for each token.
@frozen
public struct PerTypeTable<Value: Sendable>: Sendable {
  @usableFromInline var values: [Value] = []

  @inlinable public init() {}

  /// Computes the values of all types that the table has not seen yet.
  @inlinable
  public mutating func extend(to vocabulary: Vocabulary, compute: (WordType) -> Value) {
    guard values.count < vocabulary.count else { return }
    // By number, which lends the types instead of copying them.
    for index in values.count..<vocabulary.count { values.append(compute(vocabulary.types[index])) }
  }

  /// Lends the value instead of copying it: values with arrays in them are looked at for each token.
  @inlinable public subscript(id: TypeID) -> Value {
    _read { yield values[Int(id.index)] }
  }
}
