@testable import Evaluation
import FeedbackModel
import Intake
import TestSupport
import Testing

struct GoldReaderTests {
  private static let reader = GoldReader<Sentiment.Label>.sentiment(column: "label")

  @Test(
    arguments: [
      """
      {"id": "a", "text": "Schön!", "label": "positive", "aspects": []}
      {"id": "b", "label": "neutral", "text": "Na ja."}
      """,
      "# Herkunft\nid;label;text\na;positive;Schön!\nb;neutral;Na ja.\n",
    ])
  func goldWithTexts(gold: String) throws {
    let folder = try TemporaryFolder()
    let items = try Self.reader.read(.file(try folder.write(gold, to: "gold")))
    #expect(items.map(\.comment.id) == ["a", "b"])
    #expect(items.map(\.comment.text) == ["Schön!", "Na ja."])
    #expect(items.map(\.label) == [.positive, .neutral])
  }

  @Test func goldIsJoinedWithItsTexts() throws {
    let folder = try TemporaryFolder()
    let gold = try folder.write("# Gold\nid;fields;label\n2;;negative\n1;x;positive\n", to: "gold.csv")
    let comments = [
      try folder.write("id;title;text\n1;Titel;Schön!\n3;;Ohne Gold\n4;;\n", to: "a.csv"),
      try folder.write(#"{"id": 2, "text": "Schlimm."}"#, to: "b.jsonl"),
    ]
    var rejected: [RejectedRecord] = []
    let items = try Self.reader.read(
      .file(gold), comments: comments.map(InputSource.file), reject: { rejected.append($0) })
    #expect(items.map(\.comment.id) == ["1", "3", "2"])
    #expect(items.map(\.comment.title) == ["Titel", nil, nil])
    #expect(items.map(\.label) == [.positive, nil, .negative])
    #expect(rejected.map(\.source.line) == [4])
  }

  private struct Fault: CustomTestStringConvertible {
    var gold: String
    var message: String
    var testDescription: String { message }
  }

  private static let faults = [
    Fault(
      gold: #"{"text": "a", "label": "positive"}"# + "\n" + #"{"text": "b", "label": "gut"}"#,
      message: "gold line 2: label 'gut' where positive, negative or neutral was expected. "
        + "Correct it, or leave out the record."),
    Fault(
      gold: #"{"text": "a"}"#,
      message: "gold line 1: no label where positive, negative or neutral was expected. "
        + "Correct it, or leave out the record."),
    Fault(
      gold: #"{"text": "a", "label": "positive"}"# + "\n\n" + #"{"text": "b", "#,
      message: "gold line 3: the record is not valid JSON"),
    Fault(gold: #"{"text": " ", "label": "neutral"}"#, message: "gold line 1: empty text"),
    Fault(gold: "id;label\n1;positive\n", message: "gold has no column of texts"),
    Fault(gold: "id;text\n1;a\n", message: "gold has no column 'label'. The columns are: id, text. "),
    Fault(gold: " \n", message: "gold is empty; gold with a text and a label"),
    Fault(gold: "text;label\n", message: "gold is empty; gold with a text and a label"),
    Fault(
      gold: #"{"id": 1, "text": "a", "label": "neutral"}"# + "\n"
        + #"{"id": 1, "text": "b", "label": "neutral"}"#,
      message: "gold line 2: id '1' already used in gold line 1"),
  ]

  @Test(arguments: faults)
  private func faultsAreNamed(fault: Fault) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(fault.gold, to: "gold")
    let error = #expect(throws: GoldError.self) { try Self.reader.read(.file(file)) }
    #expect(error.map { "\($0)".hasPrefix(fault.message) } == true, "\(String(describing: error))")
  }

  @Test(
    arguments: [
      (
        "id;label\n1;neutral\n7;neutral\n",
        "gold line 3: id '7' is not among the comments. Name all files that the gold is about."
      ),
      (
        "id;label\n1;neutral\n1;neutral\n",
        "gold line 3: id '1' has gold already. Leave one of the two records."
      ),
    ])
  func faultsOfJoinedGoldAreNamed(gold: String, message: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(gold, to: "gold")
    let comments = try folder.write("id;text\n1;a\n", to: "a.csv")
    let error = #expect(throws: GoldError.self) {
      try Self.reader.read(.file(file), comments: [.file(comments)], reject: { _ in })
    }
    #expect(error.map { "\($0)" } == message)
  }
}
