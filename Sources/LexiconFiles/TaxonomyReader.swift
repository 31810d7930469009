public import FeedbackModel
import Yams

/// Reads action fields from YAML.
public enum TaxonomyReader {
  /// - Throws: With file and line when the YAML is broken, a required entry is missing, or an identifier
  ///   occurs twice.
  public static func read(path: String) throws(LexiconError) -> ActionFieldTaxonomy {
    try read(YAMLFile(path: path))
  }

  /// - Parameter name: The file's name, for errors.
  public static func read(_ text: String, name: String) throws(LexiconError) -> ActionFieldTaxonomy {
    try read(YAMLFile(text, name: name))
  }

  private static func read(_ yaml: YAMLFile) throws(LexiconError) -> ActionFieldTaxonomy {
    let file = YAMLEntry(file: yaml.name, node: yaml.root ?? Node(""))
    let taxonomy = ActionFieldTaxonomy(
      title: try file.string("title"), version: file.optionalString("version") ?? "",
      fields: try file.list("fields").map(field))
    try file.requireUnique(taxonomy.fields.map(\.id), kind: "field")
    try file.requireUnique(taxonomy.fields.flatMap { $0.goals.map(\.id) }, kind: "goal")
    for entry in try file.list("fields") { try entry.requireUnreserved() }
    guard !taxonomy.fields.isEmpty else {
      throw file.error("\"fields\" is empty", "List at least one action field")
    }
    return taxonomy
  }

  private static func field(_ entry: YAMLEntry) throws(LexiconError) -> ActionField {
    ActionField(
      id: try entry.identifier("id"), code: entry.optionalString("code"),
      name: try entry.string("name"), description: entry.optionalString("description") ?? "",
      keywords: try entry.strings("keywords"), goals: try entry.list("goals").map(goal),
      isRest: try entry.flag("rest"))
  }

  private static func goal(_ entry: YAMLEntry) throws(LexiconError) -> Goal {
    Goal(
      id: try entry.identifier("id"), name: try entry.string("name"),
      keywords: try entry.strings("keywords"), measures: try entry.list("measures").map(measure))
  }

  private static func measure(_ entry: YAMLEntry) throws(LexiconError) -> Measure {
    Measure(
      id: try entry.string("id"), name: try entry.string("name"), keywords: try entry.strings("keywords"))
  }
}

/// A mapping of a YAML file, with errors that name its line.
private struct YAMLEntry {
  var file: String
  var node: Node

  func error(_ problem: String, _ remedy: String) -> LexiconError {
    LexiconError(file: file, line: node.mark?.line, problem: problem, remedy: remedy)
  }

  func optionalString(_ key: String) -> String? { node.mapping?[key]?.scalar?.string }

  func string(_ key: String) throws(LexiconError) -> String {
    guard let value = optionalString(key), !value.isEmpty else {
      throw error("\"\(key)\" is missing", "Add a line \"\(key): …\"")
    }
    return value
  }

  /// A value that may stand in file names and addresses.
  func identifier(_ key: String) throws(LexiconError) -> String {
    let value = try string(key)
    let allowed = value.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard allowed else {
      throw error(
        "the identifier \"\(value)\" has other characters than a–z, 0–9 and hyphen",
        "Use lower-case letters without umlauts, digits and hyphens")
    }
    return value
  }

  /// `true` or `false`; false when the key is missing.
  func flag(_ key: String) throws(LexiconError) -> Bool {
    guard let value = node.mapping?[key] else { return false }
    guard let flag = value.scalar.flatMap({ Bool($0.string) }) else {
      throw error("\"\(key)\" is neither true nor false", "Write \"\(key): true\" or leave the line out")
    }
    return flag
  }

  /// Refuses the names of pages that a report has besides those of the fields.
  func requireUnreserved() throws(LexiconError) {
    let id = try string("id")
    guard !ActionFieldTaxonomy.reservedIDs.contains(id) else {
      throw error(
        "the identifier \"\(id)\" is reserved for a page of the report",
        "Choose another one, such as \"\(id)-feld\"")
    }
  }

  /// The texts of a list; empty when there is no such list.
  func strings(_ key: String) throws(LexiconError) -> [String] {
    guard let value = node.mapping?[key] else { return [] }
    guard let items = value.sequence else {
      throw error("\"\(key)\" is no list", "Write \"\(key): [one, two]\"")
    }
    var texts: [String] = []
    for item in items {
      guard let text = item.scalar?.string else {
        throw LexiconError(
          file: file, line: item.mark?.line, problem: "an entry of \"\(key)\" is no text",
          remedy: "Write plain words or phrases")
      }
      texts.append(text)
    }
    return texts
  }

  /// The mappings of a list; empty when there is no such list.
  func list(_ key: String) throws(LexiconError) -> [YAMLEntry] {
    guard let value = node.mapping?[key] else { return [] }
    guard let items = value.sequence else {
      throw error("\"\(key)\" is no list", "Begin each entry with \"- \"")
    }
    return items.map { YAMLEntry(file: file, node: $0) }
  }

  func requireUnique(_ identifiers: [String], kind: String) throws(LexiconError) {
    var seen: Set<String> = []
    for identifier in identifiers where !seen.insert(identifier).inserted {
      throw LexiconError(
        file: file, problem: "the \(kind) \"\(identifier)\" occurs twice",
        remedy: "Give each \(kind) its own id")
    }
  }
}

extension Array where Element == YAMLEntry {
  /// `map` that keeps the error's type.
  fileprivate func map<Value>(
    _ transform: (YAMLEntry) throws(LexiconError) -> Value
  ) throws(LexiconError) -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try transform(element)) }
    return values
  }
}
