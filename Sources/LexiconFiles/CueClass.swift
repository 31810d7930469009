/// Words that patterns of cues name together, as `<modal>`.
public struct CueClass: Sendable, Hashable {
  public var name: String
  /// Case-folded word forms; `*` at the end stands for any ending, `~` before a dictionary form for all of
  /// its forms.
  public var words: [String]

  public init(name: String, words: [String]) {
    self.name = name
    self.words = words
  }
}

extension CueClass {
  /// Reads `class, words`; several lines of one class add up.
  ///
  /// - Throws: At the first line that does not follow the format.
  package static func read(_ file: DataFile) throws(LexiconError) -> [CueClass] {
    var classes: [CueClass] = []
    for row in try file.rows(columns: ["class", "words"], required: 2) {
      let words = row[1].split(separator: " ").map(String.init)
      if let known = classes.firstIndex(where: { $0.name == row[0] }) {
        classes[known].words += words
      } else {
        classes.append(CueClass(name: row[0], words: words))
      }
    }
    return classes
  }
}
