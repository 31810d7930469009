/// What a word announces about the name near it.
enum NameCue: Sendable {
  /// "Herr", "Frau", "Familie".
  case salutation(Salutation)
  /// "Name" in "Mein Name ist", "heiße" in "Ich heiße", "Kontakt" in "Kontakt: …".
  case introduction(Introduction)
  /// "Grüße" before a signature.
  case greeting(isAbbreviation: Bool)
  /// "Nachbar" in "mein Nachbar", "Sohn" in "mein Sohn".
  case relation(isFamily: Bool)

  enum Salutation: Sendable {
    case person
    /// "Fr." is a Friday, too.
    case ambiguousPerson
    case family
    /// "Eheleute Kern", "die Familien Kern und Schulz".
    case couple
    /// "die Herren Kern und Schulz", but not "Herren-" as in clothes.
    case gentlemen

    /// Whether several names may follow.
    var isPlural: Bool { self == .couple || self == .gentlemen }
  }

  enum Introduction: Sendable {
    case name
    /// "Ich heiße Anna".
    case calling
    /// "Ich bin Anna".
    case being
    /// "Absender: Anna Kern".
    case label
  }

  /// The cue that a word is, by its ``TokenReader/key(_:)``.
  static func cue(_ key: String) -> NameCue? { cues[key] }

  static func isSalutation(_ key: String) -> Bool {
    if case .salutation = cues[key] { true } else { false }
  }

  private static let cues: [String: NameCue] = {
    let tables: [(NameCue, String)] = [
      (.salutation(.person), "herr herrn hr hrn frau fräulein"),
      (.salutation(.ambiguousPerson), "fr"),
      (.salutation(.family), "familie fam"),
      (.salutation(.couple), "familien eheleute eheleuten ehepaar"),
      (.salutation(.gentlemen), "herren"),
      (.introduction(.name), "name"),
      (.introduction(.calling), "heisse"),
      (.introduction(.being), "bin"),
      (
        .introduction(.label),
        "kontakt kontaktperson ansprechpartner ansprechpartnerin absender absenderin verfasser verfasserin"
      ),
      (
        .greeting(isAbbreviation: false),
        "grüsse grüssen gruss gruesse gruessen grüssle hochachtungsvoll herzlichst gez gezeichnet"
      ),
      (.greeting(isAbbreviation: true), "mfg lg vg glg"),
      (
        .relation(isFamily: false),
        """
        nachbar nachbarn nachbarin nachbarinnen wohnungsnachbar wohnungsnachbarin hausnachbar vermieter
        vermieterin vermieters mieter mieterin chef chefin kollege kollegen kollegin hausmeister
        hausmeisterin
        """
      ),
      (
        .relation(isFamily: true),
        """
        mann ehemann ehefrau gatte gattin partner partnerin lebensgefährte lebensgefährtin sohn söhne
        söhnen tochter töchter töchtern kind kinder kindern enkel enkelin bruder schwester vater papa
        mutter mama opa oma grossvater grossmutter onkel tante schwager schwägerin freund freunde freunden
        freundin
        """
      ),
    ]
    let pairs = tables.flatMap { cue, words in
      words.split(whereSeparator: \.isWhitespace).map { (String($0), cue) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
