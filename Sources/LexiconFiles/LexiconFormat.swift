/// How a file with words and valences is written, recognised by its lines and not by its name.
enum LexiconFormat {
  /// The project's own: lemma, part of speech, valence, domains, note.
  case own
  case foreign(any ForeignLexiconReader)

  /// The format whose shape most lines have.
  ///
  /// - Throws: When fewer than half of the first lines have the shape of any one format, or there are none.
  init(of file: DataFile) throws(LexiconError) {
    guard let first = file.lines.first else {
      throw LexiconError(file: file.name, problem: "the file has no entries", remedy: Self.remedy)
    }
    let sample = file.lines.prefix(Self.sampleSize).map(\.text)
    var best = (format: LexiconFormat.own, count: sample.count(where: Self.isOwn))
    for reader in Self.readers(firstLine: first.text) {
      let count = sample.count(where: reader.recognizes)
      if count > best.count { best = (.foreign(reader), count) }
    }
    // Our own columns with wrong marks get the message about the marks.
    let looksOwn = (3...5).contains(LexiconCells.tabbed(first.text).count)
    guard best.count * 2 >= sample.count || looksOwn else {
      throw LexiconError(
        file: file.name, line: first.number, problem: "the lines have no known format", remedy: Self.remedy)
    }
    self = best.count * 2 >= sample.count ? best.format : .own
  }

  /// Enough lines to outvote headers and damage.
  private static let sampleSize = 200

  private static let remedy =
    "Write lemma, part of speech and valence separated by tabs, or a word and a number separated by tab or semicolon; "
    + "SentiWS, German Polarity Clues, the Zurich polarity lexicon and VADER are read as they come"

  /// The particular formats before the general one, which wins only where it reads more lines.
  private static func readers(firstLine: Substring) -> [any ForeignLexiconReader] {
    let plain = ["\t", ";", ","].map { PlainLexiconReader(separator: $0, firstLine: firstLine) }
    return [SentiWSReader(), PolarityCluesReader(), ZurichReader(), VADERReader()] + plain
  }

  private static func isOwn(_ line: Substring) -> Bool {
    let cells = LexiconCells.tabbed(line)
    return cells.count >= 3 && WordValence.PartOfSpeech(rawValue: String(cells[1])) != nil
  }
}
