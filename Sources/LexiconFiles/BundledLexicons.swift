public import FeedbackModel

/// The data files that come with Stadtecho, read and checked.
public struct BundledLexicons: Sendable {
  public var sentiment: SentimentLexicon
  public var roleCues: [RoleCue]
  /// Words that the patterns of ``roleCues`` name together.
  public var cueClasses: [CueClass]
  /// Words by which proposals are taken apart and compared.
  public var proposals: ProposalLexicon
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
  /// What the detector of personal data rests on.
  public var privacy: PrivacyLists
  /// How replies agree and disagree.
  public var stanceCues: [StanceCue]
  /// Words with several meanings, and what stands near them in each.
  public var wordSenses: [WordSense]
  /// Names under which an action field takes what fits no other.
  public var restFieldNames: [String]
  /// Subjects with their words, by which topics bring comments together.
  public var wordGroups: [WordGroup]
  /// Words that speak of taking part itself rather than of a subject.
  public var processWords: [String]
  /// Function words with which a sentence begins that can be read by itself.
  public var sentenceOpenings: [String]
  /// The action fields of Jena's strategy.
  public var actionFields: ActionFieldTaxonomy

  /// Reads the bundled files.
  ///
  /// - Throws: When the folder is missing (an executable was moved without its resources) or a file is
  ///   damaged.
  public init() throws(LexiconError) {
    let folder = try LexiconFolder.bundled()
    try self.init(
      folder, sentimentWords: folder.sentimentWords(), morphology: folder.morphology(),
      actionFields: folder.actionFields())
  }

  /// Reads the short files of a folder.
  ///
  /// - Parameters:
  ///   - sentimentWords: The single words of its sentiment lexicon.
  ///   - morphology: Its lists for lemmas and compounds; empty ones where these are known already.
  ///   - actionFields: Those of Jena's strategy.
  package init(
    _ folder: LexiconFolder, sentimentWords: SentimentLexicon, morphology: MorphologyLists,
    actionFields: ActionFieldTaxonomy
  ) throws(LexiconError) {
    sentiment = sentimentWords
    self.morphology = morphology
    try sentiment.addExpressions(folder.file("sentiment/expressions.tsv"))
    try sentiment.addSigns(folder.file("sentiment/signs.tsv"))
    try sentiment.addModifiers(folder.file("sentiment/modifiers.tsv"))
    try sentiment.addMembers(folder.file("sentiment/members.tsv"))
    try sentiment.addFrames(folder.file("sentiment/frames.tsv"))
    sentiment.personalWords = try folder.file("sentiment/personal-words.txt").lines.map { String($0.text) }
    sentiment.aspectWords = try AspectWord.read(folder.file("sentiment/aspect-words.tsv"))
    sentiment.grammarWords = try GrammarWord.read(folder.file("sentiment/grammar-words.tsv"))
    roleCues = try RoleCue.read(folder.file("cues/roles.tsv"))
    proposals = try ProposalLexicon(
      words: folder.file("cues/proposals.tsv"), synonyms: folder.file("cues/synonyms.tsv"))
    cueClasses = try CueClass.read(folder.file("cues/classes.tsv"))
    stopWords = try folder.file("words/stop-words.txt").lines.map { String($0.text) }
    abbreviations = try folder.file("words/abbreviations.txt").lines.map { String($0.text) }
    units = try folder.file("words/units.txt").lines.map { String($0.text) }
    streetHeads = try folder.file("words/street-heads.txt").lines.map { String($0.text) }
    privacy = try PrivacyLists(directory: "\(folder.path)/privacy")
    languageHints = [:]
    let hints = try folder.file("words/language-hints.tsv")
    for row in try hints.rows(columns: ["language", "words"], required: 2) {
      languageHints[row[0], default: []] += row[1].split(separator: " ").map(String.init)
    }
    stanceCues = try StanceCue.read(folder.file("cues/stance.tsv"))
    wordSenses = try WordSense.read(folder.file("cues/senses.tsv"))
    restFieldNames = try folder.file("action-fields/rest-names.txt").lines.map { String($0.text) }
    wordGroups = try WordGroup.read(folder.file("topics/word-groups.tsv"))
    processWords = try folder.file("topics/process-words.txt").lines.map { String($0.text) }
    sentenceOpenings = try folder.file("topics/sentence-openings.txt").lines.map { String($0.text) }
    self.actionFields = actionFields
  }

  /// The bundled sentiment files as they are, for a check that finds all faults and not only the first.
  ///
  /// - Throws: When one is missing or not UTF-8.
  package static func sentimentFiles() throws(LexiconError) -> [DataFile] {
    let folder = try LexiconFolder.bundled()
    var files: [DataFile] = []
    for name in LexiconFolder.wordFiles + ["expressions", "signs", "modifiers", "members", "frames"] {
      var file = try folder.file("sentiment/\(name).tsv")
      // Where the person who edits it finds it.
      file.name = "Lexicons/sentiment/\(name).tsv"
      files.append(file)
    }
    return files
  }
}
