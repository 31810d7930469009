import FeedbackModel

/// Reads the statements of an event from its minutes as a Word file (ECMA-376, WordprocessingML), streamed.
///
/// Headings and items of lists are what minutes in Markdown have, too; a row of a table is a statement.
/// Text that was deleted while changes were tracked does not count, and neither do comments and headers.
struct DocxSource: RecordSource {
  let format = "Event minutes (DOCX)"
  let columnUses: [ColumnUse] = []
  let bufferHighWaterMark = 0
  private let document: DocxParagraphs
  private var parser: MinutesParser
  private let origin: Origin
  private var isFinished = false

  static func isOne(_ archive: ZipArchive) -> Bool { archive.contains("word/document.xml") }

  /// - Throws: `IntakeError.damagedArchive`.
  init(_ archive: ZipArchive, names: ColumnNames, origin: Origin) throws(IntakeError) {
    self.origin = origin
    parser = MinutesParser(origin: origin, words: names.tables.words)
    document = try DocxParagraphs(archive, names: names, file: origin.name)
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    while !isFinished {
      do {
        guard let line = try document.next() else {
          isFinished = true
          return parser.finish()
        }
        if let outcome = parser.accept(line, number: document.number) { return outcome }
      } catch {
        isFinished = true
        return origin.rejection(
          line: document.number + 1, "the document cannot be read from here on, because \(error.reason)")
      }
    }
    return nil
  }
}
