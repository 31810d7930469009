/// Values by case-folded form, for tables of many thousand words.
///
/// Faster to fill and to ask than a dictionary of strings, and it can be asked for a range of a longer word
/// without making a string of it.
struct FormTable<Value: Sendable>: Sendable {
  private var table: ByteTable
  private var values: [Value] = []
  /// Filled with each form that is inserted.
  private var scratch = PaddedText()

  /// - Parameter minimumCapacity: Forms that fit without growing.
  init(minimumCapacity: Int = 0) {
    table = ByteTable(minimumCapacity: minimumCapacity)
    values.reserveCapacity(minimumCapacity)
  }

  var count: Int { values.count }

  /// The value of a form; `nil` when it has none.
  subscript(form: some StringProtocol) -> Value? {
    let text = PaddedText(String(form))
    return self[text, 0..<text.count]
  }

  /// The value of a range of a text.
  ///
  /// - Complexity: O(length of the range).
  subscript(text: PaddedText, range: Range<Int>) -> Value? {
    guard !range.isEmpty else { return nil }
    return text.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let number = table.number(of: ByteKey(base, range), at: base, range)
      else { return nil }
      return values[number]
    }
  }

  /// Gives a form a value, or keeps the one it has, as `merge` decides.
  ///
  /// - Parameters:
  ///   - form: Empty forms are ignored.
  ///   - merge: From the old value and the new one to the one to keep; the old one by default.
  mutating func insert(
    _ form: String, _ value: Value, merge: (Value, Value) -> Value = { old, _ in old }
  ) {
    guard !form.isEmpty else { return }
    scratch.fill(form)
    let range = 0..<scratch.count
    let (number, isNew) = scratch.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return (0, false) }
      return table.add(ByteKey(base, range), at: base, range)
    }
    if isNew { values.append(value) } else { values[number] = merge(values[number], value) }
  }

  /// Calls a closure with every form and its value, in the order in which they were inserted.
  func forEach(_ body: (String, Value) -> Void) {
    table.forEachKey { number, key in body(key, values[number]) }
  }
}
