import FeedbackModel
import Testing

@testable import TopicModeling

/// Passages that many comments repeat beside what they are about.
struct BoilerplateTests {
  private static let formula = "Vielen Dank Beitrag weitergeleitet Amt"

  @Test func aFormulaInManyCommentsIsTakenOut() {
    let comments = (0..<8).map {
      "Eigenes\($0) Wort\($0) Sache\($0) Ding\($0) Haus\($0) Tor\($0) " + Self.formula
    }
    let stripped = Self.stripped(comments)
    #expect(stripped == comments.map { $0.replacing(" " + Self.formula, with: "") })
  }

  @Test func fewCommentsMaySayTheSame() {
    let comments = (0..<5).map { "Eigenes\($0) Wort\($0) Sache\($0) Ding\($0) Haus\($0) " + Self.formula }
    #expect(Self.stripped(comments) == comments)
  }

  @Test func aCampaignStaysAndAStandardReplyDoesNot() {
    let comments = (0..<8).map { "Wort\($0) " + Self.formula }
    #expect(Self.stripped(comments) == comments)
    #expect(Self.stripped(comments, areReplies: true) == Array(repeating: "", count: 8))
  }

  @Test func aReplyThatSpeaksOfTakingPartHasNoTopic() {
    let reply = "Moderation Gast Kategorie Themenbereich Ampel Kreuzung"
    let isProcess = { (word: String) in ["Moderation", "Gast", "Kategorie", "Themenbereich"].contains(word) }
    #expect(Self.stripped([reply], areReplies: true, isProcess: isProcess) == [""])
    #expect(Self.stripped([reply], isProcess: isProcess) == [reply])
    #expect(
      Self.stripped(["Gast Ampel Kreuzung Weg"], areReplies: true, isProcess: isProcess) == [
        "Gast Ampel Kreuzung Weg"
      ])
  }

  @Test func titlesAreNoPassage() {
    var corpus = ToyCorpus(comments: (0..<8).map { Self.formula + " Eigenes\($0)" })
    for index in corpus.items.indices { corpus.items[index].titleLength = 5 }
    #expect(Boilerplate(items: corpus.items).stripped().map(\.terms.count) == Array(repeating: 6, count: 8))
  }

  private static func stripped(
    _ comments: [String], areReplies: Bool = false, isProcess: @escaping (String) -> Bool = { _ in false }
  ) -> [String] {
    var corpus = ToyCorpus(comments: comments)
    for index in corpus.items.indices { corpus.items[index].isReply = areReplies }
    let terms = corpus.terms
    let found = Boilerplate(items: corpus.items) { isProcess(terms[$0].surface) }.stripped()
    return found.map { $0.terms.map { terms[$0].surface }.joined(separator: " ") }
  }
}
