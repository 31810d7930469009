/// The values of one record that can become a comment, as text, and the columns they stood in.
struct RecordValues {
  private struct Value {
    var text: String?
    var column = ""
    var rank = Int.max
  }

  private var values = [Value](repeating: Value(), count: CommentField.allCases.count)

  /// A field's text; `nil` when the record has no such column or nothing in it.
  subscript(field: CommentField) -> String? { values[field.rawValue].text }

  /// The name of the column that a field's text stood in.
  func column(of field: CommentField) -> String { values[field.rawValue].column }

  /// Sets a field's text, unless a better column has already filled it.
  mutating func set(_ match: ColumnNames.Match, _ text: String, column: String) {
    let index = match.field.rawValue
    guard match.rank < values[index].rank else { return }
    values[index] = Value(text: text, column: column, rank: match.rank)
  }
}
