import GermanText

/// Splits the digits of a text into chains: groups that only blanks, marks and parentheses separate.
///
/// Digits that belong to something else are in no chain, and nothing is linked across them: parts of words
/// ("7a", "B88"), decimals and times, and what other finders have claimed.
struct DigitChains {
  private let utf8: [UInt8]
  private let text: String
  private let claimed: [Range<Int>]

  /// - Parameter claimed: UTF-8 ranges whose digits are spoken for.
  init(tokens: TokenReader, claimed: [Range<Int>]) {
    utf8 = tokens.utf8
    text = tokens.document.text
    self.claimed = claimed
  }

  func chains() -> [[DigitGroup]] {
    var chains: [[DigitGroup]] = [[]]
    // Behind a head such as "DE89" stands an account number, even when its checksum is wrong.
    var followsAccountHead = false
    var end = 0
    for range in digitRuns() {
      let gap = DigitGroup.Gap(utf8[end..<range.lowerBound])
      end = range.upperBound
      let isClaimed = claimed.contains { $0.overlaps(range) }
      followsAccountHead = !isClaimed && (isAccountHead(range) || followsAccountHead && gap != nil)
      guard !isClaimed, !followsAccountHead, isFree(range) else {
        chains.append([])
        continue
      }
      if gap == nil { chains.append([]) }
      let isFirst = chains[chains.count - 1].isEmpty
      let digits = utf8[range].map { $0 - UInt8(ascii: "0") }
      chains[chains.count - 1].append(DigitGroup(range: range, digits: digits, gap: isFirst ? nil : gap))
    }
    return chains.filter { !$0.isEmpty }
  }

  private func digitRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (offset, byte) in utf8.enumerated() where byte.isASCIIDigit {
      if let last = runs.last, last.upperBound == offset {
        runs[runs.count - 1] = last.lowerBound..<offset + 1
      } else {
        runs.append(offset..<offset + 1)
      }
    }
    return runs
  }

  /// Whether the digits stand for themselves.
  private func isFree(_ range: Range<Int>) -> Bool {
    !touchesLetter(range) && !isPartOfDecimalOrTime(range)
  }

  private func touchesLetter(_ range: Range<Int>) -> Bool {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
    let neighbours = [text.unicodeScalars[..<start].last, text.unicodeScalars[end...].first]
    return neighbours.contains { $0.map { $0.properties.isAlphabetic || $0 == "_" } ?? false }
  }

  /// "12,50" and "08:30", but not "0170 1234567,0171 7654321".
  private func isPartOfDecimalOrTime(_ range: Range<Int>) -> Bool {
    let before = lengthOfDigits(before: range.lowerBound - 1)
    let behind = lengthOfDigits(behind: range.upperBound + 1)
    let pairs = [
      (sign: range.lowerBound - 1, left: before, right: range.count),
      (sign: range.upperBound, left: range.count, right: behind),
    ]
    return pairs.contains { sign, left, right in
      guard left > 0, right > 0, utf8.indices.contains(sign) else { return false }
      switch utf8[sign] {
      case UInt8(ascii: ","): return left <= 2 || right <= 2
      case UInt8(ascii: ":"): return left <= 2 && right <= 2
      default: return false
      }
    }
  }

  private func lengthOfDigits(before end: Int) -> Int {
    guard end > 0 else { return 0 }
    return utf8[..<end].reversed().prefix(while: \.isASCIIDigit).count
  }

  private func lengthOfDigits(behind start: Int) -> Int {
    guard start < utf8.count else { return 0 }
    return utf8[start...].prefix(while: \.isASCIIDigit).count
  }

  /// Two letters of a country and two check digits.
  private func isAccountHead(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound - 2
    return range.count == 2 && start >= 0 && utf8[start].isASCIILetter && utf8[start + 1].isASCIILetter
      && (start == 0 || !utf8[start - 1].isASCIILetter)
  }
}
