/// The first line in which two texts differ, told so that a person sees what changed.
struct LineDifference: CustomStringConvertible {
  /// Counted from 1.
  var line: Int
  /// The line as it should be; `nil` when the text should have ended before it.
  var expected: String?
  /// The line as it is; `nil` when the text ended before it.
  var found: String?

  /// - Returns: `nil` when the texts are the same, byte by byte.
  init?(expected: String, found: String) {
    let old = expected.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let new = found.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let same = zip(old, new).prefix { $0.elementsEqual($1) }.count
    guard same < max(old.count, new.count) else { return nil }
    line = same + 1
    self.expected = same < old.count ? String(Substring(old[same])) : nil
    self.found = same < new.count ? String(Substring(new[same])) : nil
  }

  var description: String {
    """
    line \(line):
      expected: \(shown(expected))
      found:    \(shown(found))
    """
  }

  /// A line from shortly before the first character that differs.
  private func shown(_ text: String?) -> String {
    guard let text else { return "(end of file)" }
    let same = zip(expected ?? "", found ?? "").prefix { $0 == $1 }.count
    let start = max(0, same - Self.charactersBefore)
    let rest = text.dropFirst(start)
    let isCut = rest.count > Self.charactersShown
    return (start > 0 ? "…" : "") + rest.prefix(Self.charactersShown) + (isCut ? "…" : "")
  }

  private static let charactersBefore = 40
  private static let charactersShown = 160
}
