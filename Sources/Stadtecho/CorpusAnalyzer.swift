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
    let annotator = analyzer.makeAnnotator()
    var table = TermTable(contextWords: contextWords, streetHeads: analyzer.wordLists.streetHeads)
    var analyses: [CommentAnalysis] = []
    analyses.reserveCapacity(comments.count)
    for (index, comment) in comments.enumerated() {
      var (analysis, parts) = annotator.annotateWithDocuments(comment)
      if analysis.language == "de" {
        let terms = parts.flatMap {
          table.add($0.document, comment: index, vocabulary: annotator.vocabulary)
        }
        for sentence in terms.indices { analysis.sentences[sentence].terms = terms[sentence] }
      }
      analyses.append(analysis)
      progress(index + 1)
    }
    table.finish(vocabulary: annotator.vocabulary)
    inheritFields(&analyses)
    return CorpusAnalysis(
      comments: analyses, taxonomy: analyzer.actionFields, terms: table.terms,
      topics: topics(of: Array(analyses.indices), in: analyses, terms: table.terms),
      fields: analyzer.actionFields.fields.map { field in
        self.field(field, in: analyses, terms: table.terms)
      },
      unassignedTopics: topics(
        of: analyses.indices.filter { analyses[$0].actionFields.isEmpty }, in: analyses,
        terms: table.terms),
      provenance: provenance(inputs: inputs))
  }

  /// The words of the taxonomy's title, such as the city's name: they are in every other comment and say
  /// nothing.
  private var contextWords: Set<String> {
    Set(analyzer.actionFields.title.split(separator: " ").map { UnicodeForms.fold(String($0)) })
  }

  /// Topics over all comments in German, from tokens alone.
  func topics(of comments: [Comment], progress: (Int) -> Void) -> TopicClustering {
    let annotator = analyzer.makeAnnotator()
    var table = TermTable(contextWords: contextWords, streetHeads: analyzer.wordLists.streetHeads)
    var items: [TopicModeler.Item] = []
    for (index, comment) in comments.enumerated() {
      let title = annotator.document(for: comment.title ?? "")
      let text = annotator.document(for: comment.text)
      let vocabulary = annotator.vocabulary
      let heading = table.add(title, comment: index, vocabulary: vocabulary).flatMap { $0 }
      let body = table.add(text, comment: index, vocabulary: vocabulary).flatMap { $0 }
      items.append(TopicModeler.Item(id: comment.id, terms: heading + heading + body))
      progress(index + 1)
    }
    table.finish(vocabulary: annotator.vocabulary)
    return TopicModeler(options: analyzer.options.topics).topics(of: items, terms: table.terms)
  }

  /// Replies whose parent came after them in the input.
  private func inheritFields(_ analyses: inout [CommentAnalysis]) {
    let fields = Dictionary(
      analyses.map { ($0.comment.id, $0.actionFields) }, uniquingKeysWith: { first, _ in first })
    for index in analyses.indices where analyses[index].actionFields.isEmpty {
      guard let parent = analyses[index].comment.parentID.flatMap({ fields[$0] }) else { continue }
      analyses[index].actionFields = ActionFieldClassifier.inherited(from: parent)
    }
  }

  private func field(
    _ field: ActionField, in analyses: [CommentAnalysis], terms: [Term]
  ) -> FieldAnalysis {
    let members = analyses.indices.filter { index in
      analyses[index].actionFields.contains { $0.fieldID == field.id }
    }
    return FieldAnalysis(
      fieldID: field.id, comments: members,
      topics: topics(of: members, in: analyses, terms: terms),
      proposals: proposals(of: members, in: analyses, termCount: terms.count))
  }

  private func topics(
    of members: [Int], in analyses: [CommentAnalysis], terms: [Term]
  ) -> TopicClustering {
    let items = members.filter { analyses[$0].language == "de" }.map { index in
      TopicModeler.Item(
        id: analyses[index].comment.id,
        terms: analyses[index].sentences.flatMap { sentence in
          sentence.range.part == .title ? sentence.terms + sentence.terms : sentence.terms
        })
    }
    return TopicModeler(options: analyzer.options.topics).topics(of: items, terms: terms)
  }

  private func proposals(
    of members: [Int], in analyses: [CommentAnalysis], termCount: Int
  ) -> [ProposalGroup] {
    let items = members.flatMap { comment in
      analyses[comment].sentences.indices.compactMap { sentence -> SentenceGrouper.Item? in
        let found = analyses[comment].sentences[sentence]
        guard found.role == .proposal, !found.terms.isEmpty else { return nil }
        return SentenceGrouper.Item(
          reference: SentenceReference(comment: comment, sentence: sentence), terms: found.terms)
      }
    }
    return SentenceGrouper().groups(of: items, termCount: termCount)
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
