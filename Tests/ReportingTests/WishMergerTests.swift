import FeedbackModel
import Testing

@testable import Reporting

@Suite("Wishes of several fields")
struct WishMergerTests {
  @Test("that ask for the same are one, with the comments of both")
  func same() {
    let merged = WishMerger.merged([
      wish("Radweg anlegen", field: "a", ["1", "2", "3"], votes: 4),
      wish("Bank aufstellen", field: "a", ["7", "8"]),
      wish("Radweg anlegen", field: "b", ["3", "4"], votes: 9),
    ])
    #expect(merged.map(\.title) == ["Radweg anlegen", "Bank aufstellen"])
    #expect(merged[0].commentIDs == ["1", "2", "3", "4"])
    #expect(merged[0].fieldID == "a")
    #expect(merged[0].votes == 9)
  }

  @Test("are ranked again when they have grown together")
  func ranked() {
    let merged = WishMerger.merged([
      wish("Ampel einrichten", field: "a", ["1", "2", "3"]), wish("Radweg anlegen", field: "a", ["4", "5"]),
      wish("Radweg anlegen", field: "b", ["6", "7"]),
    ])
    #expect(merged.map(\.title) == ["Radweg anlegen", "Ampel einrichten"])
  }

  @Test("are left out when the same comments or the same quote stand for another one")
  func repeated() {
    let merged = WishMerger.merged([
      wish("Radweg anlegen", field: "a", ["1", "2", "3"], quote: "Baut den Weg!"),
      wish("Weg verbreitern", field: "b", ["1", "2", "3"], quote: "Macht ihn breit!"),
      wish("Spur einrichten", field: "b", ["4"], quote: "Baut den Weg!"),
    ])
    #expect(merged.map(\.title) == ["Radweg anlegen"])
  }

  private func wish(
    _ title: String, field: String, _ comments: [String], votes: Int? = nil, quote: String? = nil
  ) -> ProposalItem {
    let words = title.split(separator: " ").map(String.init)
    return ProposalItem(
      title: title,
      proposal: Proposal(action: title, key: Proposal.Key(object: words[0], verb: words[1])), fieldID: field,
      votes: votes,
      quote: Quote(
        commentID: comments[0], text: quote ?? title + field, part: .text, range: 0..<1, date: nil,
        channel: .online), commentIDs: comments, goals: [])
  }
}
