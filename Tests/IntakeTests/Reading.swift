import FeedbackModel
import Foundation
import Intake
import Testing

/// Everything that reading one input brought.
struct Reading {
  var comments: [FeedbackModel.Comment] = []
  var rejects: [RejectedRecord] = []
  var notices: [String] = []
  var record = InputRecord(name: "", format: "", byteCount: 0, sha256: "", accepted: 0, rejected: 0)
  var bufferHighWaterMark = 0

  var texts: [String] { comments.map(\.text) }
  var ids: [String] { comments.map(\.id) }
  /// "LINE: REASON" of each rejected record.
  var reasons: [String] { rejects.map { "\($0.source.line): \($0.reason)" } }

  /// Reads text as a UTF-8 file.
  init(_ text: String, name: String = "beitraege.csv", options: ReadOptions = ReadOptions()) throws {
    try self.init(bytes: Array(text.utf8), name: name, options: options)
  }

  /// Writes bytes to a file in a temporary folder and reads it.
  init(bytes: [UInt8], name: String = "beitraege.csv", options: ReadOptions = ReadOptions()) throws {
    var notices: [String] = []
    let reader = CommentReader(options: options, notice: { notices.append($0) })
    try withTemporaryFile(bytes, name: name) { try read(.file($0), with: reader) }
    self.notices = notices
    bufferHighWaterMark = reader.bufferHighWaterMark
  }

  init() {}

  /// Reads an input with a reader that may have read others before.
  mutating func read(_ source: InputSource, with reader: CommentReader) throws {
    var comments: [FeedbackModel.Comment] = []
    var rejects: [RejectedRecord] = []
    record = try reader.read(source, comment: { comments.append($0) }, reject: { rejects.append($0) })
    self.comments += comments
    self.rejects += rejects
  }
}

extension FeedbackModel.Comment {
  /// Without the pseudonym, which is another one in each run.
  var withoutAuthorKey: Self {
    var comment = self
    comment.authorKey = nil
    return comment
  }
}

/// What reading several inputs together brought.
struct Collecting {
  var collection: CommentCollector.Collection
  var notices: [String]

  /// Writes texts to files of their names and reads them in this order.
  init(_ files: KeyValuePairs<String, String>, options: ReadOptions = ReadOptions()) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try self.init(files.map { InputFile(.file(folder.appending(path: $0.key).path)) }, options: options)
  }

  init(_ files: [InputFile], options: ReadOptions = ReadOptions()) throws {
    var notices: [String] = []
    collection = try CommentCollector(options: options, notice: { notices.append($0) }).collect(files)
    self.notices = notices
  }

  var comments: [FeedbackModel.Comment] { collection.comments }
  var ids: [String] { comments.map(\.id) }
  var texts: [String] { comments.map(\.text) }
  var leftOut: [[LeftOut]] { collection.inputs.map(\.leftOut) }
}

/// Calls a body with the path of a file that is deleted afterwards.
func withTemporaryFile<Result>(
  _ bytes: [UInt8], name: String, _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  // Foundation would wait for the disk, which thousands of small files cannot afford.
  let stream = try #require(fopen(file.path, "wb"))
  #expect(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
  fclose(stream)
  return try body(file.path)
}

/// How a test stores text as bytes.
enum TestEncoding: String, CaseIterable, CustomTestStringConvertible {
  case utf8
  case utf8WithMark
  case utf16LittleEndian
  case utf16LittleEndianWithMark
  case utf16BigEndian
  case utf16BigEndianWithMark
  case windows1252

  var testDescription: String { rawValue }

  func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16LittleEndianWithMark: [0xFF, 0xFE] + Self.utf16LittleEndian.bytes(of: text)
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf16BigEndianWithMark: [0xFE, 0xFF] + Self.utf16BigEndian.bytes(of: text)
    case .windows1252: text.unicodeScalars.map(Self.windows1252Byte)
    }
  }

  /// The charset's name in `InputRecord.format`.
  var charsetName: String {
    switch self {
    case .utf8, .utf8WithMark: "UTF-8"
    case .utf16LittleEndian, .utf16LittleEndianWithMark: "UTF-16LE"
    case .utf16BigEndian, .utf16BigEndianWithMark: "UTF-16BE"
    case .windows1252: "Windows-1252"
    }
  }

  private static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "€": 0x80
    case "„": 0x84
    case "“": 0x93
    case "–": 0x96
    default: UInt8(truncatingIfNeeded: scalar.value)
    }
  }
}
