import FeedbackModel
import Foundation

/// Where results go: standard output or a file.
struct Output: ~Copyable {
  private let handle: FileHandle
  private var buffer: [UInt8] = []

  /// - Parameter path: `-` for standard output.
  init(path: String) throws {
    if path == "-" {
      handle = .standardOutput
    } else {
      guard FileManager.default.createFile(atPath: path, contents: nil),
        let opened = FileHandle(forWritingAtPath: path)
      else { throw OutputError(path: path) }
      handle = opened
    }
  }

  /// Collects small pieces and writes them together.
  mutating func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.blockSize { try flush() }
  }

  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a whole text to standard output.
  static func print(_ text: String) throws {
    var output = try Output(path: "-")
    try output.write(Array(text.utf8))
    try output.flush()
  }

  private static let blockSize = 1 << 16
}

/// A file that cannot be written.
struct OutputError: Error, CustomStringConvertible {
  var path: String

  var description: String {
    "\(path) cannot be written. Check that its folder exists and that you may write there."
  }
}

/// Messages to the person at the terminal.
enum Console {
  static func note(_ message: String) {
    FileHandle.standardError.write(Data("stadtecho: \(message)\n".utf8))
  }

  /// Says how many records of an input do not count, and why; nothing when all of them do.
  static func noteLeftOut(_ record: InputRecord) {
    guard !record.leftOut.isEmpty else { return }
    let reasons = record.leftOut.map { "\($0.count) \($0.reason.name)" }.joined(separator: ", ")
    note("\(record.name): left out: \(reasons)")
  }

  /// Names a record that was set aside.
  static func note(_ record: RejectedRecord) {
    note(
      record.source.line == 0
        ? record.reason : "\(record.source.name) line \(record.source.line): \(record.reason)")
  }
}
