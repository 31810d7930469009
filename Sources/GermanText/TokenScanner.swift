/// Takes tokens as they are found, in text order.
protocol TokenSink {
  mutating func token(_ start: Int, _ end: Int, _ kind: Token.Kind)
}

/// Finds the tokens of a text in one pass over its bytes.
///
/// Most of a German text is words between blanks, and for those ICU's rules leave no choice: a run of
/// letters ends at a blank. They are found here with a table of byte classes. Whatever is not that plain,
/// from a hyphen to an emoji, goes to ``TokenAssembler`` together with everything up to the next white
/// space.
struct TokenScanner {
  private let rules: BoundaryRules?
  private let assembler: TokenAssembler

  init(assembler: TokenAssembler, rules: BoundaryRules? = .germanWords) {
    self.rules = rules
    self.assembler = assembler
  }

  /// - Parameters:
  ///   - text: The bytes, with room for a key behind them.
  ///   - sink: Gets each token that is no white space.
  @inline(__always)
  func scan<Sink: TokenSink>(_ text: PaddedText, into sink: inout Sink) {
    guard let rules else { return assembleAll(text, rules: nil, into: &sink) }
    text.bytes.withUnsafeBufferPointer { bytes in
      ByteClass.table.withUnsafeBufferPointer { classes in
        guard let bytes = bytes.baseAddress, let classes = classes.baseAddress else { return }
        var position = 0
        while position < text.count {
          if bytes[position] == 0x20 {
            position += 1
          } else if let end = plainToken(bytes, position, text, classes, into: &sink) {
            position = end
          } else {
            position = assembler.tokens(in: text, from: position, rules: rules, into: &sink)
          }
        }
      }
    }
  }

  /// A word, number or mark that needs no second look, together with the mark behind it.
  ///
  /// - Returns: The place behind it; `nil` when the assembler has to look.
  @inline(__always)
  private func plainToken<Sink: TokenSink>(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ text: PaddedText, _ classes: UnsafePointer<ByteClass>,
    into sink: inout Sink
  ) -> Int? {
    var end = Self.endOfLetters(bytes, start, classes)
    // xD is an emoticon, and so is D: alone.
    if bytes[start] | 0x20 == UInt8(ascii: "x") || (end == start + 1 && bytes[end] == UInt8(ascii: ":")) {
      return nil
    }
    if end == start { return plainNumberOrMark(bytes, start, classes, into: &sink) }
    while bytes[end] == UInt8(ascii: "-") {
      // Rad-Weg is one word, Rad- before a blank too.
      let next = Self.endOfLetters(bytes, end + 1, classes)
      if next == end + 1 {
        guard bytes[next] == 0x20 else { return nil }
        sink.token(start, next, .word)
        return next
      }
      end = next
    }
    switch classes[Int(bytes[end])] {
    case .blank:
      sink.token(start, end, .word)
      return end
    case .mark where classes[Int(bytes[end + 1])] == .blank:
      if bytes[end] == UInt8(ascii: "."), assembler.mayOwnFullStop(text, start, end) { return nil }
      sink.token(start, end, .word)
      sink.token(end, end + 1, .punctuation)
      return end + 1
    default:
      return nil
    }
  }

  @inline(__always)
  private func plainNumberOrMark<Sink: TokenSink>(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ classes: UnsafePointer<ByteClass>, into sink: inout Sink
  ) -> Int? {
    var end = start
    while Bytes.isDigit(bytes[end]) { end += 1 }
    if end > start {
      guard classes[Int(bytes[end])] == .blank else { return nil }
      sink.token(start, end, .number)
      return end
    }
    let next = classes[Int(bytes[start + 1])]
    switch bytes[start] {
    case UInt8(ascii: "\"") where next == .letter || next == .blank,
      UInt8(ascii: "(") where next == .letter || next == .blank:
      // (y) is a thumb.
      if bytes[start] == UInt8(ascii: "("), bytes[start + 2] == UInt8(ascii: ")") { return nil }
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: ")"):
      // A mark alone between blanks.
      guard next == .blank else { return nil }
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      return handle(bytes, start, into: &sink)
    default:
      return nil
    }
    sink.token(start, start + 1, .punctuation)
    return start + 1
  }

  /// `@handle` or `#hashtag` behind a blank.
  @inline(__always)
  private func handle<Sink: TokenSink>(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, into sink: inout Sink
  ) -> Int? {
    guard start == 0 || bytes[start - 1] == 0x20 else { return nil }
    var end = start + 1
    while Bytes.isWordByte(bytes[end]) { end += 1 }
    guard end > start + 1 else { return nil }
    sink.token(start, end, bytes[start] == UInt8(ascii: "@") ? .handle : .hashtag)
    return end
  }

  /// Everything through the assembler: where ICU's rules are not understood, and to compare with.
  func assembleAll<Sink: TokenSink>(
    _ text: PaddedText, rules: BoundaryRules?, into sink: inout Sink
  ) {
    var position = 0
    while position < text.count {
      position = assembler.tokens(in: text, from: position, rules: rules, into: &sink)
    }
  }

  /// The end of a run of letters of ASCII and Latin-1, which covers German; the start when there is none.
  @inline(__always)
  private static func endOfLetters(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ classes: UnsafePointer<ByteClass>
  ) -> Int {
    var position = start
    // The text is padded with zeros, which are no letters.
    while true {
      let byte = bytes[position]
      if classes[Int(byte)] == .letter {
        position += 1
      } else if byte == 0xC3, bytes[position + 1] != 0x97, bytes[position + 1] != 0xB7 {
        // U+00C0…U+00FF are letters but for × and ÷.
        position += 2
      } else {
        return position
      }
    }
  }
}

/// What a byte is to the scanner's plain path.
enum ByteClass: UInt8, Sendable {
  /// An ASCII letter.
  case letter
  /// A blank, a line break, or the zero behind a text.
  case blank
  /// A mark that is a token of its own between a word and a blank.
  case mark
  /// Everything that needs a second look.
  case other

  /// By byte.
  static let table: [ByteClass] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case 0x20, 0x0A, 0x00: .blank
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "\""):
      .mark
    default: .other
    }
  }
}
