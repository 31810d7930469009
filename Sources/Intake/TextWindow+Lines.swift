extension TextWindow {
  /// Where a line was found in `bytes`.
  struct Line {
    /// The line without its end.
    var content: Range<Int>
    /// The start of the line after it.
    var next: Int
  }

  enum LineSearch {
    case line(Line)
    /// There is no line end within `recordLimit`; `skipLine()` gets past it.
    case tooLong
    case endOfInput
  }

  /// Finds the line that starts at `start`, ended by LF, CR LF, CR or the input's end, without moving on.
  mutating func findLine() throws(IntakeError) -> LineSearch {
    var searched = 0
    while true {
      if let line = lineAtHand(from: start + searched) { return .line(line) }
      if unused.isEmpty, isAtEnd { return .endOfInput }
      guard unused.count <= Self.recordLimit else { return .tooLong }
      // A CR that ends the bytes at hand is looked at again, because its LF may follow.
      searched = max(0, unused.count - 1)
      _ = try refill()
    }
  }

  /// Moves behind the next line end without keeping what is skipped.
  mutating func skipLine() throws(IntakeError) {
    while true {
      if let line = lineAtHand(from: start) { return passLine(to: line.next) }
      // A CR at the end stays, because only what follows tells whether its line end is complete.
      advance(to: bytes.last == ASCII.carriageReturn ? bytes.endIndex - 1 : bytes.endIndex)
      guard try refill() else { return }
    }
  }

  /// The line whose end lies at a place or after it; `nil` when its end has not been read yet.
  private func lineAtHand(from place: Int) -> Line? {
    let end = Self.lineEnd(in: bytes.span, from: place)
    guard end < bytes.endIndex else {
      return isAtEnd && start < bytes.endIndex
        ? Line(content: start..<bytes.endIndex, next: bytes.endIndex) : nil
    }
    var next = end + 1
    if bytes[end] == ASCII.carriageReturn {
      guard next < bytes.endIndex || isAtEnd else { return nil }
      if next < bytes.endIndex, bytes[next] == ASCII.lineFeed { next += 1 }
    }
    return Line(content: start..<end, next: next)
  }
}
