/// Reads German Polarity Clues (Waltinger 2010): form, lemma, tag, polarity, scores and source, separated by
/// tabs.
///
/// - The form is the entry. The lemma is a tagger's and is sometimes another word; the files list a
///   word's forms one by one.
/// - The scores are three of the kind positive/negative/neutral with `-` for what is unknown. A single
///   number among them is a weight and gives the strength. Three numbers are shares of product reviews in which the
///   form occurs: they often contradict the polarity and say nothing about strength, so that such a form
///   has ``Polarity/usualStrength`` like one without any number.
struct PolarityCluesReader: ForeignLexiconReader {
  let name = "German Polarity Clues"

  func recognizes(_ line: Substring) -> Bool {
    let cells = LexiconCells.tabbed(line)
    return cells.count >= Self.required && Polarity(name: cells[Self.polarity]) != nil
  }

  func content(of line: Substring) throws(LineFault) -> ForeignLine {
    let cells = LexiconCells.tabbed(line)
    guard cells.count >= Self.required else {
      throw .missingColumns(
        found: cells.count, expected: "form, lemma, tag, polarity, scores, source",
        example: "Worte, Wort, NN, negative, -/-/-, D")
    }
    guard let polarity = Polarity(name: cells[Self.polarity]) else {
      if Self.headers.contains(cells[Self.polarity].lowercased()) { return .comment }
      throw LineFault(
        problem: "the polarity is \"\(cells[Self.polarity])\"",
        remedy: "Write positive, negative or neutral in the fourth column or take the line out")
    }
    guard !cells[0].isEmpty else { throw .missingWord }
    let strength = cells.count > Self.required ? try Self.strength(in: cells[Self.required]) : nil
    return .entry(
      ForeignEntry(
        term: String(cells[0]), partOfSpeech: WordValence.PartOfSpeech(tag: cells[2]),
        valence: polarity.valence(strength: strength)))
  }

  /// The only number among the scores; `nil` when there are none or several.
  private static func strength(in scores: Substring) throws(LineFault) -> Double? {
    var numbers: [Double] = []
    for score in scores.split(separator: "/").map(LexiconCells.trimmed) where score != "-" {
      numbers.append(try LexiconCells.number(score, called: "score", limit: 1))
    }
    return numbers.count == 1 ? numbers[0] : nil
  }

  private static let polarity = 3
  private static let required = 4
  private static let headers: Set<String> = ["polarity", "polarität", "class", "sentiment"]
}
