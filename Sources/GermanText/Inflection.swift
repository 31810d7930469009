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
    var result = Candidates()
    for spelling in [folded] + (Form(folded).map(umlautSpellings) ?? []) {
      result.add(spelling)
      addInflected(spelling, to: &result)
    }
    return result.words
  }

  private static func addInflected(_ form: String, to result: inout Candidates) {
    for ending in declensionEndings where form.hasSuffix(ending) {
      let base = String(form.dropLast(ending.count))
      guard base.utf8.count >= shortestBase else { continue }
      result.add(base)
      if let plain = withoutUmlaut(base) { result.add(plain) }
      // teure → teuer, dunkle → dunkel
      for (contracted, full) in [("r", "er"), ("l", "el"), ("n", "en")] where base.hasSuffix(contracted) {
        result.add(base.dropLast() + full)
      }
      result.add(base + "e")
    }
    for stem in conjugationStems(of: form) {
      result.add(stem + "en")
      result.add(stem + "n")
    }
    addParticipleAndInfinitive(form, to: &result)
  }

  /// ab·ge·lehnt → ablehnen, ge·nervt → nerven, ab·zu·lehnen → ablehnen.
  private static func addParticipleAndInfinitive(_ form: String, to result: inout Candidates) {
    for prefix in [""] + separablePrefixes where form.hasPrefix(prefix) {
      let rest = form.dropFirst(prefix.count)
      if rest.hasPrefix("ge") {
        for stem in conjugationStems(of: String(rest.dropFirst(2))) {
          result.add(prefix + stem + "en")
          result.add(prefix + stem + "n")
        }
      }
      if !prefix.isEmpty, rest.hasPrefix("zu"), rest.hasSuffix("n") {
        result.add(prefix + rest.dropFirst(2))
      }
    }
  }

  private static func conjugationStems(of form: String) -> [String] {
    conjugationEndings.compactMap { ending in
      guard form.hasSuffix(ending), form.utf8.count - ending.utf8.count >= shortestBase else {
        return nil
      }
      return String(form.dropLast(ending.count))
    }
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

  /// The base of a plural with umlaut (löch → loch, häus → haus); `nil` without an umlaut.
  static func withoutUmlaut(_ base: String) -> String? {
    guard let last = base.lastIndex(where: { "äöü".contains($0) }) else { return nil }
    let plain: Character = base[last] == "ä" ? "a" : base[last] == "ö" ? "o" : "u"
    return base[..<last] + String(plain) + base[base.index(after: last)...]
  }

  /// Bases below three letters match by chance.
  private static let shortestBase = 3

  private static let declensionEndings = [
    "e", "en", "er", "es", "em", "n", "s", "ern", "nen", "innen",
    "ere", "eren", "erer", "eres", "erem", "ste", "sten", "ster", "stes", "stem",
    "este", "esten", "ester", "estes", "estem", "st", "est",
  ]

  private static let conjugationEndings = [
    "en", "e", "t", "st", "te", "ten", "et", "est", "ete", "eten", "test", "tet", "n", "",
  ]

  private static let separablePrefixes = [
    "ab", "an", "auf", "aus", "bei", "dar", "ein", "fest", "her", "heraus", "hin", "hinaus", "los",
    "mit", "nach", "um", "vor", "weg", "weiter", "zu", "zurück", "zusammen",
  ]

  /// A list without repetitions.
  private struct Candidates {
    private(set) var words: [String] = []
    private var seen: Set<String> = []

    mutating func add(_ word: some StringProtocol) {
      let word = String(word)
      if seen.insert(word).inserted { words.append(word) }
    }
  }
}
