/// A half-open range of UTF-8 offsets in one part of a comment.
///
/// Byte offsets are what the analysis works on; writers turn them into code points with
/// ``CodePointOffsets`` when they print them.
public struct TextRange: Sendable, Hashable {
  /// The part of the comment that the offsets count in.
  public var part: CommentPart
  public var lowerBound: Int
  public var upperBound: Int

  public init(_ part: CommentPart = .text, _ range: Range<Int>) {
    self.part = part
    lowerBound = range.lowerBound
    upperBound = range.upperBound
  }

  /// The offsets alone.
  public var utf8: Range<Int> { lowerBound..<upperBound }
}

/// The parts of a comment that are analysed.
public enum CommentPart: String, Sendable, Hashable, CaseIterable {
  case title
  case text
}

extension Comment {
  /// The text of one part; empty when the comment has no such part.
  public subscript(part: CommentPart) -> String {
    switch part {
    case .text: text
    case .title: title ?? ""
    }
  }

  /// The characters in a range.
  ///
  /// Complexity: O(1) plus the length of the range for a native UTF-8 string.
  public func excerpt(_ range: TextRange) -> String {
    let utf8 = self[range.part].utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.upperBound - range.lowerBound)
    return String(utf8[lower..<upper]) ?? ""
  }
}
