/// Reads digits and signs of a text at an offset.
struct ByteScan {
  let utf8: [UInt8]

  /// The byte at an offset; 0 outside.
  subscript(offset: Int) -> UInt8 { utf8.indices.contains(offset) ? utf8[offset] : 0 }

  func endOfDigits(from start: Int) -> Int {
    var end = start
    while self[end].isASCIIDigit { end += 1 }
    return end
  }

  /// Behind blanks, no-break ones too, but not behind line breaks.
  func endOfBlanks(from start: Int) -> Int {
    var end = start
    while true {
      if self[end] == 0x20 || self[end] == 0x09 {
        end += 1
      } else if self[end] == 0xC2, self[end + 1] == 0xA0 {
        end += 2
      } else {
        return end
      }
    }
  }

  /// The value of digits that are few.
  func number(_ range: Range<Int>) -> Int {
    utf8[range].reduce(0) { ($0 &* 10) &+ Int($1 &- UInt8(ascii: "0")) }
  }

  /// Whether a letter or a digit ends before an offset.
  func endsAlphanumeric(before offset: Int) -> Bool {
    // Letters of two bytes begin with 0xC3 and above; marks such as dashes have three.
    self[offset - 1].isASCIIAlphanumeric
      || self[offset - 1] >= 0x80 && (0xC3...0xDF).contains(self[offset - 2])
  }

  /// Whether a letter, also one outside ASCII, or a digit stands at an offset.
  func isAlphanumeric(_ offset: Int) -> Bool { self[offset].isASCIIAlphanumeric || self[offset] >= 0xC3 }
}
