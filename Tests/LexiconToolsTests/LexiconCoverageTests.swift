import FeedbackModel
import LexiconTools
import Stadtecho
import Testing

@Suite("Coverage")
struct LexiconCoverageTests {
  private static let comments =
    (1...6).map { "Das ist schrecklich und sehr plürkig, so ist es in der Gegend \($0)." }
    + (1...6).map { "Das ist wunderbar und sehr krözelig, so ist es in der Gegend \($0)." }
    + (1...12).map { "Das ist der Balken und der Kasten, so ist es in der Gegend \($0)." }

  @Test("tells which side an unknown word leans to")
  func leaning() throws {
    let rows = try coverage(Self.comments).rows(limit: 100, minimum: 3)
    let first = rows.prefix(2)
    #expect(Set(first.map(\.lemma)) == ["plürkig", "krözelig"])
    #expect(first.allSatisfy { $0.g2 > 6 && $0.count == 6 && $0.documents == 6 })
    let negative = try #require(rows.first { $0.lemma == "plürkig" })
    #expect(negative.leaning == .negative)
    #expect(negative.example == "…ist schrecklich und sehr [plürkig], so ist es in der Gegend …")
    #expect(rows.first { $0.lemma == "krözelig" }?.leaning == .positive)
    #expect(rows.first { $0.lemma == "Kasten" }?.leaning == .neutral)
    // Known words, function words and numbers are no gap.
    #expect(Set(rows.map(\.lemma)).isDisjoint(with: ["schrecklich", "wunderbar", "sehr", "sein", "1"]))
  }

  @Test("keeps to the limit and the minimum")
  func bounds() throws {
    let coverage = try coverage(Self.comments + ["Das ist schrecklich und knürzig.", "Das ist knürzig."])
    #expect(coverage.rows(limit: 2, minimum: 1).count == 2)
    #expect(coverage.rows(limit: 100, minimum: 3).contains { $0.lemma == "knürzig" } == false)
    #expect(coverage.rows(limit: 100, minimum: 2).contains { $0.lemma == "knürzig" })
  }

  @Test("leaves out what looks like a name, unless asked")
  func names() throws {
    let coverage = try coverage((1...3).map { "Das ist schrecklich in Plürkenich, so ist es im Jahr \($0)." })
    #expect(coverage.rows(limit: 100, minimum: 3).contains { $0.lemma == "Plürkenich" } == false)
    #expect(coverage.nameCount(minimum: 3) == 1)
    #expect(
      coverage.rows(limit: 100, minimum: 3, includingNames: true).contains { $0.lemma == "Plürkenich" })
  }

  @Test("shows no personal data")
  func personalData() throws {
    let comments = (1...3).map { _ in "Das ist schrecklich plürkig, sagt Frau Müller, und so ist es." }
    let rows = try coverage(comments).rows(limit: 100, minimum: 1, includingNames: true)
    #expect(rows.contains { $0.lemma == "plürkig" })
    #expect(!rows.contains { $0.line.contains("Müller") })
  }

  @Test("leaves out other languages")
  func languages() throws {
    let coverage = try coverage(["This is the town that we would like to have."])
    #expect(coverage.comments == 0)
    #expect(coverage.rows(limit: 10, minimum: 1).isEmpty)
  }

  @Test("writes as many columns as the header names")
  func table() throws {
    let columns = LexiconCoverage.Row.header.split(separator: "\t").count
    let rows = try coverage(Self.comments + ["Das\tist\tschrecklich\tplürkig."]).rows(limit: 100, minimum: 1)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.line.split(separator: "\t").count == columns })
  }

  private func coverage(_ texts: [String]) throws -> LexiconCoverage {
    var coverage = try LexiconCoverage(SharedAnalyzer.get())
    for (number, text) in texts.enumerated() { coverage.add(Comment(id: "\(number)", text: text)) }
    return coverage
  }
}
