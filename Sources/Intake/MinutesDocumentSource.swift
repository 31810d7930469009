import FeedbackModel

/// Reads the statements of an event from its minutes as a file of a word processor, streamed.
///
/// Headings and items of lists are what minutes in Markdown have, too; a row of a table is a statement.
/// Text that was deleted while changes were tracked does not count, and neither do comments and headers.
struct MinutesDocumentSource: RecordSource {
  let format: String
  let columnUses: [ColumnUse] = []
  let bufferHighWaterMark = 0
  private let document: any MinutesDocument
  private var parser: MinutesParser
  private let origin: Origin
  private var isFinished = false

  /// - Parameter container: "DOCX" or "ODT".
  init(_ document: any MinutesDocument, container: String, origin: Origin, words: IntakeWords) {
    self.document = document
    self.origin = origin
    format = "Event minutes (\(container))"
    parser = MinutesParser(origin: origin, words: words)
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
