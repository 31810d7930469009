package import Foundation

/// A table of language cases that reads as prose: a text file with one case a line.
///
/// Lines that begin with `# ` explain, lines that begin with `## ` name the section of the cases below them.
/// A case that begins with `known miss: ` states what is right and is not reached yet; tests wrap it in
/// `withKnownIssue`.
package enum CaseFile {
  /// One line of a table.
  package struct Case: Sendable, CustomStringConvertible {
    package var line: Int
    package var section: String
    package var text: String
    package var isKnownMiss: Bool

    /// What the list of test results shows.
    package var description: String { "line \(line), \(section): \(text)" }
  }

  /// What keeps a table from being read.
  package struct Fault: Error, CustomStringConvertible {
    package var description: String
  }

  /// - Parameters:
  ///   - name: Of the file in the folder `Cases` of the test target.
  ///   - bundle: The test target's `Bundle.module`.
  /// - Throws: When the file is missing or holds no case, so that a lost table is no passed test.
  package static func read(_ name: String, in bundle: Bundle) throws -> [Case] {
    let path = bundle.bundlePath + "/Cases/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Fault(description: "\(path) cannot be read: is it among the target's resources?")
    }
    let cases = parse(String(decoding: data, as: UTF8.self))
    guard !cases.isEmpty else { throw Fault(description: "\(path) holds no case") }
    return cases
  }

  private static let knownMissMark = "known miss: "

  private static func parse(_ text: String) -> [Case] {
    var cases: [Case] = []
    var section = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("## ") {
        section = String(line.dropFirst(3))
      } else if !line.isEmpty, !line.hasPrefix("# ") {
        let isKnownMiss = line.hasPrefix(knownMissMark)
        cases.append(
          Case(
            line: index + 1, section: section,
            text: String(isKnownMiss ? line.dropFirst(knownMissMark.count) : line),
            isKnownMiss: isKnownMiss))
      }
    }
    return cases
  }
}
