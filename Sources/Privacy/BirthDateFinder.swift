import GermanText
import LexiconFiles

/// Finds dates of birth: whole dates that "geboren", "Geburtstag" or a star stand next to.
///
/// Years before ``firstYear`` are those of historical persons.
struct BirthDateFinder {
  private let tokens: TokenReader
  private let dates: DateScan

  init(tokens: TokenReader) {
    self.tokens = tokens
    dates = DateScan(tokens: tokens)
  }

  func ranges(outside claimed: [Range<Int>]) -> [Range<Int>] {
    var end = 0
    return (0..<tokens.count).compactMap { index in
      guard let token = tokens.token(index), Int(token.start) >= end,
        tokens.utf8[Int(token.start)].isASCIIDigit,
        let date = dates.date(at: Int(token.start)), date.year >= Self.firstYear,
        !claimed.contains(where: { $0.overlaps(date.range) }), isAnnounced(date.range, at: index)
      else { return nil }
      end = date.range.upperBound
      return date.range
    }
  }

  /// Nobody born before it writes comments.
  private static let firstYear = 1905

  private func isAnnounced(_ range: Range<Int>, at index: Int) -> Bool {
    isStarred(index) || hasCueBefore(index) || hasCueBehind(tokens.index(endingBehind: range.upperBound))
  }

  /// "*12.3.1960", "(* 12.3.1960)": behind a bracket or a comma, not at the start of a list's line.
  private func isStarred(_ index: Int) -> Bool { tokens.isMark(UInt8(ascii: "*"), index - 1) }

  private func hasCueBefore(_ index: Int) -> Bool {
    var distance = 0
    var before = index - 1
    while distance < Self.farthestCue, tokens.continuesLine(before + 1) {
      // Another date may have the cue for itself.
      if tokens.token(before)?.kind == .number { return false }
      if tokens.isA(.birthCue, before) { return true }
      if tokens.isA(.birthLabel, before) { return true }
      // "geb." may be read as the end of a sentence; another full stop is one.
      if tokens.isMark(UInt8(ascii: "."), before), !["geb", "dat"].contains(tokens.key(before - 1)) {
        return false
      }
      before -= 1
      distance += 1
    }
    return false
  }

  /// "am 22.02.1962 hier in der Klinik geboren", "am 3.3.1950 Geburtstag", but not beyond a mark.
  private func hasCueBehind(_ index: Int) -> Bool {
    for behind in index..<index + Self.farthestCue where tokens.token(behind) != nil {
      guard tokens.continuesLine(behind), tokens.token(behind)?.kind == .word else { return false }
      if tokens.isA(.birthVerb, behind) { return true }
    }
    return false
  }

  /// In tokens.
  private static let farthestCue = 7
}
