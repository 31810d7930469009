/// Reads tables with a word and its value on each line, as spreadsheets save them: separated by tabs,
/// semicolons or commas, cells in quotation marks where they contain the separator.
///
/// A header may name the columns. Without one there are two: the word and its value. A value is a number −1…1, taken as
/// it is, or a polarity (*positiv*, *negative*), which has ``Polarity/usualStrength``. Where a table has
/// both, the polarity gives the sign and the number the strength.
struct PlainLexiconReader: ForeignLexiconReader {
  let name: String
  private let separator: UInt8
  private let columns: Columns
  private let header: Substring?

  /// - Parameters:
  ///   - separator: Tab, semicolon or comma.
  ///   - firstLine: What may be a header.
  init(separator: Unicode.Scalar, firstLine: Substring) {
    self.separator = UInt8(ascii: separator)
    name = separator == "\t" ? "TSV" : "CSV \(separator)"
    let named = Columns(header: Self.cells(of: firstLine, separator: self.separator))
    columns = named ?? Columns(word: 0, value: 1)
    header = named == nil ? nil : firstLine
  }

  func recognizes(_ line: Substring) -> Bool {
    (try? content(of: line)) != nil
  }

  func content(of line: Substring) throws(LineFault) -> ForeignLine {
    if line == header { return .comment }
    let cells = Self.cells(of: line, separator: separator)
    guard cells.count > columns.last, header != nil || cells.count == 2 else {
      throw LineFault(
        problem:
          "found \(cells.count) \(cells.count == 1 ? "column" : "columns"), expected \(columns.last + 1)",
        remedy:
          "Separate word and value as in the other lines; for more columns name them in a header, such as Wort;Wortart;Wert"
      )
    }
    guard !cells[columns.word].isEmpty else { throw .missingWord }
    return .entry(
      ForeignEntry(
        term: cells[columns.word],
        partOfSpeech: columns.tag.flatMap { WordValence.PartOfSpeech(tag: cells[$0]) },
        valence: try valence(in: cells)))
  }

  private func valence(in cells: [String]) throws(LineFault) -> Double {
    let value = cells[columns.value]
    if let polarity = Polarity(name: value) { return polarity.valence() }
    let number = try LexiconCells.number(value, called: "value", limit: 1)
    guard let column = columns.polarity, !cells[column].isEmpty else { return number }
    guard let polarity = Polarity(name: cells[column]), polarity != .positive || number >= 0 else {
      throw LineFault(
        problem: "the value \"\(value)\" has the polarity \"\(cells[column])\"",
        remedy: "Write positive, negative or neutral, and a number that agrees with it, or take the line out")
    }
    return polarity.valence(strength: number)
  }

  /// The cells of a line, without blanks and quotation marks around them.
  private static func cells(of line: Substring, separator: UInt8) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
    }
    return cells.map { String(LexiconCells.trimmed(Substring(decoding: $0, as: UTF8.self))) }
  }
}

/// Where the cells of a plain table stand.
private struct Columns {
  var word: Int
  var value: Int
  var tag: Int?
  /// A polarity beside a number.
  var polarity: Int?

  init(word: Int, value: Int) {
    self.word = word
    self.value = value
  }

  /// The columns by their names; `nil` when the cells are no header.
  init?(header cells: [String]) {
    func column(_ names: [String]) -> Int? {
      let found = names.lazy.compactMap { name in cells.firstIndex { $0.lowercased() == name } }
      return found.first
    }
    let polarity = column(Self.polarities)
    guard let word = column(Self.words), let value = column(Self.values) ?? polarity else { return nil }
    self.word = word
    self.value = value
    tag = column(Self.tags)
    self.polarity = polarity == value ? nil : polarity
  }

  /// The last column that a line has to have.
  var last: Int { max(word, value, tag ?? 0, polarity ?? 0) }

  // The likelier name first: of "word" and "lemma" the former is what the value was given to.
  private static let words = ["wort", "word", "term", "token", "begriff", "lemma", "form"]
  private static let values = ["wert", "valence", "valenz", "score", "value", "weight", "gewicht", "mean"]
  private static let polarities = ["polarity", "polarität", "polaritaet", "sentiment"]
  private static let tags = ["wortart", "pos", "part of speech", "tag", "wortklasse"]
}
