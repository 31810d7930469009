import FeedbackModel
import LexiconFiles

/// The names and words that readers go by, from `Lexicons/intake`.
final class IntakeTables: Sendable {
  /// The usual names of each field, best first.
  let usualNames: [CommentField: [String]]
  /// Folded names of columns that name or address people and are never read.
  let contacts: Set<String>
  let exports: [PlatformExport]
  /// By the folded name of a column.
  let states: [String: [StateRule]]
  let words: IntakeWords

  init(folder: LexiconFolder) throws(LexiconError) {
    let columns = try Self.lists(folder.file("intake/columns.tsv"))
    contacts = Set(columns["contact", default: []].map(foldedName))
    var usual: [CommentField: [String]] = [:]
    for field in CommentField.allCases { usual[field] = columns[field.name] }
    usualNames = usual
    exports = try Self.exports(folder)
    let words = IntakeWords(try Self.lists(folder.file("intake/words.tsv")))
    self.words = words
    states = try Self.states(folder.file("intake/states.tsv"))
  }

  /// Those that come with Stadtecho; read once.
  ///
  /// - Throws: `LexiconError` when they are missing or damaged.
  static func bundled() throws(LexiconError) -> IntakeTables { try loaded.get() }

  private static let loaded = Result { () throws(LexiconError) in
    try IntakeTables(folder: LexiconFolder.bundled())
  }
}

// MARK: - Files

extension IntakeTables {
  /// A name and its words on each line; several lines of one name go on.
  private static func lists(_ file: DataFile) throws(LexiconError) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for row in try file.rows(columns: ["name", "words"], required: 2) {
      lists[row[0], default: []] += items(row[1])
    }
    return lists
  }

  private static func items(_ cell: String) -> [String] {
    cell.split(separator: "|").map { $0.trimmed() }
  }

  private static func exports(_ folder: LexiconFolder) throws(LexiconError) -> [PlatformExport] {
    let rows = try folder.file("intake/platforms.tsv")
      .rows(columns: ["export", "name", "kind", "parent", "columns"], required: 5)
    let columns = try exportColumns(
      folder.file("intake/platform-columns.tsv"), exports: Set(rows.map { $0[0] }))
    var ids: [String] = []
    for row in rows where !ids.contains(row[0]) { ids.append(row[0]) }
    return ids.compactMap { id in
      let own = rows.filter { $0[0] == id }
      return own.first.map { row in
        PlatformExport(
          id: id, name: row[1], kind: row[2] == "-" ? nil : row[2],
          targetKind: row[3] == "-" ? nil : row[3], signatures: own.map { signature($0[4]) },
          columns: columns[id, default: [:]])
      }
    }
  }

  private static func signature(_ cell: String) -> PlatformExport.Signature {
    let names = items(cell)
    return PlatformExport.Signature(
      needed: names.filter { !$0.hasPrefix("!") }.map(foldedName),
      forbidden: names.filter { $0.hasPrefix("!") }.map(foldedName))
  }

  private static func exportColumns(
    _ file: DataFile, exports: Set<String>
  ) throws(LexiconError) -> [String: [CommentField: [String]]] {
    var columns: [String: [CommentField: [String]]] = [:]
    for row in try file.rows(columns: ["export", "field", "names"], required: 3) {
      guard exports.contains(row[0]), let field = CommentField(name: row[1]) else {
        throw LexiconError(
          file: row.file, line: row.line, problem: "unknown export or field \"\(row[0]) \(row[1])\"",
          remedy: "Use an export of platforms.tsv and a field of --columns")
      }
      columns[row[0], default: [:]][field] = row[2] == "-" ? [] : items(row[2]).map(foldedName)
    }
    return columns
  }

  private static func states(_ file: DataFile) throws(LexiconError) -> [String: [StateRule]] {
    var states: [String: [StateRule]] = [:]
    for row in try file.rows(columns: ["reason", "columns", "values"], required: 3) {
      let reason = try row.choice(0, of: LeftOut.Reason.self)
      let values: StateRule.Values =
        switch row[2] {
        case "any": .any
        case "no": .no
        default: .words(Set(items(row[2]).map { $0.hasPrefix("-") ? $0 : foldedName($0) }))
        }
      for column in items(row[1]) {
        states[foldedName(column), default: []].append(StateRule(reason: reason, values: values))
      }
    }
    return states
  }
}
