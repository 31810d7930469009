/// Reads VADER (Hutto & Gilbert 2014) and GerVADER (Tymann et al. 2019): a token, the mean of its ratings −4…4, their standard
/// deviation and the ratings in brackets, separated by tabs.
struct VADERReader: ForeignLexiconReader {
  let name = "VADER"

  /// Raters answered on a scale from −4 to 4; valences go from −1 to 1.
  static let scale = 4.0

  func recognizes(_ line: Substring) -> Bool {
    let cells = LexiconCells.tabbed(line)
    guard cells.count == 3 || cells.count == 4 else { return false }
    let hasRatings = cells.count == 3 || cells[3].hasPrefix("[")
    return hasRatings && LexiconCells.number(cells[1]) != nil && LexiconCells.number(cells[2]) != nil
  }

  func content(of line: Substring) throws(LineFault) -> ForeignLine {
    let cells = LexiconCells.tabbed(line)
    // A cut line may have lost the end of its number: what stands behind it has to be there.
    guard cells.count >= 3, cells.count == 3 || cells[3].hasSuffix("]") else {
      throw .missingColumns(
        found: cells.count, expected: "token, mean, deviation, ratings in brackets",
        example: "Wort, -1.5, 0.5, [-1, -2, -1, -2]")
    }
    guard !cells[0].isEmpty else { throw .missingWord }
    let mean = try LexiconCells.number(cells[1], called: "mean", limit: Self.scale)
    return .entry(ForeignEntry(term: String(cells[0]), valence: mean / Self.scale))
  }
}
