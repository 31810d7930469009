import GermanText
import LexiconFiles

/// What a document has that a finder looks for: one pass over its tokens decides which finders run at all,
/// because most comments hold no personal data.
struct Triggers {
  /// Tokens at which a name may be announced.
  private(set) var names: [Int] = []
  /// Words for a number of a person.
  private(set) var numberCues: [Int] = []
  /// What looks like the beginning of a number plate.
  private(set) var plates: [Int] = []
  private var found: Alarms = []
  private var hasNumbers = false
  private var hasLinks = false
  /// Whether the last word may be a name, which signs the text.
  private(set) var lastWord = false

  /// What a word sets off; nothing for nearly all of them.
  struct Alarms: OptionSet, Sendable {
    let rawValue: UInt16

    static let name = Alarms(rawValue: 1 << 0)
    static let number = Alarms(rawValue: 1 << 1)
    static let plate = Alarms(rawValue: 1 << 2)
    static let digit = Alarms(rawValue: 1 << 3)
    static let at = Alarms(rawValue: 1 << 4)
    static let profile = Alarms(rawValue: 1 << 5)
    static let birth = Alarms(rawValue: 1 << 6)
    static let street = Alarms(rawValue: 1 << 7)
    /// Contains "*", the sign of a birth.
    static let star = Alarms(rawValue: 1 << 8)
  }

  init(in document: Document, alarms: [Alarms], types: PerTypeTable<WordTraits>) {
    var last: TypeID?
    for index in document.tokens.indices {
      let token = document.tokens[index]
      let own = alarms[Int(token.type.index)]
      switch token.kind {
      case .word:
        last = token.type
        if own.isEmpty { continue }
        found.formUnion(own)
        if own.contains(.name) { names.append(index) }
        if own.contains(.number) { numberCues.append(index) }
        if own.contains(.plate) { plates.append(index) }
      case .number, .url, .email, .handle, .symbol, .punctuation, .emoji, .emoticon, .hashtag:
        if token.kind == .number { hasNumbers = true }
        if token.kind == .url { hasLinks = true }
        found.formUnion(own.intersection([.at, .star]))
      }
    }
    if let last {
      let form = types[last].form
      lastWord = form.isDisjoint(with: [.ordinaryNoun, .place]) && form.contains(.nameable)
    }
  }

  var any: Bool { !names.isEmpty || lastWord || digits || web || at }

  var digits: Bool { hasNumbers || hasLinks || found.contains(.digit) }
  /// The sign of an address, or a word that spells it.
  var at: Bool { found.contains(.at) }
  var web: Bool { hasLinks || found.contains(.profile) }
  var births: Bool { !found.isDisjoint(with: [.birth, .star]) }
  var streets: Bool { found.contains(.street) }
}

extension Triggers.Alarms {
  init(_ traits: WordTraits, of type: WordType) {
    self = []
    if !traits.form.contains(.letters), type.surface.utf8.contains(UInt8(ascii: "*")) { insert(.star) }
    if traits.classes & Self.nameCues != 0 || traits.form.contains(.given) { insert(.name) }
    if traits.classes & Self.numberCueClasses != 0 { insert(.number) }
    if !traits.form.isDisjoint(with: [.plate, .district]) { insert(.plate) }
    if traits.form.contains(.digit) { insert(.digit) }
    if traits.form.contains(.at) { insert(.at) }
    if traits.form.contains(.profileHost) { insert(.profile) }
    if traits.classes & Self.birthClasses != 0 { insert(.birth) }
    if traits.form.contains(.street) || traits.classes & Self.streetClasses != 0 { insert(.street) }
  }

  private static let nameCues = UInt64(
    classes: .salutation, .salutationAmbiguous, .salutationFamily, .salutationCouple, .salutationGentlemen,
    .nameLabel, .nameCalling, .nameBeing, .contactLabel, .greeting, .greetingAbbreviation, .greetingWeak,
    .signingRole, .relation, .relationFamily, .role, .academicTitle, .addressGiven, .atHome, .plainOpening)
  private static let numberCueClasses = UInt64(classes: .idCue, .taxCue, .taxWord, .vatCue)
  private static let birthClasses = UInt64(classes: .birthCue, .birthVerb, .birthLabel)
  private static let streetClasses = UInt64(classes: .streetHead, .streetLead)
}
