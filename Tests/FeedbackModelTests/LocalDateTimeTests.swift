import FeedbackModel
import Testing

/// The calendar, the order and the printed form of dates.
struct LocalDateTimeTests {
  @Test(arguments: [
    (2026, 1, 31), (2026, 4, 30), (2026, 12, 31), (2026, 2, 28), (2024, 2, 29), (2000, 2, 29), (1, 1, 1),
    (9999, 12, 31),
  ])
  func daysOfTheCalendar(year: Int, month: Int, day: Int) throws {
    let date = try #require(LocalDateTime(year: year, month: month, day: day))
    #expect([date.year, date.month, date.day] == [year, month, day])
    #expect([date.hour, date.minute, date.second] == [0, 0, 0])
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 6, 31),
    (2026, 9, 31), (2026, 11, 31), (2026, 1, 32), (2026, 1, 0), (2026, 0, 1), (2026, 13, 1), (0, 1, 1),
    (10_000, 1, 1), (2026, -1, 1),
  ])
  func daysOutsideTheCalendar(year: Int, month: Int, day: Int) {
    #expect(LocalDateTime(year: year, month: month, day: day) == nil)
  }

  @Test func everyYearHasItsDays() {
    for (year, days) in [(2023, 365), (2024, 366), (1900, 365), (2000, 366)] {
      let dates = (1...12).flatMap { month in
        (1...31).compactMap { LocalDateTime(year: year, month: month, day: $0) }
      }
      #expect(dates.count == days, "\(year)")
    }
  }

  @Test(arguments: [
    (0, 0, 0, true), (23, 59, 59, true),
    // A leap second.
    (23, 59, 60, true), (24, 0, 0, false), (25, 0, 0, false), (-1, 0, 0, false), (12, 60, 0, false),
    (12, -1, 0, false), (12, 0, 61, false),
  ])
  func timesOfDay(hour: Int, minute: Int, second: Int, exists: Bool) {
    let date = LocalDateTime(year: 2026, month: 3, day: 12, hour: hour, minute: minute, second: second)
    #expect((date != nil) == exists)
  }

  @Test func datesAreInOrder() throws {
    let ascending = try [
      (2025, 12, 31, 23, 59, 59), (2026, 1, 1, 0, 0, 0), (2026, 1, 1, 0, 0, 1), (2026, 1, 1, 0, 1, 0),
      (2026, 1, 1, 1, 0, 0), (2026, 1, 2, 0, 0, 0), (2026, 2, 1, 0, 0, 0),
    ].map { try #require(LocalDateTime(year: $0, month: $1, day: $2, hour: $3, minute: $4, second: $5)) }
    for (earlier, a) in ascending.enumerated() {
      for (later, b) in ascending.enumerated() { #expect((a < b) == (earlier < later)) }
    }
  }

  @Test func monthsAreInOrder() {
    let ascending = [
      YearMonth(year: 2025, month: 12), YearMonth(year: 2026, month: 1), YearMonth(year: 2026, month: 2),
    ]
    #expect(ascending.reversed().sorted() == ascending)
    #expect(!(ascending[0] < ascending[0]))
  }

  @Test func theMonthGroups() throws {
    let date = try #require(LocalDateTime(year: 2026, month: 3, day: 12, hour: 18))
    #expect(date.yearMonth == YearMonth(year: 2026, month: 3))
  }

  @Test func datesArePrintedWithZeros() throws {
    let date = try #require(LocalDateTime(year: 2026, month: 3, day: 2, hour: 8, minute: 4, second: 5))
    #expect(date.iso8601 == "2026-03-02T08:04:05")
    #expect(try #require(LocalDateTime(year: 987, month: 12, day: 31)).iso8601 == "0987-12-31T00:00:00")
    #expect(YearMonth(year: 2026, month: 11).iso8601 == "2026-11")
  }
}
