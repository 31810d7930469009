/// Ordinal numbers and days in dates: digits with a full stop that ends no sentence.
enum Ordinals {
  /// Whether `3.` is an ordinal, judged by what follows: a lower-case word or the name of a month.
  ///
  /// - Parameters:
  ///   - digits: What stands before the full stop.
  ///   - rest: What stands behind it.
  static func isOrdinal(digits: ArraySlice<UInt8>, followedBy rest: ArraySlice<UInt8>) -> Bool {
    guard digits.count <= 3, digits.allSatisfy(Bytes.isDigit) else { return false }
    let word = rest.drop(while: Bytes.isSpace).prefix(while: Bytes.isWordByte)
    guard let first = word.first, rest.first.map(Bytes.isSpace) == true else { return false }
    if Bytes.isLowercaseASCII(first) { return true }
    return nounsAfterOrdinals.contains(String(decoding: word, as: UTF8.self))
  }

  /// Months, and the nouns that follow an ordinal in civic texts.
  private static let nounsAfterOrdinals: Set<String> = [
    "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
    "Oktober", "November", "Dezember", "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept",
    "Okt", "Nov", "Dez", "Stock", "Etage", "Klasse", "Jahrhundert", "Jahrhunderts", "OG", "UG",
    "Obergeschoss", "Bauabschnitt", "Quartal", "Platz", "Mal", "Weltkrieg",
  ]
}
