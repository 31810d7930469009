/// What an input is read as, where the user does not leave that to its content.
public struct ReadFormat: Sendable, Hashable {
  /// As it is written in `--format`.
  public let name: String

  /// The formats that are no platform's export.
  static let plainNames = ["table", "json", "minutes"]

  /// - Returns: `nil` for a name that is no format's.
  public init?(name: String) {
    let lowercased = name.lowercased()
    guard Self.names.contains(lowercased) else { return nil }
    self.name = lowercased
  }

  /// All names, those of exports after the plain ones.
  public static var names: [String] {
    plainNames + ((try? IntakeTables.bundled().exports.map(\.id)) ?? [])
  }

  var isPlain: Bool { Self.plainNames.contains(name) }
  var isMinutes: Bool { name == "minutes" }
  var isTable: Bool { name == "table" }
  var isJSON: Bool { name == "json" }
  var exportID: String? { isPlain ? nil : name }
}
