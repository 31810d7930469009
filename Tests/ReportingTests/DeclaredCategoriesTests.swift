import FeedbackModel
import Testing

@testable import Reporting

@Suite("Categories that people chose")
struct DeclaredCategoriesTests {
  @Test("are compared with the fields that were found")
  func compared() throws {
    let declared = DeclaredCategories(
      analysis([
        ("Verkehr", ["verkehr"]), ("Verkehr", ["kultur", "verkehr"]), ("Verkehr", []),
        ("Kultur", ["verkehr"]),
        ("Allerlei", ["kultur"]), (nil, ["verkehr"]), ("", ["verkehr"]),
      ]))
    #expect(declared.categories.map(\.name) == ["Verkehr", "Allerlei", "Kultur"])
    #expect(declared.comparable == 4)
    #expect(declared.agreeing == 2)
    let traffic = try #require(declared.categories.first)
    #expect(traffic.fieldID == "verkehr")
    #expect((traffic.comments, traffic.agreeing, traffic.withoutField) == (3, 2, 1))
    // By the best field alone; equal counts in the taxonomy's order.
    #expect(traffic.fields.map(\.id) == ["verkehr", "kultur"])
    #expect(traffic.fields.map(\.count) == [1, 1])
    #expect(declared.categories[1].fieldID == nil)
    #expect(declared.categories[1].agreeing == 0)
  }

  @Test("are none where nobody chose")
  func none() {
    let declared = DeclaredCategories(analysis([(nil, ["verkehr"]), (nil, [])]))
    #expect(declared.categories.isEmpty)
    #expect((declared.comparable, declared.agreeing) == (0, 0))
  }

  private func analysis(_ comments: [(category: String?, fields: [String])]) -> CorpusAnalysis {
    var corpus = SampleCorpus(
      comments: comments.enumerated().map { SampleComment(id: "\($0)", sentences: [], fields: $1.fields) })
    corpus.fields.append(ActionField(id: "kultur", name: "Kultur", keywords: []))
    var analysis = corpus.analysis
    for (place, comment) in comments.enumerated() {
      analysis.comments[place].comment.category = comment.category
    }
    return analysis
  }
}
