import Foundation
import TestSupport
import Testing

@Suite("stadtecho lexicon")
struct LexiconCommandTests {
  @Test("check passes the bundled lexicon and counts its warnings")
  func checkBundled() async throws {
    let run = try await Tool.run("lexicon", "check")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.text.contains(": 0 errors, "))
    #expect(run.text.split(separator: "\n").count <= 2)
  }

  @Test("check names the line of each error, and ends with 1")
  func checkFile() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("# Kopf\nlärm\tNOUN\t-0.5\nKälber\tNOUN\t0.1\n", to: "eigene.tsv")
    let run = try await Tool.run("lexicon", "check", file)
    #expect(run.exitCode == 1)
    #expect(run.errors == "")
    let lines = run.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("\(file):2: error: the noun lärm begins in lower case") == true)
    #expect(lines.dropFirst().first == "1 file, 2 entries: 1 error, 1 warning")
    #expect(lines.last == "Warnings: 1 inflected forms; --verbose lists them.")
    let verbose = try await Tool.run("lexicon", "check", "--verbose", file)
    #expect(verbose.text.contains("\(file):3: warning: Kälber (NOUN) looks like a form of Kalb"))
  }

  @Test("explain takes its text from the arguments or from standard input")
  func explain() async throws {
    let text = "Der Weg ist sehr gefährlich."
    let run = try await Tool.run("lexicon", "explain", text)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.text.contains("gefährlich  -"))
    #expect(try await Tool.run("lexicon", "explain", "-", input: .pipe(Data(text.utf8))).text == run.text)
    let folder = try TemporaryFolder()
    let layer = try folder.write("gefährlich\tADJ\t0.9\n", to: "eigene.tsv")
    #expect(
      try await Tool.run("lexicon", "explain", text, "--lexicon", layer).text.contains("gefährlich  +"))
  }

  @Test("coverage writes a table of what the sample corpus has and the lexicon lacks")
  func coverage() async throws {
    let run = try await Tool.run(["lexicon", "coverage", "--limit", "20"] + Project.corpusFiles)
    #expect(run.exitCode == 0, "\(run.errors)")
    let lines = run.text.split(separator: "\n")
    #expect(lines.first == "lemma\tcount\tdocuments\tG2\tleaning\texample")
    #expect(lines.count == 21)
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 6 })
    #expect(run.errors.contains(" % in the lexicon"))
  }

  @Test("induce writes a layer that changes scores")
  func induce() async throws {
    let folder = try TemporaryFolder()
    let gold = try folder.write(Self.gold, to: "gold.jsonl")
    let layer = folder.path("gelernt.tsv")
    let run = try await Tool.run("lexicon", "induce", gold, "--output", layer)
    #expect(run.exitCode == 2, "\(run.errors)")
    #expect(run.errors.contains("1 lines of \(gold) have no text and known label"))
    #expect(try await Tool.run("lexicon", "check", layer).exitCode == 0)
    let text = "Das ist plürkig und so ist es."
    let before = try await Tool.run("lexicon", "explain", text).text
    let after = try await Tool.run("lexicon", "explain", text, "--lexicon", layer).text
    #expect(before.contains("Not in the lexicon: plürkig"))
    #expect(after.contains("    plürkig  -"))
  }

  @Test(
    "64 for wrong usage",
    arguments: [
      ["explain"], ["explain", " "], ["coverage", "--limit", "0"], ["coverage", "--minimum", "0"],
      ["induce"], ["induce", "x", "--minimum", "0"], ["induce", "x", "--chance", "0"],
      ["induce", "x", "--seed", "-1"],
    ])
  func wrongUsage(arguments: [String]) async throws {
    let run = try await Tool.run(["lexicon"] + arguments)
    #expect(run.exitCode == 64, "\(run.errors)")
    #expect(run.errors.hasPrefix("Error: "))
  }

  @Test("1 for a file that is missing", arguments: ["check", "coverage", "induce"])
  func missingFile(command: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await Tool.run("lexicon", command, folder.path("fehlt.tsv"))
    #expect(run.failedWithMessage, "\(run.errors)")
    #expect(run.errors.contains("fehlt.tsv"))
  }

  /// Judged sentences: with a word that the lexicon knows, with one that it lacks, and a line that is none.
  private static let gold =
    (0..<120).map { number in
      let kind = [
        ("schrecklich", "negative"), ("wunderbar", "positive"), ("plürkig", "negative"), ("blau", "neutral"),
      ][number % 4]
      let mark =
        String(UnicodeScalar(UInt8(97 + number % 26))) + String(UnicodeScalar(UInt8(97 + number / 26)))
      return #"{"text":"Das von \#(mark) ist \#(kind.0) und so ist es.","label":"\#(kind.1)"}"# + "\n"
    }.joined() + "kaputt\n"
}
