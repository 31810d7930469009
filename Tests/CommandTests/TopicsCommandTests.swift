import Foundation
import TestSupport
import Testing

@Suite("stadtecho topics")
struct TopicsCommandTests {
  private struct Topics: Decodable {
    var topics: [Topic]
    var assignments: [Assignment]

    struct Topic: Decodable {
      var id: Int
      var label: String
      var terms: [Term]
      var size: Int
      var representatives: [String]

      struct Term: Decodable {
        var term: String
        var weight: Double
      }
    }

    struct Assignment: Decodable {
      var id: String
      var topic: Int?
      var weight: Double
    }
  }

  private static let comments = [
    "Der Radweg an der Saale ist zu schmal.", "Ein Radweg an der Saale fehlt.",
    "Der Radweg endet an der Saale.",
    "Auf dem Radweg an der Saale parken Autos.", "Der Spielplatz in Winzerla braucht eine Rutsche.",
    "Die Rutsche auf dem Spielplatz ist kaputt.", "Ein Spielplatz mit Rutsche wäre schön.",
    "Spielplatz und Rutsche sind verdreckt.", "Genau.",
  ]
  private static let input = Data(
    ("id;text\n" + comments.enumerated().map { "k\($0 + 1);\($1)\n" }.joined()).utf8)

  @Test("writes topics, assignments and settings")
  func shape() async throws {
    let run = try await Tool.run("topics", "-", "--topics", "2", "--seed", "7", input: .pipe(Self.input))
    #expect(run.exitCode == 0, "\(run.errors)")
    let found = try JSONDecoder().decode(Topics.self, from: run.output)
    #expect(found.topics.map(\.id) == [0, 1])
    #expect(found.topics.map(\.size) == [4, 4])
    #expect(
      Set(found.topics.flatMap { $0.label.split(separator: ", ").prefix(1) }) == ["Radweg", "Spielplatz"])
    #expect(found.topics.allSatisfy { $0.terms.allSatisfy { $0.weight > 0 } && !$0.terms.isEmpty })
    #expect(found.assignments.map(\.id) == (1...9).map { "k\($0)" })
    let byTopic = [found.assignments.prefix(4).map(\.topic), found.assignments[4..<8].map(\.topic)]
    #expect(byTopic.allSatisfy { Set($0).count == 1 && $0.first != .some(nil) })
    for topic in found.topics {
      let members = found.assignments.filter { $0.topic == topic.id }.map(\.id)
      #expect(members.count == topic.size)
      #expect(Set(topic.representatives).isSubset(of: members))
    }
    #expect(found.assignments.allSatisfy { (0...1).contains($0.weight) })
    #expect(run.text.contains("\"settings\": {\n  \"topics\": 2,\n  \"seed\": \"7\"\n }"))
  }

  @Test("measures the topics and names texts that were sent several times")
  func measures() async throws {
    let text = "Wir fordern den Erhalt des Freibads für Kinder und Familien in diesem Sommer."
    let input = Self.input + Data("k10;\(text)\nk11;\(text)\n".utf8)
    let run = try await Tool.run("topics", "-", "--topics", "2", input: .pipe(input))
    let root = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let quality = try #require(root?["quality"] as? [String: Double])
    #expect(quality.keys.sorted() == ["companyCoherence", "diversity", "npmi", "stability"])
    #expect(quality.values.allSatisfy { (-1...1).contains($0) })
    let campaigns = try #require(root?["campaigns"] as? [[String: Any]])
    #expect(campaigns.map { $0["count"] as? Int } == [2])
    #expect(campaigns.first?["ids"] as? [String] == ["k10", "k11"])
  }

  @Test("writes null for a comment without a topic")
  func noTopic() async throws {
    let run = try await Tool.run("topics", "-", input: .file(Self.input))
    let root = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let assignments = try #require(root?["assignments"] as? [[String: Any]])
    #expect(assignments.last?["topic"] is NSNull)
    #expect(assignments.allSatisfy { $0.keys.sorted() == ["id", "topic", "weight"] })
    #expect(root?["settings"] as? [String: String] == ["topics": "auto", "seed": "1"])
  }

  @Test("gives the same topics for the same seed")
  func repeatable() async throws {
    let runs = [
      try await Tool.run("topics", "-", input: .file(Self.input)),
      try await Tool.run("topics", "-", input: .file(Self.input)),
    ]
    #expect(runs[0].output == runs[1].output)
    #expect(!runs[0].output.isEmpty)
  }

  @Test("a topic says what it is about, which is its neighbour, and how it went by month")
  func descriptions() async throws {
    let rows = Self.comments.enumerated().map { "k\($0 + 1);2026-0\(1 + $0 % 3)-15;\($1)\n" }
    let run = try await Tool.run(
      "topics", "-", "--topics", "2", input: .pipe(Data(("id;date;text\n" + rows.joined()).utf8)))
    let root = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let topics = try #require(root?["topics"] as? [[String: Any]])
    for topic in topics {
      let description = try #require(topic["description"] as? [String: String])
      #expect(Self.comments.contains { $0.contains(description["text"] ?? "?") })
      #expect((topic["representatives"] as? [String])?.contains(description["commentID"] ?? "") == true)
      let neighbour = try #require(topic["neighbour"] as? [String: Any])
      #expect(neighbour["topic"] as? Int != topic["id"] as? Int)
      let months = try #require(topic["months"] as? [[String: Any]])
      #expect(months.compactMap { $0["month"] as? String } == ["2026-01", "2026-02", "2026-03"])
      #expect(months.compactMap { $0["count"] as? Int }.reduce(0, +) == topic["size"] as? Int)
      // Four comments show no trend.
      #expect(topic["direction"] == nil)
    }
  }

  @Test("gives later comments to the topics of an earlier run")
  func model() async throws {
    let folder = try TemporaryFolder()
    let first = try await Tool.run(
      "topics", "-", "--topics", "2", "--save-model", folder.path("a.json"), input: .pipe(Self.input))
    #expect(first.exitCode == 0, "\(first.errors)")
    let later = """
      id;text
      n1;Am Radweg an der Saale liegen Scherben.
      n2;Auf dem Spielplatz fehlt eine Rutsche für die Kleinen.
      n3;Guten Tag.
      """
    let second = try await Tool.run(
      "topics", "-", "--model", folder.path("a.json"), "--save-model", folder.path("b.json"),
      input: .pipe(Data(later.utf8)))
    #expect(second.exitCode == 0, "\(second.errors)")
    let before = try JSONDecoder().decode(Topics.self, from: first.output)
    let after = try JSONDecoder().decode(Topics.self, from: second.output)
    #expect(after.topics.map(\.label) == before.topics.map(\.label))
    let labels = Dictionary(uniqueKeysWithValues: after.topics.map { ($0.id, $0.label) })
    #expect(
      after.assignments.map { $0.topic.flatMap { labels[$0] }?.contains("Radweg") } == [true, false, nil])
    #expect(after.topics.map(\.size) == [1, 1])
    let third = try await Tool.run(
      "topics", "-", "--model", folder.path("b.json"), input: .pipe(Data(later.utf8)))
    #expect(
      try JSONDecoder().decode(Topics.self, from: third.output).assignments.map(\.topic)
        == after.assignments.map(\.topic))
    // Nobody's words can be read from it.
    let kept = String(decoding: try Data(contentsOf: URL(filePath: folder.path("b.json"))), as: UTF8.self)
    #expect(!kept.contains("Scherben") && kept.contains("Radweg"))
  }

  @Test(
    "1 for a model that is none",
    arguments: [(nil, "cannot be read"), ("{", "is no JSON"), ("{}", "no topic model")])
  func noModel(text: String?, problem: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("m.json")
    if let text { _ = try folder.write(text, to: "m.json") }
    let run = try await Tool.run("topics", "-", "--model", path, input: .pipe(Self.input))
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(run.errors.contains("m.json") && run.errors.contains(problem))
  }
}
