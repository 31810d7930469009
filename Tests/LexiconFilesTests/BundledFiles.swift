import Foundation
import LexiconFiles
import TestSupport

/// The project's data files, to look at what the readers leave out, such as examples and line numbers.
enum BundledFiles {
  /// - Parameter path: Inside `Lexicons`.
  static func read(_ path: String) throws -> DataFile {
    try DataFile(path: Project.folder.appending(path: "Lexicons/\(path)").path)
  }
}

extension Array where Element: Hashable {
  /// The elements that stand more than once.
  func repeated() -> [Element] {
    var seen: Set<Element> = []
    return filter { !seen.insert($0).inserted }
  }
}
