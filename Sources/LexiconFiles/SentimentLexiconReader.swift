import FeedbackModel

/// Reads the project's sentiment files, each of one shape that its name tells.
extension SentimentLexicon {
  /// Adds words: `lemma, pos, valence, domains, note`. A lemma that an earlier layer has is overridden.
  ///
  /// - Throws: At the first line that does not follow the format.
  package mutating func addWords(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(
      columns: ["lemma", "part of speech", "valence", "domains", "note"], required: 3)
    for row in rows {
      words.append(
        WordValence(
          lemma: row[0], partOfSpeech: try row.choice(1, of: WordValence.PartOfSpeech.self),
          valence: try row.number(2, in: -1...1, called: "the valence"),
          domains: row[3].split(separator: ",").map(String.init)))
    }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds phrases: `phrase, valence, kind, note`.
  package mutating func addExpressions(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: ["phrase", "valence", "kind", "note"], required: 3)
    for row in rows {
      expressions.append(
        ExpressionValence(
          words: row[0].split(separator: " ").map(String.init),
          valence: try row.number(1, in: -1...1, called: "the valence"),
          kind: try row.choice(2, of: ExpressionValence.Kind.self)))
    }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds emoji and emoticons: `symbol, valence, note`.
  package mutating func addSigns(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: ["symbol", "valence", "note"], required: 2)
    for row in rows {
      signs.append(
        SignValence(
          symbol: row[0], valence: try row.number(1, in: -1...1, called: "the valence")))
    }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds members of compounds: `form, kind, rule, valence, note`.
  package mutating func addMembers(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: ["form", "kind", "rule", "valence", "note"], required: 4)
    for row in rows {
      members.append(
        MemberValence(
          form: row[0], kind: try row.choice(1, of: MemberValence.Kind.self),
          rule: try row.choice(2, of: MemberValence.Rule.self),
          valence: try row.number(3, in: -1...1, called: "the valence")))
    }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds frames: `lemma, condition, words, valence, note`.
  package mutating func addFrames(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: ["lemma", "condition", "words", "valence", "note"], required: 4)
    for row in rows {
      frames.append(
        ValenceFrame(
          lemma: row[0], condition: try row.choice(1, of: ValenceFrame.Condition.self),
          words: row[2] == "-" ? [] : row[2].split(separator: " ").map(String.init),
          valence: try row.number(3, in: -1...1, called: "the valence")))
    }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }

  /// Adds negators, intensifiers and the like: `form, class, factor, note`.
  package mutating func addModifiers(_ file: DataFile) throws(LexiconError) {
    let rows = try file.rows(columns: ["form", "class", "factor", "note"], required: 3)
    for row in rows {
      let kind = try row.choice(1, of: Modifier.Kind.self)
      modifiers.append(
        Modifier(
          words: row[0].split(separator: " ").map(String.init), kind: kind,
          factor: try row.number(2, in: kind.range, called: "the factor of a \(kind.rawValue)")))
    }
    layers.append(DataFileVersion(name: file.name, version: file.version, entries: rows.count))
  }
}

extension Modifier.Kind {
  /// The factors that make sense.
  fileprivate var range: ClosedRange<Double> {
    switch self {
    case .negator, .excess: -1...0
    case .intensifier, .contrast: 1...2
    case .diminisher, .concessive, .irrealis: 0...1
    }
  }
}
