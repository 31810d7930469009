/// Reads SentiWS (Remus, Quasthoff & Heyer 2010), versions 1.8 and 2.0: `Wort|NN`, a weight −1…1, and the
/// inflected forms with commas between them; separated by tabs.
///
/// The weights are taken as they are. Most of them are small (−0.0048 for words without evidence in the
/// corpus that the weights come from): they count little beside the bundled words.
struct SentiWSReader: ForeignLexiconReader {
  let name = "SentiWS"

  func recognizes(_ line: Substring) -> Bool {
    let cells = LexiconCells.tabbed(line)
    return cells.count >= 2 && cells[0].utf8.contains(Self.bar) && LexiconCells.number(cells[1]) != nil
  }

  func content(of line: Substring) throws(LineFault) -> ForeignLine {
    let cells = LexiconCells.tabbed(line)
    guard cells.count >= 2, let bar = cells[0].utf8.lastIndex(of: Self.bar) else {
      throw .missingColumns(
        found: cells.count, expected: "word|tag, weight, forms", example: "Wort|NN, -0.12, Wortes,Worte")
    }
    let word = LexiconCells.trimmed(cells[0][..<bar])
    guard !word.isEmpty else { throw .missingWord }
    let forms = cells.count > 2 ? cells[2].split(separator: ",").map(LexiconCells.trimmed) : []
    return .entry(
      ForeignEntry(
        term: String(word),
        partOfSpeech: WordValence.PartOfSpeech(tag: cells[0][bar...].dropFirst()),
        valence: try LexiconCells.number(cells[1], called: "weight", limit: 1),
        forms: forms.filter { !$0.isEmpty }.map(String.init)))
  }

  private static let bar = UInt8(ascii: "|")
}
