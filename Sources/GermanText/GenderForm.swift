/// Forms that address all genders: *Bürger:innen*, *Bürger\*innen*, *Bürger_innen*, *Bürger/-innen*,
/// *BürgerInnen*, and compounds of them (*Schüler:innenvertretung*).
///
/// They mean what the plain noun means, so that a report must not count *Bürger:innen* and *Bürger* as two
/// subjects.
enum GenderForm {
  /// A word without the mark and the ending for women; `nil` when it is no such form.
  ///
  /// - Parameter surface: As written, because *BürgerInnen* is told by its capital.
  static func base(of surface: String) -> String? {
    guard let place = mark(in: surface) else { return baseBeforeCapital(of: surface) }
    let behind = surface[place.upperBound...]
    let rest = behind.dropFirst(behind.hasPrefix(plural) ? plural.count : singular.count)
    return String(surface[..<place.lowerBound]) + rest
  }

  private static let plural = "innen"
  private static let singular = "in"

  /// The mark before the ending.
  private static func mark(in surface: String) -> Range<String.Index>? {
    let bytes = surface.utf8
    guard bytes.count > plural.utf8.count else { return nil }
    for index in bytes.indices where index > bytes.startIndex {
      let next = bytes.index(after: index)
      switch bytes[index] {
      case UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"):
        if hasEnding(surface[next...]) { return index..<next }
      case UInt8(ascii: "/"):
        let hasHyphen = next < bytes.endIndex && bytes[next] == UInt8(ascii: "-")
        let ending = hasHyphen ? bytes.index(after: next) : next
        if hasEnding(surface[ending...]) { return index..<ending }
      default: continue
      }
    }
    return nil
  }

  private static func hasEnding(_ rest: Substring) -> Bool {
    rest.hasPrefix(plural) || rest == singular || rest.hasPrefix(singular + "-")
  }

  /// The base of *BürgerInnen* and *BürgerIn*; `nil` for other words.
  private static func baseBeforeCapital(of surface: String) -> String? {
    for ending in ["Innen", "In"] where surface.hasSuffix(ending) {
      let base = surface.dropLast(ending.count)
      if base.count >= 3, base.last?.isLowercase == true { return String(base) }
    }
    return nil
  }
}
