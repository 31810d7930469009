/// Something in a lexicon file that a person should look at.
package struct LexiconFinding: Sendable, Hashable, CustomStringConvertible {
  package var severity: Severity
  package var kind: Kind
  /// As given.
  package var file: String
  /// Counted from 1; `nil` when the file as a whole is at fault.
  package var line: Int?
  /// What was found and what was expected.
  package var problem: String
  /// What to do about it.
  package var remedy: String

  package enum Severity: String, Sendable, Hashable {
    /// The file does not do what its author meant.
    case error
    /// It may be meant; a person has to judge.
    case warning
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case format = "broken lines"
    case duplicate = "duplicates"
    case domain = "unknown domains"
    case step = "valences between the steps"
    case spelling = "spellings that are never found"
    case inflected = "inflected forms"
    case contradiction = "opposite valences"
  }

  /// One line: file, line, what, remedy.
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(severity.rawValue): \(problem). \(remedy)."
  }
}
