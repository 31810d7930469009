import FeedbackModel

extension LocalDateTime {
  /// Reads a date, with or without a time of day, as exports and people write it.
  ///
  /// `2026-03-14`, `2026-03-14T18:42:05.123+01:00` and the like with a blank, `14.03.2026`, `14.3.26`,
  /// `14. März 2026`, each also with a time such as `, 18:42 Uhr`, `Sat Mar 14 2026 18:42:05 GMT+0000`, Unix
  /// times in seconds and milliseconds, and the days that spreadsheets count. A time in UTC becomes one of
  /// German clocks; with any other zone it is kept as it is written, which is the local time. Years of two
  /// digits belong to this century.
  ///
  /// - Returns: `nil` for anything else, and for days that do not exist.
  init?(parsing text: String) {
    if let date = Self.plainISO(text) {
      self = date
      return
    }
    let text = text.trimmed()
    var cursor = DateCursor(text)
    if let date = cursor.date(allowsShortYear: true), cursor.isAtEnd {
      self = date
    } else if let date = Self.counted(text) {
      self = date
    } else {
      return nil
    }
  }

  /// `2026-03-14 18:42:05` or `2026-03-14T18:42:05`, as most exports write it, without the detour over parts.
  private static func plainISO(_ text: String) -> LocalDateTime? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count == 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        bytes[10] == ASCII.space || bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
        bytes[16] == UInt8(ascii: ":")
      else { return nil }
      func number(_ range: Range<Int>) -> Int {
        bytes[range].reduce(0) { ASCII.isDigit($1) ? $0 * 10 + Int($1 & 15) : notANumber }
      }
      return LocalDateTime(
        year: number(0..<4), month: number(5..<7), day: number(8..<10),
        hour: number(11..<13), minute: number(14..<16), second: number(17..<19))
    }
  }

  /// Outside of every calendar, whatever digits follow.
  private static let notANumber = 1 << 40

  /// A date as a count: seconds or milliseconds since 1970 in UTC, or days of a spreadsheet.
  private static func counted(_ text: String) -> LocalDateTime? {
    guard text.utf8.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }), let number = Double(text)
    else {
      return nil
    }
    let digits = text.utf8.prefix { $0 != UInt8(ascii: ".") }.count
    switch digits {
    case 10: return LocalDateTime(secondsSince1970: Int(number))?.germanTime
    case 13: return LocalDateTime(secondsSince1970: Int(number) / 1000)?.germanTime
    case 5 where spreadsheetDays.contains(number): return ExcelDate.date(number)
    default: return nil
    }
  }

  /// 1982 to 2064: five digits are nothing else in a column of dates.
  private static let spreadsheetDays = 30_000.0..<60_000.0

  /// Whether a text starts with a date whose year has four digits.
  static func starts(_ text: String) -> Bool {
    var cursor = DateCursor(text)
    return cursor.date(allowsShortYear: false) != nil
  }

  /// The first date in a text, with the time of day that follows it; `nil` when there is none. Years
  /// need four digits here, because `1.2.10` may be many things.
  static func first(in text: String) -> LocalDateTime? {
    var cursor = DateCursor(text)
    while cursor.moveToNextNumber() {
      var attempt = cursor
      if let date = attempt.date(allowsShortYear: false) { return date }
      cursor.skipNumber()
    }
    return nil
  }
}

/// Reads dates from UTF-8 bytes, part by part. A method that finds nothing does not move.
private struct DateCursor {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Moves to the next digit that starts a number.
  mutating func moveToNextNumber() -> Bool {
    while let byte = current, !ASCII.isDigit(byte) { position += 1 }
    return !isAtEnd
  }

  mutating func skipNumber() {
    while let byte = current, ASCII.isDigit(byte) { position += 1 }
  }

  mutating func date(allowsShortYear: Bool) -> LocalDateTime? {
    guard let day = isoDay() ?? germanDay(allowsShortYear: allowsShortYear) ?? scriptDay() else { return nil }
    guard let time = time() else { return LocalDateTime(year: day.year, month: day.month, day: day.day) }
    let date = LocalDateTime(
      year: day.year, month: day.month, day: day.day,
      hour: time.hour, minute: time.minute, second: time.second)
    return time.isUTC ? date?.germanTime : date
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }
}

// MARK: - Days

extension DateCursor {
  private typealias Day = (year: Int, month: Int, day: Int)

  /// `2026-03-14`
  private mutating func isoDay() -> Day? {
    attempt { cursor in
      guard let year = cursor.number(digits: 4...4), cursor.skip("-"),
        let month = cursor.number(digits: 1...2), cursor.skip("-"),
        let day = cursor.number(digits: 1...2)
      else { return nil }
      return (year, month, day)
    }
  }

  /// `14.03.2026`, `14. 3. 26`, `14. März 2026`
  private mutating func germanDay(allowsShortYear: Bool) -> Day? {
    attempt { cursor in
      guard let day = cursor.number(digits: 1...2), cursor.skip(".") else { return nil }
      cursor.skipSpaces()
      guard let month = cursor.numberedMonth() ?? cursor.namedMonth() else { return nil }
      cursor.skipSpaces()
      guard let year = cursor.year(allowsShort: allowsShortYear) else { return nil }
      return (year, month, day)
    }
  }

  /// `Sat Mar 14 2026`, as programs in JavaScript write it.
  private mutating func scriptDay() -> Day? {
    attempt { cursor in
      if cursor.weekday() { cursor.skipSpaces() }
      guard let month = cursor.namedMonth() else { return nil }
      cursor.skipSpaces()
      guard let day = cursor.number(digits: 1...2) else { return nil }
      cursor.skipSpaces()
      guard let year = cursor.number(digits: 4...4) else { return nil }
      return (year, month, day)
    }
  }

  private mutating func weekday() -> Bool {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].contains { skip($0) }
  }

  private mutating func numberedMonth() -> Int? {
    attempt { cursor in
      guard let month = cursor.number(digits: 1...2), cursor.skip(".") else { return nil }
      return month
    }
  }

  /// A month by its name or the abbreviation of it.
  private mutating func namedMonth() -> Int? {
    attempt { cursor in
      let word = cursor.word()
      guard let index = Self.months.firstIndex(where: { $0.contains(word) }) else { return nil }
      _ = cursor.skip(".")
      return index + 1
    }
  }

  private mutating func year(allowsShort: Bool) -> Int? {
    if let year = number(digits: 4...4) { return year }
    guard allowsShort, let year = number(digits: 2...2) else { return nil }
    return 2000 + year
  }

  /// Folded names of the months, in their order.
  private static let months: [Set<String>] = [
    ["Januar", "Jan", "Jänner"], ["Februar", "Feb", "Feber"], ["März", "Mär", "Mrz", "Mar"],
    ["April", "Apr"],
    ["Mai", "May"],
    ["Juni", "Jun"], ["Juli", "Jul"], ["August", "Aug"], ["September", "Sep", "Sept"],
    ["Oktober", "Okt", "Oct"],
    ["November", "Nov"], ["Dezember", "Dez", "Dec"],
  ].map { Set($0.map(foldedName)) }
}

// MARK: - Times

extension DateCursor {
  private typealias Time = (hour: Int, minute: Int, second: Int, isUTC: Bool)

  /// A time of day with what leads to it: `T18:42:05.123Z`, ` 18:42`, `, um 18:42 Uhr`.
  private mutating func time() -> Time? {
    attempt { cursor in
      guard cursor.skipTimeLead(), let hour = cursor.number(digits: 1...2), cursor.skip(":"),
        let minute = cursor.number(digits: 2...2)
      else { return nil }
      var second = 0
      if cursor.skip(":") {
        guard let seconds = cursor.number(digits: 2...2) else { return nil }
        second = seconds
        cursor.skipFraction()
      }
      return (hour, minute, second, cursor.skipZone())
    }
  }

  private mutating func skipTimeLead() -> Bool {
    if skip("T") || skip("t") { return true }
    let start = position
    _ = skip(",")
    skipSpaces()
    for word in ["um", "ab"] where skip(word) { skipSpaces() }
    return position > start
  }

  private mutating func skipFraction() {
    if skip(".") || skip(",") { skipNumber() }
  }

  /// `Z`, `UTC`, `+01:00`, `GMT+0000 (Coordinated Universal Time)`, `Uhr` and the like.
  ///
  /// - Returns: Whether it is UTC.
  private mutating func skipZone() -> Bool {
    let isUTC: Bool? = attempt { cursor in
      cursor.skipSpaces()
      let name = Self.zones.first { cursor.skip($0) }
      var offset: Int?
      if cursor.skip("+") || cursor.skip("-") {
        guard let hours = cursor.number(digits: 2...4) else { return nil }
        offset = hours
        if cursor.skip(":"), let minutes = cursor.number(digits: 2...2) { offset = hours * 100 + minutes }
      }
      guard name != nil || offset != nil else { return nil }
      cursor.skipRemark()
      return offset == 0 || offset == nil && Self.utcNames.contains(name ?? "")
    }
    return isUTC ?? false
  }

  /// A zone's name in parentheses.
  private mutating func skipRemark() {
    let _: Void? = attempt { cursor in
      cursor.skipSpaces()
      guard cursor.skip("("), let end = cursor.bytes[cursor.position...].firstIndex(of: UInt8(ascii: ")"))
      else {
        return nil
      }
      cursor.position = end + 1
      return ()
    }
  }

  private static let utcNames: Set<String> = ["Z", "UTC", "GMT"]
  private static let zones = ["Uhr", "Z", "UTC", "GMT", "MESZ", "MEZ", "CEST", "CET"]
}

// MARK: - Parts

extension DateCursor {
  /// Runs a body, and takes back its moves when it finds nothing.
  private mutating func attempt<Result>(_ body: (inout DateCursor) -> Result?) -> Result? {
    let start = position
    let result = body(&self)
    if result == nil { position = start }
    return result
  }

  /// A number of so many digits; `nil` when it has more or fewer.
  private mutating func number(digits: ClosedRange<Int>) -> Int? {
    let run = bytes[position...].prefix { ASCII.isDigit($0) }
    guard digits.contains(run.count) else { return nil }
    position += run.count
    return run.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[position...].starts(with: text.utf8) else { return false }
    position += text.utf8.count
    return true
  }

  private mutating func skipSpaces() {
    while let byte = current, ASCII.isSpace(byte) { position += 1 }
  }

  /// The folded word at the cursor, which moves behind it.
  private mutating func word() -> String {
    let run = bytes[position...].prefix { $0 >= 0x80 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    position += run.count
    return foldedName(String(decoding: run, as: UTF8.self))
  }
}
