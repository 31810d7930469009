import GermanText
import LexiconFiles

/// The lists of the detector, arranged for look-up by word type. A class, so that copies of the detector share it.
final class PrivacyTables: Sendable {
  private let words: FormIndex
  /// By word.
  private let classes: [UInt64]
  private let offices: EndingTable
  private let places: EndingTable
  private let nouns: EndingTable
  private let surnameEndings: EndingTable
  private let streets: EndingTable
  private let districts: Set<String>
  private let plateExceptions: Set<String>
  /// "ernst_abbe"
  let historicalNames: Set<String>
  let spelledAt: Set<String>
  /// In bytes.
  private let longestSpelledAt: Int
  let spelledDots: Set<String>
  let profiles: ProfileHosts
  let publicHandles: Set<String>
  let organisationParts: PartTable

  /// - Complexity: O(entries).
  init(_ lists: PrivacyLists) {
    var index = FormIndex(minimumCapacity: lists.words.values.reduce(0) { $0 + $1.count })
    var classes: [UInt64] = []
    for wordClass in WordClass.allCases {
      for word in lists.words[wordClass] ?? [] where !word.isEmpty {
        let number = index.insert(word)
        if number == classes.count { classes.append(0) }
        classes[number] |= wordClass.bit
      }
    }
    (words, self.classes) = (index, classes)
    func parts(_ part: PrivacyLists.PartClass) -> [String] { lists.parts[part] ?? [] }
    let stems = parts(.officeStem)
    offices = EndingTable(stems + stems.flatMap { stem in parts(.officeEnding).map { stem + $0 } })
    places = EndingTable(parts(.placeEnding))
    nouns = EndingTable(parts(.nounEnding))
    surnameEndings = EndingTable(parts(.surnameEnding))
    streets = EndingTable(parts(.streetEnding))
    districts = Set(lists.districtCodes)
    plateExceptions = Set(parts(.plateException))
    historicalNames = Set(parts(.historical))
    spelledAt = Set(parts(.spelledAt)).union(["@"])
    longestSpelledAt = spelledAt.map(\.utf8.count).max() ?? 0
    spelledDots = Set(parts(.spelledDot)).union(["."])
    profiles = ProfileHosts(hosts: parts(.profileHost), reserved: parts(.profileReserved))
    publicHandles = Set(parts(.handlePublic))
    organisationParts = PartTable(parts(.organisationPart))
  }

  /// Everything that depends on a word's form alone.
  ///
  /// - Complexity: O(length), once per type.
  func traits(of type: WordType) -> WordTraits {
    let key = Self.key(of: type)
    var traits = WordTraits(classes: classes(of: key))
    let bytes = Array(key.utf8)
    let signs = Signs(bytes)
    traits.form.insert(shape(of: type, bytes: bytes, signs))
    if offices.matches(bytes) { traits.form.insert(.office) }
    if traits.isA(.placeWord) || places.matches(bytes) { traits.form.insert(.place) }
    if traits.isA(.givenName) || beginsWithGivenName(bytes, hyphen: signs.hyphen) {
      traits.form.insert(.given)
    }
    // Only capitalised words may be names or nouns.
    if type.isCapitalized, isOrdinaryNoun(type, traits, bytes: bytes) { traits.form.insert(.ordinaryNoun) }
    if type.isCapitalized, bytes.last == UInt8(ascii: "s"), hasClass(.surname, key.dropLast()) {
      traits.form.insert(.surnameWithS)
    }
    if traits.form.contains(.capitalized) ? streets.matches(bytes) : isLowerStreet(key) {
      traits.form.insert(.street)
    }
    insertNameForms(&traits, type: type, bytes: bytes, signs)
    // Most words are neither in capitals and as short as the code of a district, nor have they a hyphen behind one.
    if let hyphen = signs.hyphen {
      if hyphen <= Self.longestDistrict { insertPlateForms(&traits, key: key) }
    } else if bytes.count <= Self.longestDistrict, Self.isInCapitals(type.surface) {
      if districts.contains(key.uppercased()) { traits.form.insert(.district) }
    }
    return traits
  }

  /// What tables are asked with: a word case-folded and without the full stop of an abbreviation, so that
  /// "Dr." is the same whether the tokenizer knows the abbreviation or not.
  static func key(of type: WordType) -> String {
    type.folded.utf8.last == UInt8(ascii: ".") ? String(type.folded.dropLast()) : type.folded
  }

  private func classes(of key: String) -> UInt64 { words.number(of: key).map { classes[$0] } ?? 0 }

  // MARK: Forms

  private func shape(of type: WordType, bytes: [UInt8], _ signs: Signs) -> WordTraits.Form {
    var form: WordTraits.Form = []
    if type.isCapitalized { form.insert(.capitalized) }
    if signs.hasDigit { form.insert(.digit) }
    if signs.mayBeName { form.insert(.letters) }
    if signs.hasAt || bytes.count <= longestSpelledAt && spelledAt.contains(type.folded) {
      form.insert(.at)
    }
    let isListed = type.isKnown || type.isLemmaListed || type.isStopWord || type.verbLemma != nil
    // Stahlberg is no mountain that people write about.
    if isListed || type.split != nil && !surnameEndings.matches(bytes) { form.insert(.known) }
    if signs.hasDot, profiles.isHost(in: bytes) { form.insert(.profileHost) }
    return form
  }

  /// "Hans-Peter", "Anna-Lena": the first part decides.
  private func beginsWithGivenName(_ bytes: [UInt8], hyphen: Int?) -> Bool {
    guard let hyphen, hyphen > 0 else { return false }
    return hasClass(.givenName, String(decoding: bytes[..<hyphen], as: UTF8.self))
  }

  private func hasClass(_ wordClass: WordClass, _ key: some StringProtocol) -> Bool {
    classes(of: String(key)) & wordClass.bit != 0
  }

  /// Whether a word is a noun and no name. Nouns that are listed as names are told apart by the cue alone.
  private func isOrdinaryNoun(_ type: WordType, _ traits: WordTraits, bytes: [UInt8]) -> Bool {
    if traits.isA(.surname) || traits.form.contains(.given) { return false }
    return traits.isA(.ordinaryNoun) || nouns.matches(bytes) || isInDictionary(type)
  }

  /// Whether the word lists know a noun of this form, or with the ending of a plural. Other inflected forms
  /// are no proof: Weber is not an inflected Web.
  private func isInDictionary(_ type: WordType) -> Bool {
    guard type.isKnown, type.lemma.first?.isUppercase == true else { return false }
    let lemma = UnicodeForms.fold(type.lemma)
    guard type.folded.utf8.starts(with: lemma.utf8) else { return false }
    let ending = type.folded.utf8.dropFirst(lemma.utf8.count)
    return Self.pluralEndings.contains { ending.elementsEqual($0.utf8) }
  }

  private static let pluralEndings = ["", "e", "n", "en"]

  private func insertNameForms(
    _ traits: inout WordTraits, type: WordType, bytes: [UInt8], _ signs: Signs
  ) {
    let isInitial =
      bytes.first.map { $0.isASCIILetter || $0 >= 0x80 } == true
      && (bytes.count == 1 || bytes.count == 2 && bytes[0] >= 0xC3)
    if isInitial, type.isCapitalized { traits.form.insert(.initial) }
    guard bytes.count > 1, bytes.last.map({ $0.isASCIILetter || $0 >= 0x80 }) == true,
      signs.mayBeName,
      traits.classes & Self.neverInNames == 0, !traits.form.contains(.office)
    else { return }
    if type.isCapitalized {
      let isStreet = signs.hyphen != nil && traits.form.contains(.place)
      if !isStreet, !isAbbreviation(type.surface, traits) { traits.form.insert(.nameable) }
    } else if isLowerName(type, traits, length: bytes.count) {
      traits.form.insert(.lowerName)
    }
  }

  /// Listed names that are no other word in lower case (not *will*, *lange*), and words that nothing is known of.
  private func isLowerName(_ type: WordType, _ traits: WordTraits, length: Int) -> Bool {
    if traits.form.contains(.given) || traits.isA(.surname) {
      return !type.isKnown && !type.isStopWord || type.lemma.first?.isUppercase == true
    }
    return !traits.form.contains(.known) && Self.lengthOfUnknownName.contains(length)
  }

  private static let neverInNames = UInt64(
    classes: .neverName, .salutation, .salutationFamily, .salutationCouple, .salutationGentlemen,
    .salutationAmbiguous)
  /// In bytes; shorter words that no list knows are mostly mistyped, longer ones compounds.
  private static let lengthOfUnknownName = 4...14

  /// "SPD", "ADFC": short words in capitals, unless they are known as names.
  private func isAbbreviation(_ surface: String, _ traits: WordTraits) -> Bool {
    surface.utf8.count <= Self.longestAbbreviation && Self.isInCapitals(surface)
      && surface.allSatisfy(\.isUppercase)
      && !traits.form.contains(.given) && !traits.isA(.surname)
  }

  private static let longestAbbreviation = 5

  /// "talstr.", "bachstrasse": in lower case only where the ending is unmistakable.
  private func isLowerStreet(_ key: String) -> Bool {
    (key.hasSuffix("str") || key.hasSuffix("strasse")) && key.utf8.count >= Self.shortestStreet
  }

  /// In bytes: "talstr".
  private static let shortestStreet = 6

  // MARK: Number plates

  private static func isInCapitals(_ surface: String) -> Bool {
    !surface.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  private func insertPlateForms(_ traits: inout WordTraits, key: String) {
    let upper = key.uppercased()
    guard upper.utf8.count <= Self.longestPlate else { return }
    guard let hyphen = upper.firstIndex(of: "-"), districts.contains(String(upper[..<hyphen])),
      !plateExceptions.contains(key)
    else { return }
    let letters = upper[upper.index(after: hyphen)...].prefix { $0.isLetter }
    let rest = upper[letters.endIndex...]
    let digits = rest.prefix { $0.isNumber && $0.isASCII }
    guard (1...2).contains(letters.count), digits.count <= 4, digits.first != "0",
      ["", "E", "H"].contains(rest[digits.endIndex...])
    else { return }
    traits.form.insert(.plate)
  }

  /// Three letters with umlauts, in bytes.
  private static let longestDistrict = 6

  /// "SÖM-AB1234H" in bytes.
  private static let longestPlate = 13
}

/// What signs a word has, from one pass over its bytes.
private struct Signs {
  var hasDigit = false
  var hasAt = false
  var hasDot = false
  /// Where the first hyphen stands.
  var hyphen: Int?
  /// Whether it has only letters and the signs of names.
  var mayBeName = true

  init(_ bytes: [UInt8]) {
    for (place, byte) in bytes.enumerated() where !byte.isASCIILetter && byte < 0x80 {
      switch byte {
      case UInt8(ascii: "-"): hyphen = hyphen ?? place
      case UInt8(ascii: "."): hasDot = true
      case UInt8(ascii: "'"): break
      default:
        mayBeName = false
        if byte.isASCIIDigit { hasDigit = true }
        if byte == UInt8(ascii: "@") { hasAt = true }
      }
    }
  }
}
