/// Dictionary forms that an inflected German form may come from.
///
/// The rules over-generate on purpose: a caller keeps the first candidate that its own table knows. They
/// cover regular adjective, noun and verb inflection with umlauts in the plural, participles with `ge`,
/// infinitives with `zu`, and spelling without umlauts. Prefixes such as `un-` are never removed.
public enum Inflection {
  /// Candidates, likeliest first, the form itself before all others; without repetitions.
  ///
  /// - Parameter folded: A case-folded word.
  /// - Complexity: O(length), about forty candidates at most.
  public static func candidates(for folded: String) -> [String] {
    guard let form = Form(folded) else { return [folded] }
    var words: [String] = []
    var seen: Set<String> = []
    _ = forEachCandidate(for: form) { candidate in
      let word = candidate.string
      if seen.insert(word).inserted { words.append(word) }
      return true
    }
    return words
  }

  /// Calls a closure with the candidates in the same order, some of them more than once, until it returns
  /// `false`.
  ///
  /// - Returns: Whether the closure never did.
  static func forEachCandidate(for form: Form, _ body: (Form) -> Bool) -> Bool {
    guard forEachInflected(form, body) else { return false }
    for spelling in umlautSpellings(of: form) {
      guard let spelling = Form(spelling) else { continue }
      guard forEachInflected(spelling, body) else { return false }
    }
    return true
  }

  private static func forEachInflected(_ form: Form, _ body: (Form) -> Bool) -> Bool {
    guard body(form) else { return false }
    for ending in declensionEndings where form.hasSuffix(ending) {
      let base = form.dropLast(ending.utf8CodeUnitCount)
      guard base.count >= shortestBase else { continue }
      guard body(base) else { return false }
      if let plain = base.withoutLastUmlaut { guard body(plain) else { return false } }
      // teure → teuer, dunkle → dunkel
      for (contracted, full) in contractions where base.hasSuffix(contracted) {
        guard body(base.dropLast(1) + full) else { return false }
      }
      guard body(base + "e") else { return false }
    }
    return forEachInfinitive(form, before: form.count, body) && forEachParticiple(form, body)
  }

  /// Infinitives of a finite form.
  ///
  /// - Parameter length: Of the part that endings are taken from, which the shortest base is measured by.
  private static func forEachInfinitive(_ form: Form, before length: Int, _ body: (Form) -> Bool) -> Bool {
    for ending in conjugationEndings
    where form.hasSuffix(ending) && length - ending.utf8CodeUnitCount >= shortestBase {
      let stem = form.dropLast(ending.utf8CodeUnitCount)
      guard body(stem + "en"), body(stem + "n") else { return false }
    }
    return true
  }

  /// ab·ge·lehnt → ablehnen, ge·nervt → nerven, ab·zu·lehnen → ablehnen.
  private static func forEachParticiple(_ form: Form, _ body: (Form) -> Bool) -> Bool {
    for prefix in participlePrefixes where form.hasPrefix(prefix) {
      let place = prefix.utf8CodeUnitCount
      let rest = form.dropFirst(place)
      if rest.hasPrefix("ge") {
        let whole = form.removing(place..<place + 2)
        guard forEachInfinitive(whole, before: rest.count - 2, body) else { return false }
      }
      if place > 0, rest.hasPrefix("zu"), rest.hasSuffix("n") {
        guard body(form.removing(place..<place + 2)) else { return false }
      }
    }
    return true
  }

  /// fuer → für, strasse → straße; empty when the form has no such letters.
  static func umlautSpellings(of form: Form) -> [String] {
    var withUmlauts: [UInt8] = []
    var withSharpS: [UInt8] = []
    var isChanged = false
    var hasSharpS = false
    var offset = 0
    while offset < form.count {
      let byte = form[offset]
      let next = offset + 1 < form.count ? form[offset + 1] : 0
      if next == UInt8(ascii: "e"), let umlaut = umlauts[byte] {
        withUmlauts += [0xC3, umlaut]
        withSharpS += [0xC3, umlaut]
        isChanged = true
        offset += 2
      } else if byte == UInt8(ascii: "s"), next == byte {
        withUmlauts += [byte, byte]
        withSharpS += Array("ß".utf8)
        hasSharpS = true
        offset += 2
      } else {
        withUmlauts.append(byte)
        withSharpS.append(byte)
        offset += 1
      }
    }
    return (isChanged ? [withUmlauts] : []).map { String(decoding: $0, as: UTF8.self) }
      + (isChanged || hasSharpS ? [String(decoding: withSharpS, as: UTF8.self)] : [])
  }

  /// Spellings with umlauts in the place of ae, oe, ue, the likeliest first; ß stays ss, as in all folded
  /// forms. An e may also be a slip (*Fuessgaenger*), so each place may be left, changed, or lose it.
  ///
  /// - Complexity: Up to 26 spellings; words with more than three such places get one.
  static func spellings(of form: Form) -> [Form] {
    let bytes = (0..<form.count).map { form[$0] }
    let places = bytes.indices.dropLast().filter {
      bytes[$0 + 1] == UInt8(ascii: "e") && umlauts[bytes[$0]] != nil
    }
    guard !places.isEmpty else { return [] }
    var choices = [Array(repeating: Choice.umlaut, count: places.count)]
    if places.count <= 3 {
      choices = places.reduce([[]]) { found, _ in
        Choice.allCases.flatMap { choice in found.map { $0 + [choice] } }
      }
      // Umlauts first, slips last; nothing changed is no spelling, and short words slip into others (guess).
      let mayDrop = form.length >= shortestSlip
      choices = choices.filter { $0.contains { $0 != .kept } && (mayDrop || !$0.contains(.dropped)) }
        .sorted { $0.reduce(0) { $0 + $1.rawValue } < $1.reduce(0) { $0 + $1.rawValue } }
    }
    return choices.compactMap { choices in
      var spelling = bytes
      for (place, choice) in zip(places, choices).reversed() {
        switch choice {
        case .umlaut:
          umlauts[bytes[place]].map { spelling.replaceSubrange(place...place + 1, with: [0xC3, $0]) }
        case .kept: break
        case .dropped: spelling.remove(at: place + 1)
        }
      }
      return Form(String(decoding: spelling, as: UTF8.self))
    }
  }

  /// In letters.
  private static let shortestSlip = 8

  /// What a writer may have meant by a vowel and an e behind it; the raw value is how unlikely it is.
  private enum Choice: Int, CaseIterable {
    case umlaut = 0
    case kept = 1
    case dropped = 4
  }

  /// The second byte of ä, ö, ü by the letter before e.
  private static let umlauts: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0xA4, UInt8(ascii: "o"): 0xB6, UInt8(ascii: "u"): 0xBC,
  ]

  /// In bytes. Bases below three letters match by chance.
  private static let shortestBase = 3

  private static let declensionEndings: [StaticString] = [
    "e", "en", "er", "es", "em", "n", "s", "ern", "nen", "innen",
    "ere", "eren", "erer", "eres", "erem", "ste", "sten", "ster", "stes", "stem",
    "este", "esten", "ester", "estes", "estem", "st", "est",
  ]

  private static let contractions: [(StaticString, StaticString)] = [("r", "er"), ("l", "el"), ("n", "en")]

  private static let conjugationEndings: [StaticString] = [
    "en", "e", "t", "st", "te", "ten", "et", "est", "ete", "eten", "test", "tet", "n", "",
  ]

  /// Without one, then the separable ones.
  private static let participlePrefixes: [StaticString] = [
    "", "ab", "an", "auf", "aus", "bei", "dar", "ein", "fest", "her", "heraus", "hin", "hinaus", "los",
    "mit", "nach", "um", "vor", "weg", "weiter", "zu", "zurück", "zusammen",
  ]
}
