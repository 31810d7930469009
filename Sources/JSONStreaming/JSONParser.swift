/// Reads one complete JSON text (RFC 8259) from UTF-8 bytes.
///
/// Strict: no trailing commas, comments or control characters in strings, no lone surrogates, no
/// invalid UTF-8. Of duplicate keys the last one's value counts.
public enum JSONParser {
  /// Arrays and objects may be nested this deep.
  public static let depthLimit = 128

  /// Reads the one value that the bytes hold, with white space around it.
  ///
  /// - Throws: `JSONError` with the offset from the start of the slice, also for an empty slice, for
  ///   anything after the value, and for a nesting deeper than `depthLimit`.
  /// - Complexity: Linear in the number of bytes.
  public static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
    var scanner = JSONScanner(bytes)
    let value = try scanner.value()
    try scanner.end()
    return value
  }

  /// Reads the one value that an array of bytes holds. See `parse(_:)` for slices.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try parse(bytes[...])
  }
}
