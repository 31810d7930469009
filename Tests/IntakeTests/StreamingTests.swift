import FeedbackModel
import Intake
import Testing

@Suite("Streaming")
struct StreamingTests {
  /// Memory for text that an input of any size may take.
  static let bufferLimit = 1 << 20

  @Test("reads more than the buffer holds", arguments: [Format.table, .jsonLines, .jsonArray])
  func large(format: Format) throws {
    try check(format, rows: 10_000, minimumSize: 5_000_000)
  }

  @Test(
    "reads more than fits into the buffer in every other format",
    arguments: [Format.windows1252Table, .minutes])
  func medium(format: Format) throws {
    try check(format, rows: 6_000, minimumSize: 3_000_000)
  }

  private func check(_ format: Format, rows: Int, minimumSize: Int) throws {
    let bytes = format.bytes(rows: rows)
    #expect(bytes.count > minimumSize)
    let reader = CommentReader()
    var count = 0
    var last = ""
    let record = try withTemporaryFile(bytes, name: "gross") { path in
      try reader.read(
        .file(path),
        comment: { comment in
          count += 1
          last = comment.id
        }, reject: { Issue.record("\($0)") })
    }
    #expect(count == rows)
    #expect(last == format.lastID(rows: rows))
    #expect(record.byteCount == bytes.count)
    #expect(reader.bufferHighWaterMark < Self.bufferLimit)
  }

  enum Format: String {
    case table
    case windows1252Table
    case jsonLines
    case jsonArray
    case minutes

    /// Something over 500 bytes.
    static let text = String(repeating: "Der Radweg an der Straße ist zu schmal. ", count: 13)

    func lastID(rows: Int) -> String { self == .minutes ? "gross-\(rows + 1)" : "\(rows - 1)" }

    func bytes(rows: Int) -> [UInt8] {
      switch self {
      case .table: repeated(rows, head: "id;text\n") { "\($0);\(Self.text)\n" }
      case .windows1252Table: repeated(rows, head: "id;text\n", in: .windows1252) { "\($0);\(Self.text)\n" }
      case .jsonLines: repeated(rows) { "{\"id\":\($0),\"text\":\"\(Self.text)\"}\n" }
      case .jsonArray: repeated(rows, head: "[", tail: "]") { "{\"id\":\($0),\"text\":\"\(Self.text)\"},\n" }
      case .minutes: repeated(rows, head: "# Dialog\n") { _ in "- \(Self.text)\n" }
      }
    }

    private func repeated(
      _ count: Int, head: String = "", tail: String = "", in encoding: TestEncoding = .utf8,
      _ row: (Int) -> String
    ) -> [UInt8] {
      var bytes = encoding.bytes(of: head)
      for index in 0..<count { bytes += encoding.bytes(of: row(index)) }
      return bytes + encoding.bytes(of: tail)
    }
  }
}
