import GermanText
import LexiconFiles

/// Reads addresses as they are written: a street, a house number, a postcode with its town before or behind.
struct StreetScan {
  private let tokens: TokenReader
  private let scan: ByteScan

  init(tokens: TokenReader) {
    self.tokens = tokens
    scan = ByteScan(utf8: tokens.utf8)
  }

  struct Address {
    /// UTF-8 range.
    var range: Range<Int>
    /// Its first token.
    var first: Int
    /// Whether it has a postcode.
    var isWhole: Bool
  }

  /// The address whose street or postcode begins at a token.
  func address(at index: Int) -> Address? {
    if let town = endOfTown(from: index), let start = tokens.token(index)?.utf8.lowerBound {
      let next = tokens.isMark(UInt8(ascii: ","), town) ? town + 1 : town
      guard let end = endOfStreet(from: next).flatMap(endOfHouseNumber) else { return nil }
      return Address(range: start..<end, first: index, isWhole: true)
    }
    guard let street = endOfStreet(from: index), let end = endOfHouseNumber(behind: street),
      let start = tokens.token(index)?.utf8.lowerBound
    else { return nil }
    let whole = endOfPostcodeAndTown(behind: end)
    return Address(range: start..<(whole ?? end), first: index, isWhole: whole != nil)
  }

  // MARK: Streets

  /// The token behind a street that begins at a token: "Talstraße", "Dornburger Straße", "Am Rähmen".
  private func endOfStreet(from index: Int) -> Int? {
    guard tokens.has(.capitalized, index) || tokens.has(.street, index) else { return nil }
    if tokens.isA(.streetLead, index), tokens.has(.capitalized, index) {
      let next = tokens.isA(.definite, index + 1) ? index + 2 : index + 1
      // "Am Markt 3", "Am Jenzig 4".
      return tokens.has(.capitalized, next) && tokens.continuesLine(next) ? next + 1 : nil
    }
    if tokens.isA(.streetHead, index + 1), tokens.has(.capitalized, index + 1),
      tokens.continuesLine(index + 1),
      tokens.key(index).hasSuffix("er") || tokens.key(index).hasSuffix("sche")
    {
      return tokens.end(ofAbbreviation: index + 1)
    }
    let isStreet = tokens.has(.street, index) && !tokens.isA(.streetHead, index)
    return isStreet ? tokens.end(ofAbbreviation: index) : nil
  }

  // MARK: House numbers

  /// The UTF-8 offset behind "12", "7b", "14 a", "12-14".
  private func endOfHouseNumber(behind street: Int) -> Int? {
    guard let last = tokens.token(street - 1) else { return nil }
    let start = scan.endOfBlanks(from: last.utf8.upperBound)
    var end = scan.endOfDigits(from: start)
    guard (1...3).contains(end - start), scan[start] != UInt8(ascii: "0"), start > last.utf8.upperBound else {
      return nil
    }
    end = endOfLetter(at: end)
    if "-–".utf8.contains(scan[end]), scan[end + 1].isASCIIDigit {
      end = endOfLetter(at: scan.endOfDigits(from: end + 1))
    }
    let isDecimal = ".,:".utf8.contains(scan[end]) && scan[end + 1].isASCIIDigit
    guard !scan.isAlphanumeric(end), !isDecimal, !isCount(before: end, behind: street) else { return nil }
    return end
  }

  private func endOfLetter(at end: Int) -> Int {
    let next = scan[end] == 0x20 ? end + 1 : end
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "h")).contains(scan[next] | 0x20)
    return isLetter && !scan.isAlphanumeric(next + 1) ? next + 1 : end
  }

  /// "Am Markt 3 Bäume", "in der Straße 30 km/h": the number counts what follows.
  private func isCount(before end: Int, behind street: Int) -> Bool {
    let next = tokens.index(endingBehind: end)
    guard tokens.continuesLine(next) else { return false }
    if tokens.isA(.unit, next) || tokens.isMark(UInt8(ascii: "%"), next) { return true }
    return tokens.has(.ordinaryNoun, next) && tokens.has(.capitalized, next)
  }

  // MARK: Postcodes

  /// Behind ", 07743 Jena-Nord".
  private func endOfPostcodeAndTown(behind end: Int) -> Int? {
    var index = tokens.index(endingBehind: end)
    if tokens.isMark(UInt8(ascii: ","), index) { index += 1 }
    guard let town = endOfTown(from: index) else { return nil }
    return tokens.token(town - 1)?.utf8.upperBound
  }

  /// The token behind a postcode and a capitalised word.
  private func endOfTown(from index: Int) -> Int? {
    guard let postcode = tokens.token(index), postcode.kind == .number, postcode.utf8.count == 5,
      scan.utf8[postcode.utf8].allSatisfy(\.isASCIIDigit), tokens.has(.capitalized, index + 1)
    else { return nil }
    return index + 2
  }
}
