extension LocalDateTime {
  /// `2026-03-12T18:42:05`, without a time zone.
  public var iso8601: String {
    "\(yearMonth.iso8601)-\(padded(day))T\(padded(hour)):\(padded(minute)):\(padded(second))"
  }
}

extension YearMonth {
  /// `2026-03`
  public var iso8601: String { "\(padded(year, width: 4))-\(padded(month))" }
}

/// A number with zeros in front, up to a width.
private func padded(_ value: Int, width: Int = 2) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
