import FeedbackModel
import JSONStreaming

/// Reads the statements of an event from its minutes in Markdown or plain text.
struct MinutesSource: RecordSource {
  let format: String
  let columnUses: [ColumnUse] = []
  private var window: TextWindow
  private let origin: Origin
  private var parser: MinutesParser
  private var isFinished = false

  var bufferHighWaterMark: Int { window.highWaterMark }

  /// - Parameter isMarkdown: Whether headings are marked; in plain text they are known by their place.
  init(_ window: TextWindow, isMarkdown: Bool, origin: Origin, words: IntakeWords) {
    self.window = window
    self.origin = origin
    parser = MinutesParser(origin: origin, words: words)
    format = "Event minutes (\(isMarkdown ? "Markdown" : "plain text"))" + window.charsetSuffix
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    while !isFinished {
      switch try window.findLine() {
      case .line(let line):
        defer { window.passLine(to: line.next) }
        if let outcome = accept(line.content) { return outcome }
      case .tooLong:
        let line = window.line
        try window.skipLine()
        return origin.rejection(line: line, Self.tooLong)
      case .endOfInput:
        isFinished = true
        return parser.finish()
      }
    }
    return nil
  }

  private mutating func accept(_ range: Range<Int>) -> RecordOutcome? {
    guard let line = try? String(validUTF8: window.bytes.span.extracting(range)) else {
      return origin.rejection(
        line: window.line, "the line has bytes that are not UTF-8; save the file as UTF-8 throughout")
    }
    return parser.accept(line, number: window.line)
  }

  private static let tooLong =
    "the line is longer than \(TextWindow.recordLimit >> 20) MiB; put each statement on a line of its own"
}
