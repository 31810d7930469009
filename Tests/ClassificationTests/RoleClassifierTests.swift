import Classification
import FeedbackModel
import Foundation
import GermanText
import LexiconFiles
import TextTestSupport
import Testing

/// What sentences do: a table with the bundled cues, and the rules of deciding with cues of round numbers.
struct RoleClassifierTests {
  @Test(arguments: try CaseFile.read("roles.txt", in: .module))
  func role(_ example: CaseFile.Case) throws {
    let (mark, text) = try #require(split(example.text), "the line is: role, colon, sentence")
    let role = try #require(
      SentenceRole(rawValue: mark.trimmingCharacters(in: CharacterSet(charactersIn: " ?i"))))
    let decisions = try decide(text)
    withKnownIssue {
      #expect(decisions.map(\.role) == [role], "by \(decisions.map(\.cues))")
      if role != .proposal {
        #expect(decisions.map(\.isQuestion) == [mark.hasSuffix("?")])
        #expect(decisions.map(\.isInformation) == [mark.hasSuffix("i")])
      }
    } when: {
      example.isKnownMiss
    }
  }

  @Test func aQuestionThatProposesAsksForNothing() throws {
    let decisions = try decide("Könnte man die Hecke nicht schneiden?")
    #expect(decisions.map(\.isQuestion) == [false])
  }

  @Test func theCuesThatDecidedAreNamedAsWritten() throws {
    let cues = "es wäre … schön\tany\tproposal\t0.8\nist\tany\treasoning\t0.3\nbaum\tany\tother\t0.1"
    let decisions = try decide("Es wäre dort ganz SCHÖN, ist der Baum da.", cues: cues)
    #expect(decisions.map(\.role) == [.proposal])
    #expect(decisions.map(\.cues) == [["Es wäre dort ganz SCHÖN"]])
  }

  @Test func aCueNamedTwiceIsNamedOnce() throws {
    let decisions = try decide("Das ist, was ist.", cues: "ist\tany\treasoning\t0.3")
    #expect(decisions.map(\.cues) == [["ist"]])
  }

  @Test(arguments: [
    // Weights of one role add up, and the largest sum wins.
    ("eins zwei drei", SentenceRole.proposal),
    ("eins zwei drei vier fünf", .reasoning),
    // A proposal needs more than its weakest cues.
    ("eins und sonst noch was", .reasoning),
    ("eins zwei", .proposal),
    // Between reasons and thanks, thanks win only when they weigh more.
    ("vier gruß", .other),
    ("vier fünf gruß", .reasoning),
    // Without cues a whole sentence reasons and a fragment does not.
    ("der hund bellt dort", .reasoning),
    ("der hund bellt", .other),
  ])
  func weights(text: String, role: SentenceRole) throws {
    let cues = """
      eins\tany\tproposal\t0.3
      zwei\tany\tproposal\t0.3
      vier\tany\treasoning\t0.4
      fünf\tany\treasoning\t0.4
      gruß\tany\tother\t0.5
      """
    #expect(try decide(text, cues: cues).map(\.role) == [role])
  }

  @Test(arguments: [
    ("baut eine brücke dort", "baut\tstart", true), ("bitte baut eine brücke", "baut\tstart", true),
    ("ja bitte baut eine brücke", "baut\tstart", false),
    ("baut eine brücke", "baut\tfirst", true), ("bitte baut eine brücke", "baut\tfirst", false),
    ("brücken bauen, nicht reden", "bauen\tclause", true), ("brücken bauen nicht", "bauen\tclause", false),
    ("brücken bauen!", "brücken bauen\twhole", true), ("nur brücken bauen", "brücken bauen\twhole", false),
    // Classes, and what the sentence must be like.
    ("die Brücke verbreitern", "<noun> <inf>\tend", true), ("die Brücke wackelt", "<noun> <inf>\tend", false),
    ("sie müssten reden", "<want>\tany", true), ("sie redeten", "<want>\tany", false),
    ("Brücke verbreitern", "[verbless] <inf>\tend", true),
    ("sie wollen Brücken verbreitern", "[verbless] <inf>\tend", false),
    ("Brücke?", "[question]\tany", true), ("Brücke!", "[question]\tany", false),
    ("eine breitere Brücke", "<comp> <noun>\tany", true), ("eine breite Brücke", "<comp> <noun>\tany", false),
    ("Hier parken Autos", "[verbal]\tany", true), ("Hier Autos parken", "[verbal]\tany", false),
    ("nichts passt", "[unsinn]\tany", false), ("nichts passt", "<unsinn>\tany", false),
    ("den weg bauen.", "bauen\tend", true),
    ("den weg bauen!!!", "bauen\tend", true), ("sie bauen den weg.", "bauen\tend", false),
    ("ich wünschte mehr", "wünsch*\tany", true), ("ich wünsche mehr", "wünsch*\tany", true),
    ("ich verwünsche das", "wünsch*\tany", false), ("ein wunsch für alle", "wünsch*\tany", false),
    // A gap holds up to six words, also none.
    ("könnte man das", "könnte … das\tany", true), ("könnte das gehen", "könnte … das\tany", true),
    ("könnte a b c d e f das", "könnte … das\tany", true),
    ("könnte a b c d e f g das", "könnte … das\tany", false),
    // Question marks are words of patterns, commas are not.
    ("geht das so?", "geht … ?\tany", true), ("geht das so?!", "geht … ?\tany", true),
    ("geht das so.", "geht … ?\tany", false), ("schön, wenn das geht", "schön wenn\tany", true),
    // ß and ss, capitals and decomposed umlauts are the same.
    ("Mit vielen GRÜSSEN aus Jena", "grüßen\tany", true),
    ("wir gru\u{308}ßen euch alle", "grüßen\tany", true),
  ])
  func patterns(text: String, cue: String, matches: Bool) throws {
    let decisions = try decide(text, cues: "\(cue)\tproposal\t1")
    #expect(decisions.contains { $0.role == .proposal } == matches)
  }

  @Test func titlesNeedACueToReason() throws {
    let title = "Der lange Weg nach Hause"
    #expect(try decide(title, part: .text, cues: "x\tany\tother\t1").map(\.role) == [.reasoning])
    #expect(try decide(title, part: .title, cues: "x\tany\tother\t1").map(\.role) == [.other])
    #expect(try decide(title, part: .title, cues: "weg\tany\treasoning\t0.2").map(\.role) == [.reasoning])
  }

  @Test func anyTextIsDecidedSentenceBySentence() throws {
    let tokenizer = try Bundled.tokenizer()
    let lexicons = try Bundled.lexicons()
    var classifier = RoleClassifier(cues: lexicons.roleCues, classes: lexicons.cueClasses)
    for seed in UInt64(0)..<500 {
      let document = tokenizer.document(for: RandomText.make(seed: seed))
      let decisions = classifier.decisions(for: document, part: .text, vocabulary: tokenizer.vocabulary)
      #expect(decisions.count == document.sentences.count, "seed \(seed)")
    }
  }

  private func split(_ line: String) -> (mark: String, text: String)? {
    guard let colon = line.range(of: ": ") else { return nil }
    return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
  }

  private func decide(
    _ text: String, part: CommentPart = .text, cues: String? = nil
  ) throws -> [RoleClassifier.Decision] {
    let cues =
      try cues.map { try RoleCue.read(DataFile(name: "cues.tsv", text: $0)) } ?? Bundled.lexicons().roleCues
    var classifier = RoleClassifier(cues: cues, classes: try Bundled.lexicons().cueClasses)
    let tokenizer = try Bundled.tokenizer()
    let document = tokenizer.document(for: text)
    return classifier.decisions(for: document, part: part, vocabulary: tokenizer.vocabulary)
  }
}
