import Snapshots

/// Values by case-folded form, for tables of many thousand words.
///
/// Faster to fill and to ask than a dictionary of strings, and it can be asked for a range of a longer word
/// without making a string of it.
struct FormTable<Value: Sendable>: Sendable {
  private var table: ByteTable
  private(set) var values: [Value] = []
  /// A bit for the hash of each form. Most forms that morphology asks for do not exist, and this says so
  /// from a memory that is small enough to stay in the processor's cache (Bloom 1970, with one hash).
  private var filter: [UInt64]
  /// Filled with each form that is inserted.
  private var scratch = PaddedText()

  /// - Parameter minimumCapacity: Forms that fit without growing, and for which the filter is good.
  init(minimumCapacity: Int = 0) {
    table = ByteTable(minimumCapacity: minimumCapacity)
    values.reserveCapacity(minimumCapacity)
    var words = 64
    while words * 64 < minimumCapacity * Self.filterBits { words *= 2 }
    filter = Array(repeating: 0, count: words)
  }

  /// For each form; one question in sixteen that could have been answered no is passed on.
  private static var filterBits: Int { 16 }

  /// The place of a key's bit. The low bits of the hash choose the slot in the table, so others are used.
  @inline(__always)
  private func place(of key: ByteKey) -> (word: Int, bit: UInt64) {
    let place = Int(truncatingIfNeeded: key.hash >> 24) & (filter.count * 64 - 1)
    return (place >> 6, 1 << UInt64(place & 63))
  }

  var count: Int { values.count }

  /// The value of a form; `nil` when it has none.
  subscript(form: Form) -> Value? { number(of: form).map { values[$0] } }

  /// The value of a word; `nil` when it has none.
  subscript(word: String) -> Value? {
    if let form = Form(word) { return self[form] }
    let text = PaddedText(word)
    let number = text.bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { table.number(of: ByteKey($0, 0..<text.count), at: $0, 0..<text.count) }
    }
    return number.map { values[$0] }
  }

  func contains(_ form: Form) -> Bool { number(of: form) != nil }

  /// The number of a form, by which ``value(at:)`` is asked; `nil` when it has none.
  ///
  /// - Parameter range: The part of the form that is meant, as distances from its start; `nil` for all.
  /// - Complexity: O(length of the range).
  @inline(__always)
  func number(of form: Form, _ range: Range<Int>? = nil) -> Int? {
    let range = range ?? 0..<form.count
    guard !range.isEmpty else { return nil }
    return form.withKey(of: range) { key, base, range in
      let (word, bit) = place(of: key)
      return filter[word] & bit == 0 ? nil : table.number(of: key, at: base, range)
    }
  }

  /// The value with a number that this table gave.
  func value(at number: Int) -> Value { values[number] }

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
      let key = ByteKey(base, range)
      let (word, bit) = place(of: key)
      filter[word] |= bit
      return table.add(key, at: base, range)
    }
    if isNew { values.append(value) } else { values[number] = merge(values[number], value) }
  }

  /// Takes no more memory than a table needs to which nothing is added.
  mutating func pack() {
    table.pack()
    scratch = PaddedText()
  }

  /// Calls a closure with every form and its value, in the order in which they were inserted.
  func forEach(_ body: (String, Value) -> Void) {
    table.forEachKey { number, key in body(key, values[number]) }
  }
}

extension FormTable where Value == Void {
  /// A set of forms.
  init(_ forms: some Collection<String>) {
    self.init(minimumCapacity: forms.count)
    for form in forms { insert(form, ()) }
  }
}

/// Snapshots: the forms as they stand in memory; the values are written by whoever knows what they are.
extension FormTable {
  /// The forms of a table without their values.
  struct Forms {
    fileprivate var table: ByteTable
    fileprivate var filter: [UInt64]

    init(from reader: inout SnapshotReader) throws(SnapshotError) {
      table = try ByteTable(from: &reader)
      filter = try reader.array(of: UInt64.self)
      guard !filter.isEmpty, filter.count & (filter.count - 1) == 0 else { throw SnapshotError() }
    }
  }

  func writeForms(to writer: inout SnapshotWriter) {
    table.write(to: &writer)
    writer.append(filter)
  }

  /// - Parameter values: One per form, in the order of insertion.
  init(_ forms: Forms, values: [Value]) throws(SnapshotError) {
    guard values.count == forms.table.count else { throw SnapshotError() }
    table = forms.table
    filter = forms.filter
    self.values = values
  }
}

extension FormTable where Value == Void {
  init(from reader: inout SnapshotReader) throws(SnapshotError) {
    let forms = try Forms(from: &reader)
    try self.init(forms, values: Array(repeating: (), count: forms.table.count))
  }
}
