import FeedbackModel
import Testing
import TopicModeling

/// Proposals that ask for the same stand together under a name that holds for all of them.
struct ProposalGrouperTests {
  private static func item(
    _ comment: Int, _ action: String, verb: String? = nil, object: String? = "x", place: String? = nil,
    isExplicit: Bool = true, key: String
  ) -> ProposalGrouper.Item {
    ProposalGrouper.Item(
      reference: SentenceReference(comment: comment, sentence: 0),
      proposal: Proposal(
        action: action, verb: verb, object: object, place: place, isExplicit: isExplicit,
        key: Proposal.Key(object: key, verb: "schaffen")))
  }

  private static func groups(_ items: [ProposalGrouper.Item]) -> [[Int]] {
    ProposalGrouper().groups(of: items).map { $0.sentences.map(\.comment) }
  }

  @Test func theSameKeyIsTheSameWish() {
    let items = [
      Self.item(0, "a", key: "A"), Self.item(1, "b", key: "B"), Self.item(2, "c", key: "B"),
      Self.item(3, "d", key: "C"),
    ]
    #expect(Self.groups(items) == [[1, 2], [0], [3]])
    #expect(Self.groups([]) == [])
  }

  @Test func aCommentHasOneVoicePerGroup() {
    let items = [Self.item(0, "a", key: "A"), Self.item(0, "a", key: "A"), Self.item(1, "a", key: "A")]
    #expect(Self.groups(items) == [[0, 1]])
  }

  @Test func headingsAloneAreNoWish() {
    let heading = Self.item(0, "Klo am Markt", isExplicit: false, key: "Klo")
    #expect(Self.groups([heading, Self.item(1, "Bahn", isExplicit: false, key: "Bahn")]) == [])
    #expect(Self.groups([heading, Self.item(1, "mehr Klos", key: "Klo")]) == [[1, 0]])
    #expect(Self.groups([Self.item(0, "öfter fahren", verb: "fahren", object: nil, key: "öfter")]) == [])
  }

  @Test func theMostUsualWordingIsTheName() {
    let items = [
      Self.item(0, "Radbügel aufstellen", verb: "aufstellen", key: "A"),
      Self.item(1, "mehr Fahrradständer", key: "A"), Self.item(2, "mehr Fahrradständer", key: "A"),
    ]
    let groups = ProposalGrouper().groups(of: items)
    #expect(groups.map(\.name) == ["Mehr Fahrradständer"])
    // The one that the name comes from leads.
    #expect(groups.map { $0.sentences.map(\.comment) } == [[1, 2, 0]])
  }

  @Test(
    arguments: [
      ("Radweg verbreitern", "verbreitern", "am Markt", "Radweg am Markt verbreitern"),
      ("mehr Bänke", nil, "im Park", "Mehr Bänke im Park"), ("Radweg", nil, nil, "Radweg schaffen"),
      ("überdachte Radwege", nil, nil, "Überdachte Radwege"),
    ] as [(String, String?, String?, String)])
  func names(action: String, verb: String?, place: String?, name: String) {
    let groups = ProposalGrouper().groups(of: [Self.item(0, action, verb: verb, place: place, key: "A")])
    #expect(groups.map(\.name) == [name])
  }
}
