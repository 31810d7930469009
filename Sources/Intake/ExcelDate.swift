import FeedbackModel

/// Dates as spreadsheets count them: days since the end of 1899, or since 1904 in old files from a Mac.
enum ExcelDate {
  /// Days from 1899-12-30 to 1904-01-01, where the other count begins.
  static let offsetOf1904 = 1462

  /// The date of a number of days; `nil` outside of 1900…9999.
  static func date(_ days: Double) -> LocalDateTime? {
    guard days.isFinite, days >= 1, days < 2_958_466 else { return nil }
    // Excel's times are fractions and miss the second by a little.
    let seconds = Int((days * 86_400).rounded())
    return LocalDateTime(secondsSince1970: seconds - 25_569 * 86_400)
  }

  /// Whether a format of numbers shows a date: it has a day, month or year outside of quotation marks,
  /// brackets and escapes.
  static func isDateFormat(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "\\", "_", "*": isEscaped = !isQuoted
      case _ where isQuoted || isBracketed: break
      case "d", "m", "y": return true
      default: break
      }
    }
    return false
  }

  /// Excel's own formats that show dates, by number (ECMA-376, 18.8.30).
  static func isDateFormat(number: Int) -> Bool {
    [14...17, 22...22, 27...36, 50...58].contains { $0.contains(number) }
  }
}
