import FeedbackModel

/// The values of one record that can become a comment, as text, and the columns they stood in.
struct RecordValues {
  private struct Value {
    var text: String?
    var place = 0
  }

  /// The platform whose export the record is from; `nil` for any other.
  let export: PlatformExport?
  /// Why the record does not count; `nil` when it does.
  var leftOut: LeftOut.Reason?
  /// The names of the columns.
  private let header: [String]
  private var values = [Value](repeating: Value(), count: CommentField.allCases.count)

  init(header: [String], export: PlatformExport? = nil) {
    self.header = header
    self.export = export
  }

  /// A field's text; `nil` when the record has no such column or nothing in it.
  subscript(field: CommentField) -> String? { values[field.rawValue].text }

  /// The name of the column that a field's text stood in.
  func column(of field: CommentField) -> String { header[values[field.rawValue].place] }

  /// Forgets the values of a record, so that those of the next one take their place.
  mutating func removeAll() {
    leftOut = nil
    for index in values.indices where values[index].text != nil { values[index].text = nil }
  }

  /// Sets a field's text.
  ///
  /// - Parameter place: The column's place in the header.
  mutating func set(_ field: CommentField, _ text: String, from place: Int) {
    values[field.rawValue] = Value(text: text, place: place)
  }
}
