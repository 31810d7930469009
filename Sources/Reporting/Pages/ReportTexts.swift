public import LexiconFiles

/// The frame texts of reports in one language: headings, labels, sentences with gaps.
///
/// They live in `Lexicons/report-texts`, a file per language, so that a translation is a file and no code.
public struct ReportTexts: Sendable, Hashable {
  /// The languages that come with Stadtecho.
  public enum Language: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
  }

  /// BCP 47 code.
  let language: String
  private let entries: [String: Entry]

  private struct Entry: Sendable, Hashable {
    var text: String
    /// For a count of one; empty where it is the same.
    var one: String
  }

  /// Reads the texts that come with Stadtecho.
  ///
  /// - Throws: When the file is missing or broken, with file, line and remedy.
  public static func bundled(_ language: Language = .german) throws(LexiconError) -> ReportTexts {
    try ReportTexts(
      language: language.rawValue,
      file: LexiconFolder.bundled().file("report-texts/\(language.rawValue).tsv"))
  }

  init(language: String, file: DataFile) throws(LexiconError) {
    self.language = language
    var entries: [String: Entry] = [:]
    for row in try file.rows(columns: ["key", "text", "text for one"], required: 2) {
      guard entries.updateValue(Entry(text: row[1], one: row[2]), forKey: row[0]) == nil else {
        throw LexiconError(
          file: file.name, line: row.line, problem: "the key \"\(row[0])\" stands twice",
          remedy: "Keep one of the two lines")
      }
    }
    self.entries = entries
  }

  /// All keys, sorted.
  var keys: [String] { entries.keys.sorted() }

  /// A text with its gaps; the key itself where the file lacks it, so that a page shows what is missing.
  func template(_ key: String, count: Int? = nil) -> String {
    guard let entry = entries[key] else { return key }
    return count == 1 && !entry.one.isEmpty ? entry.one : entry.text
  }

  /// Whether the file has a text.
  func contains(_ key: String) -> Bool { entries[key] != nil }
}
