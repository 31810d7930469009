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

  @Test(arguments: [
    ("bitte\tmiddle\tproposal\t0.5", "unknown mark \"middle\". Use one of any, start, end."),
    (
      "bitte\tany\twish\t0.5",
      "unknown mark \"wish\". Use one of proposal, reasoning, other, question, information."
    ),
    ("bitte\tany\tproposal\t5", "the weight is \"5\". Write a number from 0.0 to 1.0 with a full stop."),
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
    for row in rows {
      // As a proposal of full weight, because only then does the cue alone decide: no default is a proposal.
      var classifier = RoleClassifier(cues: try RoleCue.read(file("\(row[0])\t\(row[1])\tproposal\t1")))
      let document = tokenizer.document(for: row[4])
      let decisions = classifier.decisions(for: document, part: .text, vocabulary: tokenizer.vocabulary)
      #expect(
        decisions.contains { $0.role == .proposal }, "roles.tsv:\(row.line): \(row[0]) is not in \(row[4])")
    }
  }

  @Test func noCueStandsTwice() throws {
    let cues = try Bundled.lexicons().roleCues
    let repeated = cues.map { "\($0.pattern.joined(separator: " ")) \($0.position) \($0.role)" }.repeated()
    #expect(repeated == [])
  }

  @Test func patternsCanMatch() throws {
    for cue in try Bundled.lexicons().roleCues {
      let pattern = cue.pattern.joined(separator: " ")
      #expect((1...5).contains(cue.pattern.count), "\(pattern)")
      #expect(pattern == pattern.lowercased(), "\(pattern)")
      #expect(
        cue.pattern.first != "…" && cue.pattern.last != "…", "\(pattern): a gap needs words on both sides")
      #expect((0.2...1).contains(cue.weight), "\(pattern)")
    }
  }

  private func file(_ line: String) -> DataFile { DataFile(name: "roles.tsv", text: "# Kopf\n\(line)\n") }
}
