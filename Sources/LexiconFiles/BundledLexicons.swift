public import FeedbackModel
import Foundation

/// The data files that come with Stadtecho, read and checked.
public struct BundledLexicons: Sendable {
  public var sentiment: SentimentLexicon
  public var roleCues: [RoleCue]
  /// Case-folded words that never make a topic.
  public var stopWords: [String]
  /// As written, with their full stop.
  public var abbreviations: [String]
  /// Units that may touch the number before them.
  public var units: [String]
  /// Words that make a street name with an adjective in *-er* before them.
  public var streetHeads: [String]
  /// What lemmas and the splitting of compounds rest on.
  public var morphology: MorphologyLists
  /// Function words by language code.
  public var languageHints: [String: [String]]
  /// Subjects with their words, by which topics bring comments together.
  public var wordGroups: [WordGroup]
  /// The action fields of Jena's strategy.
  public var actionFields: ActionFieldTaxonomy

  /// Reads the bundled files.
  ///
  /// - Throws: When the folder is missing (an executable was moved without its resources) or a file is
  ///   damaged.
  public init() throws(LexiconError) {
    try self.init(directory: Self.directory())
  }

  /// - Parameter directory: A folder laid out like the project's `Lexicons`.
  package init(directory: String) throws(LexiconError) {
    func file(_ path: String) throws(LexiconError) -> DataFile {
      try DataFile(path: "\(directory)/\(path)")
    }
    sentiment = SentimentLexicon()
    for name in Self.wordFiles { try sentiment.addWords(file("sentiment/\(name).tsv")) }
    try sentiment.addExpressions(file("sentiment/expressions.tsv"))
    try sentiment.addSigns(file("sentiment/signs.tsv"))
    try sentiment.addModifiers(file("sentiment/modifiers.tsv"))
    try sentiment.addMembers(file("sentiment/members.tsv"))
    try sentiment.addFrames(file("sentiment/frames.tsv"))
    sentiment.personalWords = try file("sentiment/personal-words.txt").lines.map { String($0.text) }
    roleCues = try RoleCue.read(file("cues/roles.tsv"))
    stopWords = try file("words/stop-words.txt").lines.map { String($0.text) }
    abbreviations = try file("words/abbreviations.txt").lines.map { String($0.text) }
    units = try file("words/units.txt").lines.map { String($0.text) }
    streetHeads = try file("words/street-heads.txt").lines.map { String($0.text) }
    morphology = try MorphologyLists(directory: "\(directory)/words")
    languageHints = [:]
    for row in try file("words/language-hints.tsv").rows(
      columns: ["language", "words"], required: 2)
    {
      languageHints[row[0], default: []] += row[1].split(separator: " ").map(String.init)
    }
    wordGroups = try WordGroup.read(file("topics/word-groups.tsv"))
    actionFields = try TaxonomyReader.read(path: "\(directory)/action-fields/jena.yaml")
  }

  /// The bundled sentiment files as they are, for a check that finds all faults and not only the first.
  ///
  /// - Throws: When one is missing or not UTF-8.
  package static func sentimentFiles() throws(LexiconError) -> [DataFile] {
    let directory = try directory()
    var files: [DataFile] = []
    for name in wordFiles + ["expressions", "signs", "modifiers"] {
      var file = try DataFile(path: "\(directory)/sentiment/\(name).tsv")
      // Where the person who edits it finds it.
      file.name = "Lexicons/sentiment/\(name).tsv"
      files.append(file)
    }
    return files
  }

  private static let wordFiles = ["adjectives", "nouns", "verbs", "interjections"]

  /// Beside the executable first, so that the tool can be moved together with its resources; then where the
  /// package was built.
  private static func directory() throws(LexiconError) -> String {
    let bundle = "Stadtecho_LexiconFiles.resources"
    let executable = Bundle.main.bundleURL.appendingPathComponent(bundle).path
    if FileManager.default.fileExists(atPath: executable) { return executable }
    let built = Bundle.module.bundlePath
    if FileManager.default.fileExists(atPath: built) { return built }
    throw LexiconError(
      file: bundle, problem: "the lexicons are missing",
      remedy: "Keep the folder \(bundle) beside the executable")
  }
}
