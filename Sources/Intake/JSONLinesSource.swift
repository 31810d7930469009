import FeedbackModel
import JSONStreaming

/// Reads comments from JSON Lines, one object a line. A broken line costs only itself.
struct JSONLinesSource: RecordSource {
  private let container: String
  private var window: TextWindow
  private var reader: JSONRecordReader
  /// What the last object brought and was not handed out yet, last first.
  private var pending: [RecordOutcome] = []

  var format: String { reader.exportName.map { "\($0), \(container)" } ?? container }
  var bufferHighWaterMark: Int { window.highWaterMark }
  var columnUses: [ColumnUse] { reader.columnUses }

  init(_ window: TextWindow, names: ColumnNames, builder: CommentBuilder) {
    self.window = window
    reader = JSONRecordReader(names: names, builder: builder)
    container = "JSON Lines" + window.charsetSuffix
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    while true {
      if let outcome = pending.popLast() { return outcome }
      switch try window.findLine() {
      case .endOfInput:
        try reader.checkTextWasSeen()
        return nil
      case .tooLong:
        let line = window.line
        try window.skipLine()
        return reader.builder.origin.rejection(line: line, JSONRecordFault.tooLong)
      case .line(let line):
        defer { window.passLine(to: line.next) }
        if window.bytes[line.content].allSatisfy(ASCII.isSpace) { continue }
        pending = reader.read(window.bytes[line.content], line: window.line).reversed()
      }
    }
  }
}
