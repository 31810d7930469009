/// A field of a comment that a column or a JSON member can fill.
public enum CommentField: Int, Sendable, Hashable, CaseIterable {
  case id
  case text
  /// Text that follows the text as a paragraph of its own, such as the reasons for a demand.
  case details
  case title
  case created
  case modified
  case channel
  case category
  /// A part of the town.
  case district
  case votes
  case latitude
  case longitude
  /// A point in one column: `POINT (11.58 50.92)`, or GeoJSON.
  case place
  case parent
  /// The id of the contribution that a comment belongs to, where the parent is another comment or none.
  case target
  /// What kind of record the target is.
  case targetKind
  case alignment
  /// Whoever wrote it; read for a pseudonym and kept nowhere.
  case author
}

extension CommentField {
  /// The field's name as it is written in `--columns`.
  public var name: String { String(describing: self) }

  /// The field of a name, whatever its case; `nil` when there is none.
  public init?(name: String) {
    let lowercased = name.lowercased()
    guard let field = Self.allCases.first(where: { $0.name.lowercased() == lowercased }) else { return nil }
    self = field
  }
}
