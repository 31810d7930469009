import GermanText
import LexiconFiles

/// Reads dates with day, month and year: "12.3.1960", "12. März 1960", "12/03/60", "1960-03-12".
struct DateScan {
  private let tokens: TokenReader
  private let scan: ByteScan

  init(tokens: TokenReader) {
    self.tokens = tokens
    scan = ByteScan(utf8: tokens.utf8)
  }

  /// A date and its year.
  struct Found {
    var range: Range<Int>
    var year: Int
  }

  /// The date that begins at an offset with a digit.
  func date(at start: Int) -> Found? { isoDate(at: start) ?? date(from: start) }

  private func date(from start: Int) -> Found? {
    let day = start..<scan.endOfDigits(from: start)
    guard (1...2).contains(day.count), (1...31).contains(scan.number(day)) else { return nil }
    let mark = scan[day.upperBound]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") else {
      return nil
    }
    let next = scan.endOfBlanks(from: day.upperBound + 1)
    let month = next..<scan.endOfDigits(from: next)
    guard !month.isEmpty else {
      return mark == UInt8(ascii: ".") ? dateWithName(from: start, month: next) : nil
    }
    guard month.count <= 2, (1...12).contains(scan.number(month)), scan[month.upperBound] == mark else {
      return nil
    }
    return withYear(from: start, at: scan.endOfBlanks(from: month.upperBound + 1))
  }

  private func dateWithName(from start: Int, month: Int) -> Found? {
    let index = tokens.index(endingBehind: month)
    guard tokens.isA(.month, index), let name = tokens.token(index) else { return nil }
    return withYear(from: start, at: scan.endOfBlanks(from: name.utf8.upperBound))
  }

  private func withYear(from start: Int, at offset: Int) -> Found? {
    let year = offset..<scan.endOfDigits(from: offset)
    guard year.count == 2 || year.count == 4, !scan.isAlphanumeric(year.upperBound) else { return nil }
    let number = scan.number(year)
    return Found(range: start..<year.upperBound, year: year.count == 2 ? 1900 + number : number)
  }

  private func isoDate(at start: Int) -> Found? {
    let year = start..<scan.endOfDigits(from: start)
    guard year.count == 4, scan[year.upperBound] == UInt8(ascii: "-") else { return nil }
    let month = (year.upperBound + 1)..<scan.endOfDigits(from: year.upperBound + 1)
    guard month.count == 2, scan[month.upperBound] == UInt8(ascii: "-") else { return nil }
    let day = (month.upperBound + 1)..<scan.endOfDigits(from: month.upperBound + 1)
    guard day.count == 2, (1...12).contains(scan.number(month)), (1...31).contains(scan.number(day)) else {
      return nil
    }
    return Found(range: start..<day.upperBound, year: scan.number(year))
  }
}
