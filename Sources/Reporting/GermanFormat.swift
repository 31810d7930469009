import FeedbackModel

/// Numbers and dates as German readers write them.
enum GermanFormat {
  /// 1234567 → 1.234.567
  static func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "." }
      result.append(digit)
    }
    return value < 0 ? "−" + result : result
  }

  /// "1 Beitrag", "2 Beiträge"
  static func comments(_ count: Int) -> String {
    count == 1 ? "1 Beitrag" : "\(number(count)) Beiträge"
  }

  /// "1 Stimme", "2 Stimmen"
  static func votes(_ count: Int) -> String {
    count == 1 ? "1 Stimme" : "\(number(count)) Stimmen"
  }

  /// A share in whole per cent with a narrow unit; an en dash when the whole is too small for a percentage
  /// to mean anything.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole >= smallestWhole else { return "–" }
    let share = Int((Double(part) / Double(whole) * 100).rounded())
    return share == 0 && part > 0 ? "unter 1 %" : "\(share) %"
  }

  /// Below this, one comment more or less moves a percentage by five points and more.
  static let smallestWhole = 20

  /// 12.03.2026
  static func date(_ date: LocalDateTime) -> String {
    "\(padded(date.day)).\(padded(date.month)).\(date.year)"
  }

  /// "3. März – 28. Juni 2026", with the parts that are the same written once.
  static func period(_ first: LocalDateTime, _ last: LocalDateTime) -> String {
    let end = "\(last.day). \(month(last.month)) \(last.year)"
    if first.year != last.year { return "\(first.day). \(month(first.month)) \(first.year) – \(end)" }
    if first.month != last.month { return "\(first.day). \(month(first.month)) – \(end)" }
    return first.day == last.day ? end : "\(first.day). – \(end)"
  }

  /// "März 2026"
  static func month(_ month: YearMonth) -> String { "\(Self.month(month.month)) \(month.year)" }

  /// A bar of eighths of a block, `width` blocks for the whole.
  static func bar(_ part: Int, of whole: Int, width: Int = 20) -> String {
    guard whole > 0 else { return "" }
    let eighths = (part * width * 8 + whole / 2) / whole
    let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + partial
  }

  private static func month(_ number: Int) -> String {
    months.indices.contains(number - 1) ? months[number - 1] : String(number)
  }

  private static let months = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
