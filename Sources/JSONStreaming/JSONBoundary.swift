/// Finds the end of a JSON value that arrives in pieces, without building or checking it.
///
/// It only follows brackets and quotation marks, so that memory stays the same however long the value is.
/// A fresh one is needed for each value.
package struct JSONBoundary {
  private enum State {
    /// Before the first byte of the value.
    case start
    /// Inside a number, `true`, `false` or `null`, or something that is no JSON at all.
    case scalar
    /// Inside an array or object, outside of its strings.
    case container
    case string
    /// After a backslash in a string.
    case escape
  }

  private enum Step {
    case inside
    /// The byte is the value's last one.
    case last
    /// The byte already belongs to what follows the value.
    case past
  }

  private var state = State.start
  private var depth = 0

  package init() {}

  /// Goes on through the next piece of the value.
  ///
  /// - Parameters:
  ///   - bytes: The piece; what it holds before `start` was seen before.
  ///   - start: Where to go on; for the first piece, the first byte of the value.
  /// - Returns: The place after the value's last byte; `nil` when it goes on in the next piece.
  package mutating func end(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if state == .string {
        index = Self.endOfPlainRun(in: bytes, from: index)
        if index == bytes.count { break }
      }
      switch step(bytes[index]) {
      case .inside: index += 1
      case .last: return index + 1
      case .past: return index
      }
    }
    return nil
  }

  /// Most bytes of a value stand inside strings, where only two bytes matter.
  private static func endOfPlainRun(in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
      index += 1
    }
    return index
  }

  private mutating func step(_ byte: UInt8) -> Step {
    switch state {
    case .start, .container: return stepOutsideStrings(byte)
    case .scalar: return Self.endsScalar(byte) ? .past : .inside
    case .string where byte == UInt8(ascii: "\\"): state = .escape
    case .string where byte == UInt8(ascii: "\""): return closeString()
    case .string: break
    case .escape: state = .string
    }
    return .inside
  }

  private mutating func stepOutsideStrings(_ byte: UInt8) -> Step {
    switch byte {
    case UInt8(ascii: "\""):
      state = .string
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      state = .container
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      return depth <= 0 ? .last : .inside
    case _ where state == .start:
      state = .scalar
    default:
      break
    }
    return .inside
  }

  private mutating func closeString() -> Step {
    state = .container
    return depth == 0 ? .last : .inside
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
