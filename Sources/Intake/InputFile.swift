import Foundation

/// One of the inputs of a run, with its label.
public struct InputFile: Sendable, Hashable {
  public var source: InputSource
  /// What it is called in references and reports; `nil` takes the file's name.
  public var label: String?
  /// Whether it was found in a folder, so that nobody asked for it by its name.
  public var isFromFolder: Bool

  public init(_ source: InputSource, label: String? = nil, isFromFolder: Bool = false) {
    self.source = source
    self.label = label
    self.isFromFolder = isFromFolder
  }
}

extension InputFile {
  /// The file of a path, or all files in the folder of a path, in the order of their names.
  ///
  /// Files in folders within it are called by their path from there. Hidden files and those that office programs
  /// leave beside an open document are passed over.
  ///
  /// - Parameters:
  ///   - label: What the file is called; of a folder, what comes before its files' names.
  ///   - excluded: A folder whose files are none of the inputs, because results go there; `nil` for none.
  public static func files(at path: String, label: String? = nil, excluding excluded: String? = nil)
    -> [InputFile]
  {
    guard isFolder(path) else { return [InputFile(.file(path), label: label)] }
    let excluded = excluded.map { URL(fileURLWithPath: $0).standardizedFileURL.path + "/" }
    return names(inFolder: path).compactMap { name in
      let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      let full = URL(fileURLWithPath: file).standardizedFileURL.path
      if let excluded, full.hasPrefix(excluded) { return nil }
      return InputFile(.file(file), label: label.map { "\($0)/\(name)" } ?? name, isFromFolder: true)
    }
  }

  /// The paths of all files in a folder, from there.
  private static func names(inFolder path: String) -> [String] {
    var names: [String] = []
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      if name.hasPrefix(".") || name.hasPrefix("~$") { continue }
      let inner = "\(path)/\(name)"
      names += isFolder(inner) ? self.names(inFolder: inner).map { "\(name)/\($0)" } : [name]
    }
    return names.sorted {
      Array($0.unicodeScalars.map(\.value)).lexicographicallyPrecedes($1.unicodeScalars.map(\.value))
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
