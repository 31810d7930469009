/// Reads the lines of one format of sentiment lexicons that others publish.
///
/// A reader looks at one line at a time; ``ForeignLexicon`` decides what becomes of broken ones.
protocol ForeignLexiconReader: Sendable {
  /// The format, for provenance and messages.
  var name: String { get }

  /// Whether a line has the shape of the format. Which format a file has is decided by most of its lines.
  func recognizes(_ line: Substring) -> Bool

  /// What a line says.
  ///
  /// - Throws: When the line is damaged.
  func content(of line: Substring) throws(LineFault) -> ForeignLine
}

/// What a line of a foreign lexicon says.
enum ForeignLine: Hashable {
  case entry(ForeignEntry)
  /// A comment or a header.
  case comment
  /// Sound, but nothing that a layer of words can hold; with what it is, in the plural.
  case leftOut(String)
}

/// A term with its valence, whatever format it comes from.
struct ForeignEntry: Hashable {
  /// A word, several words with blanks between them, or a sign; as written.
  var term: String
  /// `nil` when the format does not say.
  var partOfSpeech: WordValence.PartOfSpeech?
  /// −1…1
  var valence: Double
  /// Inflected forms that the format lists beside the term.
  var forms: [String] = []
}

/// Why a line cannot be read; file and line are added by whoever knows them.
struct LineFault: Error, Hashable {
  /// What was found and what was expected.
  var problem: String
  /// What to do about it.
  var remedy: String

  static func missingColumns(found: Int, expected: String, example: String) -> LineFault {
    LineFault(
      problem: "found \(found) \(found == 1 ? "column" : "columns"), expected \(expected)",
      remedy: "Write lines such as \(example), separated by tabs, or take the line out")
  }

  static let missingWord = LineFault(
    problem: "the word is missing", remedy: "Write a word in the first column or take the line out")

  static func number(_ text: some StringProtocol, called name: String, limit: Double) -> LineFault {
    LineFault(
      problem: "the \(name) is \"\(text)\"",
      remedy: "Write a number from \(-limit) to \(limit) or take the line out")
  }
}
