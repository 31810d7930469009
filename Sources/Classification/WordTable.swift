import GermanText

/// Values by case-folded word, for what is asked once per word type: words that have none, nearly all of them, are told by
/// one look at a filter.
struct WordTable<Value: Sendable>: Sendable {
  private var index = FormIndex()
  private var values: [Value] = []

  init(_ values: [String: Value]) {
    // In an order that does not change from run to run.
    let entries = values.sorted { $0.key < $1.key }
    index = FormIndex(minimumCapacity: entries.count)
    for (word, value) in entries where index.insert(word) == self.values.count { self.values.append(value) }
  }

  /// The value of a word; `nil` when it has none.
  subscript(word: String) -> Value? { index.number(of: word).map { values[$0] } }

  var isEmpty: Bool { values.isEmpty }
}
