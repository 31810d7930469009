/// Ordinal numbers, days in dates and numbers of list items: digits with a full stop that ends no sentence.
enum Ordinals {
  /// Whether a number and the full stop behind it are an ordinal, judged by what stands around it: a
  /// lower-case word or the name of a month behind it, or nothing before it in its line.
  static func isOrdinal(_ digits: Range<Int>, in text: PaddedText) -> Bool {
    if isDayAndMonth(text.bytes[digits]) { return true }
    guard digits.count <= 3, text.bytes[digits].allSatisfy(Bytes.isDigit) else { return false }
    var start = digits.upperBound + 1
    while Bytes.isSpace(text[start]) { start += 1 }
    let word = text.string(start..<Bytes.endOfLetters(in: text.bytes, from: start))
    if nounsAfterOrdinals.contains(word) { return true }
    let behind = text[digits.upperBound + 1]
    guard behind == 0x20 || behind == 0xC2 else { return false }
    if beginsItem(digits.lowerBound, in: text) { return true }
    return Bytes.isLowercaseStart(text.bytes, at: start)
  }

  /// *12.5* before a full stop is a date without year.
  private static func isDayAndMonth(_ number: ArraySlice<UInt8>) -> Bool {
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(Bytes.isDigit) }
  }

  /// Whether nothing, a line break, a colon or the end of a sentence stands before a place.
  private static func beginsItem(_ start: Int, in text: PaddedText) -> Bool {
    var before = start - 1
    while before >= 0, text.bytes[before] == 0x20 || text.bytes[before] == 0x09 { before -= 1 }
    guard before >= 0 else { return true }
    return text.bytes[before] == 0x0A || itemMarks.contains(text.bytes[before])
  }

  private static let itemMarks = ByteSet("\r:.!?(;")

  /// Months, and the nouns that follow an ordinal in civic texts.
  private static let nounsAfterOrdinals: Set<String> = [
    "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember", "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept",
    "Okt", "Nov", "Dez", "Stock", "Etage", "Klasse", "Jahrhundert", "Jahrhunderts", "OG", "UG", "Jh",
    "Obergeschoss", "Bauabschnitt", "Quartal", "Platz", "Mal", "Weltkrieg", "Jahrestag", "Lebensjahr",
    "Geburtstag", "Rang", "Tag", "Runde", "Spieltag", "Minute", "Liga", "Generation", "Semester", "Kind",
  ]
}
