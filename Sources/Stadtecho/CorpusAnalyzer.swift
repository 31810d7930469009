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
    let annotator = ParallelAnnotator(analyzer, threads: analyzer.options.threads)
    var union = VocabularyUnion()
    var table = termTable
    var analyses: [CommentAnalysis] = []
    analyses.reserveCapacity(comments.count)
    for batch in comments.batches(of: Self.batchSize) {
      for item in annotator.annotate(batch, into: &union) {
        var analysis = item.analysis
        if analysis.language == "de" {
          let terms = item.parts.flatMap { part in
            table.add(
              part.document, comment: analyses.count, vocabulary: union.vocabulary,
              hiding: analysis.privacy.filter { $0.range.part == part.part }.map(\.range.utf8))
          }
          for sentence in terms.indices { analysis.sentences[sentence].terms = terms[sentence] }
        }
        analyses.append(analysis)
      }
      progress(analyses.count)
    }
    table.finish(vocabulary: union.vocabulary)
    inheritFields(&analyses)
    return CorpusAnalysis(
      comments: analyses, taxonomy: analyzer.actionFields, terms: table.terms,
      topics: topics(of: Array(analyses.indices), in: analyses, table: table),
      fields: analyzer.actionFields.fields.map { field in
        self.field(field, in: analyses, table: table)
      },
      unassignedTopics: topics(
        of: analyses.indices.filter { analyses[$0].actionFields.isEmpty }, in: analyses,
        table: table),
      provenance: provenance(inputs: inputs))
  }

  /// Comments that are annotated together: their documents are in memory at once.
  private static let batchSize = 4096

  private var termTable: TermTable {
    TermTable(
      contextWords: contextWords, streetHeads: analyzer.tables.lists.streetHeads,
      subjects: Subjects(analyzer.lexicons.wordGroups))
  }

  /// The words of the taxonomy's title, such as the city's name: they are in every other comment and say
  /// nothing. And those that a person banned.
  private var contextWords: Set<String> {
    let title = analyzer.actionFields.title.split(separator: " ").map(String.init)
    return Set((title + analyzer.options.topics.curation.bannedWords).map(UnicodeForms.fold))
  }

  /// Topics over all comments in German, from tokens alone.
  func topics(of comments: [Comment], progress: (Int) -> Void) -> TopicClustering {
    let annotator = ParallelAnnotator(analyzer, threads: analyzer.options.threads)
    var union = VocabularyUnion()
    var table = termTable
    var items: [TopicModeler.Item] = []
    items.reserveCapacity(comments.count)
    for batch in comments.batches(of: Self.batchSize) {
      for parts in annotator.tokenize(batch, into: &union) {
        let terms = parts.flatMap { part -> [Int] in
          let found = table.add(part.document, comment: items.count, vocabulary: union.vocabulary)
            .flatMap { $0 }
          return part.part == .title ? found + found + found : found
        }
        items.append(TopicModeler.Item(id: comments[items.count].id, terms: terms))
      }
      progress(items.count)
    }
    table.finish(vocabulary: union.vocabulary)
    return TopicModeler(options: analyzer.options.topics).topics(
      of: items, table: table)
  }

  /// Replies whose parent came after them in the input, and the replies to those.
  ///
  /// - Complexity: O(comments): a comment that was passed once is settled, which also ends circles.
  private func inheritFields(_ analyses: inout [CommentAnalysis]) {
    let indices = Dictionary(
      analyses.indices.map { (analyses[$0].comment.id, $0) }, uniquingKeysWith: { first, _ in first })
    var passed: Set<Int> = []
    for index in analyses.indices where analyses[index].actionFields.isEmpty {
      // Up to the first comment that has a field, and with it back down.
      var path = [index]
      while let last = path.last, passed.insert(last).inserted, analyses[last].actionFields.isEmpty,
        let parent = analyses[last].comment.parentID.flatMap({ indices[$0] })
      {
        path.append(parent)
      }
      for (child, parent) in zip(path, path.dropFirst()).reversed() {
        analyses[child].actionFields = ActionFieldClassifier.inherited(from: analyses[parent].actionFields)
      }
    }
  }

  private func field(
    _ field: ActionField, in analyses: [CommentAnalysis], table: TermTable
  ) -> FieldAnalysis {
    let members = analyses.indices.filter { index in
      analyses[index].actionFields.contains { $0.fieldID == field.id }
    }
    return FieldAnalysis(
      fieldID: field.id, comments: members,
      topics: topics(of: members, in: analyses, table: table),
      proposals: proposals(of: members, in: analyses, parts: table.parts))
  }

  private func topics(
    of members: [Int], in analyses: [CommentAnalysis], table: TermTable
  ) -> TopicClustering {
    let items = members.filter { analyses[$0].language == "de" }.map { index in
      TopicModeler.Item(
        id: analyses[index].comment.id,
        terms: analyses[index].sentences.flatMap { sentence in
          sentence.range.part == .title ? sentence.terms + sentence.terms + sentence.terms : sentence.terms
        })
    }
    return TopicModeler(options: analyzer.options.topics).topics(
      of: items, table: table)
  }

  private func proposals(
    of members: [Int], in analyses: [CommentAnalysis], parts: [[Int]]
  ) -> [ProposalGroup] {
    let items = members.flatMap { comment in
      analyses[comment].sentences.indices.compactMap { sentence -> SentenceGrouper.Item? in
        let found = analyses[comment].sentences[sentence]
        guard found.role == .proposal, !found.terms.isEmpty else { return nil }
        return SentenceGrouper.Item(
          reference: SentenceReference(comment: comment, sentence: sentence), terms: found.terms)
      }
    }
    return SentenceGrouper().groups(of: items, parts: parts)
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
