import FeedbackModel
import Testing

@testable import Reporting

@Suite("German format")
struct GermanFormatTests {
  @Test(
    "groups the digits of a number in threes",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (12345, "12.345"), (123_456, "123.456"),
      (1_234_567, "1.234.567"), (-1, "−1"), (-999, "−999"), (-1000, "−1.000"),
      (Int.max, "9.223.372.036.854.775.807"), (Int.min, "−9.223.372.036.854.775.808"),
    ])
  func number(value: Int, written: String) {
    #expect(GermanFormat.number(value) == written)
  }

  @Test(
    "counts comments and votes in words that agree",
    arguments: [
      (0, "0 Beiträge", "0 Stimmen"), (1, "1 Beitrag", "1 Stimme"), (2, "2 Beiträge", "2 Stimmen"),
      (1001, "1.001 Beiträge", "1.001 Stimmen"), (-1, "−1 Beiträge", "−1 Stimmen"),
    ])
  func counts(count: Int, comments: String, votes: String) {
    #expect(GermanFormat.comments(count) == comments)
    #expect(GermanFormat.votes(count) == votes)
  }

  @Test(
    "gives shares in whole per cent, and none of a whole below twenty",
    arguments: [
      (0, 20, "0 %"), (1, 20, "5 %"), (20, 20, "100 %"), (1, 3000, "unter 1 %"), (43, 100, "43 %"),
      (1, 40, "3 %"),
      (2, 3, "–"), (19, 19, "–"), (0, 0, "–"),
    ])
  func share(part: Int, whole: Int, written: String) {
    #expect(GermanFormat.share(part, of: whole) == written)
  }

  @Test(
    "writes dates with two digits for day and month",
    arguments: [("2026-03-01", "01.03.2026"), ("2026-12-31", "31.12.2026"), ("0987-10-09", "09.10.987")])
  func date(day: String, written: String) throws {
    #expect(GermanFormat.date(try #require(LocalDateTime(day: day))) == written)
  }

  @Test(
    "writes what two dates have in common once",
    arguments: [
      ("2026-03-03", "2026-06-28", "3. März – 28. Juni 2026"),
      ("2026-03-03", "2026-03-28", "3. – 28. März 2026"),
      ("2026-03-03", "2026-03-03", "3. März 2026"),
      ("2025-12-30", "2026-01-02", "30. Dezember 2025 – 2. Januar 2026"),
      ("2025-03-03", "2026-03-03", "3. März 2025 – 3. März 2026"),
    ])
  func period(first: String, last: String, written: String) throws {
    let dates = (try #require(LocalDateTime(day: first)), try #require(LocalDateTime(day: last)))
    #expect(GermanFormat.period(dates.0, dates.1) == written)
  }

  @Test("names all months")
  func months() {
    let names = (1...12).map { GermanFormat.month(YearMonth(year: 2026, month: $0)) }
    #expect(
      names == [
        "Januar 2026", "Februar 2026", "März 2026", "April 2026", "Mai 2026", "Juni 2026", "Juli 2026",
        "August 2026", "September 2026", "Oktober 2026", "November 2026", "Dezember 2026",
      ])
  }

  @Test(
    "draws bars in eighths of a block",
    arguments: [
      (0, 10, 4, ""), (10, 10, 4, "████"), (5, 10, 4, "██"), (1, 32, 4, "▏"), (7, 32, 4, "▉"),
      (8, 32, 4, "█"),
      (9, 32, 4, "█▏"), (1, 1000, 4, ""), (999, 1000, 4, "████"), (3, 0, 4, ""),
    ])
  func bar(part: Int, whole: Int, width: Int, drawn: String) {
    #expect(GermanFormat.bar(part, of: whole, width: width) == drawn)
  }
}
