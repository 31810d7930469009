/// A JSON value in memory, for small documents and single records.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number with the digits as written, so that nothing is lost to rounding.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

extension JSONValue {
  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// The truth value; `nil` for any other kind of value.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The text of a string; `nil` for any other kind of value, numbers included.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The nearest `Double` of a number; `nil` for any other kind of value.
  public var doubleValue: Double? {
    if case .number(let digits) = self { Double(digits) } else { nil }
  }

  /// A number written as a whole number that fits; `nil` for anything else (`1.5`, `1e3`, `"1"`).
  public var intValue: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  /// The elements of an array; `nil` for any other kind of value.
  public var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object; `nil` for any other kind of value.
  public var objectValue: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The value of an object's member; `nil` where there is none or this is no object. Linear time.
  public subscript(key: String) -> JSONValue? { objectValue?[key] }
}
