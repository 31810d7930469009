import JSONStreaming

/// Picks the values of a comment out of a JSON object, and passes over all others without building them.
struct JSONRecordDecoder {
  /// Whether any record had a member that can hold the text or stand in for it.
  private(set) var hasSeenText = false
  /// The keys of the first record, for messages.
  private(set) var firstKeys: [String] = []
  private let names: ColumnNames
  private var isFirstRecord = true
  /// What is known about the keys seen so far, because folding a name is slow.
  private var knownKeys: [String: ColumnNames.Match?] = [:]

  /// Keys are remembered up to this many; a file with more of them has no fixed columns.
  private static let knownKeyLimit = 1024

  init(_ names: ColumnNames) {
    self.names = names
  }

  /// Reads the values of one object.
  ///
  /// - Throws: `JSONError` with the offset from the start of the slice.
  mutating func values(in object: ArraySlice<UInt8>) throws(JSONError) -> RecordValues {
    var scanner = JSONScanner(object)
    var values = RecordValues()
    try readMembers(&scanner, into: &values)
    try scanner.end()
    isFirstRecord = false
    return values
  }

  private mutating func readMembers(
    _ scanner: inout JSONScanner, into values: inout RecordValues
  ) throws(JSONError) {
    try scanner.openObject()
    while let key = try scanner.nextKey() {
      if isFirstRecord { firstKeys.append(key) }
      if let match = match(key) {
        hasSeenText = hasSeenText || match.field == .text || match.field == .title
        if let text = Self.text(of: try scanner.value()) { values.set(match, text, column: key) }
      } else if Self.wrappers.contains(key), scanner.peek() == ASCII.openBrace {
        try readMembers(&scanner, into: &values)
      } else if key == "geometry" {
        Self.set(pointOf: try scanner.value(), in: &values)
      } else {
        try scanner.skip()
      }
    }
  }

  /// Members that hold the record itself: GeoJSON's features, GraphQL's edges, JSON:API's resources.
  private static let wrappers: Set<String> = ["properties", "node", "attributes"]

  private mutating func match(_ key: String) -> ColumnNames.Match? {
    if let known = knownKeys[key] { return known }
    let match = names.match(key)
    if knownKeys.count < Self.knownKeyLimit { knownKeys[key] = .some(match) }
    return match
  }
}

extension JSONRecordDecoder {
  /// The text of a value: the German one of a map by language, all of a list; `nil` for nothing.
  private static func text(of value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .bool(let value): String(value)
    case .number(let digits): digits
    case .string(let text): text
    case .array(let elements): joined(elements.compactMap(text))
    case .object(let object):
      text(of: object["de"] ?? object["name"] ?? object.members.first?.value ?? .null)
    }
  }

  private static func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// Reads a point of GeoJSON, which puts the longitude first.
  private static func set(pointOf geometry: JSONValue, in values: inout RecordValues) {
    guard let point = geometry["coordinates"]?.arrayValue, point.count >= 2,
      case .number(let longitude) = point[0], case .number(let latitude) = point[1]
    else { return }
    values.set(.init(field: .longitude, rank: .max - 1), longitude, column: "geometry")
    values.set(.init(field: .latitude, rank: .max - 1), latitude, column: "geometry")
  }
}
