import FeedbackModel

/// Reads the project's sentiment files, each of one shape that its name tells.
extension SentimentLexicon {
  /// Adds words: `lemma, pos, valence, domains, note`. A lemma that an earlier layer has is overridden.
  ///
  /// - Throws: At the first line that does not follow the format.
  package mutating func addWords(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: WordValence.columns, required: WordValence.requiredColumns)
    for row in rows { words.append(try WordValence(row)) }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds phrases: `phrase, valence, kind, note`.
  package mutating func addExpressions(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(
      columns: ExpressionValence.columns, required: ExpressionValence.requiredColumns)
    for row in rows { expressions.append(try ExpressionValence(row)) }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds emoji and emoticons: `symbol, valence, note`.
  package mutating func addSigns(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: SignValence.columns, required: SignValence.requiredColumns)
    for row in rows { signs.append(try SignValence(row)) }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds members of compounds: `form, kind, rule, valence, note`.
  package mutating func addMembers(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: MemberValence.columns, required: MemberValence.requiredColumns)
    for row in rows { members.append(try MemberValence(row)) }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds frames: `lemma, condition, words, valence, note`.
  package mutating func addFrames(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: ValenceFrame.columns, required: ValenceFrame.requiredColumns)
    for row in rows { frames.append(try ValenceFrame(row)) }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds negators, intensifiers and the like: `form, class, factor, note`.
  package mutating func addModifiers(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: Modifier.columns, required: Modifier.requiredColumns)
    for row in rows { modifiers.append(try Modifier(row)) }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }
}

extension WordValence {
  package static let columns = ["lemma", "part of speech", "valence", "domains", "note"]
  package static let requiredColumns = 3

  package init(_ row: DataFile.Row) throws(LexiconError) {
    self.init(
      lemma: row[0], partOfSpeech: try row.choice(1, of: PartOfSpeech.self),
      valence: try row.number(2, in: -1...1, called: "the valence"),
      domains: row[3].split(separator: ",").map(String.init))
  }
}

extension ExpressionValence {
  package static let columns = ["phrase", "valence", "kind", "note"]
  package static let requiredColumns = 3

  package init(_ row: DataFile.Row) throws(LexiconError) {
    self.init(
      words: row[0].split(separator: " ").map(String.init),
      valence: try row.number(1, in: -1...1, called: "the valence"),
      kind: try row.choice(2, of: Kind.self))
  }
}

extension SignValence {
  package static let columns = ["symbol", "valence", "note"]
  package static let requiredColumns = 2

  package init(_ row: DataFile.Row) throws(LexiconError) {
    self.init(symbol: row[0], valence: try row.number(1, in: -1...1, called: "the valence"))
  }
}

extension MemberValence {
  package static let columns = ["form", "kind", "rule", "valence", "note"]
  package static let requiredColumns = 4

  package init(_ row: DataFile.Row) throws(LexiconError) {
    self.init(
      form: row[0], kind: try row.choice(1, of: Kind.self), rule: try row.choice(2, of: Rule.self),
      valence: try row.number(3, in: -1...1, called: "the valence"))
  }
}

extension ValenceFrame {
  package static let columns = ["lemma", "condition", "words", "valence", "note"]
  package static let requiredColumns = 4

  package init(_ row: DataFile.Row) throws(LexiconError) {
    self.init(
      lemma: row[0], condition: try row.choice(1, of: Condition.self),
      words: row[2] == "-" ? [] : row[2].split(separator: " ").map(String.init),
      valence: try row.number(3, in: -1...1, called: "the valence"))
  }
}

extension Modifier {
  package static let columns = ["form", "class", "factor", "note"]
  package static let requiredColumns = 3

  package init(_ row: DataFile.Row) throws(LexiconError) {
    let kind = try row.choice(1, of: Kind.self)
    self.init(
      words: row[0].split(separator: " ").map(String.init), kind: kind,
      factor: try row.number(2, in: kind.range, called: "the factor of a \(kind.rawValue)"))
  }
}

extension Modifier.Kind {
  /// The factors that make sense.
  fileprivate var range: ClosedRange<Double> {
    switch self {
    case .negator, .excess, .reducer: -1...0
    case .intensifier, .contrast: 1...2
    case .diminisher, .concessive, .irrealis, .report: 0...1
    }
  }
}
