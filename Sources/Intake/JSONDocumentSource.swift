import FeedbackModel
import JSONStreaming

/// Reads comments from one JSON document, element by element, so that memory does not grow with it.
///
/// Each object that stands directly in an array is a record, however deep the array lies in other objects:
/// `[{…}, {…}]`, `{"comments": [{…}]}`, `{"data": {"comments": {"nodes": [{…}]}}}`. In a sequence of
/// objects without an array around them, each of these is a record.
struct JSONDocumentSource: RecordSource {
  /// What surrounds the records.
  enum Shape: Hashable {
    case array
    case objectWithArray
    case sequence
  }

  private enum Container {
    case array
    case object
  }

  private let shape: Shape
  private var window: TextWindow
  private var reader: JSONRecordReader
  /// What the last object brought and was not handed out yet, last first.
  private var pending: [RecordOutcome] = []
  /// The last key of an object; empty where none was read since the last comma.
  private var lastKey: [UInt8] = []
  /// The containers around the current place, outermost first.
  private var containers: [Container] = []
  /// Whether the document cannot be followed any further.
  private var isBroken = false

  var bufferHighWaterMark: Int { window.highWaterMark }
  var columnUses: [ColumnUse] { reader.columnUses }
  var format: String {
    let container = shape.name + window.charsetSuffix
    return reader.exportName.map { "\($0), \(container)" } ?? container
  }

  init(_ window: TextWindow, shape: Shape, names: ColumnNames, builder: CommentBuilder) {
    self.window = window
    self.shape = shape
    reader = JSONRecordReader(names: names, builder: builder)
  }

  mutating func next() throws(IntakeError) -> RecordOutcome? {
    if let outcome = pending.popLast() { return outcome }
    while !isBroken, try window.skipSpace() {
      if let outcome = try step() { return outcome }
    }
    if !isBroken, !containers.isEmpty {
      return broken("the file ends inside of its JSON; it was probably cut off, export it again")
    }
    try reader.checkTextWasSeen()
    return nil
  }
}

extension JSONDocumentSource.Shape {
  var name: String {
    switch self {
    case .array: "JSON array"
    case .objectWithArray: "JSON object with an array"
    case .sequence: "JSON objects"
    }
  }
}

// MARK: - Structure

extension JSONDocumentSource {
  /// Moves past the token or record at the current place; returns what a record brought.
  private mutating func step() throws(IntakeError) -> RecordOutcome? {
    let byte = window.bytes[window.start]
    switch byte {
    case ASCII.openBrace where isRecordPlace: return try record()
    case ASCII.openBrace: return open(.object)
    case ASCII.openBracket where isListOfErrors: return try errors()
    case ASCII.openBracket: return open(.array)
    case ASCII.closeBrace: return close(.object)
    case ASCII.closeBracket: return close(.array)
    case UInt8(ascii: ","):
      lastKey = []
      window.advance(to: window.start + 1)
    case UInt8(ascii: ":"): window.advance(to: window.start + 1)
    case _ where containers.isEmpty || containers == [.array]: return try notAnObject()
    default:
      if case .kept(let text) = try passValue(keeping: Self.keyLimit) { lastKey = Array(text) }
    }
    return nil
  }

  /// In bytes, with quotation marks; longer ones are no keys that matter.
  private static let keyLimit = 64

  /// Whether the list that begins here is one of errors: GraphQL answers with one beside its data, or instead.
  private var isListOfErrors: Bool { isValue(of: reader.builder.words.errors) }

  private func isValue(of keys: Set<String>) -> Bool {
    guard containers.last == .object, !lastKey.isEmpty else { return false }
    return keys.contains(foldedName(String(decoding: lastKey, as: UTF8.self)))
  }

  private mutating func errors() throws(IntakeError) -> RecordOutcome? {
    let line = window.line
    guard case .kept(let list) = try passValue(keeping: TextWindow.recordLimit) else { return nil }
    guard let messages = try? JSONParser.parse(list).arrayValue, !messages.isEmpty else { return nil }
    let first = messages[0]["message"]?.stringValue ?? "no message"
    return reader.builder.origin.rejection(
      line: line, "the platform answered with an error (\(first.prefix(80))); fetch this page again")
  }

  private var isRecordPlace: Bool {
    containers.last == .array || containers.isEmpty && shape == .sequence
      || isValue(of: reader.builder.words.records)
  }

  private mutating func open(_ container: Container) -> RecordOutcome? {
    guard containers.count < JSONParser.depthLimit else {
      return broken("more than \(JSONParser.depthLimit) levels of nesting; export the file in a simpler form")
    }
    containers.append(container)
    window.advance(to: window.start + 1)
    return nil
  }

  private mutating func close(_ container: Container) -> RecordOutcome? {
    guard containers.last == container else {
      let bracket = container == .array ? "]" : "}"
      return broken("there is a '\(bracket)' that closes nothing; correct the file or export it again")
    }
    containers.removeLast()
    window.advance(to: window.start + 1)
    return nil
  }

  /// Gives up on the rest of the document.
  private mutating func broken(_ reason: String) -> RecordOutcome {
    isBroken = true
    return reader.builder.origin.rejection(line: window.line, reason)
  }
}

// MARK: - Values

extension JSONDocumentSource {
  private mutating func record() throws(IntakeError) -> RecordOutcome? {
    let line = window.line
    let origin = reader.builder.origin
    switch try passValue(keeping: TextWindow.recordLimit) {
    case .kept(let object):
      pending = reader.read(object, line: line).reversed()
      return pending.popLast()
    case .dropped:
      reader.pass()
      return origin.rejection(line: line, JSONRecordFault.tooLong)
    case .unfinished:
      isBroken = true
      return origin.rejection(
        line: line, "the file ends inside of this record; it was probably cut off, export it again")
    }
  }

  private mutating func notAnObject() throws(IntakeError) -> RecordOutcome {
    reader.pass()
    let line = window.line
    _ = try passValue(keeping: 0)
    return reader.builder.origin.rejection(
      line: line, "an object such as {\"text\": \"…\"} was expected; correct the file or export it again")
  }

  private enum PassedValue {
    case kept(ArraySlice<UInt8>)
    /// The value is longer than what was to be kept.
    case dropped
    /// The input ends inside of the value.
    case unfinished
  }

  /// Moves past the value at the current place.
  ///
  /// - Parameter limit: The value is kept up to this many bytes.
  private mutating func passValue(keeping limit: Int) throws(IntakeError) -> PassedValue {
    var boundary = JSONBoundary()
    var isKept = limit > 0
    var searched = 0
    while true {
      if let end = boundary.end(in: window.bytes.span, from: window.start + searched) {
        let value = isKept ? PassedValue.kept(window.bytes[window.start..<end]) : .dropped
        window.advance(to: end)
        return value
      }
      isKept = isKept && window.unused.count <= limit
      if !isKept { window.advance(to: window.bytes.endIndex) }
      searched = window.unused.count
      guard try window.refill() else {
        window.advance(to: window.bytes.endIndex)
        return .unfinished
      }
    }
  }
}
