import CICU

/// An ICU break iterator over UTF-8 bytes.
///
/// A class because it owns ICU's iterator; not `Sendable` because ICU's iterators are not.
final class Segmenter {
  enum Kind {
    case word
    case sentence

    var breakKind: cicu_break_kind { self == .word ? CICU_WORD : CICU_SENTENCE }
  }

  /// A piece of text between two boundaries.
  struct Segment {
    var start: Int32
    var end: Int32
    /// ICU's rule status: below 100 for white space and punctuation, above for words and numbers.
    var status: Int32
  }

  private let breaker: OpaquePointer
  private var ends: [Int32] = Array(repeating: 0, count: 512)
  private var statuses: [Int32] = Array(repeating: 0, count: 512)

  /// - Parameter locale: One that ICU's data has; others get the rules for all languages.
  init(_ kind: Kind, locale: String = "de") {
    // Opening fails only without ICU's data or without memory, where nothing can go on.
    guard let opened = cicu_breaker_open(kind.breakKind, locale) else {
      preconditionFailure("ICU could not open its break rules: is its data file installed?")
    }
    breaker = opened
  }

  deinit { cicu_breaker_close(breaker) }

  /// The segments of valid UTF-8, in order, without gaps.
  func segments(of utf8: [UInt8]) -> [Segment] {
    var count = fill(utf8)
    if count > ends.count {
      ends = Array(repeating: 0, count: count)
      statuses = Array(repeating: 0, count: count)
      count = fill(utf8)
    }
    var start: Int32 = 0
    return (0..<max(0, count)).map { index in
      defer { start = ends[index] }
      return Segment(start: start, end: ends[index], status: statuses[index])
    }
  }

  private func fill(_ utf8: [UInt8]) -> Int {
    utf8.withUnsafeBytes { bytes in
      Int(
        cicu_breaker_segment(
          breaker, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count),
          &ends, &statuses, Int32(ends.count)))
    }
  }
}
