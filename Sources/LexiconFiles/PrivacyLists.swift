/// The word lists that the detector of personal data rests on, as the files of `Lexicons/privacy` have them.
public struct PrivacyLists: Sendable {
  /// Words by what they are; case-folded, without the full stop of an abbreviation.
  package var words: [WordClass: [String]] = [:]
  /// Pieces of words, names and addresses by what they are.
  package var parts: [PartClass: [String]] = [:]
  /// Codes of German number plates, in capitals.
  package var districtCodes: [String] = []
  /// What authors say about themselves that is specially protected.
  package var sensitive = CuePatterns()
  /// Insults, threats and criminal content.
  package var moderation = CuePatterns()

  /// Empty lists: what is recognised by its form alone.
  package init() {}

  /// Reads the lists of a folder laid out like `Lexicons/privacy`.
  ///
  /// - Throws: When a file is missing, or at the first line that does not follow its format.
  package init(directory: String) throws(LexiconError) {
    func rows(_ name: String, _ columns: [String]) throws(LexiconError) -> [DataFile.Row] {
      try DataFile(path: "\(directory)/\(name).tsv").rows(columns: columns, required: 2)
    }
    for name in Self.classFiles {
      for row in try rows(name, ["class", "words"]) { try add(row) }
    }
    for row in try rows("given-names", ["group", "names"]) { words[.givenName, default: []] += row.words(1) }
    for row in try rows("surnames", ["group", "names"]) { words[.surname, default: []] += row.words(1) }
    districtCodes = try rows("district-codes", ["state", "codes"]).flatMap { $0.words(1) }
    sensitive = try CuePatterns(DataFile(path: "\(directory)/sensitive.tsv"), third: "condition")
    moderation = try CuePatterns(DataFile(path: "\(directory)/abuse.tsv"), third: "severity")
  }

  private static let classFiles = ["names", "public-figures", "numbers", "addresses", "web"]

  private mutating func add(_ row: DataFile.Row) throws(LexiconError) {
    if let word = Self.wordClasses[row[0]] {
      words[word, default: []] += row.words(1)
    } else if let part = Self.partClasses[row[0]] {
      parts[part, default: []] += row.words(1)
    } else {
      throw LexiconError(
        file: row.file, line: row.line, problem: "unknown class \"\(row[0])\"",
        remedy: "Use one of "
          + (Array(Self.wordClasses.keys) + Array(Self.partClasses.keys)).sorted().joined(separator: ", "))
    }
  }

  private static let wordClasses = Dictionary(
    uniqueKeysWithValues: WordClass.allCases.map { (hyphenated($0), $0) })
  private static let partClasses = Dictionary(
    uniqueKeysWithValues: PartClass.allCases.map { (hyphenated($0), $0) })

  /// The name of a case as the files write it.
  private static func hyphenated(_ value: some CaseIterable) -> String {
    String(describing: value).reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// What a word is to the detector. The files, which explain the classes, write their names with hyphens
  /// (`name-label`). There are no more than a machine word has bits.
  package enum WordClass: UInt8, Sendable, CaseIterable {
    case salutation
    case salutationAmbiguous
    case salutationFamily
    case salutationCouple
    case salutationGentlemen
    case nameLabel
    case nameCalling
    case nameBeing
    case contactLabel
    case greeting
    case greetingAbbreviation
    case greetingWeak
    case relation
    case relationFamily
    case role
    case possessive
    case indefinite
    case definite
    case personAdjective
    case address
    case addressGiven
    case leadingToOffice
    case beforeCourt
    case leadingToSignature
    case signingRole
    case spokenOf
    case conjunction
    case approval
    case title
    case academicTitle
    case particle
    case particleArticle
    case neverName
    case placeWord
    case placeLead
    case ordinaryNoun
    case atHome
    case plainOpening
    case givenName
    case surname
    case publicSurname
    case phoneDevice
    case phoneCall
    case numberFiller
    case unit
    case mailCue
    case idCue
    case taxCue
    case taxWord
    case vatCue
    case birthCue
    case birthVerb
    case birthLabel
    case month
    case plateCue
    case numberedThing
    case streetHead
    case streetLead
    case dwelling
    case ownPlace
    case postCue
    case withUs
    case subjectPreposition
    case organisation
  }

  /// Pieces that words are searched for, and lists that are asked with more than a word.
  package enum PartClass: UInt8, Sendable, CaseIterable {
    case officeStem
    case officeEnding
    case placeEnding
    case surnameEnding
    case nounEnding
    case streetEnding
    case historical
    case spelledAt
    case spelledDot
    case plateException
    case profileHost
    case profileReserved
    case handlePublic
    case organisationPart
  }
}

extension DataFile.Row {
  /// The words of a cell that blanks separate.
  func words(_ column: Int) -> [String] {
    self[column].utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
}
