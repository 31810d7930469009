/// A word by which a clause shows what a judgement speaks about.
public struct AspectWord: Sendable, Hashable {
  /// Case-folded: the form of a function word, the lemma of any other.
  public var word: String
  public var kind: Kind
  /// Pairs of gender (`m`, `f`, `n`, `p` for plural) and case (`n`, `a`, `d`, `g`) that the form may have; empty when
  /// it tells none.
  public var agreement: [String]
  /// Of a preposition what it stands for (*im*: *in*), of a governor those that lead to what it judges.
  public var prepositions: [Preposition]

  public init(word: String, kind: Kind, agreement: [String], prepositions: [Preposition]) {
    self.word = word
    self.kind = kind
    self.agreement = agreement
    self.prepositions = prepositions
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Stands before a noun.
    case determiner
    case preposition
    /// Stands for a noun that was named before.
    case pronoun
    /// May open a relative clause.
    case relative
    /// A subject that judges or names nothing, and is not judged (*ich*, *man*, *alles*).
    case person
    /// A person who is not the subject (*mir*).
    case oblique
    /// Joins equals.
    case conjunction
    /// Opens a clause of its own (*aber*).
    case adversative
    /// Opens a subordinate clause.
    case subordinator
    /// Opens a clause that says what is judged (*schön, dass …*).
    case content
    /// A finite verb that joins a judgement to its subject.
    case copula
    /// Another finite verb that judges nothing.
    case auxiliary
    /// A verb of opinion, with which the judgement speaks about the object.
    case verdict
    /// A judging verb that speaks about its object.
    case objectVerb = "object-verb"
    /// A judging word from which a preposition leads to what is judged.
    case governor
    /// An adverb before adjectives that is something else elsewhere (*zu*).
    case degree
    /// An adjective that stands unchanged before a noun.
    case indeclinable
    /// A noun that says how something is and not what.
    case judgement
    /// A noun that stands for what it belongs to (*Zustand der Brücke*).
    case part
    /// People to whom things happen: a judgement speaks about them only where it says how they are.
    case affected
    /// A noun too general for a report.
    case vague
    /// Times, amounts and the like, which are never judged.
    case measure
  }

  public enum Preposition: String, Sendable, Hashable, CaseIterable {
    case mit
    case von
    case über
    case für
    case an
    case gegen
    case auf
    case vor
    case wegen
    case bei
    case um
    case zu
    case durch
    case `in`
    case aus
    case nach
    case unter
  }
}

extension AspectWord {
  /// Reads `word, class, agreement, prepositions, note`.
  ///
  /// - Throws: At the first line that does not follow the format.
  package static func read(_ file: DataFile) throws(LexiconError) -> [AspectWord] {
    var words: [AspectWord] = []
    for row in try file.rows(
      columns: ["word", "class", "agreement", "prepositions", "note"], required: 2)
    {
      words.append(
        AspectWord(
          word: row[0], kind: try row.choice(1, of: Kind.self), agreement: try agreement(in: row),
          prepositions: try row.choices(items(in: row[3]), of: Preposition.self, called: "preposition")))
    }
    return words
  }

  private static func agreement(in row: DataFile.Row) throws(LexiconError) -> [String] {
    let codes = items(in: row[2])
    if let wrong = codes.first(where: { !allCodes.contains($0) }) {
      throw LexiconError(
        file: row.file, line: row.line, problem: "unknown agreement \"\(wrong)\"",
        remedy: "Write a gender (m, f, n, p) and a case (n, a, d, g) together, as in mn or pd")
    }
    return codes
  }

  private static let allCodes = Set("mfnp".flatMap { gender in "nadg".map { "\(gender)\($0)" } })

  private static func items(in cell: String) -> [String] {
    cell == "-" ? [] : cell.split(separator: " ").map(String.init)
  }
}
