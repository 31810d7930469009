import FeedbackModel

/// The ids used so far in all inputs of a reader, with the places where they were used first.
struct UsedIDs {
  /// A place in few bytes, because there is one for each comment.
  private struct Place {
    /// Index into `inputs`.
    var input: Int32
    var line: Int32
  }

  private var places: [String: Place] = [:]
  private var inputs: [String] = []

  /// Registers the id of a record.
  ///
  /// - Returns: Where the id was used before; `nil` when it is new.
  mutating func register(_ id: String, at source: SourceReference) -> SourceReference? {
    if let place = places[id] {
      return SourceReference(name: inputs[Int(place.input)], line: Int(place.line))
    }
    if inputs.last != source.name { inputs.append(source.name) }
    places[id] = Place(input: Int32(inputs.count - 1), line: Int32(clamping: source.line))
    return nil
  }
}
