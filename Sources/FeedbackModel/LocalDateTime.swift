/// A date and time of day as the source states it, without a time zone.
///
/// Participation platforms export local times; converting them would only invent precision.
public struct LocalDateTime: Sendable, Hashable, Comparable {
  public var year: Int
  /// 1…12
  public var month: Int
  /// 1…31
  public var day: Int
  /// 0…23
  public var hour: Int
  /// 0…59
  public var minute: Int
  /// 0…60
  public var second: Int

  /// Creates a date, or `nil` when a part lies outside the calendar (30 February, 25:00).
  public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day),
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The calendar month, for grouping.
  public var yearMonth: YearMonth { YearMonth(year: year, month: month) }

  public static func < (a: LocalDateTime, b: LocalDateTime) -> Bool {
    (a.year, a.month, a.day, a.hour, a.minute) != (b.year, b.month, b.day, b.hour, b.minute)
      ? (a.year, a.month, a.day, a.hour, a.minute) < (b.year, b.month, b.day, b.hour, b.minute)
      : a.second < b.second
  }

  /// Days of a month in the Gregorian calendar.
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

/// A calendar month.
public struct YearMonth: Sendable, Hashable, Comparable {
  public var year: Int
  /// 1…12
  public var month: Int

  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  public static func < (a: YearMonth, b: YearMonth) -> Bool {
    (a.year, a.month) < (b.year, b.month)
  }
}
