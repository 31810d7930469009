/// The word lists on which lemmas and the splitting of compounds rest, row by row as the files have them.
public struct MorphologyLists: Sendable {
  /// Lemma, gender, plurals.
  public var nouns: [(lemma: String, gender: String, plurals: [String])] = []
  /// Infinitive, class, forms; of prefixed verbs prefix and base in place of forms.
  public var verbs: [(infinitive: String, kind: String, parts: [String])] = []
  /// Word, whether it is an adverb, irregular forms.
  public var adjectives: [(word: String, isAdverb: Bool, forms: [String])] = []
  /// Form, lemma, part of speech.
  public var functionWords: [(form: String, lemma: String, kind: String)] = []
  public var places: [String] = []
  /// Compounds that speakers take as one word.
  public var wholes: [String] = []
  /// Stem, infinitive, and parts before which a noun of the same form is meant.
  public var verbModifiers: [(stem: String, infinitive: String, exceptions: [String])] = []

  /// Kinds of places whose names are ordinary compounds (*Kirchplatz*).
  private static let transparentPlaces: Set<String> = ["street", "square", "landmark", "institution"]

  /// No lists.
  package init() {}

  static let files = [
    "nouns.tsv", "verbs.tsv", "adjectives.tsv", "function-words.tsv", "places.tsv", "verb-modifiers.tsv",
    "whole-compounds.txt",
  ]

  /// Reads the lists of a folder laid out like `Lexicons/words`.
  ///
  /// - Throws: At the first line that does not follow the format of its file.
  package init(directory: String) throws(LexiconError) {
    func rows(_ name: String, _ columns: [String], required: Int) throws(LexiconError) -> [DataFile.Row] {
      try DataFile(path: "\(directory)/\(name)").rows(columns: columns, required: required)
    }
    for row in try rows("nouns.tsv", ["lemma", "gender", "plural"], required: 3) {
      nouns.append((row[0], row[1], row[2] == "-" ? [] : Self.parts(row[2], "/")))
    }
    for row in try rows("verbs.tsv", ["infinitive", "class", "forms"], required: 2) {
      let kind = Self.parts(row[1], " ")
      let isPrefixed = kind.count == 2
      verbs.append(
        (row[0], kind.first ?? "", isPrefixed ? Self.parts(kind[1], "+") : Self.parts(row[2], ",")))
    }
    for row in try rows("adjectives.tsv", ["word", "class", "forms"], required: 2) {
      adjectives.append((row[0], row[1] == "ADV", Self.parts(row[2], ",")))
    }
    for row in try rows("function-words.tsv", ["form", "lemma", "class"], required: 3) {
      functionWords.append((row[0], row[1], row[2]))
    }
    for row in try rows("places.tsv", ["name", "kind", "note"], required: 2)
    where !Self.transparentPlaces.contains(row[1]) {
      places.append(row[0])
    }
    for row in try rows("verb-modifiers.tsv", ["stem", "infinitive", "except before"], required: 2) {
      verbModifiers.append((row[0], row[1], Self.parts(row[2], " ")))
    }
    wholes = try DataFile(path: "\(directory)/whole-compounds.txt").lines.map { String($0.text) }
  }

  /// A cell cut at a character; blanks around the pieces are dropped.
  private static func parts(_ text: String, _ separator: Unicode.Scalar) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.utf8.split(separator: UInt8(ascii: separator)).map { piece in
      String(Substring(piece.drop { $0 == 0x20 }))
    }
  }
}
