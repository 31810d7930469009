import Foundation

/// Words of one subject: comments that share the subject and no word meet in it.
public struct WordGroup: Sendable, Hashable {
  /// The wider subject, which several groups share: "Verkehr".
  public var area: String
  /// "Radverkehr"
  public var name: String
  /// In dictionary form, as written.
  public var words: [String]

  public init(area: String, name: String, words: [String]) {
    self.area = area
    self.name = name
    self.words = words
  }
}

extension WordGroup {
  /// Reads `area, group, words`, the words separated by commas.
  ///
  /// - Throws: At the first line that does not follow the format, and for a word that is in a group twice.
  package static func read(_ file: DataFile) throws(LexiconError) -> [WordGroup] {
    var groups: [WordGroup] = []
    for row in try file.rows(columns: ["area", "group", "words"], required: 3) {
      let words = row[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      if let twice = Dictionary(grouping: words, by: { $0 }).filter({ $1.count > 1 }).keys.min() {
        throw LexiconError(
          file: row.file, line: row.line, problem: "'\(twice)' is in the group twice",
          remedy: "Leave one of them out")
      }
      groups.append(WordGroup(area: row[0], name: row[1], words: words))
    }
    return groups
  }
}
