import Classification
import FeedbackModel
import GermanText
import LexiconFiles
import TopicModeling

/// Runs all stages over a body of comments.
struct CorpusAnalyzer {
  private let analyzer: Analyzer

  init(_ analyzer: Analyzer) { self.analyzer = analyzer }

  func analyze(
    _ comments: [Comment], inputs: [InputRecord], progress: (Int) -> Void
  ) -> CorpusAnalysis {
    var table = termTable
    var hidden = HiddenNames()
    var fields = FieldAssignment(analyzer.actionFields)
    var analyses: [CommentAnalysis] = []
    analyses.reserveCapacity(comments.count)
    let vocabulary = annotate(comments, progress: progress) { item, vocabulary in
      fields.add(item, vocabulary: vocabulary)
      var analysis = item.analysis
      if analysis.language == "de" {
        let terms = item.parts.flatMap { part in
          table.add(
            part.document, comment: analyses.count, vocabulary: vocabulary,
            hiding: analysis.privacy.filter { $0.range.part == part.part }.map(\.range.utf8))
        }
        for sentence in terms.indices { analysis.sentences[sentence].terms = terms[sentence] }
      }
      hidden.add(analysis.privacy, in: item.parts, vocabulary: vocabulary)
      analyses.append(analysis)
    }
    table.finish(vocabulary: vocabulary)
    hide(hidden.terms(among: table.terms), in: &analyses)
    fields.apply(to: &analyses)
    let topics = CorpusTopics(analyses, table: table, options: analyzer.options.topics)
    return CorpusAnalysis(
      comments: analyses, taxonomy: analyzer.actionFields, terms: table.terms, topics: topics.overall,
      fields: analyzer.actionFields.fields.map { self.field($0, in: analyses, topics: topics) },
      unassignedTopics: topics.topics(of: analyses.indices.filter { analyses[$0].actionFields.isEmpty }),
      provenance: provenance(inputs: inputs), hiddenWords: hidden.words,
      hiddenPassages: addresses(in: analyses))
  }

  /// What was found to be somebody's address, in any comment.
  private func addresses(in analyses: [CommentAnalysis]) -> [String] {
    let found = analyses.flatMap { analysis in
      analysis.privacy.filter { $0.kind == .postalAddress }.map { analysis.comment.excerpt($0.range) }
    }
    return Set(found).sorted()
  }

  /// Takes the names of persons from the terms of all sentences.
  private func hide(_ names: Set<Int>, in analyses: inout [CommentAnalysis]) {
    guard !names.isEmpty else { return }
    for comment in analyses.indices {
      for sentence in analyses[comment].sentences.indices {
        analyses[comment].sentences[sentence].terms.removeAll(where: names.contains)
      }
    }
  }

  /// Annotates comments as ``analyze(_:inputs:progress:)`` does, without topics.
  func annotate(_ comments: [Comment], progress: (Int) -> Void) -> [CommentAnalysis] {
    var (analyses, fields) = annotations(of: comments, progress: progress)
    fields.apply(to: &analyses)
    return analyses
  }

  /// See ``Analyzer/keywordSuggestions(from:atMost:progress:)``.
  func keywordSuggestions(
    from comments: [Comment], atMost limit: Int, progress: (Int) -> Void
  ) -> [(field: ActionField, words: [KeywordSuggestion])] {
    var (analyses, fields) = annotations(of: comments, progress: progress)
    let similarity = fields.similarity
    fields.apply(similarity, to: &analyses)
    let tokenizer = Tokenizer(tables: analyzer.tables)
    var known: Set<String> = []
    for field in analyzer.actionFields.fields {
      for text in field.keywords + field.goals.flatMap(\.keywords) + [field.name] {
        for word in text.split(separator: " ") {
          known.insert(UnicodeForms.fold(tokenizer.wordType(of: String(word)).lemma))
        }
      }
    }
    return analyzer.actionFields.fields.enumerated().map { number, field in
      let members = analyses.map { $0.actionFields.first?.fieldID == field.id }
      let words = similarity.suggestions(
        for: number, members: members, isKnown: { known.contains(UnicodeForms.fold($0)) }, atMost: limit)
      return (field, words)
    }
  }

  /// Comments one by one, and what is needed to decide on their fields together.
  private func annotations(
    of comments: [Comment], progress: (Int) -> Void
  ) -> (analyses: [CommentAnalysis], fields: FieldAssignment) {
    var fields = FieldAssignment(analyzer.actionFields)
    var analyses: [CommentAnalysis] = []
    analyses.reserveCapacity(comments.count)
    annotate(comments, progress: progress) { item, vocabulary in
      fields.add(item, vocabulary: vocabulary)
      analyses.append(item.analysis)
    }
    return (analyses, fields)
  }

  /// Annotates comments batch by batch and hands them on in their order.
  ///
  /// - Parameter body: Gets each comment with the vocabulary of all documents so far.
  /// - Returns: The vocabulary of all documents.
  @discardableResult
  private func annotate(
    _ comments: [Comment], progress: (Int) -> Void, _ body: (AnnotatedComment, Vocabulary) -> Void
  ) -> Vocabulary {
    let annotator = ParallelAnnotator(analyzer, threads: analyzer.options.threads)
    var union = VocabularyUnion()
    var count = 0
    for batch in comments.batches(of: Self.batchSize) {
      for item in annotator.annotate(batch, into: &union) { body(item, union.vocabulary) }
      count += batch.count
      progress(count)
    }
    return union.vocabulary
  }

  /// Comments that are annotated together: their documents are in memory at once.
  private static let batchSize = 4096

  private var termTable: TermTable {
    TermTable(
      contextWords: contextWords, streetHeads: analyzer.tables.lists.streetHeads,
      processWords: processWords,
      subjects: Subjects(analyzer.lexicons.wordGroups))
  }

  private var processWords: Set<String> { Set(analyzer.lexicons.processWords.map(UnicodeForms.fold)) }

  /// The words of the taxonomy's title, such as the city's name: they are in every other comment and say
  /// nothing. And those that a person banned.
  private var contextWords: Set<String> {
    let title = analyzer.actionFields.title.split(separator: " ").map(String.init)
    return Set((title + analyzer.options.topics.curation.bannedWords).map(UnicodeForms.fold))
  }

  /// Topics over all comments in German, from tokens alone; nobody's name is a term of one.
  ///
  /// - Parameter model: Of earlier comments, whose topics are kept; `nil` to begin anew.
  func topics(
    of comments: [Comment], updating model: TopicModel? = nil, progress: (Int) -> Void
  ) -> (clustering: TopicClustering, model: TopicModel) {
    let annotator = ParallelAnnotator(analyzer, threads: analyzer.options.threads)
    let (items, table) = items(of: comments, annotator: annotator, progress: progress)
    let names = { (candidates: [Int]) in
      self.names(among: candidates, in: items, table: table, comments: comments, annotator: annotator)
    }
    var found: (clustering: TopicClustering, model: TopicModel)
    if let model {
      found = TopicUpdater(options: analyzer.options.topics).update(
        model, with: items, table: table, names: names)
    } else {
      let fit = TopicModeler(options: analyzer.options.topics).fit(items, table: table, names: names)
      found = (fit.clustering, TopicModel(layers: [fit.layer], items: items))
    }
    TopicDescriber(
      comments: comments, annotator: annotator, processWords: processWords,
      openings: Set(analyzer.lexicons.sentenceOpenings.map(UnicodeForms.fold))
    ).describe(&found.clustering)
    return found
  }

  /// What topics are made from.
  private func items(
    of comments: [Comment], annotator: ParallelAnnotator, progress: (Int) -> Void
  ) -> (items: [TopicModeler.Item], table: TermTable) {
    var union = VocabularyUnion()
    var table = termTable
    var items: [TopicModeler.Item] = []
    items.reserveCapacity(comments.count)
    for batch in comments.batches(of: Self.batchSize) {
      for parts in annotator.tokenize(batch, into: &union) {
        var builder = TopicItemTerms()
        for part in parts {
          var terms: [Int] = []
          table.add(part.document, comment: items.count, vocabulary: union.vocabulary, to: &terms)
          builder.add(terms, of: part.part)
        }
        items.append(builder.item(for: comments[items.count]))
      }
      progress(items.count)
    }
    table.finish(vocabulary: union.vocabulary)
    return (items, table)
  }

  /// Of some terms, the names of persons. Only comments with a word that no list knows are searched for them.
  private func names(
    among candidates: [Int], in items: [TopicModeler.Item], table: TermTable, comments: [Comment],
    annotator: ParallelAnnotator
  ) -> Set<Int> {
    let unlisted = table.unlisted(among: candidates)
    guard !unlisted.isEmpty else { return [] }
    var left = Array(repeating: 0, count: table.terms.count)
    for term in unlisted { left[term] = Self.commentsPerName }
    let searched = items.indices.filter { index in
      var isWanted = false
      for term in items[index].terms where left[term] > 0 {
        left[term] -= 1
        isWanted = true
      }
      return isWanted
    }
    var hidden = HiddenNames()
    for found in annotator.personalData(in: searched.map { comments[$0] }) {
      hidden.add(found.findings, in: found.parts, vocabulary: found.vocabulary)
    }
    return hidden.terms(among: table.terms)
  }

  /// Who is named in more comments than this without one of them saying so is no private person.
  private static let commentsPerName = 100

  private func field(
    _ field: ActionField, in analyses: [CommentAnalysis], topics: CorpusTopics
  ) -> FieldAnalysis {
    let members = analyses.indices.filter { index in
      analyses[index].actionFields.contains { $0.fieldID == field.id }
    }
    return FieldAnalysis(
      fieldID: field.id, comments: members,
      topics: topics.topics(of: members),
      proposals: proposals(of: members, in: analyses))
  }

  private func proposals(of members: [Int], in analyses: [CommentAnalysis]) -> [ProposalGroup] {
    let items = members.flatMap { comment in
      analyses[comment].sentences.indices.compactMap { sentence -> ProposalGrouper.Item? in
        analyses[comment].sentences[sentence].proposal.map {
          ProposalGrouper.Item(
            reference: SentenceReference(comment: comment, sentence: sentence), proposal: $0)
        }
      }
    }
    return ProposalGrouper().groups(of: items)
  }

  private func provenance(inputs: [InputRecord]) -> Provenance {
    let topics = analyzer.options.topics
    let count: String =
      switch topics.count {
      case .automatic: "auto"
      case .fixed(let number): String(number)
      }
    let taxonomy = analyzer.actionFields
    return Provenance(
      inputs: inputs, lexicons: analyzer.lexicons.sentiment.layers,
      taxonomy: DataFileVersion(
        name: taxonomy.title, version: taxonomy.version, entries: taxonomy.fields.count),
      settings: [Provenance.Setting(name: "topics", value: count)], seed: topics.seed,
      softwareVersion: StadtechoVersion.current)
  }
}

extension Array {
  /// The elements in runs of a size, the last one with what is left.
  fileprivate func batches(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
