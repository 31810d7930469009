import FeedbackModel

/// The values of one record that can become a comment, as text, and the columns they stood in.
struct RecordValues {
  private struct Value {
    var text: String?
    var column = ""
  }

  /// The platform whose export the record is from; `nil` for any other.
  let export: PlatformExport?
  /// Why the record does not count; `nil` when it does.
  var leftOut: LeftOut.Reason?
  private var values = [Value](repeating: Value(), count: CommentField.allCases.count)

  init(export: PlatformExport? = nil) { self.export = export }

  /// A field's text; `nil` when the record has no such column or nothing in it.
  subscript(field: CommentField) -> String? { values[field.rawValue].text }

  /// The name of the column that a field's text stood in.
  func column(of field: CommentField) -> String { values[field.rawValue].column }

  /// Sets a field's text.
  mutating func set(_ field: CommentField, _ text: String, column: String) {
    values[field.rawValue] = Value(text: text, column: column)
  }
}
