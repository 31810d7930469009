/// A place in a piece of text, with ICU's segment there and the one behind it.
struct TokenCursor {
  let text: PaddedText
  /// Where the piece ends.
  let end: Int
  private let source: SegmentSource
  /// The segment at the cursor; `nil` at the end of the piece.
  private(set) var current: Segmenter.Segment?
  /// Byte offset; inside ``current`` when a token ended within a segment.
  private(set) var position: Int

  init(text: PaddedText, start: Int, end: Int, source: SegmentSource) {
    self.text = text
    self.end = end
    self.source = source
    position = start
    current = start < end ? source.segment(in: text, from: start, to: end) : nil
  }

  /// The segment behind the current one.
  var following: Segmenter.Segment? {
    guard let current, Int(current.end) < end else { return nil }
    return source.segment(in: text, from: Int(current.end), to: end)
  }

  mutating func next() {
    guard let current else { return }
    advance(past: Int(current.end))
  }

  mutating func advance(past place: Int) {
    position = place
    while let segment = current, Int(segment.end) <= place {
      let start = Int(segment.end)
      current = start < end ? source.segment(in: text, from: start, to: end) : nil
    }
    // A token may end inside a segment; what is left of it is looked at afresh.
    if let segment = current, Int(segment.start) < place {
      current = source.segment(in: text, from: place, to: end)
    }
  }

  /// Moves to the next byte that is no white space; `false` at the end of the piece.
  mutating func skipSpace() -> Bool {
    while position < end, let length = Bytes.lengthOfSpace(in: text.bytes, at: position) {
      advance(past: position + length)
    }
    return position < end
  }
}

/// Where segments come from.
enum SegmentSource {
  /// The own loop over ICU's rules.
  case scanner(BoundaryScanner)
  /// ICU's iterator, for a piece that the own loop does not understand.
  case iterator(Segmenter)

  /// The segment that begins at a place.
  func segment(in text: PaddedText, from start: Int, to end: Int) -> Segmenter.Segment? {
    switch self {
    case .scanner(let scanner):
      return text.bytes.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.flatMap { scanner.segment(in: $0, from: start, to: end) }
      }
    case .iterator(let segmenter):
      return segmenter.segments(of: Array(text.bytes[start..<end])).first.map {
        Segmenter.Segment(start: Int32(start), end: $0.end + Int32(start), status: $0.status)
      }
    }
  }
}
