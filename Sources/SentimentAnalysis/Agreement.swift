/// The genders and cases that a form may have; plural counts as a gender.
struct Agreement: OptionSet, Sendable {
  let rawValue: UInt16

  static let any = Agreement(rawValue: .max)
  static let masculine = Agreement(rawValue: 0x000F)
  static let feminine = Agreement(rawValue: 0x00F0)
  static let neuter = Agreement(rawValue: 0x0F00)
  static let plural = Agreement(rawValue: 0xF000)
  static let nominative = Agreement(rawValue: 0x1111)
  static let accusative = Agreement(rawValue: 0x2222)
  static let genitive = Agreement(rawValue: 0x8888)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// - Parameter codes: Gender (`m f n p`) and case (`n a d g`) together; others are ignored.
  init(codes: [String]) {
    var bits: UInt16 = 0
    for code in codes {
      let letters = Array(code)
      guard letters.count == 2, let gender = Self.genderLetters.firstIndex(of: letters[0]),
        let place = Self.caseLetters.firstIndex(of: letters[1])
      else { continue }
      bits |= 1 << UInt16(gender * 4 + place)
    }
    rawValue = bits
  }

  private static let genderLetters: [Character] = ["m", "f", "n", "p"]
  private static let caseLetters: [Character] = ["n", "a", "d", "g"]

  /// The same genders in any case.
  var genders: Agreement {
    [Self.masculine, .feminine, .neuter, .plural].reduce([]) { isDisjoint(with: $1) ? $0 : $0.union($1) }
  }

  func allows(_ other: Agreement) -> Bool { !isDisjoint(with: other) }
}
