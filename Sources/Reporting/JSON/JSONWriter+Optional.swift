import JSONStreaming

/// Members that are left out when there is no value.
extension JSONWriter {
  /// Writes a member, or leaves it out when there is no value.
  mutating func optional(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }

  mutating func optional(_ name: String, _ value: Int?) {
    if let value { member(name, value) }
  }
}
