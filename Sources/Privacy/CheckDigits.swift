/// Check digits of German numbers of persons.
enum CheckDigits {
  /// ISO 7064 modulo 11, 10, as tax numbers (IdNr., USt-IdNr.) have it: the last digit completes the others.
  static func isISO7064(_ digits: [Int]) -> Bool {
    var product = 10
    for digit in digits.dropLast() {
      let sum = (digit + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == digits.last
  }

  /// Of identity cards and passports (ICAO 9303): weights 7, 3, 1 over digits and letters, modulo 10.
  static func isICAO(_ characters: [UInt8]) -> Bool {
    guard let last = characters.last, last.isASCIIDigit else { return false }
    let sum = zip(characters.dropLast(), [7, 3, 1, 7, 3, 1, 7, 3, 1]).reduce(0) { sum, pair in
      sum + value(pair.0) * pair.1
    }
    return characters.count == 10 && sum % 10 == value(last)
  }

  /// Of the social insurance (§ 4 VKVV): the letter as two digits, weights, sums of digits, modulo 10.
  ///
  /// - Parameter characters: Eight digits, a letter, three digits.
  static func isSocialInsurance(_ characters: [UInt8]) -> Bool {
    guard characters.count == 12, characters[8].isASCIILetter, let last = characters.last else {
      return false
    }
    let letter = value(characters[8]) - 9
    let digits = characters[..<8].map(value) + [letter / 10, letter % 10] + characters[9..<11].map(value)
    let sum = zip(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]).reduce(0) { $0 + sumOfDigits($1.0 * $1.1) }
    return sum % 10 == value(last)
  }

  /// Of health insurances: the letter as two digits, weights 1 and 2, sums of digits, modulo 10.
  ///
  /// - Parameter characters: A letter and nine digits.
  static func isHealthInsurance(_ characters: [UInt8]) -> Bool {
    guard characters.count == 10, characters[0].isASCIILetter, let last = characters.last else {
      return false
    }
    let letter = value(characters[0]) - 9
    let digits = [letter / 10, letter % 10] + characters[1..<9].map(value)
    let sum = digits.enumerated().reduce(0) {
      $0 + sumOfDigits($1.element * ($1.offset.isMultiple(of: 2) ? 1 : 2))
    }
    return sum % 10 == value(last)
  }

  private static func sumOfDigits(_ number: Int) -> Int { number / 10 + number % 10 }

  /// Digits as they are, letters as 10…35.
  private static func value(_ character: UInt8) -> Int {
    character.isASCIIDigit ? Int(character) - 0x30 : Int(character & ~0x20) - 0x41 + 10
  }
}
