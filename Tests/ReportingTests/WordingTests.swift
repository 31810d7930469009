import FeedbackModel
import Testing

@testable import Reporting

@Suite("Wording")
struct WordingTests {
  private let words: Wording

  init() throws { words = Wording(try .bundled()) }

  @Test(
    "groups the digits of a number in threes",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (12345, "12.345"), (123_456, "123.456"),
      (1_234_567, "1.234.567"), (-1, "-1"), (-999, "-999"), (-1000, "-1.000"),
      (Int.max, "9.223.372.036.854.775.807"), (Int.min, "-9.223.372.036.854.775.808"),
    ])
  func number(value: Int, written: String) {
    #expect(words.number(value) == written)
  }

  @Test(
    "counts comments and votes in words that agree",
    arguments: [
      (0, "0 Beiträge", "0 Stimmen"), (1, "1 Beitrag", "1 Stimme"), (2, "2 Beiträge", "2 Stimmen"),
      (1001, "1.001 Beiträge", "1.001 Stimmen"), (-1, "-1 Beiträge", "-1 Stimmen"),
    ])
  func counts(count: Int, comments: String, votes: String) {
    #expect(words.comments(count) == comments)
    #expect(words.votes(count) == votes)
  }

  @Test(
    "gives shares in whole per cent, and none of a whole below twenty",
    arguments: [
      (0, 20, "0 %"), (1, 20, "5 %"), (20, 20, "100 %"), (1, 3000, "unter 1 %"), (43, 100, "43 %"),
      (1, 40, "3 %"),
      (2, 3, "–"), (19, 19, "–"), (0, 0, "–"),
    ])
  func share(part: Int, whole: Int, written: String) {
    #expect(words.share(part, of: whole) == written)
  }

  @Test(
    "writes dates with two digits for day and month",
    arguments: [
      ("2026-03-01", "01.03.2026"), ("2026-12-31", "31.12.2026"), ("0987-10-09", "09.10.987"),
      ("1582-10-04", "04.10.1582"),
    ])
  func date(day: String, written: String) throws {
    #expect(words.date(try #require(LocalDateTime(day: day))) == written)
  }

  @Test(
    "writes what two dates have in common once",
    arguments: [
      ("2026-03-03", "2026-06-28", "3. März – 28. Juni 2026"),
      ("2026-03-03", "2026-03-28", "3.–28. März 2026"),
      ("2026-03-03", "2026-03-03", "3. März 2026"),
      ("2025-12-30", "2026-01-02", "30. Dezember 2025 – 2. Januar 2026"),
      ("2025-03-03", "2026-03-03", "3. März 2025 – 3. März 2026"),
    ])
  func period(first: String, last: String, written: String) throws {
    let dates = (try #require(LocalDateTime(day: first)), try #require(LocalDateTime(day: last)))
    #expect(words.period(dates.0, dates.1) == written)
  }

  @Test("names all months")
  func months() {
    let names = (1...12).map { words.month(YearMonth(year: 2026, month: $0)) }
    #expect(
      names == [
        "Januar 2026", "Februar 2026", "März 2026", "April 2026", "Mai 2026", "Juni 2026", "Juli 2026",
        "August 2026", "September 2026", "Oktober 2026", "November 2026", "Dezember 2026",
      ])
  }

  @Test(
    "sorts as the phone book does, umlauts as two letters",
    arguments: [
      ("Äcker", "Afrika", true), ("Müll", "Muster", true), ("Öl", "Ofen", true), ("Bus", "bus", false),
    ])
  func order(a: String, b: String, isBefore: Bool) {
    #expect(words.format.sorts(a, before: b) == isBefore)
    #expect(words.format.sorts(b, before: a) == !isBefore)
  }

  @Test("writes English numbers, dates and quotation marks in English")
  func english() throws {
    let words = Wording(try .bundled(.english))
    let date = try #require(LocalDateTime(day: "2026-03-12"))
    #expect(words.number(1_234_567) == "1,234,567")
    #expect(words.decimal(0.25, places: 2) == "0.25")
    #expect(words.date(date) == "12 Mar 2026")
    #expect(words.comments(1) == "1 comment")
    #expect(words.comments(2) == "2 comments")
    #expect(words.quoted("Ja") == "“Ja”")
  }

  @Test(
    "gives the 95 % interval of Wilson",
    arguments: [(0, 20, "0–16 %"), (10, 20, "30–70 %"), (43, 100, "34–53 %")])
  func interval(part: Int, whole: Int, written: String) throws {
    #expect(words.interval(try #require(Proportion(part, of: whole))) == written)
    #expect(Proportion(part, of: 19) == nil)
  }

  @Test(
    "draws bars in eighths of a block",
    arguments: [
      (0, 10, 4, ""), (10, 10, 4, "████"), (5, 10, 4, "██"), (1, 32, 4, "▏"), (7, 32, 4, "▉"),
      (8, 32, 4, "█"),
      (9, 32, 4, "█▏"), (1, 1000, 4, ""), (999, 1000, 4, "████"), (3, 0, 4, ""),
    ])
  func bar(part: Int, whole: Int, width: Int, drawn: String) {
    #expect(MarkdownPrinter.bar(part, of: whole, width: width) == drawn)
  }
}
