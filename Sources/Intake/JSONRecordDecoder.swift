import JSONStreaming

/// Picks the values of a comment out of a JSON object, and passes over all others without building them.
struct JSONRecordDecoder {
  /// Whether any record had a member that can hold the text or stand in for it.
  private var hasSeenText = false
  /// The keys of the first record that could be read, for messages.
  private var firstKeys: [String] = []
  private var isFirstRecord = true
  private let names: ColumnNames
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
    if isFirstRecord { firstKeys = [] }
    try readMembers(&scanner, into: &values)
    try scanner.end()
    isFirstRecord = false
    return values
  }

  /// The keys to choose from, when records were read and none of them had a member for the text; otherwise
  /// `nil`.
  var keysWithoutText: [String]? { hasSeenText || isFirstRecord ? nil : firstKeys }

  private mutating func readMembers(
    _ scanner: inout JSONScanner, into values: inout RecordValues
  ) throws(JSONError) {
    try scanner.openObject()
    while let key = try scanner.nextKey() {
      if isFirstRecord { firstKeys.append(key) }
      if let match = match(key) {
        hasSeenText = hasSeenText || match.field == .text || match.field == .title
        if let text = Self.text(of: try scanner.value(), for: match.field) {
          values.set(match, text, column: key)
        }
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
  /// The text of a value for a field: of a list, all texts; `nil` for nothing.
  private static func text(of value: JSONValue, for field: CommentField) -> String? {
    switch value {
    case .null: nil
    case .bool(let value): String(value)
    case .number(let digits): digits
    case .string(let text): text
    case .array(let elements): joined(elements.compactMap { text(of: $0, for: field) })
    case .object(let object): text(of: object, for: field)
    }
  }

  /// The German text of a map by language, a category's name, a parent's id. Any other object may hold
  /// anything, an author's name included, and is not looked into.
  private static func text(of object: JSONObject, for field: CommentField) -> String? {
    let isByLanguage = !object.members.isEmpty && object.members.allSatisfy { isLanguage($0.key) }
    let value =
      switch field {
      case _ where isByLanguage: object["de"] ?? object.members.first?.value
      case .category: object["name"] ?? object["title"]
      case .parent: object["id"]
      default: JSONValue?.none
      }
    return value.flatMap { text(of: $0, for: field) }
  }

  /// Whether a key looks like a language tag, such as `de` or `de-AT`.
  private static func isLanguage(_ key: String) -> Bool {
    let language = key.prefix { $0 != "-" && $0 != "_" }
    return language.utf8.count == 2 && language != "id" && key.utf8.count <= 5
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
