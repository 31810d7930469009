/// Reads the polarity lexicon of the University of Zurich (Clematide & Klenner 2010): a word, `NEG=0.7`, and
/// a class, separated by blanks; `%%` begins a comment, `_` joins the words of a phrase.
///
/// The strength 0…1 is taken as it is; a polarity without one gets ``Polarity/usualStrength``. Shifters (`SHI`)
/// and intensifiers (`INT`) are left out: they are modifiers, and the analysis has its own with what they reach.
struct ZurichReader: ForeignLexiconReader {
  let name = "Zurich polarity lexicon"

  func recognizes(_ line: Substring) -> Bool {
    if Self.isComment(line) { return true }
    let cells = Self.cells(of: line)
    guard cells.count == 2 || cells.count == 3, cells[1].contains("=") else { return false }
    let mark = cells[1].prefix { $0 != "=" }
    return Polarity(name: mark) != nil || Self.modifiers.contains(String(mark))
  }

  func content(of line: Substring) throws(LineFault) -> ForeignLine {
    if Self.isComment(line) { return .comment }
    let cells = Self.cells(of: line)
    guard cells.count >= 2 else {
      throw LineFault(
        problem:
          "found one cell, expected word, POLARITY=strength, class",
        remedy: "Write lines such as Wort NEG=0.7 nomen or take the line out")
    }
    let mark = cells[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if Self.modifiers.contains(String(mark[0])) { return .leftOut("shifters and intensifiers (SHI, INT)") }
    guard let polarity = Polarity(name: mark[0]) else {
      throw LineFault(
        problem: "the polarity is \"\(cells[1])\"",
        remedy: "Write NEG, POS or NEU with a strength, such as NEG=0.7, or take the line out")
    }
    let strength = mark.count > 1 ? try LexiconCells.number(mark[1], called: "strength", limit: 1) : nil
    return .entry(
      ForeignEntry(
        term: String(cells[0]).replacing("_", with: " "),
        partOfSpeech: cells.count > 2 ? WordValence.PartOfSpeech(tag: cells[2]) : nil,
        valence: polarity.valence(strength: strength)))
  }

  private static func cells(of line: Substring) -> [Substring] {
    line.utf8.split { $0 <= 0x20 }.map { Substring($0) }
  }

  private static func isComment(_ line: Substring) -> Bool { line.utf8.starts(with: "%%".utf8) }

  private static let modifiers: Set<String> = ["SHI", "INT"]
}
