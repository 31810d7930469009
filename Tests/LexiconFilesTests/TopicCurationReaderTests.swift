import FeedbackModel
import LexiconFiles
import Testing

/// Decisions about topics in YAML.
struct TopicCurationReaderTests {
  @Test func everyKindOfDecision() throws {
    let curation = try TopicCurationReader.read(
      """
      ban: [Gast, Moderation]
      merge:
        - [[Bus, Haltestelle], [Straßenbahn]]
      move:
        - {comment: "17", topic: [Radweg]}
        - {comment: 18, topic: none}
      rename:
        - {topic: [Radweg, Saale], name: Saaleradweg}
      split:
        - {topic: [Verkehr], into: [[Ampel], [Kreuzung, Kreisel]]}
      pin:
        - [Freibad, Schwimmbad]
      guide:
        - [Bibliothek, Lesesaal]
      """, name: "themen.yaml")
    #expect(
      curation.splits == [
        TopicCuration.Split(topic: ["Verkehr"], parts: [["Ampel"], ["Kreuzung", "Kreisel"]])
      ])
    #expect(curation.pins == [["Freibad", "Schwimmbad"]])
    #expect(
      curation.guides == [TopicGuide(id: "Bibliothek, Lesesaal", words: ["Bibliothek", "Lesesaal"])])
    #expect(curation.bannedWords == ["Gast", "Moderation"])
    #expect(curation.merges.map(\.topics) == [[["Bus", "Haltestelle"], ["Straßenbahn"]]])
    #expect(curation.moves.map(\.commentID) == ["17", "18"])
    #expect(curation.moves.map(\.topic) == [["Radweg"], []])
    #expect(curation.names == [TopicCuration.Name(topic: ["Radweg", "Saale"], name: "Saaleradweg")])
  }

  @Test func anEmptyFileDecidesNothing() throws {
    #expect(try TopicCurationReader.read("# später\n", name: "themen.yaml").isEmpty)
  }

  @Test(arguments: [
    ("ban: Gast", "needs words in brackets"), ("merge:\n  - [[Bus]]", "one topic cannot be merged"),
    ("move:\n  - {comment: a}", "needs comment and topic"),
    ("rename:\n  - {topic: [Bus]}", "needs topic and name"),
    ("split:\n  - {topic: [Bus]}", "needs topic and into"),
    ("split:\n  - {topic: [Bus], into: []}", "names no part"), ("pin: Freibad", "list was expected"),
    ("guide: [[]]", "needs words"),
    ("umbenennen: []", "unknown entry"), ("- ban", "no mapping"), ("ban: [", "not valid YAML"),
  ])
  func otherShapes(text: String, problem: String) {
    #expect {
      try TopicCurationReader.read(text, name: "themen.yaml")
    } throws: { error in
      let message = String(describing: error)
      return message.contains("themen.yaml") && message.contains(problem)
    }
  }
}
