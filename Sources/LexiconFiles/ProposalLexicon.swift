/// Words by which proposals are taken apart and compared.
public struct ProposalLexicon: Sendable {
  /// Words of each kind, as `Lexicons/cues/proposals.tsv` explains them.
  public private(set) var words: [String: [String]] = [:]
  /// Verbs of nouns that name an action: *Ausbau*, *ausbauen*.
  public private(set) var actions: [String: String] = [:]
  /// What is done with a thing that is wished for, by the word that stands for all that mean the same: *Schild*, *aufstellen*.
  public private(set) var things: [String: String] = [:]
  /// The word that stands for all that mean the same, by object.
  public private(set) var objects: [String: String] = [:]
  /// The same for verbs.
  public private(set) var verbs: [String: String] = [:]

  public init() {}

  /// - Throws: At the first line that does not follow the format.
  package init(words: DataFile, synonyms: DataFile) throws(LexiconError) {
    for row in try words.rows(columns: ["kind", "words"], required: 2) {
      for word in row[1].split(separator: " ") {
        if row[0] == "thing" {
          let pair = word.split(separator: "=")
          guard pair.count == 2 else {
            throw LexiconError(
              file: row.file, line: row.line, problem: "\"\(word)\" is no verb with its things",
              remedy: "Write them with = between them: aufstellen=Bank,Schild")
          }
          for thing in pair[1].split(separator: ",") { things[String(thing)] = String(pair[0]) }
        } else if row[0] == "action" {
          let pair = word.split(separator: "=")
          guard pair.count == 2 else {
            throw LexiconError(
              file: row.file, line: row.line, problem: "\"\(word)\" is no noun with its verb",
              remedy: "Write both with = between them: Ausbau=ausbauen")
          }
          actions[String(pair[0])] = String(pair[1])
        } else {
          self.words[row[0], default: []].append(String(word))
        }
      }
    }
    for row in try synonyms.rows(columns: ["kind", "group", "words"], required: 3) {
      for word in row[2].split(separator: " ").map(String.init) {
        switch try row.choice(0, of: SynonymKind.self) {
        case .object: objects[word] = row[1]
        case .verb: verbs[word] = row[1]
        }
      }
    }
  }

  private enum SynonymKind: String, CaseIterable { case object, verb }
}
