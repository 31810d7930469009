import FeedbackModel
import GermanText
import TextTestSupport
import Testing

@testable import TopicModeling

/// Topics that begin from words of a person, and what parts of the comments say on topics of all.
struct TopicGuideTests {
  @Test func theFirstClusterHoldsWhatItsAnchorPointsAt() {
    var rows = DenseMatrix(count: 60, width: 3)
    for row in 0..<60 { rows[row, row % 3] = 1 }
    for axis in 0..<3 {
      var anchor = DenseMatrix(count: 1, width: 3)
      anchor[0, axis] = 1
      let found = SphericalKMeans(rows).cluster(count: 3, seed: 1, anchors: anchor)
      #expect((0..<60).allSatisfy { (found.assignments[$0] == 0) == ($0 % 3 == axis) }, "axis \(axis)")
    }
  }

  @Test func aGuideMarksTheTopicOfItsWords() throws {
    let corpus = try Corpus()
    let guide = TopicGuide(id: "baden", words: ["Freibad"])
    let clustering = corpus.fit(guides: [guide, TopicGuide(id: "nichts", words: ["Einhorn"])]).clustering
    let marked = clustering.topics.filter { $0.guide != nil }
    #expect(marked.map(\.guide) == ["baden"])
    #expect(marked.first?.terms.map(\.term).contains("Freibad") == true)
    #expect(corpus.fit().clustering.topics.allSatisfy { $0.guide == nil })
  }

  @Test func wordsOfGuidesStandForTheirFormsAndCompounds() throws {
    let corpus = try Corpus()
    let found = Set(corpus.table.terms(of: ["freibad", "neu Bus"]).map { corpus.table.terms[$0].surface })
    #expect(found.isSuperset(of: ["Freibad", "Bus"]))
    #expect(corpus.table.terms(of: ["Einhorn"]).isEmpty)
  }

  @Test func aPartHasTheTopicsOfAllThatItSpeaksOf() throws {
    let corpus = try Corpus()
    let fit = corpus.fit()
    // All on swimming, two on buses: too few to name.
    let rows = Array(0..<6) + Array(6..<8)
    let part = fit.topics(among: rows)
    #expect(part.assignments.map(\.commentID) == rows.map { "c\($0)" })
    #expect(part.topics.map(\.size) == [6])
    #expect(part.assignments.prefix(6).allSatisfy { $0.topic == 0 })
    #expect(part.assignments.suffix(2).allSatisfy { $0.topic == nil })
    #expect(fit.topics(among: []) == .empty)
    #expect(fit.topics(among: Array(0..<18)).topics.map(\.label) == fit.clustering.topics.map(\.label))
  }

  /// Six comments each on swimming, buses and schools.
  private struct Corpus {
    var items: [TopicModeler.Item] = []
    var table = TermTable()

    init() throws {
      let subjects = [
        ["Freibad", "Schwimmbecken", "Bademeister", "Rutsche"], ["Bus", "Haltestelle", "Fahrplan", "Linie"],
        ["Schule", "Klasse", "Lehrerin", "Unterricht"],
      ]
      let tokenizer = try Bundled.tokenizer()
      for index in 0..<18 {
        let words = subjects[index / 6]
        let text = "Zum Thema \(words[0]) gehört \(words[1 + index % 3]), dazu \(words[1 + (index + 1) % 3])."
        var terms: [Int] = []
        table.add(tokenizer.document(for: text), comment: index, vocabulary: tokenizer.vocabulary, to: &terms)
        items.append(TopicModeler.Item(id: "c\(index)", terms: terms))
      }
      table.finish(vocabulary: tokenizer.vocabulary)
    }

    func fit(guides: [TopicGuide] = []) -> TopicModeler.Fit {
      var options = TopicModeler.Options(count: .fixed(3))
      options.curation.guides = guides
      return TopicModeler(options: options).fit(items, table: table)
    }
  }
}
