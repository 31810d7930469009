package import LexiconFiles
package import GermanText

/// Looks through sentiment files for what loads without a complaint and is a mistake nevertheless.
///
/// Reading a lexicon stops at the first broken line; a check goes on and names them all. Add the files in
/// the order in which they are stacked, then call ``finish()``.
package struct LexiconCheck {
  /// In the order of files and lines, once ``finish()`` was called.
  package private(set) var findings: [LexiconFinding] = []
  package private(set) var files = 0
  /// Lines that could be read.
  package private(set) var entries = 0

  private let tokenizer: Tokenizer
  private let dictionary: DictionaryForms
  /// Where each entry stands that was seen, by its kind and form.
  private var places: [String: Place] = [:]
  /// Words by lemma without regard to case, in the order of their first appearance.
  private var wordsByLemma: [String: [PlacedWord]] = [:]
  /// Words that look like forms of others, with the dictionary form of these.
  private var inflected: [(PlacedWord, lemma: String)] = []

  private struct Place {
    var file: String
    var line: Int
    /// Position among all lines of all files.
    var number: Int

    var name: String { "\(file):\(line)" }
  }

  private struct PlacedWord {
    var word: WordValence
    var place: Place
  }

  private var lines = 0
  private var numbers: [Int] = []

  /// - Parameters:
  ///   - tokenizer: Says which dictionary form a form belongs to.
  ///   - dictionary: The forms that are dictionary forms for certain.
  package init(tokenizer: Tokenizer, dictionary: DictionaryForms) {
    self.tokenizer = tokenizer
    self.dictionary = dictionary
  }

  /// Checks a file; its name tells its shape.
  ///
  /// - Complexity: O(entries).
  package mutating func add(_ file: DataFile) {
    files += 1
    let shape = Shape(fileName: file.name)
    for line in file.lines {
      lines += 1
      do throws(LexiconError) {
        let row = try file.row(line, columns: shape.columns, required: shape.required)
        try check(row, shape: shape, at: Place(file: file.name, line: line.number, number: lines))
        entries += 1
      } catch {
        report(
          .error, .format, at: Place(file: file.name, line: line.number, number: lines), error.problem,
          error.remedy)
      }
    }
  }

  /// Compares entries of different lines with each other, when all files were added.
  package mutating func finish() {
    for (placed, lemma) in inflected { reportInflection(placed, of: lemma) }
    inflected = []
    for placed in wordsByLemma.values { contradictions(among: placed) }
    findings = zip(numbers, findings).sorted {
      $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.description < $1.1.description
    }.map(\.1)
    numbers = []
  }

  /// How many findings there are of a severity.
  package func count(_ severity: LexiconFinding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  private mutating func report(
    _ severity: LexiconFinding.Severity, _ kind: LexiconFinding.Kind, at place: Place, _ problem: String,
    _ remedy: String
  ) {
    findings.append(
      LexiconFinding(
        severity: severity, kind: kind, file: place.file, line: place.line, problem: problem, remedy: remedy))
    numbers.append(place.number)
  }

  private mutating func check(
    _ row: DataFile.Row, shape: Shape, at place: Place
  ) throws(LexiconError) {
    switch shape {
    case .words: check(try WordValence(row), at: place)
    case .expressions:
      let expression = try ExpressionValence(row)
      checkStep(expression.valence, at: place)
      checkOnce("phrase", expression.words.joined(separator: " "), at: place)
    case .signs:
      let sign = try SignValence(row)
      checkStep(sign.valence, at: place)
      // :D and :d are two signs.
      checkOnce("sign", sign.symbol, isCaseSensitive: true, at: place)
    case .modifiers:
      checkOnce("modifier", try Modifier(row).words.joined(separator: " "), at: place)
    case .members:
      let member = try MemberValence(row)
      checkStep(member.valence, at: place)
      checkCase(of: member.form, as: member.form.lowercased(), at: place)
      checkOnce(member.kind.rawValue, member.form, at: place)
    case .frames: check(try ValenceFrame(row), at: place)
    }
  }

  // MARK: Single entries

  private mutating func check(_ frame: ValenceFrame, at place: Place) {
    checkStep(frame.valence, at: place)
    for word in [frame.lemma] + frame.words { checkCase(of: word, as: UnicodeForms.fold(word), at: place) }
    checkOnce(
      "\(frame.condition.rawValue) frame", ([frame.lemma] + frame.words).joined(separator: " "), at: place)
    if frame.condition == .near, frame.words.isEmpty {
      report(
        .error, .spelling, at: place,
        "the frame of \(frame.lemma) has no words, expected those that may be near",
        "Add them, or choose another condition")
    }
  }

  /// What is compared with small letters is never found with capitals.
  private mutating func checkCase(of form: String, as folded: String, at place: Place) {
    guard folded != form else { return }
    report(
      .error, .spelling, at: place, "\"\(form)\" is not in the form that is compared", "Write \(folded)")
  }

  private mutating func check(_ word: WordValence, at place: Place) {
    checkStep(word.valence, at: place)
    for domain in word.domains where !Self.domains.contains(domain) {
      report(
        .error, .domain, at: place, "\(word.lemma) has the unknown domain \"\(domain)\"",
        "Use some of \(Self.domains.joined(separator: ", ")), separated by commas without blanks, or none")
    }
    guard checkSpelling(of: word, at: place) else { return }
    checkOnce("word", word.lemma, as: word.partOfSpeech, at: place)
    if let lemma = dictionaryForm(of: word) {
      inflected.append((PlacedWord(word: word, place: place), lemma))
    }
    wordsByLemma[word.lemma.lowercased(), default: []].append(PlacedWord(word: word, place: place))
  }

  /// Subjects in which a judgement can hold, as the files' headers name them.
  private static let domains = [
    "administration", "traffic", "digital", "housing", "environment", "school", "care", "culture", "business",
  ]

  private mutating func checkStep(_ valence: Double, at place: Place) {
    // 0.3 × 10 is not 3 in binary, but nearer to it than any valence in between.
    guard abs(valence * 10 - (valence * 10).rounded()) > 1e-9 else { return }
    report(
      .error, .step, at: place, "the valence is \(valence), expected a step of 0.1",
      "Round it: finer differences are no judgement that another person would repeat")
  }

  /// - Returns: Whether further checks make sense.
  private mutating func checkSpelling(of word: WordValence, at place: Place) -> Bool {
    if word.lemma.contains(where: \.isWhitespace) {
      report(
        .error, .spelling, at: place, "\"\(word.lemma)\" has white space in it, expected a single word",
        "Delete it, or move a phrase to expressions.tsv")
      return false
    }
    if word.partOfSpeech == .noun, word.lemma.first?.isLowercase ?? false {
      report(
        .error, .spelling, at: place, "the noun \(word.lemma) begins in lower case, expected a capital",
        "Write \(word.lemma.prefix(1).uppercased() + word.lemma.dropFirst()), or correct the part of speech")
      return false
    }
    return true
  }

  private mutating func reportInflection(_ placed: PlacedWord, of lemma: String) {
    let word = placed.word
    let isNoun = word.partOfSpeech == .noun
    let entry = wordsByLemma[lemma.lowercased()]?.first { ($0.word.partOfSpeech == .noun) == isNoun }
    // "besser" is judged apart from "gut", and so on purpose.
    if let entry, entry.word.valence != word.valence { return }
    report(
      .warning, .inflected, at: placed.place,
      "\(word.lemma) (\(word.partOfSpeech.rawValue)) looks like a form of \(lemma), expected a dictionary form",
      "Write \(lemma), or give each its own valence if it has a sense of its own")
  }

  /// The listed dictionary form of the same class that a lemma belongs to; `nil` when it is one itself, or
  /// when the word lists do not know better. Participles belong to verbs and are fine as adjectives.
  private func dictionaryForm(of word: WordValence) -> String? {
    guard word.partOfSpeech != .interjection, !dictionary.contains(word.lemma, as: word.partOfSpeech) else {
      return nil
    }
    let type = tokenizer.wordType(of: word.lemma)
    guard UnicodeForms.fold(type.lemma) != UnicodeForms.fold(word.lemma) else { return nil }
    // Rügen is an island, and rügen no noun.
    guard (type.lemma.first?.isUppercase ?? false) == (word.partOfSpeech == .noun) else { return nil }
    if dictionary.contains(type.lemma, as: word.partOfSpeech) { return type.lemma }
    // Schlechtwetterzulagen: the compound is not listed, its head is.
    guard word.partOfSpeech == .noun, let head = type.split?.parts.last, dictionary.contains(head, as: .noun)
    else { return nil }
    return type.lemma
  }

  // MARK: Entries compared

  /// - Parameter kind: What the entry is, for the message; entries of different kinds may look the same.
  private mutating func checkOnce(
    _ kind: String, _ form: String, as partOfSpeech: WordValence.PartOfSpeech? = nil,
    isCaseSensitive: Bool = false, at place: Place
  ) {
    let mark = partOfSpeech.map { " (\($0.rawValue))" } ?? ""
    let key = "\(kind)\(mark) \(isCaseSensitive ? form : form.lowercased())"
    guard let first = places[key] else {
      places[key] = place
      return
    }
    report(
      .error, .duplicate, at: place, "the \(kind) \(form)\(mark) stands in \(first.name) already",
      "Delete one of the two: the later one would win")
  }

  private mutating func contradictions(among placed: [PlacedWord]) {
    guard let first = placed.first(where: { abs($0.word.valence) >= Self.clear }) else { return }
    for other in placed
    where other.word.partOfSpeech != first.word.partOfSpeech && abs(other.word.valence) >= Self.clear
      && other.word.valence * first.word.valence < 0
    {
      report(
        .warning, .contradiction, at: other.place,
        "\(other.word.lemma) (\(other.word.partOfSpeech.rawValue)) has \(other.word.valence), "
          + "\(first.word.lemma) (\(first.word.partOfSpeech.rawValue)) in \(first.place.name) has "
          + "\(first.word.valence); expected no opposite judgements on one spelling",
        "Decide on one, or set one to 0.0, because case and class are often mistaken")
    }
  }

  /// Smaller valences may differ in sign without contradicting each other.
  private static let clear = 0.2
}

extension LexiconCheck {
  /// What the lines of a file look like.
  private enum Shape {
    case words, expressions, signs, modifiers, members, frames

    /// A file of a team's own holds words, unless it is named like one of the others.
    init(fileName: String) {
      switch fileName.split(separator: "/").last {
      case "expressions.tsv": self = .expressions
      case "signs.tsv": self = .signs
      case "modifiers.tsv": self = .modifiers
      case "members.tsv": self = .members
      case "frames.tsv": self = .frames
      default: self = .words
      }
    }

    var columns: [String] {
      switch self {
      case .words: WordValence.columns
      case .expressions: ExpressionValence.columns
      case .signs: SignValence.columns
      case .modifiers: Modifier.columns
      case .members: MemberValence.columns
      case .frames: ValenceFrame.columns
      }
    }

    var required: Int {
      switch self {
      case .words: WordValence.requiredColumns
      case .expressions: ExpressionValence.requiredColumns
      case .signs: SignValence.requiredColumns
      case .modifiers: Modifier.requiredColumns
      case .members: MemberValence.requiredColumns
      case .frames: ValenceFrame.requiredColumns
      }
    }
  }
}
