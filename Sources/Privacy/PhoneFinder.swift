import GermanText
import LexiconFiles

/// Finds phone numbers as Germans write them: "+49 3641 …", "0049 …", "(03641) 49-1234", "0176/1234567",
/// and local numbers where words say that it is a phone ("Tel. 491234").
struct PhoneFinder {
  private let tokens: TokenReader

  init(tokens: TokenReader) {
    self.tokens = tokens
  }

  /// - Parameter claimed: UTF-8 ranges whose digits belong to another finding.
  func ranges(outside claimed: [Range<Int>]) -> [Range<Int>] {
    let addresses = tokens.document.tokens.filter { $0.kind == .url || $0.kind == .email }.map(\.utf8)
    let digits = addresses.reduce(tokens.digits) { $0 - tokens.utf8[$1].count(where: \.isASCIIDigit) }
    guard digits >= Self.fewestLocalDigits else { return [] }
    return DigitChains(tokens: tokens, claimed: claimed + addresses).chains()
      .flatMap(segments).flatMap(numbers).map(range)
  }

  // MARK: Limits

  /// National numbers have seven digits and more with their area code, international ones at most fifteen
  /// (ITU-T E.164).
  private static let digitsOfNumber = 7...15
  /// Local numbers of a middle-sized town such as Jena, accepted right behind a word such as "Tel.". Shorter
  /// ones would be mistaken for postcodes.
  private static let fewestLocalDigits = 6
  /// "0049", two digits of an area and three of a subscriber.
  private static let fewestDigitsAbroad = 9
  /// "030" is the shortest area code; "04" before a slash is a month.
  private static let fewestDigitsOfAreaCode = 3

  // MARK: What is no number

  /// The parts of a chain between dates, without a quantity at its end ("0176 1234567 20 Uhr").
  private func segments(of chain: [DigitGroup]) -> [ArraySlice<DigitGroup>] {
    var segments: [ArraySlice<DigitGroup>] = []
    var start = chain.startIndex
    for run in runs(of: chain) {
      guard isDate(chain[run]) || isQuantity(endingWith: chain[run.upperBound - 1]) else { continue }
      segments.append(chain[start..<run.lowerBound])
      start = run.upperBound
    }
    return segments + [chain[start...]]
  }

  /// The stretches of a chain without blanks.
  private func runs(of chain: [DigitGroup]) -> [Range<Int>] {
    let starts = chain.indices.filter { chain[$0].beginsRun }
    return zip(starts, starts.dropFirst() + [chain.endIndex]).map { $0..<$1 }
  }

  /// "03.05.2024", "3/5/24" or "2024-05-03".
  private func isDate(_ run: ArraySlice<DigitGroup>) -> Bool {
    let groups = Array(run)
    guard groups.count == 3, groups[1].gap == groups[2].gap else { return false }
    let (day, year) = groups[0].digits.count == 4 ? (groups[2], groups[0]) : (groups[0], groups[2])
    let isYear = year.digits.count == 2 || Self.years.contains(year.number)
    return isYear && (1...31).contains(day.number) && (1...12).contains(groups[1].number)
      && day.digits.count <= 2 && groups[1].digits.count <= 2
  }

  private static let years = 1800...2199

  private func isQuantity(endingWith group: DigitGroup) -> Bool {
    let next = tokens.index(endingBehind: group.range.upperBound)
    return tokens.continuesLine(next)
      && (tokens.isA(.unit, next) || tokens.mark(next).map(Self.unitSigns.contains) == true)
  }

  private static let unitSigns: Set<String> = ["€", "$", "£", "%", "‰", "°", "²", "³"]

  // MARK: What is a number

  private func numbers(in segment: ArraySlice<DigitGroup>) -> [ArraySlice<DigitGroup>] {
    var numbers: [ArraySlice<DigitGroup>] = []
    var start = segment.startIndex
    while start < segment.endIndex {
      if let number = number(at: start, in: segment) {
        numbers.append(number)
        start = number.endIndex
      } else {
        start += 1
      }
    }
    return numbers
  }

  private func number(at start: Int, in segment: ArraySlice<DigitGroup>) -> ArraySlice<DigitGroup>? {
    guard isSeparate(segment[start]), let number = longestNumber(in: segment[start...]) else { return nil }
    let cue = PhoneCue(around: range(of: number), in: tokens)
    return (cue != nil || begins(at: start, in: segment)) && isPlausible(number, cue: cue) ? number : nil
  }

  /// Whether a number may begin with a group: behind a blank or a slash, but not within "77-8899".
  private func isSeparate(_ group: DigitGroup) -> Bool { group.beginsRun || group.gap?.mark == "/" }

  /// Whether a group looks like the start of a number: with a plus, an area code or a code for abroad.
  private func begins(at index: Int, in segment: ArraySlice<DigitGroup>) -> Bool {
    let group = segment[index]
    guard isSeparate(group) else { return false }
    guard group.digits.first == 0 else { return isSigned(group) }
    return group.digits.count >= Self.fewestDigitsOfAreaCode || isInParentheses(at: index, in: segment)
      || isSpacedAreaCode(at: index, in: segment)
  }

  /// "0 36 41 / 77 88 99": a zero alone, pairs of digits, and a slash before the subscriber's.
  private func isSpacedAreaCode(at index: Int, in segment: ArraySlice<DigitGroup>) -> Bool {
    guard segment[index].digits == [0] else { return false }
    let pairs = segment[(index + 1)...].prefix { $0.gap?.mark == nil }
    let next = segment[(index + 1)...].dropFirst(pairs.count).first
    return (1...2).contains(pairs.count) && pairs.allSatisfy { $0.digits.count == 2 }
      && next?.gap?.mark == "/"
  }

  /// "(0 36 41)": parentheses make an area code of any digits.
  private func isInParentheses(at index: Int, in segment: ArraySlice<DigitGroup>) -> Bool {
    guard byte(before: segment[index].range.lowerBound) == UInt8(ascii: "(") else { return false }
    let next = segment[(index + 1)...].lazy.compactMap(\.gap).first {
      $0.opensParenthesis || $0.closesParenthesis
    }
    return next?.closesParenthesis == true
  }

  /// The longest start of a segment that is no more than one number.
  ///
  /// Where two numbers follow each other, the first ends before what looks like a start, or else before a
  /// blank. `nil` where there is no such place.
  private func longestNumber(in segment: ArraySlice<DigitGroup>) -> ArraySlice<DigitGroup>? {
    var count = 0
    var ends: [Int] = []
    for index in segment.indices {
      if Self.digitsOfNumber.contains(count) { ends.append(index) }
      count += segment[index].digits.count
      guard count > Self.digitsOfNumber.upperBound else { continue }
      let end = ends.last { begins(at: $0, in: segment) } ?? ends.last { segment[$0].beginsRun }
      return end.map { segment[..<$0] }
    }
    return segment
  }

  private func isPlausible(_ number: ArraySlice<DigitGroup>, cue: PhoneCue?) -> Bool {
    guard let first = number.first else { return false }
    let digits = number.flatMap(\.digits)
    let fewest =
      cue == .direct
      ? Self.fewestLocalDigits
      : digits.starts(with: [0, 0]) ? Self.fewestDigitsAbroad : Self.digitsOfNumber.lowerBound
    guard (fewest...Self.digitsOfNumber.upperBound).contains(digits.count), Set(digits).count > 1 else {
      return false
    }
    if first.digits.first != 0, !isSigned(first) {
      // Without a leading zero, full stops group thousands.
      return !number.dropFirst().contains { $0.gap?.mark == "." }
    }
    return cue != nil || !isListOfPostcodes(number) && !isReference(number)
  }

  /// "07743/07745": no subscriber's number begins with a zero.
  private func isListOfPostcodes(_ number: ArraySlice<DigitGroup>) -> Bool {
    number.allSatisfy { $0.digits.count == 5 && $0.digits.first == 0 }
  }

  /// "0123/2024", as council papers are numbered.
  private func isReference(_ number: ArraySlice<DigitGroup>) -> Bool {
    guard number.count == 2, let year = number.last, let gap = year.gap else { return false }
    return !gap.hasBlank && gap.mark != nil && Self.years.contains(year.number)
  }

  // MARK: Ranges

  /// From the plus sign of a number to its last digit, with a parenthesis that is opened before or closed
  /// behind.
  private func range(of number: ArraySlice<DigitGroup>) -> Range<Int> {
    guard let first = number.first, let last = number.last else { return 0..<0 }
    var start = offsetOfSign(before: first) ?? first.range.lowerBound
    var end = last.range.upperBound
    let unclosed = number.dropFirst().reduce(0) { unclosed, group in
      unclosed + (group.gap?.opensParenthesis == true ? 1 : 0)
        - (group.gap?.closesParenthesis == true ? 1 : 0)
    }
    if unclosed < 0, byte(before: start) == UInt8(ascii: "(") { start -= 1 }
    if unclosed > 0, byte(before: end + 1) == UInt8(ascii: ")") { end += 1 }
    return start..<end
  }

  private func isSigned(_ group: DigitGroup) -> Bool { offsetOfSign(before: group) != nil }

  /// The plus sign before a group, which may stand apart only before Germany's own code: "+ 49".
  private func offsetOfSign(before group: DigitGroup) -> Int? {
    let start = group.range.lowerBound
    if byte(before: start) == UInt8(ascii: "+") { return start - 1 }
    let isApart = byte(before: start) == UInt8(ascii: " ") && byte(before: start - 1) == UInt8(ascii: "+")
    return isApart && group.number == 49 ? start - 2 : nil
  }

  private func byte(before offset: Int) -> UInt8? {
    tokens.utf8.indices.contains(offset - 1) ? tokens.utf8[offset - 1] : nil
  }
}
