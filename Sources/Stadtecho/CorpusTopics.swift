import FeedbackModel
import TopicModeling

/// The topics of a report: over all comments, and of the parts that have pages of their own.
struct CorpusTopics {
  private let modeler: TopicModeler
  private let table: TermTable
  private let items: [TopicModeler.Item]
  /// Place in the items by comment; `nil` for comments in other languages.
  private let rows: [Int?]
  private let fit: TopicModeler.Fit

  /// - Parameter table: Finished, and the one that gave the sentences their terms.
  init(_ analyses: [CommentAnalysis], table: TermTable, options: TopicModeler.Options) {
    modeler = TopicModeler(options: options)
    self.table = table
    var items: [TopicModeler.Item] = []
    var rows: [Int?] = []
    for analysis in analyses {
      guard analysis.language == "de" else {
        rows.append(nil)
        continue
      }
      rows.append(items.count)
      var builder = TopicItemTerms()
      for sentence in analysis.sentences { builder.add(sentence.terms, of: sentence.range.part) }
      items.append(builder.item(for: analysis.comment))
    }
    self.items = items
    self.rows = rows
    fit = modeler.fit(items, table: table)
  }

  /// Over all comments.
  var overall: TopicClustering { fit.clustering }

  /// Topics of a part: its own where it is large, otherwise what it says on those over all comments.
  ///
  /// - Parameter members: Indices of comments, ascending.
  func topics(of members: [Int]) -> TopicClustering {
    let rows = members.compactMap { self.rows[$0] }
    return rows.count < Self.fewestForOwn
      ? fit.topics(among: rows) : modeler.topics(of: rows.map { items[$0] }, table: table)
  }

  /// In fewer comments halves do not confirm enough topics to fill a page.
  private static let fewestForOwn = 300
}
