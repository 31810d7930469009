import CBytes

/// A sliding view of an input as UTF-8: what has been read and not yet been used.
///
/// Readers look for the end of the next record in `bytes` from `start` on, ask for more with `refill()`
/// when it is not there yet, and say with `advance(to:)` how far they are done.
struct TextWindow {
  /// A record longer than this is no record but a fault, such as a quotation mark that is never closed.
  static let recordLimit = 4 << 20

  /// The bytes at hand; those before `start` are done with.
  private(set) var bytes: [UInt8] = []
  /// The first byte that is not used yet.
  private(set) var start = 0
  /// The line of `start`, counted from 1.
  private(set) var line = 1
  /// Whether `bytes` holds everything to the input's end.
  private(set) var isAtEnd = false
  /// The most bytes that were held at once, as a measure of memory.
  private(set) var highWaterMark = 0
  /// The byte before `start`, because the CR and LF of one line end may come apart.
  private var lastUsed: UInt8 = 0
  /// The charset of the input.
  let charset: Charset
  private let input: RawInput
  /// `nil` for UTF-8, which is passed on as it is.
  private let decoder: CharsetDecoder?

  /// Reads the first bytes of an input and recognises their charset. White space as long as a whole
  /// sample counts as an empty file.
  ///
  /// - Parameters:
  ///   - head: The first bytes of the input, which were read already; all of it where it is shorter than a
  ///     sample for `CharsetDetector`.
  ///   - file: The input's name in errors.
  /// - Throws: `IntakeError.empty`, `.notText`, `.unsupportedCharset` and `.unreadable`.
  init(_ input: RawInput, head: [UInt8], file: String) throws(IntakeError) {
    let kind = IntakeError.BinaryKind(magic: head)
    let isWhole = head.count < CharsetDetector.sampleSize
    guard kind == nil, let finding = CharsetDetector.charset(of: head, isWhole: isWhole) else {
      throw .notText(file: file, kind: kind)
    }
    self.input = input
    charset = finding.charset
    decoder = charset == .utf8 ? nil : try CharsetDecoder(charset, file: file)
    try append(Array(head[finding.markLength...]))
    if isWhole, !isAtEnd { try append([]) }
    guard bytes.contains(where: { !ASCII.isSpace($0) }) else { throw .empty(file: file) }
  }
}

// MARK: - Moving on

extension TextWindow {
  /// The bytes at hand that are not used yet.
  var unused: ArraySlice<UInt8> { bytes[start...] }

  /// The charset for a format's description, in parentheses; empty for UTF-8, which goes without saying.
  var charsetSuffix: String { charset == .utf8 ? "" : " (\(charset.name))" }

  /// Marks everything before a place in `bytes` as used, and counts the lines of it.
  mutating func advance(to end: Int) {
    guard end > start else { return }
    line += lineEnds(in: start..<end)
    lastUsed = bytes[end - 1]
    start = end
  }

  /// Marks a single line as used, which a reader knows to be one, so that its bytes need no counting.
  ///
  /// - Parameter next: The start of the line after it.
  mutating func passLine(to next: Int) {
    guard next > start else { return }
    line += 1
    lastUsed = bytes[next - 1]
    start = next
  }

  /// Brings in more bytes, at least as many as are unused, so that looking for the end of a long record
  /// again and again takes linear time. Places in `bytes` change: the first unused byte comes to 0.
  ///
  /// - Returns: `false` when there are no more.
  mutating func refill() throws(IntakeError) -> Bool {
    guard !isAtEnd else { return false }
    bytes.removeSubrange(..<start)
    start = 0
    let goal = max(2 * bytes.count, bytes.count + 1)
    while bytes.count < goal, !isAtEnd {
      try append(try input.read())
    }
    return true
  }

  /// Moves to the first byte that is no white space.
  ///
  /// - Returns: `false` when the input ends before.
  mutating func skipSpace() throws(IntakeError) -> Bool {
    repeat {
      let end = unused.firstIndex { !ASCII.isSpace($0) } ?? bytes.endIndex
      advance(to: end)
      if start < bytes.endIndex { return true }
    } while try refill()
    return false
  }

  /// Adds a block of the input; an empty one is its end.
  private mutating func append(_ block: [UInt8]) throws(IntakeError) {
    if block.isEmpty { isAtEnd = true }
    if let decoder {
      try decoder.decode(block, into: &bytes)
    } else {
      bytes += block
    }
    highWaterMark = max(highWaterMark, bytes.count)
  }

  /// The number of line ends (LF, CR LF or CR) in a range that starts at the first unused byte.
  private func lineEnds(in range: Range<Int>) -> Int {
    let span = bytes.span
    var count = 0
    var index = Self.lineEnd(in: span, from: range.lowerBound)
    while index < range.upperBound {
      let previous = index > range.lowerBound ? span[index - 1] : lastUsed
      if span[index] == ASCII.carriageReturn || previous != ASCII.carriageReturn { count += 1 }
      index = Self.lineEnd(in: span, from: index + 1)
    }
    return count
  }

  /// The place of the next LF or CR; the number of bytes where there is none.
  static func lineEnd(in bytes: Span<UInt8>, from place: Int) -> Int {
    bytes.withUnsafeBufferPointer {
      cbytes_find(
        $0.baseAddress, place, $0.count, ASCII.lineFeed, ASCII.carriageReturn, ASCII.carriageReturn)
    }
  }
}
