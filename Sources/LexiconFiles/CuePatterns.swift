/// Patterns of words that say what a passage is about, with the sets of words that they name.
package struct CuePatterns: Sendable {
  /// In the order of the file.
  package var patterns: [Pattern] = []
  /// Words by the name of their set, which begins with `=`.
  package var sets: [String: [String]] = [:]

  /// No patterns.
  package init() {}

  /// A row of a file of patterns.
  package struct Pattern: Sendable {
    /// What a match says; `none` for a pattern whose matches cancel those that touch them.
    package var kind: String
    /// Words, sets and `…`, as the file explains them.
    package var elements: [String]
    /// The third column; empty when the row has none.
    package var third: String
    /// For errors.
    package var line: Int
  }

  /// Reads `kind, pattern, third column`, and sets of words: `set, name, words`.
  ///
  /// - Throws: At the first line that does not follow the format or names a set that is not defined above it.
  package init(_ file: DataFile, third: String) throws(LexiconError) {
    for row in try file.rows(columns: ["kind", "pattern", third], required: 2) {
      if row[0] == "set" {
        sets[row[1], default: []] += row.words(2)
      } else {
        let elements = row.words(1)
        let names = elements.flatMap { $0.split(separator: "|") }.filter { $0.hasPrefix("=") }
        if let unknown = names.first(where: { sets[String($0)] == nil }) {
          throw LexiconError(
            file: file.name, line: row.line, problem: "the set \(unknown) is not defined",
            remedy: "Define it in a line above that begins with set")
        }
        guard let first = elements.first, first != "…", elements.last != "…" else {
          throw LexiconError(
            file: file.name, line: row.line, problem: "the pattern \"\(row[1])\" begins or ends with …",
            remedy: "Begin and end it with a word or a set")
        }
        patterns.append(Pattern(kind: row[0], elements: elements, third: row[2], line: row.line))
      }
    }
  }
}
