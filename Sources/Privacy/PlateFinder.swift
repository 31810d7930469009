import GermanText
import LexiconFiles

/// Finds German number plates: "J-AB 123", "J-AB123", "J:AB 123", and "J AB 123" or "j-ab 123" near a word
/// for a vehicle. The code must be one of a German district.
struct PlateFinder {
  private let tokens: TokenReader
  private let scan: ByteScan
  private let places: [Int]

  /// - Parameter places: Tokens that begin with the code of a district.
  init(tokens: TokenReader, places: [Int]) {
    self.tokens = tokens
    self.places = places
    scan = ByteScan(utf8: tokens.utf8)
  }

  func ranges(outside claimed: [Range<Int>]) -> [Range<Int>] {
    places.compactMap { index in
      guard let range = plate(at: index), !claimed.contains(where: { $0.overlaps(range) }) else { return nil }
      return range
    }
  }

  private func plate(at index: Int) -> Range<Int>? {
    guard let token = tokens.token(index), !isInsideWord(token) else { return nil }
    let isHyphenated = tokens.has(.plate, index)
    let letters = isHyphenated ? token.utf8.upperBound : endOfLetters(behind: token.utf8.upperBound)
    guard let letters, let end = endOfDigits(from: letters, in: token.utf8) else { return nil }
    guard !tokens.isA(.numberedThing, index - 1), !isUnit(behind: end) else { return nil }
    // "J-AB123" in one piece may be the name of a product.
    let isWhole = isHyphenated && !scan.utf8[token.utf8].contains(where: \.isASCIIDigit)
    let isSure = isWhole && isInCapitals(token) || scan[token.utf8.upperBound] == UInt8(ascii: ":")
    if !isHyphenated, !isInCapitals(token) { return nil }
    return isSure || hasCue(around: index) ? token.utf8.lowerBound..<end : nil
  }

  private func isInsideWord(_ token: Token) -> Bool {
    let start = token.utf8.lowerBound
    return scan.isAlphanumeric(start - 1) || start > 0 && "-/.".utf8.contains(scan[start - 1])
  }

  /// Behind the second letters of "J AB 123" and "J:AB 123".
  private func endOfLetters(behind code: Int) -> Int? {
    guard scan[code] == 0x20 || scan[code] == UInt8(ascii: ":") else { return nil }
    let index = tokens.index(endingBehind: code + 1)
    guard let word = tokens.token(index), word.kind == .word, tokens.has(.capitalized, index),
      word.utf8.lowerBound == code + 1
    else { return nil }
    let letters = tokens.word(index)?.surface.prefix { $0.isUppercase } ?? ""
    return (1...2).contains(letters.count) ? code + 1 + letters.utf8.count : nil
  }

  /// Behind the digits, and the E or H of electric and old cars.
  private func endOfDigits(from letters: Int, in token: Range<Int>) -> Int? {
    // "J-AB123" holds its digits already.
    if letters == token.upperBound, scan.utf8[token].contains(where: \.isASCIIDigit) { return letters }
    let start = scan[letters] == 0x20 || scan[letters] == UInt8(ascii: "-") ? letters + 1 : letters
    var end = scan.endOfDigits(from: start)
    guard (1...4).contains(end - start), scan[start] != UInt8(ascii: "0") else { return nil }
    if "EH".utf8.contains(scan[end]) { end += 1 }
    let isDecimal = ",.:-–/".utf8.contains(scan[end]) && scan[end + 1].isASCIIDigit
    return scan.isAlphanumeric(end) || isDecimal ? nil : end
  }

  private func isInCapitals(_ token: Token) -> Bool {
    !scan.utf8[token.utf8].contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  private func isUnit(behind end: Int) -> Bool { tokens.isA(.unit, tokens.index(endingBehind: end)) }

  private func hasCue(around index: Int) -> Bool {
    (index - Self.farthestCue..<index + Self.farthestCue).contains { tokens.isA(.plateCue, $0) }
  }

  /// In tokens.
  private static let farthestCue = 5
}
