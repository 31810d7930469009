/// A field of a comment that a column or a JSON member can fill.
public enum CommentField: Int, Sendable, Hashable, CaseIterable {
  case id
  case text
  case title
  case created
  case channel
  case category
  case votes
  case latitude
  case longitude
  case parent
  case alignment
}

extension CommentField {
  /// The field's name as it is written in `--columns`.
  public var name: String { String(describing: self) }

  /// The field of a name, whatever its case; `nil` when there is none.
  public init?(name: String) {
    let lowercased = name.lowercased()
    guard let field = Self.allCases.first(where: { $0.name == lowercased }) else { return nil }
    self = field
  }
}
