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
    var end = Self.endOfLetters(bytes, start)
    // xD is an emoticon, and so is D: alone.
    if bytes[start] | 0x20 == UInt8(ascii: "x") || (end == start + 1 && bytes[end] == UInt8(ascii: ":")) {
      return nil
    }
    if end == start { return plainNumberOrMark(bytes, start, text, classes, into: &sink) }
    while bytes[end] == UInt8(ascii: "-") {
      // Rad-Weg is one word, Rad- before a blank too.
      let next = Self.endOfLetters(bytes, end &+ 1)
      if next == end + 1 {
        guard bytes[next] == 0x20 else { return nil }
        sink.token(start, next, .word)
        return next
      }
      end = next
    }
    if bytes[end] == 0x20 {
      sink.token(start, end, .word)
      return end &+ 1
    }
    guard let close = endOfMarks(bytes, behind: start..<end, text, classes) else { return nil }
    sink.token(start, end, .word)
    emitMarks(bytes, end..<close, into: &sink)
    return close
  }

  /// The end of the marks between a word or number and a blank; `nil` when the assembler has to look.
  @inline(__always)
  private func endOfMarks(
    _ bytes: UnsafePointer<UInt8>, behind token: Range<Int>, _ text: PaddedText,
    _ classes: UnsafePointer<ByteClass>
  ) -> Int? {
    var end = token.upperBound
    while classes[Int(bytes[end])] != .blank {
      let next = bytes[end &+ 1]
      switch bytes[end] {
      case UInt8(ascii: ")"), UInt8(ascii: "\""):
        end &+= 1
      case UInt8(ascii: ","):
        guard next != UInt8(ascii: ",") else { return nil }
        end &+= 1
      case UInt8(ascii: ";"), UInt8(ascii: ":"):
        // Anything but a blank behind them may be a face.
        guard classes[Int(next)] == .blank else { return nil }
        end &+= 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        end = Self.endOfShouting(bytes, end)
      case UInt8(ascii: "."):
        guard next != UInt8(ascii: ".") else { return nil }
        // "www." begins an address, however short.
        let isAddress = token.count == 3 && bytes[token.lowerBound] == UInt8(ascii: "w")
        if isAddress || (end == token.upperBound && assembler.mayOwnFullStop(text, token.lowerBound, end)) {
          return nil
        }
        end &+= 1
      case 0xE2:
        guard Self.isClosingQuote(bytes, end) else { return nil }
        end &+= 3
      default:
        return nil
      }
    }
    return end
  }

  @inline(__always)
  private func emitMarks<Sink: TokenSink>(
    _ bytes: UnsafePointer<UInt8>, _ marks: Range<Int>, into sink: inout Sink
  ) {
    var start = marks.lowerBound
    while start < marks.upperBound {
      let byte = bytes[start]
      let end =
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        ? Self.endOfShouting(bytes, start) : start &+ (byte == 0xE2 ? 3 : 1)
      sink.token(start, end, .punctuation)
      start = end
    }
  }

  @inline(__always)
  private static func endOfShouting(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: "?") { end &+= 1 }
    return end
  }

  /// “ and ”
  @inline(__always)
  private static func isClosingQuote(_ bytes: UnsafePointer<UInt8>, _ position: Int) -> Bool {
    bytes[position &+ 1] == 0x80 && (bytes[position &+ 2] == 0x9C || bytes[position &+ 2] == 0x9D)
  }

  @inline(__always)
  private func plainNumberOrMark<Sink: TokenSink>(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ text: PaddedText, _ classes: UnsafePointer<ByteClass>,
    into sink: inout Sink
  ) -> Int? {
    let end = Self.endOfNumber(bytes, start)
    if end > start {
      // A full stop may make an ordinal of it.
      guard bytes[end] != UInt8(ascii: "."), let close = endOfMarks(bytes, behind: start..<end, text, classes)
      else { return nil }
      sink.token(start, end, .number)
      emitMarks(bytes, end..<close, into: &sink)
      return close
    }
    let next = classes[Int(bytes[start &+ 1])]
    switch bytes[start] {
    case UInt8(ascii: "\"") where next == .letter || next == .blank,
      UInt8(ascii: "(") where next == .letter || next == .blank:
      // (y) is a thumb.
      if bytes[start] == UInt8(ascii: "("), bytes[start &+ 2] == UInt8(ascii: ")") { return nil }
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "-"),
      UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: ")"):
      // A mark alone between blanks.
      guard next == .blank else { return nil }
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      return handle(bytes, start, into: &sink)
    case 0xE2:
      return longMark(bytes, start, classes, into: &sink)
    default:
      return nil
    }
    sink.token(start, start &+ 1, .punctuation)
    return start &+ 1
  }

  /// „ before a letter, – and € before a blank.
  @inline(__always)
  private func longMark<Sink: TokenSink>(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ classes: UnsafePointer<ByteClass>, into sink: inout Sink
  ) -> Int? {
    let next = classes[Int(bytes[start &+ 3])]
    switch (bytes[start &+ 1], bytes[start &+ 2]) {
    case (0x80, 0x9E) where next == .letter, (0x80, 0x9C) where next == .letter,
      (0x80, 0x93) where next == .blank:
      sink.token(start, start &+ 3, .punctuation)
    case (0x82, 0xAC) where next == .blank:
      sink.token(start, start &+ 3, .symbol)
    default:
      return nil
    }
    return start &+ 3
  }

  /// The end of digits with single full stops or commas between them, or of a time of day; the start when
  /// there is none.
  @inline(__always)
  private static func endOfNumber(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while true {
      if Bytes.isDigit(bytes[end]) {
        end &+= 1
      } else if end > start, isInnerMark(bytes[end]), Bytes.isDigit(bytes[end &+ 1]) {
        end &+= 2
      } else {
        return end
      }
    }
  }

  @inline(__always)
  private static func isInnerMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
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
  ///
  /// Eight bytes are looked at together: a loop over single bytes ends at another length for every word,
  /// which processors foresee badly. The zeros behind a text end every run and keep the loads inside
  /// memory.
  @inline(__always)
  private static func endOfLetters(_ bytes: UnsafePointer<UInt8>, _ start: Int) -> Int {
    var position = start
    while true {
      let block = UInt64(littleEndian: UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt64.self))
      let others = Self.othersThanLetters(block)
      guard others != 0 else {
        position &+= 8
        continue
      }
      position &+= others.trailingZeroBitCount / 8
      // U+00C0…U+00FF are letters but for × and ÷.
      guard bytes[position] == 0xC3, bytes[position &+ 1] != 0x97, bytes[position &+ 1] != 0xB7 else {
        return position
      }
      position &+= 2
    }
  }

  /// The high bit of each byte that is no ASCII letter: comparisons by additions that cannot carry into the
  /// next byte (Warren, Hacker's Delight, chapter 6).
  @inline(__always)
  private static func othersThanLetters(_ block: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones << 7
    let small = block | (ones << 5)
    let low = small & ~high
    let fromA = low &+ ones &* UInt64(0x80 - UInt8(ascii: "a"))
    let beyondZ = low &+ ones &* UInt64(0x7F - UInt8(ascii: "z"))
    let letters = fromA & ~beyondZ & ~small & high
    return letters ^ high
  }
}

/// What a byte is to the scanner's plain path.
enum ByteClass: UInt8, Sendable {
  /// An ASCII letter.
  case letter
  /// A blank, a line break, or the zero behind a text.
  case blank
  /// Everything that needs a second look.
  case other

  /// By byte.
  static let table: [ByteClass] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case 0x20, 0x0A, 0x00: .blank
    default: .other
    }
  }
}
