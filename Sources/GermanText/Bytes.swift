/// Questions about UTF-8 bytes that need no table.
enum Bytes {
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isLowercaseASCII(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  static func isUppercaseASCII(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    isLowercaseASCII(byte) || isUppercaseASCII(byte)
  }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// ASCII letters, digits and underscore, and every byte of a longer character.
  static func isWordByte(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  /// The length of the white-space or format character at a place; `nil` when there is none.
  static func lengthOfSpace(in utf8: [UInt8], at index: Int) -> Int? {
    let byte = utf8[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    guard byte >= 0xC2, let scalar = scalar(in: utf8, at: index) else { return nil }
    let isSpace = scalar.properties.isWhitespace
    // Zero-width characters, soft hyphens and byte order marks at a token's start say nothing.
    let isInvisible =
      (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF || scalar.value == 0xAD
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    return isSpace || isInvisible ? UTF8.width(scalar) : nil
  }

  /// The character that starts at a place; `nil` inside a character.
  static func scalar(in utf8: [UInt8], at index: Int) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = utf8[index..<min(index + 4, utf8.count)].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) { return scalar }
    return nil
  }

  /// Whether a lower-case letter stands at a place; most letters are ASCII, which needs no table.
  static func isLowercaseStart(_ utf8: [UInt8], at index: Int) -> Bool {
    guard index < utf8.count else { return false }
    if utf8[index] < 0x80 { return isLowercaseASCII(utf8[index]) }
    return scalar(in: utf8, at: index)?.properties.isLowercase ?? false
  }

  /// Whether a capital letter stands at a place.
  static func isUppercaseStart(_ utf8: [UInt8], at index: Int) -> Bool {
    guard index < utf8.count else { return false }
    if utf8[index] < 0x80 { return isUppercaseASCII(utf8[index]) }
    return scalar(in: utf8, at: index)?.properties.isUppercase ?? false
  }

  /// Whether `in` or `innen` stands at a place, as the ending of a gender form or of its part of a compound.
  static func isGenderEnding(_ utf8: [UInt8], at index: Int) -> Bool {
    guard index < utf8.count else { return false }
    let ending = utf8[index..<endOfLetters(in: utf8, from: index)]
    // Schüler:innenvertretung
    if ending.count > 8, ending.starts(with: "innen".utf8) { return true }
    return genderEndings.contains {
      ending.elementsEqual($0.utf8) || ending.elementsEqual($0.uppercased().utf8)
    }
  }

  private static let genderEndings = ["in", "innen", "r", "n", "e"]

  static func endOfLetters(in utf8: [UInt8], from index: Int) -> Int {
    var end = index
    while end < utf8.count, isASCIILetter(utf8[end]) || utf8[end] >= 0x80 { end += 1 }
    return end
  }

  static func endOfWordBytes(in utf8: [UInt8], from index: Int) -> Int {
    var end = index
    while end < utf8.count, isWordByte(utf8[end]) { end += 1 }
    return end
  }

  /// The end of digits with full stops and commas between them.
  static func endOfNumber(in utf8: [UInt8], from index: Int) -> Int {
    var end = index
    while end + 1 < utf8.count,
      isDigit(utf8[end])
        || (end > index && (utf8[end] == 0x2C || utf8[end] == 0x2E) && isDigit(utf8[end + 1]))
    {
      end += 1
    }
    return end
  }

  private static let addressEnds = ByteSet("<>\"")
  private static let addressTails = ByteSet(".,;:!?)]'*")
  private static let mailMarks = ByteSet("._%+-")

  /// The end of a web address: before white space, quotes and brackets, and before punctuation at its end.
  static func endOfAddress(in utf8: [UInt8], from start: Int) -> Int {
    var end = start
    while end < utf8.count, utf8[end] > 0x20, !addressEnds.contains(utf8[end]), utf8[end] < 0xE2 {
      end += 1
    }
    while end > start + 1, addressTails.contains(utf8[end - 1]) {
      // A closing bracket belongs to the address that opened it: …/Platz_(Jena)
      if utf8[end - 1] == UInt8(ascii: ")"), utf8[start..<end].contains(UInt8(ascii: "(")) { break }
      end -= 1
    }
    return end
  }

  /// The end of an e-mail address that starts at a place (RFC 5321's dot-atom form); `nil` when there is
  /// none.
  static func endOfMail(in utf8: [UInt8], from start: Int) -> Int? {
    var at = start
    while at < utf8.count, isASCIILetter(utf8[at]) || isDigit(utf8[at]) || mailMarks.contains(utf8[at]) {
      at += 1
    }
    guard at > start, at < utf8.count, utf8[at] == UInt8(ascii: "@") else { return nil }
    var end = at + 1
    var lastDot: Int?
    while end < utf8.count,
      isASCIILetter(utf8[end]) || isDigit(utf8[end]) || (utf8[end] == 0x2D || utf8[end] == 0x2E)
    {
      if utf8[end] == UInt8(ascii: ".") { lastDot = end }
      end += 1
    }
    while end > at + 1, !isASCIILetter(utf8[end - 1]), !isDigit(utf8[end - 1]) {
      end -= 1
      if lastDot == end { lastDot = utf8[at..<end].lastIndex(of: UInt8(ascii: ".")) }
    }
    guard let lastDot, end - lastDot >= 3 else { return nil }
    return end
  }
}
