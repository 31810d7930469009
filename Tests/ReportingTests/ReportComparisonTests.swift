import Testing

@testable import Reporting

@Suite("Comparison of reports")
struct ReportComparisonTests {
  @Test("finds topics again by their words, and names what is new and gone")
  func topics() throws {
    let comparison = try compare(
      [("Radwege", ["Radweg", "schmal", "Lobeda"], 40, 20), ("Müll", ["Müll", "Tonne"], 10, 5)],
      [("Radwege nach Lobeda", ["Radweg", "Lobeda", "Brücke"], 80, 8), ("Schwimmbad", ["Becken"], 9, 1)])
    #expect(comparison.topics.map(\.later.name) == ["Radwege nach Lobeda"])
    #expect(comparison.new.map(\.name) == ["Schwimmbad"])
    #expect(comparison.gone.map(\.name) == ["Müll"])
    let change = try #require(comparison.topics.first)
    #expect(change.size == .rising)
    #expect(change.criticism == .falling)
  }

  @Test("is silent about differences that may be chance")
  func chance() throws {
    let comparison = try compare([("Bus", ["Bus"], 20, 10)], [("Bus", ["Bus"], 24, 11)])
    #expect(comparison.topics.first?.size == nil)
    #expect(comparison.topics.first?.criticism == nil)
    let page = try ComparisonRenderer().markdown(comparison)
    #expect(page.contains("| Bus | 20 | 24 | 10 % → 12 % | – | 50 % → 46 % | – |"))
  }

  @Test("shows titles and topics as text")
  func injection() throws {
    let comparison = try compare([("a|b <b>", ["x"], 20, 10)], [("a|b <b>", ["x"], 24, 11)])
    let page = try ComparisonRenderer().markdown(comparison)
    #expect(page.contains("a\\|b \\<b\\>"))
  }

  @Test(
    "says what is wrong with a file", arguments: ["", "[]", "{\"schemaVersion\":\"2.0\"}", "{\"title\":"])
  func broken(text: String) {
    #expect(throws: ReportExcerptError.self) { try ReportExcerpt(Array(text.utf8), path: "a.json") }
  }

  private typealias Topic = (label: String, words: [String], count: Int, negative: Int)

  private func compare(_ a: [Topic], _ b: [Topic]) throws -> ReportComparison {
    ReportComparison(from: try excerpt(a), to: try excerpt(b))
  }

  private func excerpt(_ topics: [Topic]) throws -> ReportExcerpt {
    let list = topics.map { topic in
      let terms = topic.words.map { #"{"term":"\#($0)","weight":1}"# }.joined(separator: ",")
      let rest = topic.count - topic.negative
      return #"{"label":"\#(topic.label)","count":\#(topic.count),"terms":[\#(terms)],"#
        + #""sentiment":{"negative":\#(topic.negative),"neutral":\#(rest),"positive":0}}"#
    }
    let text =
      #"{"schemaVersion":"1.0","title":"T","figures":{"comments":200,"sentiment":{"negative":0,"neutral":200,"#
      + #""positive":0}},"actionFields":[],"topics":[\#(list.joined(separator: ","))]}"#
    return try ReportExcerpt(Array(text.utf8), path: "a.json")
  }
}
