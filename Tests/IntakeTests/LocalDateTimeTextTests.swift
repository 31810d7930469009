import FeedbackModel
import Testing

@testable import Intake

@Suite("Dates as text")
struct LocalDateTimeTextTests {
  @Test(
    "reads the ways in which exports and people write dates",
    arguments: [
      ("2026-03-14", "2026-3-14 0:0:0"), ("2026-03-14T18:42:05", "2026-3-14 18:42:5"),
      ("2026-03-14 18:42:05", "2026-3-14 18:42:5"), ("2026-03-14T18:42", "2026-3-14 18:42:0"),
      ("2026-03-14T18:42:05.123Z", "2026-3-14 19:42:5"), ("2026-03-14T18:42:05+01:00", "2026-3-14 18:42:5"),
      ("2026-03-14 18:42:05 +0100", "2026-3-14 18:42:5"), ("2026-03-14 18:42:05 UTC", "2026-3-14 19:42:5"),
      ("2026-06-30T23:30:00+00:00", "2026-7-1 1:30:0"), ("2026-03-29T00:59:59Z", "2026-3-29 1:59:59"),
      ("2026-03-29T01:00:00Z", "2026-3-29 3:0:0"), ("2026-10-25 00:59:00 GMT", "2026-10-25 2:59:0"),
      ("2026-10-25 01:00:00 GMT", "2026-10-25 2:0:0"), ("2026-12-31T23:30:00Z", "2027-1-1 0:30:0"),
      ("Sat Nov 17 2018 05:09:36 GMT+0000 (Coordinated Universal Time)", "2018-11-17 6:9:36"),
      ("Fri Mar 06 2026 12:00:00 GMT+0100 (CET)", "2026-3-6 12:0:0"), ("1773000000", "2026-3-8 21:0:0"),
      ("1773000000000", "2026-3-8 21:0:0"), ("46095", "2026-3-14 0:0:0"), ("46095.75", "2026-3-14 18:0:0"),

      ("18.10.2017", "2017-10-18 0:0:0"), ("18.10.2017 14:30", "2017-10-18 14:30:0"),
      ("18.10.2017, 14:30 Uhr", "2017-10-18 14:30:0"), ("18.10.17", "2017-10-18 0:0:0"),
      ("3.3.2026 um 9:05", "2026-3-3 9:5:0"), ("3. März 2026", "2026-3-3 0:0:0"),
      ("3. Maerz 2026, 18:00 Uhr", "2026-3-3 18:0:0"), ("03. Dez. 2025", "2025-12-3 0:0:0"),
      ("1. Ma\u{308}rz 2026", "2026-3-1 0:0:0"), (" 2024-02-29 ", "2024-2-29 0:0:0"),
    ])
  func dates(text: String, expected: String) throws {
    let date = try #require(LocalDateTime(parsing: text))
    #expect(
      "\(date.year)-\(date.month)-\(date.day) \(date.hour):\(date.minute):\(date.second)" == expected)
  }

  @Test(
    "reads nothing else",
    arguments: [
      "", "gestern", "2026", "2026-13-01", "2026-02-30", "2026-03-14T25:00", "2026-03-14T18", "31.4.2026",
      "14.3", "14.3.026", "14. Brumaire 2026", "2026-03-14 und mehr", "03/14/2026", "20260314",
    ])
  func others(text: String) {
    #expect(LocalDateTime(parsing: text) == nil)
  }

  @Test(
    "finds the first date in a line",
    arguments: [
      ("**Datum:** 3. März 2026, 18:00 Uhr", LocalDateTime(year: 2026, month: 3, day: 3, hour: 18)),
      ("Dienstag, den 12.05.2026 im Volkshaus", LocalDateTime(year: 2026, month: 5, day: 12)),
      ("Raum 12, 14 Personen, 2026-04-01", LocalDateTime(year: 2026, month: 4, day: 1)),
      ("Fassung 1.2.10", nil), ("40 Personen", nil),
    ])
  func inLines(text: String, expected: LocalDateTime?) {
    #expect(LocalDateTime.first(in: text) == expected)
  }
}
