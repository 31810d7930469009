/// Where a record stands in its input, for error messages and traceability.
public struct SourceReference: Sendable, Hashable {
  /// File name without its folder, or `-` for standard input.
  public var name: String
  /// First line of the record, counted from 1; 0 when the comment did not come from a file.
  public var line: Int

  public init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}
