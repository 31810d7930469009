/// A word with the text around it on one line (Luhn 1960), short enough for a table.
enum KeywordInContext {
  /// - Parameters:
  ///   - range: The word's place in `text`, in UTF-8.
  ///   - width: Characters in all, without the marks of what was left out.
  ///   - hidden: Ranges that are not shown, for personal data.
  /// - Returns: The word between brackets in the middle of its context.
  /// - Complexity: O(length of the text).
  static func line(
    around range: Range<Int>, in text: String, width: Int, hiding hidden: [Range<Int>] = []
  ) -> String {
    let word = piece(range, of: text, hiding: hidden)
    let before = piece(0..<range.lowerBound, of: text, hiding: hidden)
    let after = piece(range.upperBound..<text.utf8.count, of: text, hiding: hidden)
    let space = max(0, width - word.count - 2)
    // What one side does not need goes to the other.
    let left = min(before.count, max(space / 2, space - after.count))
    let right = min(after.count, space - left)
    let start = (before.count > left ? "…" : "") + before.suffix(left)
    let line = start + "[\(word)]" + after.prefix(right) + (after.count > right ? "…" : "")
    // A spreadsheet would take these for the beginning of a formula.
    return "=+-@".contains(line.first ?? " ") ? "…" + line : line
  }

  /// A piece of text with white space as single blanks.
  private static func piece(_ range: Range<Int>, of text: String, hiding hidden: [Range<Int>]) -> String {
    var shown = ""
    var start = range.lowerBound
    for gap in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) where gap.overlaps(range) {
      if gap.lowerBound > start { shown += excerpt(start..<gap.lowerBound, of: text) }
      shown += "***"
      start = max(start, gap.upperBound)
    }
    if start < range.upperBound { shown += excerpt(start..<range.upperBound, of: text) }
    return normalized(shown)
  }

  private static func excerpt(_ range: Range<Int>, of text: String) -> String {
    let lower = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
    return String(text.utf8[lower..<text.utf8.index(lower, offsetBy: range.count)]) ?? ""
  }

  private static func normalized(_ text: String) -> String {
    var result = ""
    for character in text {
      let isSpace = character.isWhitespace || character.isNewline
      if !isSpace { result.append(character) } else if result.last != " " { result.append(" ") }
    }
    return result
  }
}
