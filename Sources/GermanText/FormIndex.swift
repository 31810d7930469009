/// Numbers of case-folded forms, for tables of other modules: look-ups make no strings.
package struct FormIndex: Sendable {
  private var table: FormTable<Int>

  /// - Parameter minimumCapacity: Forms that fit without growing.
  package init(minimumCapacity: Int = 0) { table = FormTable(minimumCapacity: minimumCapacity) }

  /// The number of a form, from 0 in the order in which forms come; a new one where it has none.
  package mutating func insert(_ form: String) -> Int {
    if let number = number(of: form) { return number }
    table.insert(form, table.count)
    return table.count - 1
  }

  /// The number of a form; `nil` when it was never inserted.
  package func number(of form: String) -> Int? { table[form] }

  package var count: Int { table.count }
}
