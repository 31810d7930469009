/// ICU's sentence boundaries in one text, asked for in ascending order.
///
/// ICU's rules for sentences (Unicode Standard Annex 29, Sentence Boundary Rules) act only at full stops,
/// exclamation and question marks, and line breaks; before one of them nothing but the last letter matters.
/// So the state machine starts at the word before a mark instead of at the beginning of the sentence, finds
/// the same boundary, and most of a text is never looked at. Compared with ICU's iterator in the tests.
struct SentenceBoundaries {
  private let text: PaddedText
  private let scanner: BoundaryScanner?
  private let iterator: Segmenter
  /// ICU's own answer, for texts that the loop does not understand.
  private var ends: [Segmenter.Segment]?
  private var nextEnd = 0
  /// The boundary found last; all before it are known.
  private(set) var last = 0

  /// - Parameter rules: `nil` asks ICU's iterator.
  init(in text: PaddedText, rules: BoundaryRules?, iterator: Segmenter) {
    self.text = text
    self.iterator = iterator
    scanner = rules.map(BoundaryScanner.init)
    if rules == nil { askICU() }
  }

  private mutating func askICU() {
    ends = iterator.segments(of: Array(text.bytes[..<text.count]))
  }

  /// Whether a boundary lies in a gap between two tokens, its ends included.
  ///
  /// - Parameters:
  ///   - gap: From the end of one token to the start of the next; never before the gap asked for last.
  ///   - start: A place before the gap with at least one word in front of the first mark behind it.
  mutating func lies(in gap: ClosedRange<Int>, from start: Int) -> Bool {
    while last < gap.lowerBound { advance(from: start) }
    return last <= gap.upperBound
  }

  private mutating func advance(from start: Int) {
    if ends == nil, let scanner, let found = next(scanner, from: max(start, last)) {
      last = found
      return
    }
    if ends == nil { askICU() }
    guard let ends else { return }
    while nextEnd < ends.count, Int(ends[nextEnd].end) <= last { nextEnd += 1 }
    last = nextEnd < ends.count ? Int(ends[nextEnd].end) : text.count
  }

  private func next(_ scanner: BoundaryScanner, from start: Int) -> Int? {
    text.bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { scanner.segment(in: $0, from: start, to: text.count) }.map { Int($0.end) }
    }
  }
}
