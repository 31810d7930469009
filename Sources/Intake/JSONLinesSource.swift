import FeedbackModel
import JSONStreaming

/// Reads comments from JSON Lines, one object a line. A broken line costs only itself.
struct JSONLinesSource: RecordSource {
  let format: String
  private var window: TextWindow
  private var decoder: JSONRecordDecoder
  private let builder: CommentBuilder
  private var recordNumber = 0

  var bufferHighWaterMark: Int { window.highWaterMark }

  init(_ window: TextWindow, names: ColumnNames, builder: CommentBuilder) {
    self.window = window
    self.builder = builder
    decoder = JSONRecordDecoder(names)
    format = "JSON Lines" + window.charsetSuffix
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    while true {
      switch try window.findLine() {
      case .endOfInput:
        try builder.checkTextWasSeen(by: decoder)
        return nil
      case .tooLong:
        let line = window.line
        try window.skipLine()
        return builder.origin.rejection(line: line, JSONRecordFault.tooLong)
      case .line(let line):
        defer { window.passLine(to: line.next) }
        if window.bytes[line.content].allSatisfy(ASCII.isSpace) { continue }
        recordNumber += 1
        return builder.comment(
          fromJSON: window.bytes[line.content], line: window.line, number: recordNumber, &decoder)
      }
    }
  }
}
