public import FeedbackModel
public import GermanText
public import LexiconFiles

/// Finds personal data in what citizens write: contact data, addresses, numbers of persons, names.
///
/// Numbers and addresses are recognised by their form, by checksums where there are some, and by the words
/// next to them; names by what announces them (a salutation, an introduction, a signature, a relation to the
/// author) and by a given name before a surname. In doubt about what is announced it is found: a word too many
/// hidden costs less than a person exposed. People who are named with their public office are no findings.
///
/// Keeps a table of the word types it has met: each thread uses a copy of its own.
public struct PersonalDataDetector: Sendable {
  private let tables: PrivacyTables
  private var types = PerTypeTable<WordTraits>()
  /// By type, in a table of its own: small enough to be at hand for every token.
  private var alarms: [Triggers.Alarms] = []

  /// - Complexity: O(entries of the lists).
  public init(lists: PrivacyLists) {
    tables = PrivacyTables(lists)
  }

  /// The personal data in one part of a comment.
  ///
  /// - Parameters:
  ///   - document: The part's text with its tokens.
  ///   - part: The part that the ranges count in.
  ///   - vocabulary: The vocabulary of the tokenizer that made the document; always the same one.
  /// - Returns: Findings in reading order that do not overlap. Their ranges begin and end between characters.
  /// - Complexity: O(length of the text), and O(1) for each word type that is new.
  public mutating func findings(
    in document: Document, part: CommentPart = .text, vocabulary: Vocabulary
  ) -> [PrivacyFinding] {
    extendTypes(to: vocabulary)
    let triggers = Triggers(in: document, alarms: alarms, types: types)
    guard triggers.any else { return [] }
    let tokens = TokenReader(document: document, vocabulary: vocabulary, table: types)
    var found = FoundRanges()
    found.add(.profileURL, triggers.web ? ProfileFinder(tokens: tokens, tables: tables).ranges() : [])
    found.add(
      .handle, triggers.at ? HandleFinder(tokens: tokens, tables: tables).ranges(outside: found.all) : [])
    found.add(
      .email, triggers.at ? EmailFinder(tokens: tokens, tables: tables).ranges(outside: found.all) : [])
    if triggers.digits { addNumbers(tokens, triggers, to: &found) }
    found.add(
      .name,
      NameFinder(tokens: tokens, historical: tables.historicalNames)
        .ranges(at: triggers.names, readsLastLine: triggers.lastWord))
    if triggers.digits, triggers.streets {
      let names = found.ranges(.name)
      found.add(.postalAddress, AddressFinder(tokens: tokens, names: names).ranges(outside: found.all))
    }
    return found.findings(in: document.text, part: part)
  }

  private mutating func extendTypes(to vocabulary: Vocabulary) {
    // Taken out, so that the closure does not share it with the detector and make it copy.
    var known = alarms
    alarms = []
    types.extend(to: vocabulary) { [tables] type in
      let traits = tables.traits(of: type)
      known.append(Triggers.Alarms(traits, of: type))
      return traits
    }
    alarms = known
  }

  /// "5.5.55" and the shortest numbers of customers; most comments with digits have fewer.
  private static let fewestDigits = 4

  /// The numbers, those with checksums and cues before those that are recognised by their form.
  private func addNumbers(_ tokens: TokenReader, _ triggers: Triggers, to found: inout FoundRanges) {
    if !triggers.plates.isEmpty {
      found.add(.numberPlate, PlateFinder(tokens: tokens, places: triggers.plates).ranges(outside: found.all))
    }
    guard tokens.digits >= Self.fewestDigits else { return }
    found.add(.iban, IBANFinder(tokens: tokens).ranges())
    let numbers = IdentityNumberFinder(tokens: tokens, cues: triggers.numberCues)
    found.add(.taxNumber, numbers.taxNumbers(outside: found.all))
    found.add(.idNumber, numbers.idNumbers(outside: found.all))
    if triggers.births {
      found.add(.birthDate, BirthDateFinder(tokens: tokens).ranges(outside: found.all))
    }
    found.add(.phone, PhoneFinder(tokens: tokens).ranges(outside: found.all))
  }
}

/// What was found so far, by kind.
private struct FoundRanges {
  private var found: [(kind: PrivacyFinding.Kind, range: Range<Int>)] = []

  var all: [Range<Int>] { found.map(\.range) }

  func ranges(_ kind: PrivacyFinding.Kind) -> [Range<Int>] {
    found.filter { $0.kind == kind }.map(\.range)
  }

  mutating func add(_ kind: PrivacyFinding.Kind, _ ranges: [Range<Int>]) {
    found += ranges.map { (kind, $0) }
  }

  func findings(in text: String, part: CommentPart) -> [PrivacyFinding] {
    found.map {
      PrivacyFinding(kind: $0.kind, range: TextRange(part, text.rangeOfCharacters(covering: $0.range)))
    }.merged()
  }
}
