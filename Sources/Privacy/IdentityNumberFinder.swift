import GermanText
import LexiconFiles

/// Finds the numbers by which offices, insurances and companies know a person: by their checksum where it
/// leaves no doubt, otherwise by the word before them ("Kundennummer 8844221").
struct IdentityNumberFinder {
  private let tokens: TokenReader
  private let scan: ByteScan
  private let cues: [Int]
  private let candidates: [Range<Int>]

  /// - Parameter cues: The tokens that name such a number.
  init(tokens: TokenReader, cues: [Int]) {
    self.tokens = tokens
    self.cues = cues
    scan = ByteScan(utf8: tokens.utf8)
    candidates = Self.candidates(in: scan)
  }

  func taxNumbers(outside claimed: [Range<Int>]) -> [Range<Int>] {
    let announced = numbers(
      behind: UInt64(classes: .taxCue, .vatCue, .taxWord), digits: Self.digitsOfTaxNumber)
    return free(announced + candidates.filter(isTaxNumber), outside: claimed)
  }

  func idNumbers(outside claimed: [Range<Int>]) -> [Range<Int>] {
    let announced = numbers(behind: UInt64(classes: .idCue), digits: Self.digitsOfNumber)
    return free(announced + candidates.filter(isIdentityNumber), outside: claimed)
  }

  /// Tax numbers of all states, and identification numbers, have ten to thirteen digits; a VAT number nine.
  private static let digitsOfTaxNumber = 9...13
  private static let digitsOfNumber = 5...20

  private func free(_ ranges: [Range<Int>], outside claimed: [Range<Int>]) -> [Range<Int>] {
    var taken = claimed
    return ranges.filter { range in
      guard !taken.contains(where: { $0.overlaps(range) }) else { return false }
      taken.append(range)
      return true
    }
  }

  // MARK: Behind a cue

  private func numbers(behind classes: UInt64, digits: ClosedRange<Int>) -> [Range<Int>] {
    cues.filter { tokens.traits($0).classes & classes != 0 }.compactMap { cue in
      guard let start = startOfNumber(behind: cue) else { return nil }
      let end = endOfNumber(from: start)
      let count = scan.utf8[start..<end].count(where: \.isASCIIDigit)
      guard digits.contains(count), count * 2 > scan.utf8[start..<end].count(where: \.isASCIIAlphanumeric),
        !isQuantity(before: end)
      else { return nil }
      return start..<end
    }
  }

  /// The offset of the number that a cue announces: behind marks and words such as "Nr." and "lautet".
  private func startOfNumber(behind cue: Int) -> Int? {
    // "Steuer" and "St." are cues only with "Nr." or "ID" behind them.
    var isSure = !tokens.isA(.taxWord, cue)
    for index in cue + 1..<cue + 1 + Self.mostWordsBetween {
      guard let token = tokens.token(index), tokens.continuesLine(index) else { return nil }
      if scan.utf8[token.utf8].contains(where: \.isASCIIDigit) { return isSure ? token.utf8.lowerBound : nil }
      let isFiller = tokens.isA(.numberFiller, index) || Self.sureFillers.contains(tokens.key(index))
      if Self.sureFillers.contains(tokens.key(index)) { isSure = true }
      // "USt-IdNr. DE 123 456 789"
      if tokens.key(index) == "de", !tokens.isA(.idCue, cue) { return token.utf8.lowerBound }
      guard isFiller || tokens.isA(.idCue, index) || isJoining(index) || isPossessor(index) else {
        return nil
      }
    }
    return nil
  }

  private static let mostWordsBetween = 6
  private static let sureFillers: Set<String> = ["nr", "id", "nummer"]

  private func isJoining(_ index: Int) -> Bool {
    tokens.mark(index).map([":", ".", "-", "–", "#"].contains) ?? false
  }

  /// "Die Steuernummer meiner Frau: …"
  private func isPossessor(_ index: Int) -> Bool {
    tokens.isA(.possessive, index) || tokens.isA(.salutation, index) || tokens.isA(.relationFamily, index)
  }

  /// Behind groups of letters and digits that one blank or sign joins; a group without digits ends the number.
  private func endOfNumber(from start: Int) -> Int {
    var end = start
    var next = start
    while true {
      var group = next
      while scan[group].isASCIIAlphanumeric { group += 1 }
      let hasDigits = scan.utf8[next..<group].contains(where: \.isASCIIDigit)
      let isShort = group - next <= 2 && scan[group] == 0x20 || end == start
      guard group > next, hasDigits || isShort && scan[next] & 0x20 == 0 else { return end }
      end = group
      guard let separator = endOfSeparator(at: group) else { return end }
      next = separator
    }
  }

  private func endOfSeparator(at start: Int) -> Int? {
    let behindBlank = scan.endOfBlanks(from: start)
    let hasMark = "/.-".utf8.contains(scan[behindBlank])
    let next = hasMark ? scan.endOfBlanks(from: behindBlank + 1) : behindBlank
    return next > start && scan[next].isASCIIAlphanumeric ? next : nil
  }

  private func isQuantity(before end: Int) -> Bool {
    let next = tokens.index(endingBehind: end)
    return tokens.continuesLine(next) && tokens.isA(.unit, next)
  }

  // MARK: By checksum

  /// Stretches of letters and digits with single blanks in between, as long as the numbers with checksums are.
  private static func candidates(in scan: ByteScan) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var next = 0
    for digit in scan.utf8.indices where scan.utf8[digit].isASCIIDigit {
      // Every number with a checksum has its first digit within three signs.
      for start in max(next, digit - 2)...digit where isStart(start, in: scan) {
        for length in lengths {
          if let end = end(of: length, from: start, in: scan) { found.append(start..<end) }
        }
      }
      next = digit + 1
    }
    return found
  }

  private static func isStart(_ offset: Int, in scan: ByteScan) -> Bool {
    scan[offset].isASCIIAlphanumeric && !scan.isAlphanumeric(offset - 1) && !isJoined(offset, in: scan)
  }

  /// 10 of cards, 11 of taxes (with "DE" and nine digits the same), 12 of the social insurance.
  private static let lengths = [10, 11, 12]

  /// Whether a sign joins an offset to what stands before it: "AB-123".
  private static func isJoined(_ offset: Int, in scan: ByteScan) -> Bool {
    "-/_.,@=".utf8.contains(scan[offset - 1])
  }

  private static func end(of length: Int, from start: Int, in scan: ByteScan) -> Int? {
    var end = start
    var count = 0
    while count < length {
      let next = count == 0 ? end : scan[end] == 0x20 ? end + 1 : end
      guard scan[next].isASCIIAlphanumeric else { return nil }
      count += 1
      end = next + 1
    }
    return scan.isAlphanumeric(end) || scan[end] == UInt8(ascii: "-") ? nil : end
  }

  private func characters(_ range: Range<Int>) -> [UInt8] { scan.utf8[range].filter { $0 != 0x20 } }

  private func isTaxNumber(_ range: Range<Int>) -> Bool {
    let characters = characters(range)
    guard characters.count == 11 else { return false }
    if characters[0] & ~0x20 == UInt8(ascii: "D"), characters[1] & ~0x20 == UInt8(ascii: "E") {
      let digits = characters.dropFirst(2)
      return digits.allSatisfy(\.isASCIIDigit) && CheckDigits.isISO7064(digits.map { Int($0) - 0x30 })
    }
    guard characters.allSatisfy(\.isASCIIDigit), characters[0] != UInt8(ascii: "0") else { return false }
    // § 139b AO and its technical rules: among the first ten digits one occurs two or three times.
    let counts = Dictionary(grouping: characters.dropLast(), by: { $0 }).values.map(\.count)
    return counts.count(where: { $0 > 1 }) == 1 && counts.allSatisfy { $0 <= 3 }
      && CheckDigits.isISO7064(characters.map { Int($0) - 0x30 })
  }

  private func isIdentityNumber(_ range: Range<Int>) -> Bool {
    let characters = characters(range)
    if characters.count == 12 {
      let parts = [characters[..<8], characters[9...]]
      return parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) } && CheckDigits.isSocialInsurance(characters)
    }
    // Without a cue: as the card has it, in capitals and without blanks.
    guard characters.count == 10, range.count == 10, Self.firstLetters.contains(characters[0]),
      characters.allSatisfy({ $0.isASCIIDigit || Self.cardLetters.contains($0) })
    else { return false }
    return CheckDigits.isICAO(characters)
  }

  /// Identity cards and passports avoid vowels and letters that look like digits.
  private static let cardLetters = Set("CFGHJKLMNPRTVWXYZ".utf8)
  private static let firstLetters = cardLetters
}
