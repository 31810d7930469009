public import FeedbackModel
package import GermanText
public import LexiconFiles
public import TopicModeling

/// Analyses citizens' comments: the entrance to Stadtecho as a library.
///
/// An analyzer is a value without state that changes: it can be shared between threads, and the same
/// comments, options and seed give the same result.
///
/// ```swift
/// let analyzer = try Analyzer()
/// let analysis = analyzer.analyze([Comment(id: "1", text: "Der Radweg ist zu schmal.")])
/// ```
public struct Analyzer: Sendable {
  /// What an analysis depends on besides the comments.
  public struct Options: Sendable {
    /// The action fields to sort comments into; `nil` for those of Jena's strategy.
    public var actionFields: ActionFieldTaxonomy?
    /// Files with further words and valences, stacked over the bundled lexicon: later files win.
    public var lexiconPaths: [String]
    /// How many topics to look for, and the seed of the search.
    public var topics: TopicModeler.Options
    /// Threads that annotate comments; the result does not depend on it.
    public var threads: Int
    /// A folder in which the bundled lexicons are kept in a form that is read in a few milliseconds; made
    /// when it is missing. `nil`: the lexicons are read from their texts each time, and nothing is written.
    public var cacheDirectory: String?

    public init(
      actionFields: ActionFieldTaxonomy? = nil, lexiconPaths: [String] = [],
      topics: TopicModeler.Options = TopicModeler.Options(),
      threads: Int = ParallelAnnotator.defaultThreads, cacheDirectory: String? = nil
    ) {
      self.actionFields = actionFields
      self.lexiconPaths = lexiconPaths
      self.topics = topics
      self.threads = threads
      self.cacheDirectory = cacheDirectory
    }
  }

  /// The action fields that comments are sorted into.
  public let actionFields: ActionFieldTaxonomy
  package let lexicons: BundledLexicons
  let tables: GermanTables
  let stages: AnnotationStages
  var options: Options

  /// Reads the lexicons.
  ///
  /// - Throws: When a data file is missing or broken, with file, line and remedy.
  public init(options: Options = Options()) throws(LexiconError) {
    let compiled = try CompiledLexicons(.bundled(), cacheDirectory: options.cacheDirectory)
    var lexicons = compiled.lexicons
    for path in options.lexiconPaths { try lexicons.sentiment.addWords(path: path) }
    self.lexicons = lexicons
    self.options = options
    actionFields = (options.actionFields ?? lexicons.actionFields)
      .markingRestField(named: lexicons.restFieldNames)
    tables = compiled.tables
    stages = AnnotationStages(lexicons: lexicons, taxonomy: actionFields, tables: tables)
  }

  /// What a tokenizer of the same behaviour is made from, for benchmarks.
  package var tokenizerTables: GermanTables { tables }

  /// An annotator for a stream of comments. It keeps a vocabulary and belongs to one thread.
  public func makeAnnotator() -> Annotator { Annotator(self) }

  /// Analyses a body of comments.
  ///
  /// - Parameters:
  ///   - comments: In any order; replies find their parents wherever these stand.
  ///   - inputs: Where the comments came from, for the provenance; may be empty.
  ///   - progress: Called with the number of comments annotated so far.
  /// - Complexity: O(words), and for topics O(comments × topics) per iteration.
  public func analyze(
    _ comments: [Comment], inputs: [InputRecord] = [], progress: (Int) -> Void = { _ in }
  ) -> CorpusAnalysis {
    CorpusAnalyzer(self).analyze(comments, inputs: inputs, progress: progress)
  }

  /// Annotates a body of comments, with action fields learned from the whole of it.
  ///
  /// ``Annotator`` and ``ParallelAnnotator`` take comments as they come and go by keywords alone.
  ///
  /// - Parameters:
  ///   - comments: In any order; replies find their parents wherever these stand.
  ///   - progress: Called with the number of comments annotated so far.
  /// - Complexity: O(words × fields).
  public func annotate(
    _ comments: [Comment], progress: (Int) -> Void = { _ in }
  ) -> [CommentAnalysis] {
    CorpusAnalyzer(self).annotate(comments, progress: progress)
  }

  /// Words of a body of comments that could be keywords of the action fields, by field identifier and most
  /// telling first; a field without keywords that the comments use has none.
  package func keywordSuggestions(
    from comments: [Comment], atMost limit: Int, progress: (Int) -> Void = { _ in }
  ) -> [(field: ActionField, words: [KeywordSuggestion])] {
    CorpusAnalyzer(self).keywordSuggestions(from: comments, atMost: limit, progress: progress)
  }

  /// Divides comments into topics, without the other stages.
  ///
  /// - Complexity: O(comments × topics) per iteration.
  public func topics(
    of comments: [Comment], progress: (Int) -> Void = { _ in }
  ) -> TopicClustering {
    CorpusAnalyzer(self).topics(of: comments, progress: progress).clustering
  }

  /// Divides comments into topics that later comments can be given to, or gives them to earlier ones.
  ///
  /// - Parameter model: Of earlier comments: its topics keep their numbers and names, and new ones come after them. `nil` to
  ///   begin anew.
  /// - Returns: The topics with these comments, and a model that knows these comments, too.
  /// - Complexity: O(comments × topics) per iteration.
  public func topics(
    of comments: [Comment], updating model: TopicModel?, progress: (Int) -> Void = { _ in }
  ) -> (clustering: TopicClustering, model: TopicModel) {
    var analyzer = self
    analyzer.options.topics.keepsModel = true
    return CorpusAnalyzer(analyzer).topics(of: comments, updating: model, progress: progress)
  }
}

extension WordLists {
  /// The lists that the bundled data files amount to.
  init(bundled: BundledLexicons) {
    let fold = UnicodeForms.fold
    self.init(
      stopWords: Set(bundled.stopWords.map(fold)),
      abbreviations: Set(bundled.abbreviations.map { $0.filter { $0 != " " } }),
      emoticons: Set(bundled.sentiment.signs.map(\.symbol).filter { $0.allSatisfy(\.isASCII) }),
      units: Set(bundled.units.map(fold)), streetHeads: Set(bundled.streetHeads.map(fold)),
      morphology: MorphologyEntries(bundled.morphology),
      languageHints: bundled.languageHints.mapValues(Set.init))
  }
}

extension MorphologyEntries {
  /// The entries that the bundled word lists amount to.
  init(_ lists: MorphologyLists) {
    self.init()
    nouns = lists.nouns.map { Noun(lemma: $0.lemma, gender: $0.gender, plurals: $0.plurals) }
    verbs = lists.verbs.map { Verb(infinitive: $0.infinitive, kind: $0.kind, parts: $0.parts) }
    adjectives = lists.adjectives.map { Adjective(word: $0.word, isAdverb: $0.isAdverb, forms: $0.forms) }
    functionWords = lists.functionWords.map { FunctionWord(form: $0.form, lemma: $0.lemma, kind: $0.kind) }
    names = lists.places
    wholes = lists.wholes
    verbModifiers = lists.verbModifiers.map {
      VerbModifier(stem: $0.stem, infinitive: $0.infinitive, exceptions: $0.exceptions)
    }
  }
}
