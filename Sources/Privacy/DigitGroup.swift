/// Digits without anything between them, with what links them to the digits before.
struct DigitGroup {
  /// UTF-8 range of the digits.
  var range: Range<Int>
  /// The digits' values.
  var digits: [UInt8]
  /// What stands between this group and the one before; `nil` at the start of a chain.
  var gap: Gap?

  /// Signs that may stand within a phone number: blanks, one mark, parentheses.
  struct Gap: Equatable {
    var hasBlank = false
    /// The hyphen, dash, slash or full stop between the groups.
    var mark: Unicode.Scalar?
    var opensParenthesis = false
    var closesParenthesis = false
  }

  /// Whether a blank, or nothing at all, stands before the group.
  var beginsRun: Bool { gap?.hasBlank ?? true }

  var number: Int { digits.reduce(0) { ($0 &* 10) &+ Int($1) } }
}

extension DigitGroup.Gap {
  /// Reads what stands between two groups; `nil` where it separates them.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= Self.longest else { return nil }
    self.init()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}": hasBlank = true
      case "(" where !opensParenthesis: opensParenthesis = true
      case ")" where !closesParenthesis: closesParenthesis = true
      case "-", "\u{2010}", "\u{2011}", "–", "/", ".":
        guard mark == nil else { return nil }
        mark = scalar
      default: return nil
      }
    }
    // A full stop joins digits only where it touches both; otherwise it ends a sentence.
    if mark == ".", bytes.count > 1 { return nil }
  }

  /// Enough bytes for ") – (" with no-break spaces.
  private static let longest = 10
}
