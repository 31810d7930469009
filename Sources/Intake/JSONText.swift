import JSONStreaming

/// The text of JSON values, as far as a field of a comment can take it.
enum JSONText {
  /// The text of a value for a field: of a list, all texts; `nil` for nothing.
  ///
  /// - Parameter field: `nil` for a column that only tells a state.
  static func text(of value: JSONValue, for field: CommentField?) -> String? {
    switch value {
    case .null: nil
    case .bool(let value): String(value)
    case .number(let digits): digits
    case .string(let text): text
    case .array(let elements) where field == .votes: String(votes(in: elements))
    case .array(let elements): joined(elements.compactMap { text(of: $0, for: field) })
    case .object(let object): text(of: object, for: field)
    }
  }

  /// The German text of a cell that holds a map by language in JSON; `nil` for any other cell.
  static func ofLanguageMap(_ cell: String) -> String? {
    guard case .object(let object)? = try? JSONParser.parse(Array(cell.utf8)), isByLanguage(object) else {
      return nil
    }
    return text(of: object, for: .text)
  }

  /// The German text of a map by language, a category's name, a parent's id. Any other object may hold
  /// anything, an author's name included, and is not looked into.
  private static func text(of object: JSONObject, for field: CommentField?) -> String? {
    let value: JSONValue? =
      switch field {
      case _ where isByLanguage(object): object["de"] ?? object.members.first?.value
      case .category?:
        object["name"] ?? object["title"] ?? object["nodes"] ?? object["edges"] ?? object["node"]
      case .parent?, .target?, .id?: object["id"]
      case .author?: object["id"] ?? object["email"] ?? object["username"] ?? object["name"]
      case .votes?: object["positive_ratings"] ?? object["positive"]
      case .place?: point(object["coordinates"])
      default: nil
      }
    return value.flatMap { text(of: $0, for: field) }
  }

  private static func isByLanguage(_ object: JSONObject) -> Bool {
    !object.members.isEmpty && object.members.allSatisfy { isLanguage($0.key) }
  }

  /// Whether a key looks like a language tag, such as `de` or `de-AT`.
  private static func isLanguage(_ key: String) -> Bool {
    let language = key.prefix { $0 != "-" && $0 != "_" }
    return language.utf8.count == 2 && language != "id" && key.utf8.count <= 5
  }

  private static func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// Ratings up; those down are not counted against them, as little as the platforms do it.
  private static func votes(in ratings: [JSONValue]) -> Int {
    ratings.count { ($0["value"]?.intValue ?? 1) > 0 }
  }

  /// A point of GeoJSON as text, which puts the longitude first.
  private static func point(_ coordinates: JSONValue?) -> JSONValue? {
    guard let point = coordinates?.arrayValue, point.count >= 2,
      case .number(let longitude) = point[0], case .number(let latitude) = point[1]
    else { return nil }
    return .string("[\(longitude), \(latitude)]")
  }
}
