import FeedbackModel

extension LocalDateTime {
  /// The date of a Unix time, without any zone.
  init?(secondsSince1970 seconds: Int) {
    let days = (Double(seconds) / 86_400).rounded(.down)
    let rest = seconds - Int(days) * 86_400
    let (year, month, day) = Self.civil(daysSince1970: Int(days))
    self.init(
      year: year, month: month, day: day, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  /// The Unix time of this date, as if it were UTC.
  var secondsSince1970: Int {
    Self.days(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// Days from 1970-01-01 in the Gregorian calendar (Howard Hinnant, days_from_civil).
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The inverse (Howard Hinnant, civil_from_days).
  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// This time, given in UTC, on German clocks: one hour later, two from the last Sunday of March to the
  /// last one of October, each at one o'clock UTC.
  var germanTime: LocalDateTime {
    let seconds = secondsSince1970
    let start = Self.lastSunday(of: 3, year: year) + 3600
    let end = Self.lastSunday(of: 10, year: year) + 3600
    let offset = (start..<end).contains(seconds) ? 7200 : 3600
    return LocalDateTime(secondsSince1970: seconds + offset) ?? self
  }

  /// Midnight of a month's last Sunday; the month has 31 days.
  private static func lastSunday(of month: Int, year: Int) -> Int {
    let last = days(year: year, month: month, day: 31)
    // 1970-01-01 was a Thursday, so that days 3, 10, … are Sundays.
    let sinceSunday = ((last - 3) % 7 + 7) % 7
    return (last - sinceSunday) * 86_400
  }
}
