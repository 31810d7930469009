import LexiconFiles

typealias WordClass = PrivacyLists.WordClass

/// What the detector knows of a word type: the classes of the lists that it is in, and its form.
struct WordTraits: Sendable {
  /// A bit for each class.
  var classes: UInt64 = 0
  var form: Form = []

  func isA(_ wordClass: WordClass) -> Bool { classes & wordClass.bit != 0 }

  /// What a form is apart from the lists of whole words.
  struct Form: OptionSet, Sendable {
    var rawValue: UInt32

    /// Begins with a capital letter.
    static let capitalized = Form(rawValue: 1 << 0)
    /// A capitalised word that may be part of a name at all.
    static let nameable = Form(rawValue: 1 << 1)
    /// A word in lower case that may be one: a listed name, or a word that nothing is known of.
    static let lowerName = Form(rawValue: 1 << 2)
    /// "P" or "P."
    static let initial = Form(rawValue: 1 << 3)
    /// A noun that the word lists or its ending tell from a surname.
    static let ordinaryNoun = Form(rawValue: 1 << 4)
    /// A public office, or a compound that ends with one.
    static let office = Form(rawValue: 1 << 5)
    /// Makes the name before it that of a street, a school or a company.
    static let place = Form(rawValue: 1 << 6)
    /// A listed given name, or "Hans-Peter", of which the first part is one.
    static let given = Form(rawValue: 1 << 7)
    /// Known to the word lists in any way.
    static let known = Form(rawValue: 1 << 8)
    /// Ends like the name of a street, and is capitalised.
    static let street = Form(rawValue: 1 << 9)
    /// Contains a digit.
    static let digit = Form(rawValue: 1 << 10)
    /// Contains "@", or spells it.
    static let at = Form(rawValue: 1 << 11)
    /// "J-AB" or "J-AB123", with a code of a German district.
    static let plate = Form(rawValue: 1 << 12)
    /// A code of a German district alone, in capitals.
    static let district = Form(rawValue: 1 << 13)
    /// Contains the host of a network of profiles.
    static let profileHost = Form(rawValue: 1 << 14)
    /// The plural or genitive of a listed surname: "Müllers".
    static let surnameWithS = Form(rawValue: 1 << 15)
    /// Only letters and the signs of names.
    static let letters = Form(rawValue: 1 << 16)
  }
}

extension WordClass {
  var bit: UInt64 { 1 << UInt64(rawValue) }
}

extension UInt64 {
  /// The bits of several classes.
  init(classes: WordClass...) { self = classes.reduce(0) { $0 | $1.bit } }
}
