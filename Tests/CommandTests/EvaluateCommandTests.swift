import Foundation
import TestSupport
import Testing

/// `stadtecho evaluate sentiment`, `roles` and `action-fields` with small gold.
@Suite("stadtecho evaluate")
struct EvaluateCommandTests {
  private struct Figures: Decodable {
    var evaluation: String
    var total: Int
    var correct: Int
    var notGerman: Int
    var accuracy: Double
    var macroF1: Double
    var macroF1Interval: Interval
    var classes: [Scores]
    var confusion: [Row]
    var errorCount: Int?
    var errors: [Miss]?

    struct Interval: Decodable {
      var level: Double
      var low: Double
      var high: Double
      var resamples: Int
      var seed: Int
    }

    struct Scores: Decodable {
      var `class`: String
      var precision: Double?
      var recall: Double?
      var f1: Double?
      var support: Int
      var found: Int
    }

    struct Row: Decodable {
      var gold: String
      var found: [String: Int]
    }

    struct Miss: Decodable {
      var id: String
      var gold: String
      var found: String
      var score: Double
      var text: String
      var evidence: [Evidence]
    }

    struct Evidence: Decodable {
      var term: String
      var value: Double
      var modifiers: [String]
    }
  }

  private static let gold = """
    {"id": "1", "text": "Die neuen Bänke im Park sind wunderbar.", "label": "positive"}
    {"id": "2", "text": "Der Radweg ist sehr gefährlich.", "label": "negative"}
    {"id": "3", "text": "Die neuen Bänke sind wunderbar,\\nwirklich wunderbar.", "label": "negative"}
    {"id": "4", "text": "Die Sitzung beginnt um 18 Uhr im Rathaus.", "label": "neutral"}
    """

  @Test("sentiment prints figures and the worst errors")
  func sentimentForPeople() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Self.gold, to: "gold.jsonl")
    let run = try await Tool.run("evaluate", "sentiment", file)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.text.hasPrefix("sentiment: 4 texts, 3 right\n\naccuracy  0.750\nmacro-F1  0.778  (95 % "))
    #expect(run.text.contains("\nneutral       1.000   1.000  1.000        1\n"))
    #expect(run.text.contains("\nnegative             1         1        0\n"))
    #expect(run.text.contains("\n1 of 1 errors, scores furthest on the wrong side first:\n"))
    #expect(run.text.contains("\n  Die neuen Bänke sind wunderbar, wirklich wunderbar.\n  → wunderbar "))
    let second = try await Tool.run("evaluate", "sentiment", file, "--threads", "1")
    #expect(second.output == run.output)
  }

  @Test("sentiment writes the same as JSON")
  func sentimentForPrograms() async throws {
    let run = try await Tool.run("evaluate", "sentiment", "-", "--json", input: .pipe(Data(Self.gold.utf8)))
    #expect(run.exitCode == 0, "\(run.errors)")
    let figures = try JSONDecoder().decode(Figures.self, from: run.output)
    #expect(figures.evaluation == "sentiment")
    #expect(figures.total == 4)
    #expect(figures.correct == 3)
    #expect(figures.notGerman == 0)
    #expect(figures.accuracy == 0.75)
    #expect(figures.macroF1 == 0.7778)
    #expect(figures.macroF1Interval.level == 0.95)
    #expect(figures.macroF1Interval.resamples == 1000)
    #expect(figures.macroF1Interval.seed == 1)
    #expect((figures.macroF1Interval.low...figures.macroF1Interval.high).contains(figures.macroF1))
    #expect(figures.classes.map(\.class) == ["positive", "negative", "neutral"])
    #expect(figures.classes.map(\.precision) == [0.5, 1, 1])
    #expect(figures.classes.map(\.recall) == [1, 0.5, 1])
    #expect(figures.classes.map(\.support) == [1, 2, 1])
    #expect(figures.classes.map(\.found) == [2, 1, 1])
    #expect(figures.confusion.map(\.gold) == ["positive", "negative", "neutral"])
    #expect(figures.confusion[1].found == ["positive": 1, "negative": 1, "neutral": 0])
    #expect(figures.errorCount == 1)
    let miss = try #require(figures.errors?.first)
    #expect(miss.id == "3")
    #expect(miss.gold == "negative")
    #expect(miss.found == "positive")
    #expect(miss.score > 0)
    #expect(miss.text == "Die neuen Bänke sind wunderbar, wirklich wunderbar.")
    #expect(miss.evidence.map(\.term) == ["wunderbar", "wunderbar"])
    #expect(miss.evidence.allSatisfy { $0.value > 0 })
  }

  @Test("--errors limits what is listed, not what is counted", arguments: [0, 1])
  func fewerErrors(limit: Int) async throws {
    let gold = Self.gold.split(separator: "\n").map { line in
      line.replacing("\"positive\"", with: "\"negative\"")
    }.joined(separator: "\n")
    let run = try await Tool.run(
      "evaluate", "sentiment", "-", "--json", "--errors", "\(limit)", input: .pipe(Data(gold.utf8)))
    let figures = try JSONDecoder().decode(Figures.self, from: run.output)
    #expect(figures.errorCount == 2)
    #expect(figures.errors?.count == limit)
  }

  @Test("gold without texts is joined with the comments")
  func joinedGold() async throws {
    let folder = try TemporaryFolder()
    let gold = try folder.write(
      "id;action_fields;sentiment\na;stadtentwicklung-umwelt-verkehr;negative\nb;;neutral\n", to: "gold.csv")
    let first = try folder.write("id;text\na;Der Radweg ist gefährlich.\nc;Nicht im Gold.\n", to: "a.csv")
    let second = try folder.write("id;text\nb;Guten Morgen zusammen.\n", to: "b.csv")
    let sentiment = try await Tool.run(
      "evaluate", "sentiment", gold, "--comments", first, second, "--json")
    #expect(sentiment.exitCode == 0, "\(sentiment.errors)")
    #expect(try JSONDecoder().decode(Figures.self, from: sentiment.output).total == 2)
    let fields = try await Tool.run(
      "evaluate", "action-fields", gold, "--comments", first, second, "--json")
    #expect(fields.exitCode == 0, "\(fields.errors)")
    let figures = try JSONDecoder().decode(Figures.self, from: fields.output)
    #expect(figures.evaluation == "action fields")
    #expect(figures.correct == 2)
    #expect(figures.classes.last?.class == "(none)")
    #expect(figures.classes.last?.support == 1)
  }

  /// The gold that comes with the project fits its comments.
  @Test("the bundled gold", arguments: ["sentiment", "action-fields"])
  func bundledGold(what: String) async throws {
    let gold = Project.folder.appending(path: "Corpora/jena-smart-city/gold.csv").path
    let run = try await Tool.run(["evaluate", what, gold, "--json", "--comments"] + Project.corpusFiles)
    #expect(run.exitCode == 0, "\(run.errors)")
    let figures = try JSONDecoder().decode(Figures.self, from: run.output)
    #expect(figures.total == 660)
    // No bar for quality, which has tests of its own: what chance would reach.
    #expect(figures.macroF1 > 1 / Double(figures.classes.count))
  }

  @Test("roles take the names of the data set and plain ones")
  func roles() async throws {
    let gold = """
      text;label
      Bitte baut einen Radweg nach Lobeda!;mpos
      Der Radweg ist viel zu schmal.;reasoning
      Hallo zusammen!;non-arg
      Der Radweg ist zu schmal. Bitte baut einen neuen!;mpos+premise
      Bitte baut einen Radweg nach Lobeda, das wäre gut!;other
      """
    let run = try await Tool.run("evaluate", "roles", "-", "--json", input: .pipe(Data(gold.utf8)))
    #expect(run.exitCode == 0, "\(run.errors)")
    let figures = try JSONDecoder().decode(Figures.self, from: run.output)
    #expect(figures.evaluation == "roles")
    #expect(figures.total == 5)
    #expect(figures.confusion.map(\.gold) == ["proposal", "reasoning", "other"])
    #expect(figures.confusion[0].found == ["proposal": 2, "reasoning": 0, "other": 0])
    #expect(figures.confusion[2].found == ["proposal": 1, "reasoning": 0, "other": 1])
    let text = try await Tool.run("evaluate", "roles", "-", input: .pipe(Data(gold.utf8)))
    #expect(text.text.hasPrefix("roles: 5 sentences, 4 right\n"))
  }

  @Test("intents, each by itself")
  func intents() async throws {
    let gold = """
      text;label
      Bitte baut einen Radweg nach Lobeda!;proposal
      Wann öffnet das Freibad?;question praise
      """
    let run = try await Tool.run("evaluate", "intents", "-", input: .pipe(Data(gold.utf8)))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.text.hasPrefix("intents: 2 texts\n"))
    let json = try await Tool.run("evaluate", "intents", "-", "--json", input: .pipe(Data(gold.utf8)))
    let figures = try JSONDecoder().decode(IntentFigures.self, from: json.output)
    #expect(figures.total == 2)
    #expect(figures.intents["proposal"]?.correct == 1)
    #expect(figures.intents["praise"]?.expected == 1)
    #expect(figures.intents["praise"]?.correct == 0)
  }

  private struct IntentFigures: Decodable {
    var total: Int
    var intents: [String: Counts]

    struct Counts: Decodable {
      var correct: Int
      var expected: Int
    }
  }

  @Test("the cues of each sentence, for choosing their weights")
  func cues() async throws {
    let gold = "text;label\nBitte baut einen Radweg nach Lobeda! Danke.;proposal\n"
    let run = try await Tool.run("evaluate", "roles", "-", "--cues", input: .pipe(Data(gold.utf8)))
    let cues = try JSONDecoder().decode([[Int]].self, from: run.output)
    #expect(cues.count == 2)
    #expect(cues.allSatisfy { !$0.isEmpty })
  }

  @Test("topics agree with clear subjects for every seed")
  func topics() async throws {
    let subjects = [
      (
        "rad",
        [
          "Der Radweg ist schmal", "Fahrräder stehen am Radweg", "Ein Radweg fehlt",
          "Radfahrer brauchen Platz",
        ]
      ),
      (
        "bad",
        [
          "Das Freibad ist zu", "Ein Schwimmkurs im Hallenbad", "Der Bademeister im Freibad",
          "Schwimmen im Hallenbad",
        ]
      ),
    ]
    let gold = subjects.flatMap { label, texts in
      texts.map { "{\"text\": \"\($0).\", \"label\": \"\(label)\"}" }
    }.joined(separator: "\n")
    let run = try await Tool.run(
      "evaluate", "topics", "-", "--json", "--seeds", "3", input: .pipe(Data(gold.utf8)))
    #expect(run.exitCode == 0, "\(run.errors)")
    let root = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    #expect(root?["total"] as? Int == 8 && root?["classes"] as? Int == 2)
    #expect((root?["runs"] as? [[String: Any]])?.map { $0["seed"] as? String } == ["1", "2", "3"])
    #expect((root?["median"] as? [String: Double])?["nmi"] == 1)
    #expect(root?["stability"] as? Double == 1)
    let text = try await Tool.run("evaluate", "topics", "-", input: .pipe(Data(gold.utf8)))
    #expect(text.text.hasPrefix("topics: 8 texts, 2 subjects, 5 seeds\n"))
    let wrong = try await Tool.run("evaluate", "topics", "-", "--seeds", "0", input: .pipe(Data(gold.utf8)))
    #expect(wrong.exitCode == 64)
  }

  /// A floor for quality; peers without lists of words reach 0.13 here.
  @Test("the bundled topics")
  func bundledTopics() async throws {
    let gold = Project.folder.appending(path: "Corpora/topics/comments.csv").path
    let run = try await Tool.run("evaluate", "topics", gold, "--json", "--seeds", "2")
    let root = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    #expect(root?["total"] as? Int == 364)
    #expect((root?["median"] as? [String: Double])?["nmi"] ?? 0 > 0.6)
    #expect(root?["stability"] as? Double ?? 0 > 0.85)
  }

  @Test("1 for gold that is missing or empty", arguments: ["sentiment", "roles", "intents", "action-fields"])
  func noGold(what: String) async throws {
    let folder = try TemporaryFolder()
    let missing = try await Tool.run("evaluate", what, folder.path("fehlt.jsonl"))
    #expect(missing.failedWithMessage, "\(missing.errors)")
    #expect(missing.errors.contains("fehlt.jsonl cannot be read (No such file or directory)."))
    let empty = try await Tool.run("evaluate", what, try folder.write("\n", to: "leer.jsonl"))
    #expect(empty.failedWithMessage, "\(empty.errors)")
    #expect(empty.errors.contains("leer.jsonl is empty; gold with a text and a label"))
    #expect(empty.output.isEmpty)
  }

  @Test(
    "1 for a label that there is not, with its place",
    arguments: ["sentiment", "roles", "intents", "action-fields"])
  func unknownLabel(what: String) async throws {
    let gold = Data("{\"text\": \"Schön!\", \"label\": \"gemischt\"}\n".utf8)
    let run = try await Tool.run("evaluate", what, "-", input: .pipe(gold))
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(run.errors.contains("Standard input line 1: label 'gemischt' where "))
    #expect(run.output.isEmpty)
  }

  @Test("64 for a number of errors below 0")
  func wrongUsage() async throws {
    let run = try await Tool.run("evaluate", "sentiment", "gold.jsonl", "--errors=-1")
    #expect(run.exitCode == 64)
  }
}
