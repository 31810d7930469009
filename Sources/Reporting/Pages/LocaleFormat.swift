import CICU
import FeedbackModel

/// Numbers, dates and order as readers of a language know them, by ICU.
///
/// Belongs to one thread: ICU's formatters have state.
final class LocaleFormat {
  private let locale: OpaquePointer?

  /// - Parameters:
  ///   - name: A locale of ICU, such as `de`.
  ///   - collation: The locale to sort by, such as `de@collation=phonebook`.
  init(name: String, collation: String) { locale = cicu_locale_open(name, collation) }

  deinit { cicu_locale_close(locale) }

  /// 1234567 → 1.234.567
  func number(_ value: Int) -> String {
    text { cicu_locale_integer(locale, Int64(value), $0, $1) } ?? String(value)
  }

  /// - Parameter places: How many decimals are printed.
  func number(_ value: Double, places: Int) -> String {
    text { cicu_locale_number(locale, value, Int32(places), $0, $1) } ?? value.fixed(places)
  }

  /// - Parameter skeleton: Parts of a date in ICU's letters: `yMMMMd`.
  func date(_ date: LocalDateTime, skeleton: String) -> String {
    text {
      cicu_locale_date(
        locale, skeleton, Int32(date.year), Int32(date.month), Int32(date.day), $0, $1)
    } ?? date.iso8601
  }

  func month(_ month: YearMonth, skeleton: String) -> String {
    text { cicu_locale_date(locale, skeleton, Int32(month.year), Int32(month.month), 1, $0, $1) }
      ?? month.iso8601
  }

  /// From one day to another, with what both have in common once.
  func period(_ first: LocalDateTime, _ last: LocalDateTime, skeleton: String) -> String {
    func parts(_ date: LocalDateTime) -> [Int32] { [date.year, date.month, date.day].map { Int32($0) } }
    let period = text { cicu_locale_period(locale, skeleton, parts(first), parts(last), $0, $1) }
    // Versions of ICU differ in the width of the blanks around the dash.
    return period?.replacing("\u{2009}", with: " ") ?? "\(first.iso8601) – \(last.iso8601)"
  }

  /// Whether one text comes before another in a list for readers.
  func sorts(_ a: String, before b: String) -> Bool {
    guard locale != nil else { return a < b }
    let order = cicu_locale_compare(locale, a, Int32(a.utf8.count), b, Int32(b.utf8.count))
    return order != 0 ? order < 0 : a < b
  }

  /// In bytes; the longest text here is a period of two dates.
  private static let longest = 256

  private func text(_ write: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String? {
    guard locale != nil else { return nil }
    let text = String(unsafeUninitializedCapacity: Self.longest) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { out in
        out.baseAddress.map { max(0, Int(write($0, Int32(Self.longest)))) } ?? 0
      }
    }
    return text.isEmpty ? nil : text
  }
}
