package import LexiconFiles
package import Stadtecho
import GermanText

extension LexiconCheck {
  /// A check by the word lists of an analyzer.
  package init(_ analyzer: Analyzer) throws(LexiconError) {
    self.init(
      tokenizer: Tokenizer(tables: analyzer.tokenizerTables),
      dictionary: DictionaryForms(try analyzer.morphologyLists()))
  }

  /// The counts, as one line; with a line on the warnings where these are not listed.
  package func summary(listingWarnings: Bool) -> String {
    let errors = count(.error)
    let warnings = count(.warning)
    var lines = [
      "\(Self.counted(files, "file")), \(entries) entries: \(Self.counted(errors, "error")), "
        + Self.counted(warnings, "warning")
    ]
    if listingWarnings, warnings > 0 {
      let kinds = LexiconFinding.Kind.allCases.compactMap { kind in
        let count = findings.count { $0.severity == .warning && $0.kind == kind }
        return count > 0 ? "\(count) \(kind.rawValue)" : nil
      }
      lines.append("Warnings: \(kinds.joined(separator: ", ")); --verbose lists them.")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
