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

  func number(of form: Form) -> Int? { table.number(of: form) }

  package var count: Int { table.count }

  /// Calls a closure with the forms here that an inflected word may come from, the likeliest first, until it
  /// returns `false`; see ``Inflection/candidates(for:)``.
  ///
  /// - Parameter folded: A case-folded word; one that is too long to be a word comes from nothing.
  package func forEachBase(of folded: String, _ body: (_ base: String) -> Bool) {
    guard let form = Form(folded) else { return }
    _ = Inflection.forEachCandidate(for: form) { candidate in
      table.contains(candidate) ? body(candidate.string) : true
    }
  }

  /// The longest form here that a word ends with, which may be the word itself.
  ///
  /// - Parameter folded: A case-folded word; one that is too long to be a word ends with nothing.
  /// - Returns: The form's number, and where in the word's UTF-8 it begins.
  package func longestEnding(of folded: String) -> (number: Int, start: Int)? {
    guard let form = Form(folded) else { return nil }
    for start in 0..<form.count where form.startsScalar(at: start) {
      if let number = table.number(of: form, start..<form.count) { return (number, start) }
    }
    return nil
  }

  /// The forms here that a word begins with, the longest first; the word itself is none of them.
  ///
  /// - Parameter folded: A case-folded word; one that is too long to be a word begins with nothing.
  /// - Returns: The forms' numbers, and where in the word's UTF-8 they end.
  package func beginnings(of folded: String) -> [(number: Int, end: Int)] {
    guard let form = Form(folded) else { return [] }
    return stride(from: form.count - 1, to: 0, by: -1).compactMap { end in
      guard form.startsScalar(at: end) else { return nil }
      return table.number(of: form, 0..<end).map { ($0, end) }
    }
  }
}
