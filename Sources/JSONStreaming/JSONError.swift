/// Where bytes stop being the JSON that was expected, and what should have stood there.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Bytes from the start of the parsed slice, counted from 0.
  public var offset: Int
  /// What should have stood at the offset, such as "a comma or }".
  public var expected: String

  public init(offset: Int, expected: String) {
    self.offset = offset
    self.expected = expected
  }

  /// The error as a part of a sentence; bytes are counted from 1, as people do.
  public var description: String { "expected \(expected) at byte \(offset + 1)" }
}
