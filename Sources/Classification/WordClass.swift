import GermanText

/// What a word may be in a sentence, as far as its form tells.
///
/// Forms are ambiguous (*fahren* is an infinitive and a plural), so a word can have several.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let noun = WordClass(rawValue: 1 << 0)
  /// An infinitive that is no auxiliary: *verbreitern*.
  static let infinitive = WordClass(rawValue: 1 << 1)
  /// An infinitive with *zu* inside: *auszubauen*.
  static let toInfinitive = WordClass(rawValue: 1 << 2)
  /// A finite form of a verb that is no auxiliary, and no infinitive: *fährt*.
  static let finite = WordClass(rawValue: 1 << 3)
  /// Any form of *sein, haben, werden* or of a modal verb.
  static let auxiliary = WordClass(rawValue: 1 << 4)
  /// A participle: *gesperrt*.
  static let participle = WordClass(rawValue: 1 << 5)
  static let adjective = WordClass(rawValue: 1 << 6)
  /// An adjective in the comparative: *breitere, besser*.
  static let comparative = WordClass(rawValue: 1 << 7)
  static let number = WordClass(rawValue: 1 << 8)
  /// A noun made from a verb: *Verbreiterung*.
  static let action = WordClass(rawValue: 1 << 9)
  /// An address on the web.
  static let link = WordClass(rawValue: 1 << 10)
  static let emoticon = WordClass(rawValue: 1 << 11)
  static let capitalized = WordClass(rawValue: 1 << 12)

  /// A present participle: *parkende*.
  static let present = WordClass(rawValue: 1 << 13)

  private static let names: [(String, WordClass)] = [
    ("noun", .noun), ("inf", .infinitive), ("zuinf", .toInfinitive), ("fin", .finite), ("aux", .auxiliary),
    ("ptcp", .participle), ("adj", .adjective), ("comp", .comparative), ("num", .number),
    ("action", .action), ("link", .link), ("smiley", .emoticon), ("cap", .capitalized), ("present", .present),
  ]

  /// The class that patterns name so; `nil` when there is none.
  init?(name: String) {
    guard let found = Self.names.first(where: { $0.0 == name }) else { return nil }
    self = found.1
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}

extension WordClass {
  /// What a form may be.
  init(_ type: WordType) {
    self = []
    if type.folded.utf8.first.map({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) == true { insert(.number) }
    if type.folded.begins(with: "http") || type.folded.begins(with: "www.") { insert(.link) }
    guard type.surface.hasLetter else { return }
    if type.isCapitalized { insert(.capitalized) }
    if Self.mayBeAuxiliary(type.lemma), Self.auxiliaries.contains(type.lemma) {
      insert(.auxiliary)
      return
    }
    let isLowercaseLemma = type.lemma.beginsLowercase
    if type.isCapitalized, !isLowercaseLemma, !type.isStopWord || type.folded.count > 3 {
      insert(.noun)
      if Self.actionEndings.matches(type.lemma) { insert(.action) }
      return
    }
    addVerbForms(type)
    guard isDisjoint(with: [.infinitive, .finite, .toInfinitive]) || contains(.participle) else { return }
    let isComparative = Self.isComparative(type)
    if !type.isStopWord || isComparative, isLowercaseLemma, !contains(.participle) { insert(.adjective) }
    if isComparative { insert(.comparative) }
    if type.lemma.utf8.count > 6, type.lemma.ends(with: "end"), type.folded != type.lemma { insert(.present) }
  }

  private mutating func addVerbForms(_ type: WordType) {
    guard let verb = type.verbLemma ?? Self.separableVerb(type) else { return }
    if type.isInfinitive { insert(.infinitive) }
    let lemma = type.lemma
    guard lemma == verb || type.isInfinitive else { return }
    if Self.isParticiple(type.folded, of: lemma) {
      insert(.participle)
    } else if type.folded != lemma.caseFolded {
      insert(Self.hasInnerTo(type.folded, of: lemma) ? .toInfinitive : .finite)
    }
  }

  /// The lemma of a form such as *abgestellt*, of which only the whole verb is listed; *offene* is no form of
  /// a verb, because it begins with its lemma.
  private static func separableVerb(_ type: WordType) -> String? {
    guard type.isLemmaListed else { return nil }
    let isVerb = Self.verbEndings.matches(type.lemma)
    return isVerb && !type.folded.begins(with: type.lemma) ? type.lemma : nil
  }

  /// gesperrt, abgestellt, reserviert, verboten: an ending, and ge- or a prefix that goes without.
  private static func isParticiple(_ form: String, of infinitive: String) -> Bool {
    guard form.ends(with: "t") || form.ends(with: "en"), form != infinitive.caseFolded else {
      return false
    }
    if form.ends(with: "iert") || form.ends(with: "en") && form.begins(with: "ver") { return true }
    var mark = form.startIndex
    while mark < form.endIndex {
      if form.utf8[mark] == UInt8(ascii: "g"), form.utf8[mark...].starts(with: "ge".utf8),
        isPlace(form[..<mark], ofMarkIn: infinitive)
      {
        return true
      }
      form.utf8.formIndex(after: &mark)
    }
    return false
  }

  /// Whether a participle has its ge- behind certain letters, because the verb has a prefix there, and none of its own.
  private static func isPlace(_ before: Substring, ofMarkIn infinitive: String) -> Bool {
    before.isEmpty
      ? !infinitive.begins(with: "ge")
      : infinitive.utf8.starts(with: before.utf8) && !infinitive.hasBytes(of: before + "ge")
  }

  /// ab·zu·stellen of abstellen.
  private static func hasInnerTo(_ form: String, of infinitive: String) -> Bool {
    form.ends(with: "n") && form.utf8.count == infinitive.caseFolded.utf8.count + 2
      && form.hasBytes(of: "zu")
  }

  private static func isComparative(_ type: WordType) -> Bool {
    guard type.lemma.beginsLowercase, type.lemma != type.folded else { return false }
    let form = type.folded
    if comparativeEndings.matches(form) { return !type.lemma.ends(with: "er") }
    return form.ends(with: "er") && form.utf8.count <= type.lemma.utf8.count + 3
      && form != type.lemma.caseFolded + "er"
  }

  private static let comparativeEndings = WordEndings(["ere", "eren", "eres", "erer", "erem"])
  private static let auxiliaries: Set = [
    "sein", "haben", "werden", "können", "müssen", "sollen", "dürfen", "wollen", "mögen",
  ]
  /// A quick test before the look-up: all of them are short and end in n.
  private static func mayBeAuxiliary(_ lemma: String) -> Bool {
    (4...7).contains(lemma.utf8.count) && lemma.utf8.last == UInt8(ascii: "n")
  }
  private static let actionEndings = WordEndings(["ung", "ierung", "bau", "abbau"])
  private static let verbEndings = WordEndings(["en", "ern", "eln"])
}
