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
  private var classes: UInt64 = 0
  private var forms: WordTraits.Form = []
  private var hasNumbers = false
  private var hasLinks = false
  private let text: String
  /// Whether the last word may be a name, which signs the text.
  private(set) var lastWord = false

  init(in document: Document, types: PerTypeTable<WordTraits>) {
    text = document.text
    for (index, token) in document.tokens.enumerated() {
      switch token.kind {
      case .word:
        let traits = types[token.type]
        classes |= traits.classes
        forms.formUnion(traits.form)
        if traits.classes & Self.nameCues != 0 || traits.form.contains(.given) { names.append(index) }
        if traits.classes & Self.numberCueClasses != 0 { numberCues.append(index) }
        if !traits.form.isDisjoint(with: [.plate, .district]) { plates.append(index) }
      case .number: hasNumbers = true
      case .url: hasLinks = true
      case .email, .handle, .symbol, .punctuation, .emoji, .emoticon, .hashtag: break
      }
    }
    if let last = document.tokens.last(where: { $0.kind == .word }) {
      lastWord =
        types[last.type].form.isDisjoint(with: [.ordinaryNoun, .place])
        && types[last.type].form.contains(.nameable)
    }
  }

  var any: Bool { !names.isEmpty || lastWord || digits || web || at }

  var digits: Bool { hasNumbers || hasLinks || forms.contains(.digit) }
  /// The sign of an address, or a word that spells it.
  var at: Bool { forms.contains(.at) || has(UInt8(ascii: "@")) }
  var web: Bool { hasLinks || forms.contains(.profileHost) }
  var births: Bool { classes & Self.birthClasses != 0 || has(UInt8(ascii: "*")) }
  var streets: Bool { forms.contains(.street) || classes & Self.streetClasses != 0 }

  private func has(_ byte: UInt8) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? text.utf8.contains(byte)
  }

  private static let nameCues = UInt64(
    classes: .salutation, .salutationAmbiguous, .salutationFamily, .salutationCouple, .salutationGentlemen,
    .nameLabel, .nameCalling, .nameBeing, .contactLabel, .greeting, .greetingAbbreviation, .greetingWeak,
    .signingRole, .relation, .relationFamily, .role, .academicTitle, .addressGiven, .atHome, .plainOpening)
  private static let numberCueClasses = UInt64(classes: .idCue, .taxCue, .taxWord, .vatCue)
  private static let birthClasses = UInt64(classes: .birthCue, .birthVerb, .birthLabel)
  private static let streetClasses = UInt64(classes: .streetHead, .streetLead)
}
