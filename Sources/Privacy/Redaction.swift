public import FeedbackModel

/// A text without personal data, and where the places of the original text are in it.
public struct Redaction: Sendable, Hashable {
  /// The text with placeholders.
  public let text: String
  /// In reading order.
  let replacements: [Replacement]

  /// What took the place of what, in UTF-8 offsets.
  struct Replacement: Sendable, Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The place of an original UTF-8 range in the redacted text.
  ///
  /// A range that overlaps personal data covers the whole placeholder, so that no evidence ends inside one.
  ///
  /// - Complexity: O(log n) in the number of placeholders.
  public func range(of original: Range<Int>) -> Range<Int> {
    lowerBound(of: original.lowerBound)..<upperBound(of: original.upperBound)
  }

  /// The place of an original range of the same part in the redacted text.
  public func range(of original: TextRange) -> TextRange {
    TextRange(original.part, range(of: original.utf8))
  }

  private func lowerBound(of offset: Int) -> Int {
    guard let last = lastReplacement(where: { $0.old.lowerBound <= offset }) else { return offset }
    return offset < last.old.upperBound ? last.new.lowerBound : last.shifted(offset)
  }

  private func upperBound(of offset: Int) -> Int {
    guard let last = lastReplacement(where: { $0.old.lowerBound < offset }) else { return offset }
    return offset <= last.old.upperBound ? last.new.upperBound : last.shifted(offset)
  }

  /// The last replacement that fulfils a condition which holds for all before it.
  private func lastReplacement(where isBefore: (Replacement) -> Bool) -> Replacement? {
    var range = replacements.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = isBefore(replacements[middle]) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound > 0 ? replacements[range.lowerBound - 1] : nil
  }
}

extension Redaction.Replacement {
  /// Where an offset behind the original is in the redacted text, up to the next replacement.
  fileprivate func shifted(_ offset: Int) -> Int { offset - old.upperBound + new.upperBound }
}
