extension Int {
  /// Reads a whole number as people write it: `12`, `+3`, `1.234`, `1 234`, `12,0`; `nil` for others.
  init?(parsing text: String) {
    let text = text.trimmed()
    guard let number = Int(text) ?? Self.grouped(text) ?? Self.withoutFraction(text) else { return nil }
    self = number
  }

  /// A number with its digits in groups of three, all separated by the same character.
  private static func grouped(_ text: String) -> Int? {
    guard let separator = text.first(where: { !$0.isNumber && $0 != "-" && $0 != "+" }),
      ".,'’ \u{A0}\u{202F}".contains(separator)
    else { return nil }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    let first = groups[0].drop { $0 == "-" || $0 == "+" }
    guard (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return Int(groups.joined())
  }

  private static func withoutFraction(_ text: String) -> Int? {
    guard let number = Double(parsing: text), abs(number) < 1e15, number == number.rounded() else {
      return nil
    }
    return Int(number)
  }
}

extension Double {
  /// Reads a decimal number with a point or a comma, such as `50.92`, `50,92` or `50,92°`; `nil` for others.
  init?(parsing text: String) {
    let digits = text.replacing("°", with: "").trimmed().replacing(",", with: ".")
    guard digits.utf8.allSatisfy({ ASCII.isDigit($0) || "+-.eE".utf8.contains($0) }),
      let number = Double(digits), number.isFinite
    else { return nil }
    self = number
  }
}
