import Classification
import FeedbackModel
import GermanText
import LexiconFiles
import TextTestSupport
import Testing

/// The cue file's shape, and that each of its cues does what its example promises.
struct RoleCueTests {
  @Test func aCueIsReadFromItsLine() throws {
    let cues = try RoleCue.read(file("könnte man … ?\tany\tproposal\t0.8\tKönnte man das ändern?"))
    #expect(cues.map(\.pattern) == [["könnte", "man", "…", "?"]])
    #expect(cues.map(\.position) == [.any])
    #expect(cues.map(\.role) == [.proposal])
    #expect(cues.map(\.weight) == [0.8])
  }

  @Test func conditionsStandBeforeTheWords() throws {
    let cues = try RoleCue.read(file("[verbless open] <noun> mehr\tfirst\tother\t2\tWas mehr"))
    #expect(cues.map(\.conditions) == [["verbless", "open"]])
    #expect(cues.map(\.pattern) == [["<noun>", "mehr"]])
    #expect(try RoleCue.read(file("[title]\tany\tother\t2")).map(\.pattern) == [[]])
  }

  @Test func classesAreReadFromTheirLines() throws {
    let classes = try CueClass.read(DataFile(name: "classes.tsv", text: "a\tx ~y\nb\tz\na\tw*"))
    #expect(classes == [CueClass(name: "a", words: ["x", "~y", "w*"]), CueClass(name: "b", words: ["z"])])
  }

  @Test(arguments: [
    (
      "bitte\tmiddle\tproposal\t0.5",
      "unknown mark \"middle\". Use one of any, start, first, end, clause, whole."
    ),
    (
      "bitte\tany\twish\t0.5",
      "unknown mark \"wish\". Use one of proposal, reasoning, other, question, information."
    ),
    ("bitte\tany\tproposal\t9", "the weight is \"9\". Write a number from 0.0 to 5.0 with a full stop."),
    (
      "bitte\tany\tproposal",
      "found 3 columns, expected pattern, position, role, weight, example. "
        + "Separate the columns with single tabs and fill in the first 4."
    ),
  ])
  func brokenCues(line: String, message: String) {
    let error = #expect(throws: LexiconError.self) { try RoleCue.read(file(line)) }
    #expect(error?.description == "roles.tsv:2: \(message)")
  }

  @Test func everyExampleMatchesItsPattern() throws {
    let rows = try BundledFiles.read("cues/roles.tsv")
      .rows(columns: ["pattern", "position", "role", "weight", "example"], required: 5)
    try #require(!rows.isEmpty)
    let tokenizer = try Bundled.tokenizer()
    let classes = try Bundled.lexicons().cueClasses
    for row in rows {
      // As a proposal of full weight, because only then does the cue alone decide: no default is a proposal.
      let cues = try RoleCue.read(file("\(row[0])\t\(row[1])\tproposal\t1"))
      var classifier = RoleClassifier(cues: cues, classes: classes)
      let document = tokenizer.document(for: row[4])
      // How a sentence judges is told by another stage.
      let label = cues.first?.conditions.compactMap(Sentiment.Label.init(rawValue:)).first ?? .neutral
      let decisions = classifier.decisions(
        for: document, part: cues.first?.conditions.contains("title") == true ? .title : .text,
        vocabulary: tokenizer.vocabulary, labels: document.sentences.map { _ in label })
      #expect(
        decisions.contains { $0.role == .proposal }, "roles.tsv:\(row.line): \(row[0]) is not in \(row[4])")
    }
  }

  @Test func noCueStandsTwice() throws {
    let cues = try Bundled.lexicons().roleCues
    let repeated = cues.map { "\($0.conditions) \($0.pattern) \($0.position) \($0.role)" }.repeated()
    #expect(repeated == [])
  }

  @Test func patternsCanMatch() throws {
    for cue in try Bundled.lexicons().roleCues {
      let pattern = cue.pattern.joined(separator: " ")
      #expect(((cue.conditions.isEmpty ? 1 : 0)...6).contains(cue.pattern.count), "\(pattern)")
      #expect(pattern == pattern.lowercased(), "\(pattern)")
      #expect(
        cue.pattern.first != "…" && cue.pattern.last != "…",
        "\(pattern): a gap needs words on both sides")
      #expect((0.05...5).contains(cue.weight), "\(pattern)")
    }
  }

  private func file(_ line: String) -> DataFile { DataFile(name: "roles.tsv", text: "# Kopf\n\(line)\n") }
}
