/// Wrong usage of `--columns`, as a sentence for the person who typed it.
public enum ColumnsUsageError: Error, Sendable, Hashable {
  case unknownFields([String])
  /// A part of the argument that is not `FIELD=COLUMN`.
  case notAPair(String)
  /// A column that would have to fill two fields.
  case usedTwice(column: String)
}

extension ColumnsUsageError: CustomStringConvertible {
  /// What is wrong, and what to write instead.
  public var description: String {
    switch self {
    case .unknownFields(let names):
      "--columns names unknown fields: \(names.joined(separator: ", ")). The fields are "
        + "\(CommentField.allCases.map(\.name).joined(separator: ", ")); \(Self.example)"
    case .notAPair(let part):
      "--columns has '\(part)' where FIELD=COLUMN was expected; \(Self.example)"
    case .usedTwice(let column):
      "--columns names the column '\(column)' for two fields; name it for one of them."
    }
  }

  private static let example = "write for example --columns text=Beitrag,id=Nr."
}
