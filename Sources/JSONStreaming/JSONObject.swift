/// The members of a JSON object in the order of their first appearance, each key once.
public struct JSONObject: Sendable, Hashable {
  /// A key with its value.
  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  public private(set) var members: [Member]

  /// Keeps one member per key: the first one's place with the last one's value.
  ///
  /// - Complexity: Linear in the number of members.
  public init(_ members: [Member] = []) {
    var places: [String: Int] = [:]
    var kept: [Member] = []
    kept.reserveCapacity(members.count)
    for member in members {
      if let place = places[member.key] {
        kept[place].value = member.value
      } else {
        places[member.key] = kept.count
        kept.append(member)
      }
    }
    self.members = kept
  }

  /// The value of a member; `nil` where there is none.
  ///
  /// - Complexity: Linear in the number of members.
  public subscript(key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }
}
