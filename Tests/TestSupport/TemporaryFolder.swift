package import Foundation

/// A folder of its own for a test, deleted with the value.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stadtecho-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder, whether it exists or not.
  package func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and returns its path.
  package func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file and returns its path.
  package func write(_ data: Data, to name: String) throws -> String {
    try data.write(to: url.appending(path: name))
    return path(name)
  }

  /// The names of all files and folders in a folder of it, sorted.
  package func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  /// The contents of all files of a folder in it, by name.
  package func files(in name: String) throws -> [String: Data] {
    try Folder.files(of: url.appending(path: name))
  }
}

package enum Folder {
  /// The contents of a folder's files by name, those of folders in it by path; hidden ones left out.
  package static func files(of folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for url in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    {
      let name = url.lastPathComponent
      if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        for (inner, data) in try self.files(of: url) { files["\(name)/\(inner)"] = data }
      } else {
        files[name] = try Data(contentsOf: url)
      }
    }
    return files
  }
}
