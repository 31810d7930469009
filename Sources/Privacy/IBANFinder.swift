import GermanText

/// Finds international bank account numbers (ISO 13616): a country's letters, two check digits and as many
/// letters and digits as the country's numbers have, with or without blanks, and with the right checksum.
struct IBANFinder {
  private let utf8: [UInt8]
  private let digits: Int

  init(tokens: TokenReader) {
    utf8 = tokens.utf8
    digits = tokens.digits
  }

  func ranges() -> [Range<Int>] {
    guard digits >= Self.fewestDigits else { return [] }
    var ranges: [Range<Int>] = []
    var position = 0
    while position + 4 <= utf8.count {
      if let end = endOfNumber(from: position) {
        ranges.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return ranges
  }

  /// Norway's have thirteen, some countries' letters among them; no number has fewer.
  private static let fewestDigits = 8

  private func endOfNumber(from start: Int) -> Int? {
    // The digits first: most letters are followed by letters.
    guard utf8[start + 3].isASCIIDigit, utf8[start + 2].isASCIIDigit, utf8[start + 1].isASCIILetter,
      utf8[start].isASCIILetter, start == 0 || !utf8[start - 1].isASCIIAlphanumeric
    else { return nil }
    let country = String(decoding: utf8[start..<start + 2], as: UTF8.self).uppercased()
    guard let length = Self.lengths[country] else { return nil }
    var characters: [UInt8] = []
    var end = start
    while characters.count < length {
      let next = characters.count < 4 ? end : endOfSeparator(at: end)
      guard next < utf8.count, utf8[next].isASCIIAlphanumeric else { return nil }
      characters.append(utf8[next])
      end = next + 1
    }
    let isWhole = end == utf8.count || !utf8[end].isASCIIAlphanumeric
    return isWhole && Self.hasRightChecksum(characters) ? end : nil
  }

  /// The position behind one blank, no-break space or hyphen; the same position when there is none.
  private func endOfSeparator(at start: Int) -> Int {
    let separator = [[0x20], [0x2D], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]].first {
      utf8[min(start, utf8.count)...].starts(with: $0)
    }
    return start + (separator?.count ?? 0)
  }

  /// ISO 7064 modulo 97: the first four characters behind the rest, letters as 10…35, must leave 1.
  static func hasRightChecksum(_ characters: [UInt8]) -> Bool {
    let moved = characters.dropFirst(4) + characters.prefix(4)
    let remainder = moved.reduce(0) { remainder, character in
      if character.isASCIIDigit { return (remainder * 10 + Int(character - UInt8(ascii: "0"))) % 97 }
      let upper = character & ~0x20
      return (remainder * 100 + Int(upper - UInt8(ascii: "A")) + 10) % 97
    }
    return remainder == 1
  }

  /// Length of an account number by country code, from the IBAN registry of SWIFT.
  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27,
    "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25,
    "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18,
    "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33,
    "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25, "SV": 28,
    "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
  ]
}
