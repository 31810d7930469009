import Foundation
import Yams

/// A YAML file that a person wrote, with errors that tell what to do.
struct YAMLFile {
  /// For errors.
  let name: String
  /// `nil` for an empty file.
  let root: Node?

  /// - Throws: When the file cannot be read or is not valid YAML.
  init(path: String) throws(LexiconError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LexiconError(
        file: path, problem: "the file cannot be read",
        remedy: "Check that it exists and that you may read it")
    }
    let name = String(path.split(separator: "/").last ?? Substring(path))
    try self.init(String(decoding: data, as: UTF8.self), name: name)
  }

  init(_ text: String, name: String) throws(LexiconError) {
    self.name = name
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw LexiconError(
        file: name, problem: "this is not valid YAML: \(error)",
        remedy: "Mind the indentation, and quote texts that contain a colon")
    }
  }
}
