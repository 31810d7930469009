import Foundation
import TestSupport
import Testing

@Suite("--lexicon")
struct LexiconOptionTests {
  private static let comment = #"{"id":"a","text":"Die Parklets stehen an der Straße."}"# + "\n"

  @Test(
    "changes the judgement in every format",
    arguments: [
      "Parklet\tNOUN\t0.6\n", "Parklet|NN\t0.6\tParklets\n", "Parklets\tParklet\tNN\tpositive\t-/-/-\tD\n",
      "Parklet POS=0.7 nomen\n", "Parklets\t2.4\t0.5\t[2, 3]\n", "Wort;Wert\nParklet;0,6\n",
    ])
  func formats(lexicon: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(lexicon, to: "fremd.txt")
    let run = try await Tool.run("annotate", "--lexicon", file, input: .file(Data(Self.comment.utf8)))
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.errors == "")
    let sentiment = try #require(try run.lines(as: Annotation.self).first?.sentiment)
    #expect(sentiment.label == "positive")
    #expect(sentiment.evidence.map(\.term) == ["Parklets"])
  }

  @Test(
    "finds forms of words whose part of speech the format does not say",
    arguments: [
      ("brammeln\t-0.6\nStau\t-0.5\n", "Der Bus brammelt.", "brammelt"),
      ("brammeln\t-2.4\t0.5\t[-2, -3]\n", "Der Bus brammelt.", "brammelt"),
      ("flumsig,-0.6\nStau,-0.5\n", "Das sind flumsige Wege.", "flumsige"),
      ("parklet;-0,6\nstau;-0,5\n", "Dort stehen Parklets.", "Parklets"),
    ])
  func unknownPartsOfSpeech(lexicon: String, text: String, term: String) async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(lexicon, to: "fremd.txt")
    let comment = Data(#"{"id":"a","text":"\#(text)"}"#.utf8)
    let run = try await Tool.run("annotate", "--lexicon", file, input: .file(comment))
    let sentiment = try #require(try run.lines(as: Annotation.self).first?.sentiment)
    #expect(sentiment.evidence.map(\.term) == [term])
    #expect(sentiment.label == "negative")
  }

  @Test("names on standard error the lines that it set aside")
  func notices() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("Parklet POS=0.7 nomen\nkaum SHI=1 adv\n", to: "german.lex")
    let run = try await Tool.run("annotate", "--lexicon", file, input: .file(Data(Self.comment.utf8)))
    #expect(run.exitCode == 0)
    #expect(
      run.errors == "stadtecho: german.lex: 1 line was left out: shifters and intensifiers (SHI, INT). "
        + "Nothing needs to be done; the other lines were read.\n")
  }

  @Test("is named with its format in the report's provenance")
  func provenance() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("Parklet|NN\t0.6\tParklets\n", to: "positiv.txt")
    let run = try await Tool.run(
      "report", "--lexicon", file, "--output", folder.path("out"), input: .file(Data(Self.comment.utf8)))
    #expect(run.exitCode == 0, "\(run.errors)")
    let files = try folder.files(in: "out")
    let page = String(decoding: try #require(files["index.md"]), as: UTF8.self)
    #expect(page.contains("positiv.txt (SentiWS) (1, ohne Angabe)"))
    let report = String(decoding: try #require(files["report.json"]), as: UTF8.self)
    #expect(report.contains(#""positiv.txt (SentiWS)""#))
  }
}
