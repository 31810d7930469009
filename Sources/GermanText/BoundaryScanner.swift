/// Walks one of ICU's break state machines over UTF-8.
///
/// The loop of ICU's `RuleBasedBreakIterator::handleNext`, without look-ahead, over bytes instead of
/// UTF-16. It reads through `UnsafePointer`s because it runs once per byte; all indices are bounded by
/// construction: states and categories were checked when the rules were opened, the text ends before `end`,
/// and UTF-8 is valid because it comes from a `String`. Fuzzed against ICU's iterator.
struct BoundaryScanner {
  private let rules: BoundaryRules

  init(_ rules: BoundaryRules) { self.rules = rules }

  /// The next segment of a text.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - start: A boundary before `end`.
  ///   - end: Where the text ends.
  /// - Returns: `nil` when a character needs ICU's dictionary.
  @inline(__always)
  func segment(
    in text: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> Segmenter.Segment? {
    rules.ascii.withUnsafeBufferPointer { ascii in
      rules.statuses.withUnsafeBufferPointer { statuses in
        walk(text, start, end, ascii, statuses)
      }
    }
  }

  @inline(__always)
  private func walk(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ ascii: UnsafeBufferPointer<UInt8>,
    _ statuses: UnsafeBufferPointer<Int16>
  ) -> Segmenter.Segment? {
    var state = rules.startState
    var position = start
    var boundary = start
    var status: Int16 = 0
    while position < end {
      let byte = text[position]
      if byte < 0x80 {
        state = Int(ascii[state << 7 | Int(byte)])
        position += 1
      } else {
        let (category, length) = category(at: text + position)
        guard category < rules.dictionaryStart else { return nil }
        state = Int(rules.next[state * BoundaryRules.categoryStride + Int(category)])
        position += length
      }
      let found = statuses[state]
      if found >= 0 {
        boundary = position
        status = found
      }
      if state == Int(BoundaryRules.stopState) { break }
    }
    if boundary == start {
      // No rule matches: ICU makes a segment of one character.
      boundary = start + Self.length(of: text[start])
      status = 0
    }
    return Segmenter.Segment(start: Int32(start), end: Int32(boundary), status: Int32(status))
  }

  @inline(__always)
  private func category(at text: UnsafePointer<UInt8>) -> (UInt8, Int) {
    let lead = UInt32(text[0])
    if lead < 0xE0 {
      return (rules.plane0[Int((lead & 0x1F) << 6 | UInt32(text[1]) & 0x3F)], 2)
    }
    if lead < 0xF0 {
      let scalar = (lead & 0x0F) << 12 | (UInt32(text[1]) & 0x3F) << 6 | UInt32(text[2]) & 0x3F
      return (rules.plane0[Int(scalar)], 3)
    }
    let high = (lead & 0x07) << 18 | (UInt32(text[1]) & 0x3F) << 12
    let scalar = high | (UInt32(text[2]) & 0x3F) << 6 | UInt32(text[3]) & 0x3F
    guard (0x10000..<0x20000).contains(scalar) else { return (rules.otherPlanes, 4) }
    return (rules.plane1[Int(scalar - 0x10000)], 4)
  }

  /// Bytes of the character that begins with a byte.
  @inline(__always)
  static func length(of lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
