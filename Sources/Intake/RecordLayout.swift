import FeedbackModel

/// How the columns of a table, or the members of a JSON object, become a comment.
struct RecordLayout {
  /// The platform whose export it is; `nil` for any other table.
  let export: PlatformExport?
  let header: [String]
  /// The columns of each field that is there, best first.
  let columns: [(field: CommentField, places: [Int])]
  /// The same one after the other.
  private let steps: [Step]
  /// The columns that tell whether a record counts.
  let states: [(place: Int, rule: StateRule)]
  /// The best column of the text; `nil` when there is none.
  var textColumn: Int? { columns.first { $0.field == .text }?.places.first }

  /// A column to be read.
  private struct Step {
    var field: CommentField
    var place: Int
    /// Whether there is a better column of the field.
    var isSecond: Bool
  }

  init(header: [String], names: ColumnNames) {
    self.header = header
    let folded = header.map(ColumnNames.folded)
    let export = names.export(of: folded)
    self.export = export
    columns = CommentField.allCases.compactMap { field in
      let places = names.places(of: field, header: header, folded: folded, export: export)
      return places.isEmpty ? nil : (field, places)
    }
    steps = columns.flatMap { field, places in
      places.map { Step(field: field, place: $0, isSecond: $0 != places[0]) }
    }
    states = folded.enumerated().flatMap { place, name in
      names.tables.states[name, default: []].map { (place, $0) }
    }
  }

  /// What becomes of each column.
  func uses(names: ColumnNames) -> [ColumnUse] {
    let states = Set(states.map(\.place))
    return header.enumerated().map { place, name in
      let folded = ColumnNames.folded(name)
      let field = columns.first { $0.places.contains(place) }?.field
      let use: ColumnUse.Use =
        switch field {
        case .author?: .pseudonym
        case let field?: .field(field)
        case nil where states.contains(place): .state
        case nil where names.isPersonal(folded): .personal
        case nil where names.tables.words.replies.contains(folded): .replies
        case nil: .unused
        }
      return ColumnUse(name: name, use: use)
    }
  }
}

extension RecordLayout {
  /// Picks the values of a record, from the best filled column of each field.
  ///
  /// - Parameter text: The text of a column; `nil` where the record has nothing there.
  @inline(__always)
  func values<Failure>(
    no: Set<String>, text: (Int, CommentField?) throws(Failure) -> String?
  ) throws(Failure) -> RecordValues {
    var values = emptyValues
    try fill(&values, no: no, text: text)
    return values
  }

  /// Values without any text, to be filled.
  var emptyValues: RecordValues { RecordValues(header: header, export: export) }

  /// Fills empty values with those of a record.
  @inline(__always)
  func fill<Failure>(
    _ values: inout RecordValues, no: Set<String>,
    text: (Int, CommentField?) throws(Failure) -> String?
  ) throws(Failure) {
    for step in steps {
      if step.isSecond, let better = values[step.field], !better.isBlank { continue }
      guard let found = try text(step.place, step.field), !found.isEmpty else { continue }
      values.set(step.field, found, from: step.place)
    }
    for (place, rule) in states where values.leftOut == nil {
      if let found = try text(place, nil), rule.applies(to: found, no: no) { values.leftOut = rule.reason }
    }
  }
}
